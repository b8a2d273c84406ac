import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  type AskedWindow,
  computeSlots,
  isInsideWindow,
  reserveTimes,
  type SlotConfig,
  slotsForLead,
} from '../availability';
import { createNewId } from './ids';
import { chargeOffers, expireOffers, offersOfDraft, reclaimOffers, releaseOffers, slotLoads } from './offers';
import { openStore, type Store } from './open';
import { drafts, offers } from './schema';

/**
 * The ledger of offers against a model of it: random operations over a real database that is closed, reopened and broken off
 * in the middle, through two connections at once. After each the sums must agree, and nothing may ever have been offered that
 * was past, busy, outside the calendar's hours, outside the window asked for, or crowded while there was room.
 */
const operations = process.env.COUNTERSIGN_LONG === '1' ? 10_000 : 500;
const zone = 'Europe/Lisbon';
const minute = 60_000;
const day = 86_400_000;
const capacity = 2;
const connectionId = 'calendar';
const config: SlotConfig = {
  ...{ zone, dayFrom: '09:00', dayTo: '17:00', days: [1, 2, 3, 4, 5], stepMinutes: 60, durationMinutes: 30 },
  ...{ noticeMinutes: 120, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, coverageDays: 12, holidays: [] },
};

type State = 'reserved' | 'charged' | 'released' | 'expired';
type ModelOffer = { startAt: number; endAt: number; state: State };
type ModelDraft = {
  id: string;
  createdAt: number;
  /** Null: the process broke off before the draft existed. */
  state: 'pending' | 'sent' | 'rejected' | 'superseded' | null;
  offers: ModelOffer[];
};

const operation = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('offer' as const),
      which: fc.constantFrom(0, 1),
      zone: fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
      window: fc.option(
        fc.record({ from: fc.integer({ min: -3, max: 25 }), hours: fc.integer({ min: 1, max: 200 }) }),
        {
          freq: 2,
        },
      ),
      snoozeDays: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }),
      /** Where the process breaks off: nowhere, inside the transaction, or before the draft is written. */
      breaks: fc.constantFrom('no', 'no', 'no', 'no', 'inside', 'before_draft'),
    }),
  },
  ...(['send', 'reject', 'supersede', 'unreject', 'name_one'] as const).map((kind) => ({
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant(kind), at: fc.nat(), which: fc.constantFrom(0, 1) }),
  })),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tidy' as const), which: fc.constantFrom(0, 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('busy' as const),
      days: fc.integer({ min: 0, max: 20 }),
      hour: fc.integer({ min: 8, max: 16 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), which: fc.constantFrom(0, 1) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

class Broken extends Error {}

const ledger = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const file = join(folder, 'countersign.sqlite');
  let now = Date.UTC(2026, 4, 7, 9);
  let bytes = 0;
  const newId = createNewId({
    clock: { now: () => now },
    random: {
      bytes: (n) => Uint8Array.from({ length: n }, () => (bytes = (bytes * 73 + 41) % 251)),
    },
  });
  const open = () => openStore({ file, migrations: 'migrations', backups: null, now: () => now });
  const stores: [Store, Store] = [await open(), await open()];
  const model: ModelDraft[] = [];
  const busy: { startAt: number; endAt: number }[] = [];
  const stats = { offered: 0, full: 0, none: 0, crowded: 0 };

  const isAlive = (one: ModelOffer): boolean => one.state === 'reserved' || one.state === 'charged';
  const loads = (): Map<number, number> => {
    const found = new Map<number, number>();
    for (const { offers: list } of model)
      for (const one of list) if (isAlive(one)) found.set(one.startAt, (found.get(one.startAt) ?? 0) + 1);
    return found;
  };

  const insertDraft = (store: Store, id: string): void => {
    store.db
      .insert(drafts)
      .values({
        ...{ id, workspaceId: 'w', createdAt: now, updatedAt: now, leadId: id, campaignId: 'c', messageId: id },
        ...{
          channel: 'email' as const,
          state: 'pending' as const,
          subject: '',
          body: '',
          originalBody: '',
          to: [],
          cc: [],
        },
        ...{ origin: 'model' as const, clamped: false, overseer: 'passed' as const, edited: false, inboundAt: now },
      })
      .run();
  };

  const offer = (step: Extract<Operation, { kind: 'offer' }>): void => {
    const store = stores[step.which];
    const id = newId();
    const slots = computeSlots({ busy, config, now });
    const window: AskedWindow | null =
      step.window === null
        ? null
        : {
            fromAt: now + step.window.from * day,
            toAt: now + step.window.from * day + step.window.hours * 60 * minute,
          };
    const snoozedUntilAt = step.snoozeDays === null ? null : now + step.snoozeDays * day;
    const before = loads();
    const reserve = () => {
      const found = reserveTimes(store, {
        ...{ slots, coverageEndAt: now + config.coverageDays * day, window, planned: null, outstanding: [] },
        ...{ zone: step.zone, snoozedUntilAt, count: 2, capacity, newId, now },
        owner: { workspaceId: 'w', campaignId: 'c', connectionId, leadId: id, draftId: id },
      });
      if (step.breaks === 'inside') throw new Broken();
      return found;
    };
    if (step.breaks === 'inside') {
      expect(() => store.write(reserve)).toThrow(Broken);
      return;
    }
    const found = store.write(reserve);
    if (found.kind !== 'offered') {
      stats.none += 1;
      return;
    }
    const asked = window && window.toAt > now ? window : null;
    const free = new Set(slots.map((slot) => slot.startAt));
    for (const time of found.times) {
      const local = DateTime.fromMillis(time.startAt, { zone: step.zone });
      const home = DateTime.fromMillis(time.startAt, { zone });
      expect(free.has(time.startAt)).toBe(true);
      expect(time.startAt).toBeGreaterThan(Math.max(now, snoozedUntilAt ?? 0) - 1);
      expect(home.hour * 60 + home.minute).toBeGreaterThanOrEqual(9 * 60);
      expect(local.hour).toBeGreaterThanOrEqual(7);
      expect(busy.some((each) => each.startAt < time.endAt && each.endAt > time.startAt)).toBe(false);
      if (asked) expect(isInsideWindow(asked, time)).toBe(true);
      // Crowded only where no two admissible slots had room.
      if ((before.get(time.startAt) ?? 0) >= capacity) {
        stats.crowded += 1;
        const roomy = slotsForLead({ slots, zone: step.zone, now, snoozedUntilAt }).filter(
          (slot) => (!asked || isInsideWindow(asked, slot)) && (before.get(slot.startAt) ?? 0) < capacity,
        );
        expect(roomy.length).toBeLessThan(2);
      }
    }
    expect(new Set(found.times.map((time) => time.startAt)).size).toBe(found.times.length);
    stats.offered += found.times.length;
    if (found.times.length === 2) stats.full += 1;
    if (step.breaks !== 'before_draft') store.write(() => insertDraft(store, id));
    model.push({
      id,
      createdAt: now,
      state: step.breaks === 'before_draft' ? null : 'pending',
      offers: found.times.map(({ startAt, endAt }) => ({ startAt, endAt, state: 'reserved' })),
    });
  };

  const set = (store: Store, draft: ModelDraft, state: NonNullable<ModelDraft['state']>): void => {
    store.sqlite.prepare('UPDATE drafts SET state = ? WHERE id = ?').run(state, draft.id);
    draft.state = state;
  };
  const move = (draft: ModelDraft, from: State, to: State, only: (one: ModelOffer) => boolean = () => true): void => {
    for (const one of draft.offers) if (one.state === from && only(one)) one.state = to;
  };
  const pick = (at: number, state: ModelDraft['state']): ModelDraft | undefined => {
    const fit = model.filter((each) => each.state === state);
    return fit[at % Math.max(1, fit.length)];
  };

  const run = async (step: Operation): Promise<void> => {
    switch (step.kind) {
      case 'offer':
        return offer(step);
      case 'wait':
        now += step.minutes * minute;
        return;
      case 'busy': {
        const startAt = DateTime.fromMillis(now, { zone })
          .startOf('day')
          .plus({ days: step.days, hours: step.hour })
          .toMillis();
        busy.push({ startAt, endAt: startAt + 45 * minute });
        return;
      }
      case 'reopen':
        stores[step.which].close();
        stores[step.which] = await open();
        return;
      case 'tidy': {
        const store = stores[step.which];
        store.write(() => expireOffers(store, now));
        for (const draft of model) {
          const lost = draft.createdAt < now - 15 * minute && draft.state !== 'pending';
          move(draft, 'reserved', 'expired', (one) => one.startAt <= now || lost);
        }
        return;
      }
      default: {
        const store = stores[step.which];
        const draft = pick(step.at, step.kind === 'unreject' ? 'rejected' : 'pending');
        if (!draft) return;
        store.write(() => {
          if (step.kind === 'send') {
            set(store, draft, 'sent');
            chargeOffers(store, draft.id, now);
            move(draft, 'reserved', 'charged');
          } else if (step.kind === 'name_one') {
            const [kept] = draft.offers;
            releaseOffers(store, draft.id, now, kept ? [kept.startAt] : []);
            move(draft, 'reserved', 'released', (one) => one.startAt !== kept?.startAt);
          } else if (step.kind === 'unreject') {
            set(store, draft, 'pending');
            reclaimOffers(store, draft.id, now);
            move(draft, 'released', 'reserved', (one) => one.startAt > now);
          } else {
            set(store, draft, step.kind === 'reject' ? 'rejected' : 'superseded');
            releaseOffers(store, draft.id, now);
            move(draft, 'reserved', 'released');
          }
        });
      }
    }
  };

  /** Both connections see the same sums, and they are the model's. */
  const agree = (): void => {
    const wanted = loads();
    for (const store of stores) {
      const got = slotLoads(store, connectionId, 0).map(({ startAt, n }): [number, number] => [startAt, n]);
      expect([...got].sort()).toEqual([...wanted].sort());
    }
    const newest = model.at(-1);
    if (newest)
      expect(offersOfDraft(stores[1], newest.id).map((row) => row.state)).toEqual(
        newest.offers.filter(isAlive).map((one) => one.state),
      );
  };

  return {
    run,
    agree,
    model,
    stats,
    rows: () => stores[0].db.select().from(offers).all(),
    close: () => {
      for (const store of stores) store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

describe('the ledger of offers', () => {
  it(`holds after ${operations} random operations, crashes and reopenings through two connections`, async () => {
    const steps = fc.sample(operation, { numRuns: operations, seed: 20_260_507 });
    const book = await ledger();
    try {
      for (const [n, step] of steps.entries()) {
        await book.run(step);
        if (n % 5 === 0) book.agree();
      }
      book.agree();
      // Nothing is lost and nothing appears: one row per offer ever made, in the state of the model.
      const states = (list: readonly { startAt: number; state: string }[]) =>
        list.map((each) => `${each.startAt} ${each.state}`).sort();
      expect(states(book.rows())).toEqual(states(book.model.flatMap((draft) => draft.offers)));
      expect(book.stats.offered).toBeGreaterThan(operations / 4);
    } finally {
      book.close();
    }
  });

  it('holds for short lives of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 25 }), async (steps) => {
        const book = await ledger();
        try {
          for (const step of steps) await book.run(step);
          book.agree();
        } finally {
          book.close();
        }
      }),
      { numRuns: process.env.COUNTERSIGN_LONG === '1' ? 150 : 6 },
    );
  });
});
