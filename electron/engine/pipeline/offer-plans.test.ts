import { describe, expect, it } from 'vitest';
import type { Slot } from '../availability';
import { createOfferPlans } from './offer-plans';
import { offerTimes } from './offer-times';
import { byPeople, engineForTests, startAt } from './testing/engine-for-tests.fixture';

const hour = 3_600_000;
const day = 24 * hour;
// Thursday 09:00 UTC: so many days later at 10:00 and at 15:00.
const times: Slot[] = [1, 4, 5, 6].flatMap((days) =>
  [1, 6].map((hours) => {
    const slotAt = startAt + days * day + hours * hour;
    return { startAt: slotAt, endAt: slotAt + hour / 2 };
  }),
);

const opened = async (slots: readonly Slot[] = times) => {
  const t = await engineForTests(byPeople);
  const emails = ['ann', 'ben', 'cid', 'dot'].map((name) => `${name}@northwind.example`);
  for (const email of emails) t.mailbox.arrive({ lead: email, text: 'When could we talk?' });
  await t.sync();
  t.ctx.store.sqlite.exec(`UPDATE leads SET sentiment = 'Interested', sentiment_by = 'person', zone = 'Europe/Lisbon'`);
  Object.assign(t.services.accounts, {
    calendar: async () => ({
      connectionId: t.connectionId,
      availability: {
        read: async () => ({ kind: 'fresh', slots, coverageEndAt: startAt + 14 * day, fetchedAt: startAt }),
      },
    }),
  });
  const messages = emails.map((email) => {
    const lead = t.lead(email);
    const message = t.messages().find((row) => row.leadId === lead.id);
    if (!message) throw new Error('the message did not arrive');
    return { lead, message };
  });
  const offerPlans = createOfferPlans(t.ctx, t.services.accounts);
  return { t, messages, offerPlans, ids: messages.map(({ message }) => message.id) };
};

describe('times planned for a batch', () => {
  it('are what each draft of it then offers, and are reserved by it', async () => {
    const { t, messages, offerPlans, ids } = await opened();
    await offerPlans.plan(ids);
    const promised = new Map(offerPlans.outstanding(t.connectionId).map(({ startAt, n }) => [startAt, n]));
    expect([...promised.values()].reduce((sum, load) => sum + load, 0)).toBe(8);
    for (const { lead, message } of messages) {
      const answer = await offerTimes(
        t.ctx,
        { accounts: t.services.accounts, offerPlans },
        { lead, message, draftId: message.id },
      );
      expect(answer).toMatchObject({ kind: 'offered' });
    }
    expect(offerPlans.outstanding(t.connectionId)).toEqual([]);
    const reserved = t.ctx.store.sqlite
      .prepare<[], { at: number; n: number }>('SELECT start_at AS at, count(*) AS n FROM offers GROUP BY start_at')
      .all();
    expect(new Map(reserved.map(({ at, n }) => [at, n]))).toEqual(promised);
  });

  it('leave a narrow window to the lead who asked for it, though others are drafted before', async () => {
    const { t, offerPlans, messages } = await opened();
    const last = messages[3]?.message;
    const asked = { text: 'tomorrow', fromAt: startAt, toAt: startAt + 2 * day };
    t.ctx.store.sqlite
      .prepare('UPDATE messages SET facts = json_set(facts, ?, json(?)) WHERE id = ?')
      .run('$.window', JSON.stringify(asked), last?.id);
    t.ctx.store.sqlite.exec(`UPDATE workspaces SET settings = json_set(settings, '$.slotCapacity', 1)`);
    await offerPlans.plan(messages.map(({ message }) => message.id));
    const offered: number[][] = [];
    for (const { lead, message } of messages) {
      const now = t.messages().find((row) => row.id === message.id) ?? message;
      const deps = { accounts: t.services.accounts, offerPlans };
      const answer = await offerTimes(t.ctx, deps, { lead, message: now, draftId: message.id });
      if (answer.kind !== 'offered') throw new Error(answer.kind);
      offered.push(answer.times.map((time) => time.startAt));
    }
    expect(offered[3]).toEqual([times[0]?.startAt, times[1]?.startAt]);
    expect(new Set(offered.flat()).size).toBe(8);
  });

  it('give way when one of them is gone meanwhile', async () => {
    const { t, messages, offerPlans, ids } = await opened();
    await offerPlans.plan(ids);
    const [first] = messages;
    if (!first) throw new Error('no message');
    const gone = offerPlans
      .outstanding(t.connectionId)
      .map((each) => each.startAt)
      .sort()[0];
    Object.assign(t.services.accounts, {
      calendar: async () => ({
        connectionId: t.connectionId,
        availability: {
          read: async () => ({
            ...{ kind: 'fresh', coverageEndAt: startAt + 14 * day, fetchedAt: startAt },
            slots: times.filter((slot) => slot.startAt !== gone),
          }),
        },
      }),
    });
    for (const { lead, message } of messages) {
      const answer = await offerTimes(
        t.ctx,
        { accounts: t.services.accounts, offerPlans },
        { lead, message, draftId: message.id },
      );
      if (answer.kind !== 'offered') throw new Error(answer.kind);
      expect(answer.times).toHaveLength(2);
      expect(answer.times.map((time) => time.startAt)).not.toContain(gone);
    }
  });

  it('are made for those alone whose sentiment welcomes a meeting, and forgotten when nobody came for them', async () => {
    const { t, offerPlans, ids } = await opened();
    t.ctx.store.sqlite.exec(`UPDATE leads SET sentiment = 'Objection' WHERE email LIKE 'ann@%'`);
    await offerPlans.plan(ids);
    expect(offerPlans.take(ids[0] ?? '')).toBeNull();
    expect(offerPlans.take(ids[1] ?? '')).toHaveLength(2);
    t.clock.advance(61 * 60_000);
    expect(offerPlans.take(ids[2] ?? '')).toBeNull();
    expect(offerPlans.outstanding(t.connectionId)).toEqual([]);
  });

  it('are left out with a word in the log when the calendar cannot be read', async () => {
    const { t, offerPlans, ids } = await opened();
    Object.assign(t.services.accounts, { calendar: () => Promise.reject(new Error('the calendar is away')) });
    await offerPlans.plan(ids);
    expect(offerPlans.outstanding(t.connectionId)).toEqual([]);
    expect(t.lines.find((line) => line.event === 'offers.not_planned')?.fields).toEqual({
      error: 'the calendar is away',
    });
  });

  it('count in their own calendar alone', async () => {
    const { t, offerPlans, ids } = await opened();
    await offerPlans.plan(ids);
    expect(offerPlans.outstanding(t.connectionId).length).toBeGreaterThan(0);
    expect(offerPlans.outstanding(t.secondConnectionId)).toEqual([]);
  });
});
