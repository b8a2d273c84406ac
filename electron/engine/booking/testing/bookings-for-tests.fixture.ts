import { formatSlotLabel } from '../../availability';
import {
  byPeople,
  engineForTests,
  startAt,
  type TestEngineOptions,
} from '../../pipeline/testing/engine-for-tests.fixture';
import type { Arriving } from '../../pipeline/testing/scripted-mailbox.fixture';
import { chargeOffers, reserveOffers } from '../../store/offers';
import type { BookingRow } from '../../store/rows';
import { bookings } from '../../store/schema';
import { dispatchBookings } from '../dispatch-bookings';
import { reconcileBookings } from '../reconcile-bookings';
import { calendarInMemory } from './calendar-in-memory.fixture';

/** The clock stands at Thursday 7 May 2026, 09:00 UTC. Offered: Tuesday 12 May 14:30 and Thursday 14 May 10:00, Lisbon time. */
export const tuesdayAt = Date.UTC(2026, 4, 12, 13, 30);
export const thursdayAt = Date.UTC(2026, 4, 14, 9, 0);

/** An engine whose lead Dana was sent a reply that offers two times, with a calendar in memory. */
export const bookingsForTests = async (
  options: TestEngineOptions & { book?: ReturnType<typeof calendarInMemory> } = {},
) => {
  const book = options.book ?? calendarInMemory();
  const t = await engineForTests({ ...byPeople, ...options });
  const { services, ctx } = t;
  Object.assign(services.accounts, { booker: async () => ({ connectionId: 'calendar', calendar: book.calendar }) });
  const anew: string[] = [];
  const deps = {
    ...services.booking,
    offerAnew: async (booking: BookingRow) => void anew.push(booking.id),
  };
  const signal = new AbortController().signal;
  let asked = 0;

  return {
    ...t,
    book,
    anew,
    /** A reply that offers these times goes to the lead. */
    offer: async (starts: number[] = [tuesdayAt, thursdayAt], lead = 'dana@northwind.example') => {
      asked += 1;
      const draft = await t.waiting({ lead, text: `We are interested, number ${asked}. When could we talk about it?` });
      ctx.store.write(() => {
        reserveOffers(
          ctx.store,
          starts.map((at) => ({
            id: ctx.newId(),
            workspaceId: ctx.workspaceId,
            campaignId: draft.campaignId,
            connectionId: 'calendar',
            leadId: draft.leadId,
            draftId: draft.id,
            startAt: at,
            endAt: at + 1_200_000,
            zone: 'Europe/Lisbon',
            label: formatSlotLabel(at, 'Europe/Lisbon'),
          })),
          t.clock.now(),
        );
        ctx.store.sqlite.prepare("UPDATE drafts SET state = 'sent' WHERE id = ?").run(draft.id);
        chargeOffers(ctx.store, draft.id, t.clock.now());
      });
      t.clock.advance(60_000);
      return draft;
    },
    /** The lead writes; gives the newest proposal. */
    says: async (text: string, more: Arriving = {}): Promise<BookingRow | null> => {
      t.mailbox.arrive({ text, ...more });
      await t.sync();
      t.clock.advance(60_000);
      return ctx.store.db.select().from(bookings).all().at(-1) ?? null;
    },
    all: (): BookingRow[] => ctx.store.db.select().from(bookings).all(),
    /** Lets the grace period pass, then does what the booking lane does. */
    lane: async () => {
      t.clock.advance(11_000);
      await reconcileBookings(deps, signal);
      await dispatchBookings(deps, signal);
    },
    startAt,
  };
};
export type BookingsForTests = Awaited<ReturnType<typeof bookingsForTests>>;
