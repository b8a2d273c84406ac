import { describe, expect, it } from 'vitest';
import { draftState, draftTransitions } from '../../../shared/states/draft';
import { outboxState, outboxTransitions } from '../../../shared/states/outbox';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { moveDraft } from './drafts';
import { dueSends, moveSend } from './outbox';

describe('moves', () => {
  it('of a send are those of its table and no others, whatever a caller asks for', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    const { id } = t.send(draft.id);
    const moved: string[] = [];
    const allowed: string[] = [];
    for (const from of outboxState.options)
      for (const to of outboxState.options) {
        t.ctx.store.sqlite.prepare('UPDATE outbox SET state = ?').run(from);
        if (moveSend(t.ctx.store, id, to, 1)) moved.push(`${from} → ${to}`);
        if (outboxTransitions[from].includes(to)) allowed.push(`${from} → ${to}`);
      }
    expect(moved).toEqual(allowed);
    expect(() => moveSend(t.ctx.store, id, 'queued', 1, {}, ['sent'])).toThrow(/sent → queued is not in the table/);
  });

  it('of a draft are those of its table and no others', async () => {
    const t = await engineForTests(byPeople);
    const { id } = await t.waiting();
    const moved: string[] = [];
    const allowed: string[] = [];
    for (const from of draftState.options)
      for (const to of draftState.options) {
        t.ctx.store.sqlite.prepare('UPDATE drafts SET state = ?').run(from);
        if (moveDraft(t.ctx.store, id, to, 1)) moved.push(`${from} → ${to}`);
        if (draftTransitions[from].includes(to)) allowed.push(`${from} → ${to}`);
      }
    expect(moved).toEqual(allowed);
  });
});

describe('the tables themselves refuse', () => {
  it('a second send for the same message, whatever the code above forgets', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    const { sqlite } = t.ctx.store;
    // Every column there is, so that one which comes later is copied too.
    const columns = sqlite
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('outbox')")
      .all()
      .map(({ name }) => `"${name}"`);
    const copied = columns.map((name) => ({ '"id"': "'another'", '"state"': "'queued'" })[name] ?? name);
    const again = () =>
      sqlite.prepare(`INSERT INTO outbox (${columns.join()}) SELECT ${copied.join()} FROM outbox LIMIT 1`).run();
    for (const state of outboxState.options.filter((each) => each !== 'cancelled' && each !== 'expired')) {
      t.ctx.store.sqlite.prepare('UPDATE outbox SET state = ?').run(state);
      expect(again, state).toThrow(/UNIQUE/);
    }
    t.ctx.store.sqlite.prepare("UPDATE outbox SET state = 'cancelled'").run();
    expect(again().changes).toBe(1);
  });

  it('a second pending draft for the same lead and channel', async () => {
    const t = await engineForTests(byPeople);
    const first = await t.waiting();
    t.clock.advance(60_000);
    const second = await t.waiting({ text: 'And does it work on old phones as well?' });
    expect(t.draft(first.id).state).toBe('superseded');
    expect(() => t.ctx.store.sqlite.prepare("UPDATE drafts SET state = 'pending'").run()).toThrow(/UNIQUE/);
    expect(t.pending().id).toBe(second.id);
  });
});

it('what is due is taken oldest first, and nothing that waits or is held', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  await t.approve(draft);
  const due = (at: number) => dueSends(t.ctx.store, t.connectionId, at, 20).map((row) => row.draftId);
  expect(due(t.clock.now() + 9_999)).toEqual([]);
  expect(due(t.clock.now() + 10_000)).toEqual([draft.id]);
  for (const state of outboxState.options.filter((each) => each !== 'queued' && each !== 'retry_wait')) {
    t.ctx.store.sqlite.prepare('UPDATE outbox SET state = ?').run(state);
    expect(due(t.clock.now() + 10_000), state).toEqual([]);
  }
});
