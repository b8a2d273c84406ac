import { describe, expect, it } from 'vitest';
import { formatSlotLabel, type Slot } from '../availability';
import { reserveOffers } from '../store/offers';
import type { DraftRow } from '../store/rows';
import { flagTakenOffers } from './flag-taken-offers';
import { byPeople, engineForTests, startAt } from './testing/engine-for-tests.fixture';

const day = 86_400_000;
const offeredAt = startAt + 5 * day;

/** An engine with a calendar that says what the test says, and a draft that offers one time of 20 minutes. */
const opened = async () => {
  const t = await engineForTests(byPeople);
  const calendar: { free: Slot[]; problem: string | null; asked: (number | undefined)[] } = {
    free: [{ startAt: offeredAt, endAt: offeredAt + 1_200_000 }],
    problem: null,
    asked: [],
  };
  Object.assign(t.services.accounts, {
    calendar: async () => ({
      connectionId: 'calendar',
      availability: {
        invalidate: () => {},
        read: async ({ durationMinutes }: { durationMinutes?: number } = {}) => {
          calendar.asked.push(durationMinutes);
          return calendar.problem === null
            ? { kind: 'fresh', slots: calendar.free, coverageEndAt: startAt + 14 * day, fetchedAt: t.clock.now() }
            : { kind: 'failed', code: 'unreachable', message: calendar.problem };
        },
      },
    }),
  });
  const draft = await t.waiting();
  t.ctx.store.write(() =>
    reserveOffers(
      t.ctx.store,
      [
        {
          id: t.ctx.newId(),
          workspaceId: t.ctx.workspaceId,
          campaignId: draft.campaignId,
          connectionId: 'calendar',
          leadId: draft.leadId,
          draftId: draft.id,
          startAt: offeredAt,
          endAt: offeredAt + 1_200_000,
          zone: 'Europe/Lisbon',
          label: formatSlotLabel(offeredAt, 'Europe/Lisbon'),
        },
      ],
      t.clock.now(),
    ),
  );
  const verdict = async (of: DraftRow) => (await t.call('drafts.get', { id: of.id })).decision;
  return { t, calendar, draft, verdict, look: () => flagTakenOffers(t.ctx, t.services.accounts) };
};

describe('a time that is booked elsewhere', () => {
  it('is said by the draft that offers it, once, and only while it is so', async () => {
    const { t, calendar, draft, verdict, look } = await opened();
    expect(await look()).toBe(0);
    calendar.free = [];
    expect(await look()).toBe(1);
    expect(await verdict(draft)).toMatchObject({ headline: 'A time offered is taken', rule: 'held_back' });
    expect((await verdict(draft))?.sentence).toContain('Tuesday 12 May at 10:00');
    expect(await look()).toBe(0);
    expect(calendar.asked.every((minutes) => minutes === 20)).toBe(true);
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('brings back the reply that was about to leave with it', async () => {
    const { t, calendar, draft, verdict, look } = await opened();
    await t.approve(draft);
    calendar.free = [];
    expect(await look()).toBe(1);
    expect(t.draft(draft.id).state).toBe('pending');
    expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', code: 'back_to_review' });
    expect((await verdict(draft))?.headline).toBe('A time offered is taken');
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
  });

  it('is not claimed of a calendar that cannot be read; the send-time check says that instead', async () => {
    const { t, calendar, draft, verdict, look } = await opened();
    calendar.problem = 'The calendar could not be reached.';
    expect(await look()).toBe(0);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
    expect(await verdict(draft)).toMatchObject({ headline: 'The calendar could not be read' });
    expect((await verdict(draft))?.sentence).toContain('could not be reached');
    calendar.problem = null;
    await t.approve(t.draft(draft.id));
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('holds up nobody who took it out of the text, and is charged to nobody', async () => {
    const { t, calendar, draft, look } = await opened();
    const edit = (body: string) => t.call('drafts.edit', { id: draft.id, body, version: t.draft(draft.id).version });
    await edit(`${draft.originalBody}\n\nOr Tuesday 12 May at 10:00.`);
    calendar.free = [];
    expect(await look()).toBe(1);
    await edit(`${draft.originalBody}\n\nWhat would suit you?`);
    expect(await look()).toBe(0);
    await t.approve(t.draft(draft.id));
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    const states = t.ctx.store.sqlite.prepare<[], { state: string }>('SELECT state FROM offers').all();
    expect(states).toEqual([{ state: 'released' }]);
  });
});
