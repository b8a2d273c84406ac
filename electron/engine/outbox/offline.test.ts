import { describe, expect, it } from 'vitest';
import { noticeSleep } from '../health/noticed-sleep';
import { createHostObedience } from '../health/obey-host';
import { byPeople, engineForTests, handClock, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { unreachable } from '../pipeline/testing/scripted-mailbox.fixture';
import { ReadError } from '../providers/reader';
import { spreadBacklog } from './spread-backlog';

const ivo = { lead: 'ivo@couriers.example', campaign: 'Couriers' };

/** Two drafts approved by a person while the account cannot be reached, tried twice in vain. */
const twoApprovedOffline = async (t: TestEngine) => {
  const dana = await t.waiting();
  const other = await t.waiting(ivo);
  t.clock.advance(61_000);
  t.mailbox.breakReading(unreachable);
  await t.approve(dana);
  await t.approve(other);
  await t.leave();
  t.clock.advance(6_000);
  await t.dispatch();
  expect(t.mailbox.attempts).toHaveLength(0);
  return { dana, other };
};
/** The account answers again; what waits is tried as the lane would. */
const online = async (t: TestEngine) => {
  t.mailbox.breakReading(null);
  t.clock.advance(6_000);
  await t.dispatch();
};

describe('approved while the account cannot be reached', () => {
  it('waits, counted and in words, and nothing is tried to be sent', async () => {
    const t = await engineForTests(byPeople);
    await twoApprovedOffline(t);
    const status = await t.call('engine.status', {});
    expect(status.outbox).toMatchObject({ leaving: 2, whenOnline: 2 });
    expect(status.connections.find((one) => one.id === t.connectionId)).toMatchObject({
      state: 'unreachable',
      problem: 'the server does not answer',
    });
    // One account that is silent is no network that is gone.
    expect(status.network.state).toBe('online');
    const { sends } = await t.call('outbox.list', { states: ['queued', 'retry_wait'] });
    expect(sends.map(({ connectionId, undoable }) => [connectionId, undoable])).toEqual([
      [t.connectionId, true],
      [t.connectionId, true],
    ]);
    for (const { reason } of sends) expect(reason).toMatch(/^Goes out when online: /);
  });

  it('is told apart from credentials that are refused', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.breakReading(new ReadError({ kind: 'auth', message: 'The password was refused.' }));
    await expect(t.sync()).rejects.toThrow();
    const { connections, network } = await t.call('engine.status', {});
    expect(connections.find((one) => one.id === t.connectionId)).toMatchObject({
      state: 'credentials',
      problem: 'The password was refused.',
    });
    expect(network.state).toBe('online');
  });

  it('an account that can be read and refuses only the password for sending is told as such, until it takes mail', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(11_000);
    t.mailbox.script.push(() => ({
      ...{ kind: 'refused', retry: false, retryAfterMs: null, code: 'auth' },
      message: '535 5.7.8 Wrong password',
    }));
    await t.dispatch();
    const shown = async () => (await t.call('engine.status', {})).connections.find((one) => one.id === t.connectionId);
    const trouble = {
      state: 'credentials',
      problem: expect.stringMatching(/^Mail can be read, and none can be sent: 535 5\.7\.8 Wrong password\. /),
    };
    expect(await shown()).toMatchObject(trouble);
    // Pages that are read meanwhile say nothing of sending.
    await t.sync();
    expect(await shown()).toMatchObject(trouble);
    t.clock.advance(t.send(draft.id).leavesAt - t.clock.now() + 1_000);
    await t.dispatch();
    expect(t.send(draft.id).state).toBe('sent');
    expect((await shown())?.state).not.toBe('credentials');
  });

  it('leaves once when the account is back, read before it sends', async () => {
    const t = await engineForTests(byPeople);
    await twoApprovedOffline(t);
    const order: string[] = [];
    const { pull } = t.mailbox.reader;
    t.mailbox.reader.pull = (cursor, signal) => {
      order.push('read');
      return pull(cursor, signal);
    };
    const { send } = t.mailbox.sender;
    t.mailbox.sender.send = (...args) => {
      order.push('send');
      return send(...args);
    };
    await online(t);
    await t.dispatch();
    expect(order).toEqual(['read', 'send', 'send']);
    expect(t.mailbox.delivered).toHaveLength(2);
    const { outbox, connections } = await t.call('engine.status', {});
    expect(outbox).toMatchObject({ leaving: 0, whenOnline: 0 });
    expect(connections.find((one) => one.id === t.connectionId)?.state).toBe('working');
  });

  it.each<[string, (t: TestEngine) => void, string]>([
    [
      'the lead wrote',
      (t) => t.mailbox.arrive({ text: 'One more question before you answer: is it per van?' }),
      'Dana Okafor wrote again',
    ],
    [
      'someone else answered',
      (t) => t.mailbox.arrive({ direction: 'outbound', text: 'It is 15 a van.' }),
      'Someone answered meanwhile',
    ],
  ])('%s meanwhile: back to the person with the reason, the other one leaves', async (_what, happen, headline) => {
    const t = await engineForTests(byPeople);
    const { dana } = await twoApprovedOffline(t);
    happen(t);
    await online(t);
    expect(t.mailbox.delivered.map((each) => each.to[0]?.email)).toEqual(['ivo@couriers.example']);
    expect(t.draft(dana.id).state).toBe('pending');
    expect((await t.call('drafts.get', { id: dana.id })).decision).toMatchObject({ rule: 'held_back', headline });
  });

  it('the lead asked to hear no more: nothing leaves, and the draft ends with that reason', async () => {
    const t = await engineForTests(byPeople);
    const { dana } = await twoApprovedOffline(t);
    t.mailbox.arrive({ text: 'Please remove me from your list and do not contact me again.' });
    await online(t);
    expect(t.mailbox.delivered.map((each) => each.to[0]?.email)).toEqual(['ivo@couriers.example']);
    expect(t.draft(dana.id).state).toBe('rejected');
    expect(t.send(dana.id)).toMatchObject({ state: 'cancelled' });
    expect(t.send(dana.id).reason).toMatch(/opted out/i);
  });

  it('the text changed: back to the person', async () => {
    const t = await engineForTests(byPeople);
    const { dana } = await twoApprovedOffline(t);
    // By whatever hand: the one that was approved is named by its fingerprint.
    t.ctx.store.sqlite.prepare("UPDATE drafts SET body = body || ' And more.' WHERE id = ?").run(dana.id);
    await online(t);
    expect(t.mailbox.delivered).toHaveLength(1);
    expect((await t.call('drafts.get', { id: dana.id })).decision?.headline).toBe(
      'The text changed after it was approved',
    );
  });

  it('a train of more than a day: asks again', async () => {
    const t = await engineForTests(byPeople);
    const { dana, other } = await twoApprovedOffline(t);
    t.clock.advance(24 * 3_600_000);
    await online(t);
    expect(t.mailbox.delivered).toHaveLength(0);
    for (const { id } of [dana, other])
      expect((await t.call('drafts.get', { id })).decision?.headline).toBe('Approved more than a day ago');
  });
});

describe('an account is read before anything leaves through it', () => {
  it('also when it was read a moment before it fell silent', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.breakReading(unreachable);
    await expect(t.sync()).rejects.toThrow();
    t.mailbox.breakReading(null);
    t.mailbox.arrive({ text: 'One more question before you answer: is it per van?' });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('also when the clock was set back since it was read', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.arrive({ text: 'One more question before you answer: is it per van?' });
    t.clock.advance(-3_600_000);
    t.ctx.store.sqlite.prepare('UPDATE outbox SET leaves_at = ?').run(t.clock.now() - 1);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });
});

describe('no burst', () => {
  /** Forty replies that came due while the computer slept. */
  const afterTheNight = async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(8 * 3_600_000);
    const columns = t.ctx.store.sqlite
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_info('outbox') WHERE name NOT IN ('id', 'cause_id')",
      )
      .all()
      .map((row) => row.name)
      .join(', ');
    for (let n = 0; n < 39; n += 1)
      t.ctx.store.sqlite
        .prepare(
          `INSERT INTO outbox (id, cause_id, ${columns}) SELECT 'id-${n}', 'cause-${n}', ${columns} FROM outbox WHERE id = ?`,
        )
        .run(t.send(draft.id).id);
    return t;
  };
  const dueWithin = (t: TestEngine, ms: number): number =>
    t.sends().filter((send) => send.leavesAt <= t.clock.now() + ms).length;

  it('after a night, three at once and then about ten a minute, each kept', async () => {
    const t = await afterTheNight();
    expect(dueWithin(t, 0)).toBe(40);
    expect(spreadBacklog(t.ctx, t.connectionId)).toBe(37);
    expect(t.sends()).toHaveLength(40);
    expect(dueWithin(t, 0)).toBe(3);
    expect(dueWithin(t, 60_000)).toBeGreaterThanOrEqual(12);
    expect(dueWithin(t, 60_000)).toBeLessThanOrEqual(14);
    expect(dueWithin(t, 5 * 60_000)).toBe(40);
    // Once spread, they stay where they are.
    expect(spreadBacklog(t.ctx, t.connectionId)).toBe(0);
  });

  it('leaves alone what is due in the ordinary course', async () => {
    const t = await afterTheNight();
    t.ctx.store.sqlite.prepare('UPDATE outbox SET leaves_at = ?').run(t.clock.now() - 1_000);
    expect(spreadBacklog(t.ctx, t.connectionId)).toBe(0);
    expect(dueWithin(t, 0)).toBe(40);
  });
});

describe('what the computer says of itself', () => {
  const host = () => {
    const did: string[] = [];
    const clock = handClock();
    const made = createHostObedience({
      clock,
      log: { write: () => {} },
      health: { system: (is) => void did.push(is ? 'network' : 'no network'), forget: () => void did.push('forget') },
      nudge: () => void did.push('nudge'),
      reopen: async () => void did.push('reopen'),
    });
    return { ...made, did, clock };
  };

  it('a change of the network is looked into at once', () => {
    const { obey, did } = host();
    obey({ kind: 'network', online: false });
    obey({ kind: 'network', online: true });
    expect(did).toEqual(['no network', 'nudge', 'network', 'nudge']);
  });

  it('nothing is begun from suspend to resume, and then every connection is made anew', () => {
    const { obey, asleep, did } = host();
    obey({ kind: 'suspend' });
    expect(asleep()).toBe(true);
    expect(did).toEqual([]);
    obey({ kind: 'resume' });
    expect(asleep()).toBe(false);
    expect(did).toEqual(['forget', 'reopen']);
  });

  it('a computer that does not fall asleep after all goes on sending, though nobody says so', () => {
    const { obey, asleep, clock } = host();
    obey({ kind: 'suspend' });
    clock.advance(59_000);
    expect(asleep()).toBe(true);
    clock.advance(2_000);
    expect(asleep()).toBe(false);
  });

  it('waking, the account is read before anything leaves, however lately it was', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.services.signal({ kind: 'suspend' });
    t.services.signal({ kind: 'resume' });
    t.mailbox.arrive({ text: 'One more question before you answer: is it per van?' });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('a leap of the clock is noticed as sleep, a slow moment is not', () => {
    const clock = handClock();
    const slept = noticeSleep(clock);
    for (const [ms, is] of [
      [10_000, false],
      [45_000, false],
      [8 * 3_600_000, true],
      [10_000, false],
      [-3_600_000, false],
    ] as const) {
      clock.advance(ms);
      expect(slept()).toBe(is);
    }
  });
});
