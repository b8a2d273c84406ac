import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { nextRoomAt } from './send-limits';

describe('room under "so many in a span"', () => {
  it('is there at once below the limit, and when the oldest of a full span leaves it', () => {
    expect(nextRoomAt([], 2, 60_000, 1_000)).toBe(1_000);
    expect(nextRoomAt([500], 2, 60_000, 1_000)).toBe(1_000);
    expect(nextRoomAt([500, 700], 2, 60_000, 1_000)).toBe(60_500);
    expect(nextRoomAt([500, 700, 900], 2, 60_000, 1_000)).toBe(60_700);
    expect(nextRoomAt([500, 700], 2, 60_000, 60_600)).toBe(60_600);
  });

  it('never lets more through than the limit in any span', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (gaps, most) => {
          const left: number[] = [];
          let now = 0;
          for (const gap of gaps) {
            now = nextRoomAt(left, most, 60_000, now + gap);
            left.push(now);
          }
          for (const at of left)
            expect(left.filter((each) => each > at - 60_000 && each <= at).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

const dana = 'dana@northwind.example';
const ivo = 'ivo@couriers.example';
/** Two leads of two campaigns on one account, each with an approved reply that is due. */
const twoDue = async (t: TestEngine) => {
  const first = await t.waiting({ lead: dana });
  const second = await t.waiting({ lead: ivo, campaign: 'Couriers' });
  await t.approve(first);
  await t.approve(second);
  t.clock.advance(11_000);
  return { first, second };
};
const limits = (t: TestEngine, patch: Record<string, number>) => t.call('settings.update', { patch });

describe('limits on what leaves', () => {
  it.each(['sendsPerMinuteAccount', 'sendsPerMinuteWorkspace'])(
    '%s: the next waits its minute and says why',
    async (name) => {
      const t = await engineForTests(byPeople);
      await limits(t, { [name]: 1 });
      const { first, second } = await twoDue(t);
      await t.dispatch();
      expect(t.mailbox.delivered).toHaveLength(1);
      expect(t.send(first.id).state).toBe('sent');
      expect(t.send(second.id)).toMatchObject({ state: 'queued', leavesAt: t.clock.now() + 60_000 });
      expect(t.send(second.id).reason).toMatch(/^At most 1 a minute leave/);
      t.clock.advance(59_999);
      await t.dispatch();
      expect(t.mailbox.delivered).toHaveLength(1);
      t.clock.advance(1);
      await t.dispatch();
      expect(t.mailbox.delivered).toHaveLength(2);
    },
  );

  it('of one conversation: another reply to the same person waits, one to somebody else does not', async () => {
    const t = await engineForTests(byPeople);
    await limits(t, { sendsPerHourConversation: 1 });
    await twoDue(t);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(2);
    const again = await t.waiting({ lead: dana, text: 'And what does it cost for twenty vans, all together?' });
    await t.approve(again);
    t.clock.advance(11_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(2);
    expect(t.send(again.id).reason).toBe('At most 1 an hour go to one person');
    t.clock.advance(3_600_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(3);
  });
});

it('what a provider asks for is kept, but neither at once nor for days', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  await t.approve(draft);
  t.clock.advance(11_000);
  const waits: number[] = [];
  for (const retryAfterMs of [0, 90_000, 40 * 86_400_000]) {
    t.mailbox.script.push(() => ({ kind: 'refused', retry: true, retryAfterMs, code: '450', message: 'Later.' }));
    await t.dispatch();
    waits.push(t.send(draft.id).leavesAt - t.clock.now());
    t.clock.advance(waits.at(-1) ?? 0);
  }
  expect(waits[0]).toBeGreaterThanOrEqual(1_000);
  expect(waits.slice(1)).toEqual([90_000, 3_600_000]);
});

it('a rule’s word of more than a week ago expires, and the draft is before a person again', async () => {
  const t = await engineForTests();
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  const [send] = t.sends();
  expect(send?.state).toBe('queued');
  t.clock.advance(7 * 86_400_000 + 1);
  await t.dispatch();
  expect(t.mailbox.delivered).toHaveLength(0);
  expect(t.sends()[0]).toMatchObject({ state: 'expired', code: 'expired' });
  expect(t.drafts()[0]?.state).toBe('pending');
});
