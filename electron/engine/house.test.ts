import { describe, expect, it } from 'vitest';
import { engineOfWorkspaces } from './pipeline/testing/engine-of-workspaces.fixture';

const minute = 60_000;

/** Two workspaces; a draft waits in the first, and the second is on screen. */
const twoWorkspaces = async () => {
  const t = await engineOfWorkspaces();
  const a = await t.workspace('Brightwater');
  a.mailbox.arrive();
  await t.pass(minute);
  expect(a.drafts().map(({ state }) => state)).toEqual(['pending']);
  const b = await t.workspace('Fernhill');
  await t.pass(minute);
  return { ...t, a, b };
};

/** Rules answer, some minutes after the lead wrote. */
const later = {
  responseMode: 'AI_AUTO_SEND' as const,
  autoSendDelayMinSeconds: 600,
  autoSendDelayMaxSeconds: 600,
};

describe('an account that two workspaces are connected to', () => {
  /** What the other one sent stands in Sent, and this one has not pulled since. */
  const approveWhatTheOtherAnswered = async (secret: string) => {
    const t = await engineOfWorkspaces();
    await t.workspace('Brightwater', {}, 'one key for both');
    const b = await t.workspace('Fernhill', {}, secret);
    b.mailbox.arrive();
    await t.pass(minute);
    await t.approve();
    b.mailbox.arrive({ direction: 'outbound', text: 'It is 29 EUR a van, and set up in two days.' });
    await t.pass(11_000);
    return { attempts: b.mailbox.attempts.length, sends: b.sends().map(({ state }) => state) };
  };

  it('is read before anything leaves by it: the other may have answered a moment ago', async () => {
    expect(await approveWhatTheOtherAnswered('one key for both')).toEqual({ attempts: 0, sends: ['cancelled'] });
  });

  it('unlike one of its own, which was read within the minute', async () => {
    expect(await approveWhatTheOtherAnswered('a key of its own')).toEqual({ attempts: 1, sends: ['sent'] });
  });
});

describe('a workspace that is not on screen', () => {
  it('sends what was approved there, once, after its grace', async () => {
    const { a, b, approve, pass, errors } = await twoWorkspaces();
    await a.open();
    await approve();
    await b.open();
    await pass(9_000);
    expect(a.mailbox.attempts).toEqual([]);
    await pass(2_000);
    expect(a.mailbox.delivered).toHaveLength(1);
    expect(a.sends().map(({ state }) => state)).toEqual(['sent']);
    await pass(60 * minute);
    expect(a.mailbox.attempts).toHaveLength(1);
    expect(b.mailbox.attempts).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('takes back, from there, what was approved and is still in its grace', async () => {
    const { a, b, approve, pass, call } = await twoWorkspaces();
    await a.open();
    const { send } = await approve();
    await b.open();
    await pass(5_000);
    expect(await call('drafts.undo', { sendId: send.id }).catch((error: Error) => error.message)).toMatch(/^not_found/);
    await a.open();
    await call('drafts.undo', { sendId: send.id });
    await b.open();
    await pass(10 * minute);
    expect(a.mailbox.attempts).toEqual([]);
    expect(a.drafts().map(({ state }) => state)).toEqual(['pending']);
  });

  it('reads its mail, drafts, and sends late what a rule decided', async () => {
    const t = await engineOfWorkspaces();
    const a = await t.workspace('Brightwater', later);
    await t.pass(minute);
    const b = await t.workspace('Fernhill');
    a.mailbox.arrive();
    await t.pass(9 * minute);
    expect(a.sends().map(({ state }) => state)).toEqual(['queued']);
    expect(a.mailbox.attempts).toEqual([]);
    await t.pass(2 * minute);
    expect(a.mailbox.delivered).toHaveLength(1);
    expect([...b.drafts(), ...b.sends()]).toEqual([]);
    expect(t.errors).toEqual([]);
  });

  it('brings a queued reply back to review when the lead writes again, and ends it for good when they opt out', async () => {
    for (const { text, draft, send } of [
      {
        text: 'Wait, I have to ask my colleague first. Which of your plans has the reports?',
        draft: 'superseded',
        send: 'cancelled',
      },
      { text: 'Please take me off your list and do not write to me again.', draft: 'rejected', send: 'cancelled' },
    ]) {
      const t = await engineOfWorkspaces();
      const a = await t.workspace('Brightwater', later);
      a.mailbox.arrive();
      await t.pass(minute);
      expect(a.sends().map(({ state }) => state)).toEqual(['queued']);
      await t.workspace('Fernhill');
      a.mailbox.arrive({ text });
      await t.pass(2 * minute);
      const [first] = a.sends();
      expect(first?.state).toBe(send);
      expect(a.drafts().find(({ id }) => id === first?.draftId)?.state).toBe(draft);
      expect(a.mailbox.attempts).toEqual([]);
    }
  });

  it('runs its backfills, by their schedule or started before somebody looked elsewhere', async () => {
    const t = await engineOfWorkspaces();
    const a = await t.workspace('Brightwater', later);
    a.model.says.confidence = 0.5;
    await t.call('backfill.setSchedule', { schedule: { kind: 'every', minutes: 30 } });
    // From before the campaign was answered live: nobody drafts it but a backfill.
    a.mailbox.arrive({ at: Date.UTC(2026, 3, 1) });
    await t.pass(minute);
    const b = await t.workspace('Fernhill');
    await t.pass(20 * minute);
    expect(a.drafts()).toEqual([]);
    await t.pass(10 * minute);
    expect(a.drafts().map(({ state }) => state)).toEqual(['pending']);
    expect((await t.call('backfill.list', {})).runs).toEqual([]);
    await a.open();
    expect((await t.call('backfill.list', {})).runs.map(({ state }) => state)).toEqual(['done']);
    // One under way keeps nobody from looking elsewhere, and goes on.
    await t.call('backfill.start', { options: { mode: 'apply' } });
    await b.open();
    expect(await a.needs()).toMatchObject({ run: { number: 2 } });
    await t.pass(minute);
    await a.open();
    expect((await t.call('backfill.list', {})).runs.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('looks for a send of unknown outcome, and leaves to a person what nobody can tell', async () => {
    const { a, b, approve, pass } = await twoWorkspaces();
    await a.open();
    await approve();
    await b.open();
    a.mailbox.script.push(async (_message, handedOff) => {
      handedOff();
      return { kind: 'uncertain', code: 'no_answer', message: 'the connection broke' };
    });
    await pass(15 * minute);
    expect(a.mailbox.attempts).toHaveLength(1);
    expect(a.mailbox.lookups()).toBe(5);
    expect(a.sends().map(({ state }) => state)).toEqual(['needs_person']);
    expect(await a.needs()).toMatchObject({ drafts: 0, uncertain: 1 });
  });

  it('obeys the stop that was made elsewhere, and goes on when it is lifted there', async () => {
    const { a, b, approve, pass, call } = await twoWorkspaces();
    await a.open();
    await approve();
    await b.open();
    await call('sending.stop', {}, b.profile('setter'));
    expect(await a.needs()).toMatchObject({ stopped: true });
    await pass(5 * minute);
    expect(a.mailbox.attempts).toEqual([]);
    await call('sending.resume', {}, b.profile('admin'));
    await pass(minute);
    expect(a.mailbox.delivered).toHaveLength(1);
  });
});

it('the switcher says what needs somebody elsewhere, and is told when that changes; what is on screen hears nothing of it', async () => {
  const { engine, a, b, pass } = await twoWorkspaces();
  expect(await a.needs()).toEqual({ drafts: 1, failed: 0, uncertain: 0, stopped: false, run: null });
  expect(await b.needs()).toMatchObject({ drafts: 0 });
  const heard: { topic: string; ids: string[] }[] = [];
  const off = engine.on((event) => heard.push(event));
  a.mailbox.arrive({ lead: 'ivo@couriers.example' });
  await pass(2 * minute);
  off();
  expect(await a.needs()).toMatchObject({ drafts: 2 });
  const told = heard.filter(({ topic }) => topic !== 'sync' && topic !== 'connections');
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ topic, ids }) => topic === 'elsewhere' && ids.includes(a.id))).toBe(true);
});

it('tells a person of what came in another workspace in which they work, by its name', async () => {
  const { a, b, call, pass } = await twoWorkspaces();
  await pass(1_000);
  const seen = await call('attention.look', { afterAt: 0 }, b.profile('setter'));
  expect(seen).toMatchObject({
    waiting: 0,
    elsewhere: [{ id: a.id, name: 'Brightwater', waiting: 1 }],
    fresh: [{ workspace: { id: a.id, name: 'Brightwater' }, text: '' }],
  });
  // Somebody else works there, not this one.
  expect(await call('attention.look', { afterAt: 0 }, b.profile('admin'))).toMatchObject({ elsewhere: [], fresh: [] });
  await a.open();
  const there = await call('attention.look', { afterAt: 0 }, a.profile('setter'));
  expect(there).toMatchObject({ waiting: 1, fresh: [{ workspace: null }] });
});

it('a profile that was opened in one workspace is locked from the next, by whoever left it', async () => {
  const { a, b, call } = await twoWorkspaces();
  await a.open();
  const setter = a.profile('setter');
  await call('profiles.setPin', { id: setter, pin: 'four words', current: null }, setter);
  await b.open();
  await call('profiles.lock', { id: setter }, b.profile('setter'));
  await a.open();
  await expect(call('queue.list', {}, setter)).rejects.toThrow(/^locked/);
});

it('twenty workspaces with nothing to do sleep: nothing is looked at every minute on their account', async () => {
  const t = await engineOfWorkspaces();
  const countHour = async (): Promise<number> => {
    await t.pass(15 * minute);
    const before = t.slept();
    await t.pass(60 * minute);
    return t.slept() - before;
  };
  const alone = await countHour();
  for (let n = 0; n < 20; n += 1) await t.call('workspace.create', { name: `Client ${n}`, zone: 'UTC' });
  const crowded = await countHour();
  // Six kinds of work, each looked at once in ten minutes.
  expect((crowded - alone) / 20).toBeLessThanOrEqual(6 * 7);
  expect(t.errors).toEqual([]);
});

it('a workspace that is gone has no lanes any more', async () => {
  const t = await engineOfWorkspaces();
  const { workspace } = await t.call('workspace.create', { name: 'Gone', zone: 'UTC' });
  await t.pass(1_000);
  const gone = t.engine.services(workspace.id);
  expect(gone.scheduler.has('work')).toBe(true);
  const { sqlite } = gone.ctx.store;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.prepare('DELETE FROM workspaces WHERE id = ?').run(workspace.id);
  sqlite.pragma('foreign_keys = ON');
  gone.workspaceAdded();
  await t.pass(1_000);
  expect(gone.scheduler.has('work')).toBe(false);
  expect(() => t.engine.services(workspace.id)).toThrow(/does not exist/);
});
