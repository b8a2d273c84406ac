import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { decisions } from '../store/schema';

/** Drafts of three leads that wait, and their rows as the queue shows them. */
const three = async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive();
  t.mailbox.arrive({ lead: 'ivo@couriers.example' });
  await t.sync();
  await t.work();
  // Other words: one person is not written the same ones twice at once.
  t.model.says.extra = ' This is about the couriers.';
  t.mailbox.arrive({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
  await t.sync();
  await t.work();
  const { rows } = await t.call('queue.list', {});
  expect(rows).toHaveLength(3);
  return {
    t,
    rows,
    items: rows.map(({ id, fingerprint }) => ({ id, fingerprint })),
  };
};

describe('approving many', () => {
  it('approves each on its own; each leaves once', async () => {
    const { t, items } = await three();
    const answer = await t.call('drafts.approveMany', { items });
    expect(answer.refused).toEqual([]);
    expect(answer.sends).toHaveLength(3);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(3);
    expect((await t.call('queue.list', {})).rows).toHaveLength(0);
  });

  it('one that changed, one that was settled and one with newer mail stay, with the reason; the rest go', async () => {
    const { t, rows, items } = await three();
    const [changed, settled] = rows;
    if (!changed || !settled) throw new Error('no rows');
    const { draft } = await t.call('drafts.get', { id: changed.id });
    await t.call('drafts.edit', { id: changed.id, body: `${draft.body} PS.`, version: draft.version });
    await t.call('drafts.reject', { id: settled.id, reason: 'wrong_tone' });
    const { sends, refused } = await t.call('drafts.approveMany', { items });
    expect(refused.map(({ id, code }) => [id, code])).toEqual([
      [changed.id, 'text_changed'],
      [settled.id, 'already_settled'],
    ]);
    expect(sends).toHaveLength(1);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it.each([
    'rule_check_failed',
    'not_safe',
    'requires_human_review',
    'call_requested',
    'template_draft',
    'tag_never_auto_sent',
    'answered_never_auto_sent',
    null,
  ] as const)(
    'what %s would hold is never approved with others, though a person sends here anyway',
    async (heldAnyway) => {
      const { t, rows, items } = await three();
      expect(rows.map(({ rule }) => rule)).toEqual(Array(3).fill('mode_setter_managed'));
      const { draft } = await t.call('drafts.get', { id: rows[0]?.id ?? '' });
      t.ctx.store.db.update(decisions).set({ heldAnyway }).run();
      expect((await t.call('drafts.approveMany', { items })).sends).toEqual([]);
      expect(t.sends()).toHaveLength(0);
      // By itself a person may.
      await t.call('drafts.approve', { id: draft.id, fingerprint: draft.fingerprint });
      expect(t.sends()).toHaveLength(1);
    },
  );

  it('one that fails for a reason nobody foresaw stops no other, and all are told', async () => {
    const { t, items } = await three();
    const [first] = items;
    t.ctx.store.sqlite.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.draft_id = '${first?.id}' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    const { sends, refused } = await t.call('drafts.approveMany', { items });
    expect(sends).toHaveLength(2);
    expect(refused).toMatchObject([{ id: first?.id, code: 'internal' }]);
  });

  it('a failed check keeps a draft of a campaign where a person sends anyway', async () => {
    const { t, items } = await three();
    const failed = [{ id: 'links', passed: false, evidence: 'Names bit.example.' }];
    t.ctx.store.sqlite.prepare('UPDATE decisions SET checks = ?').run(JSON.stringify(failed));
    const { sends, refused } = await t.call('drafts.approveMany', { items });
    expect(sends).toEqual([]);
    expect(refused.map(({ message }) => message)).toEqual(Array(3).fill('A rule check failed.'));
    expect((await t.call('queue.list', {})).rows.map((row) => row.failedChecks)).toEqual([1, 1, 1]);
  });
});
