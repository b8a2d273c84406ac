import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { type Delivering, smoothly } from '../pipeline/testing/scripted-mailbox.fixture';

/** From now on this many writes of such a state fail, as on a disk that stumbles or a file that somebody locks. */
const stumble = (t: TestEngine, state: string, times: number): void => {
  const { sqlite } = t.ctx.store;
  let left = times;
  sqlite.function('stumbles', () => {
    left -= 1;
    return left >= 0 ? 1 : 0;
  });
  sqlite.exec(`CREATE TEMP TRIGGER stumble BEFORE UPDATE OF state ON main.outbox WHEN NEW.state IN (${state})
    BEGIN SELECT CASE WHEN stumbles() THEN RAISE(ABORT, 'database is locked') END; END`);
};
const recovered = (t: TestEngine): void => void t.ctx.store.sqlite.exec('DROP TRIGGER stumble');
const ivo = { lead: 'ivo@couriers.example' };

describe('a write that fails once', () => {
  it('does not change what is known: an answer that came is written down at the second try', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    stumble(t, "'sent'", 1);
    await t.leave();
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', code: null });
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it.each([
    ['an answer', smoothly, 1],
    [
      'a doubt',
      ((_m, handedOff) => {
        handedOff();
        return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
      }) satisfies Delivering,
      0,
    ],
  ])('for longer, at %s: the send is looked for at the next turn, without a start', async (_what, how, delivered) => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(how);
    stumble(t, "'sent','uncertain'", 99);
    await t.leave().catch(() => undefined);
    expect(t.send(draft.id).state).toBe('handed_off');
    recovered(t);
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'not_written' });
    t.mailbox.answers.push({ kind: 'found', providerId: 'x', at: t.clock.now() });
    await t.reconcile();
    expect(t.send(draft.id).state).toBe('sent');
    expect(t.mailbox.delivered).toHaveLength(delivered);
  });

  it('before the hand-over: nothing has left, and the next turn sends it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    stumble(t, "'handed_off','retry_wait','failed'", 99);
    await t.leave().catch(() => undefined);
    expect(t.send(draft.id).state).toBe('claimed');
    expect(t.mailbox.delivered).toHaveLength(0);
    recovered(t);
    await t.dispatch();
    expect(t.send(draft.id).state).toBe('sent');
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('keeps no other send from leaving, and is told', async () => {
    const t = await engineForTests(byPeople);
    const first = await t.waiting();
    const second = await t.waiting(ivo);
    await t.approve(first);
    await t.approve(second);
    t.ctx.store.sqlite.exec(`CREATE TEMP TRIGGER stumble BEFORE UPDATE OF state ON main.outbox WHEN OLD.draft_id = '${first.id}'
      BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`);
    await expect(t.leave()).rejects.toThrow(/disk I\/O error/);
    expect(t.send(second.id).state).toBe('sent');
    recovered(t);
    await t.dispatch();
    expect(t.send(first.id).state).toBe('sent');
  });
});

describe('looking for sends', () => {
  it('goes on with the others when one cannot be written down, and is told', async () => {
    const t = await engineForTests(byPeople);
    const vanishing: Delivering = (_message, handedOff, deliver) => {
      handedOff();
      deliver();
      return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
    };
    const first = await t.waiting();
    const second = await t.waiting(ivo);
    await t.approve(first);
    await t.approve(second);
    t.mailbox.script.push(vanishing, vanishing);
    await t.leave();
    t.ctx.store.sqlite.exec(`CREATE TEMP TRIGGER stumble BEFORE UPDATE ON main.outbox WHEN OLD.draft_id = '${first.id}'
      BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`);
    const found = { kind: 'found', providerId: 'x', at: t.clock.now() } as const;
    t.mailbox.answers.push(found, found);
    await expect(t.reconcile()).rejects.toThrow(/disk I\/O error/);
    expect(t.send(first.id).state).toBe('uncertain');
    expect(t.send(second.id).state).toBe('sent');
    expect(t.lines.map(({ event }) => event)).toContain('outbox.reconcile_failed');
    recovered(t);
    t.mailbox.answers.push(found);
    await t.reconcile();
    expect(t.send(first.id).state).toBe('sent');
  });

  it.each(['queued', 'uncertain'])('and sending go on beside a row that cannot be read: %s', async (state) => {
    const t = await engineForTests(byPeople);
    const first = await t.waiting();
    const second = await t.waiting(ivo);
    await t.approve(first);
    await t.approve(second);
    const { sqlite } = t.ctx.store;
    const { id } = t.send(first.id);
    sqlite.prepare('UPDATE outbox SET state = ?, next_lookup_at = 0 WHERE id = ?').run(state, id);
    const read = () => sqlite.prepare('SELECT state, code FROM outbox WHERE id = ?').get(id);
    sqlite.prepare('UPDATE outbox SET payload = substr(payload, 2) WHERE id = ?').run(id);
    await t.leave();
    await t.reconcile().catch(() => undefined);
    const left = sqlite.prepare('SELECT state FROM outbox WHERE draft_id = ?').get(second.id);
    expect(left).toEqual({ state: 'sent' });
    expect(read()).toMatchObject(state === 'queued' ? { state: 'held', code: 'damaged' } : { state: 'uncertain' });
    expect(t.mailbox.delivered).toHaveLength(1);
  });
});
