import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { listThread, newestInbound, sentToLeadAfter } from './messages';

describe('questions about a thread', () => {
  it('the newest message of a person leaves robots out and takes the later of two of the same moment', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({ text: 'First question: what does it cost?' });
    t.mailbox.arrive({ text: 'Second question: how long does it take?' });
    t.mailbox.arrive({
      subject: 'Automatic reply: Rounds',
      text: 'I am out of the office until Monday.',
      at: t.clock.now() + 1_000,
    });
    await t.sync();
    const second = t.messages().find((row) => row.body.startsWith('Second'));
    expect(newestInbound(t.ctx.store, t.lead().id)).toEqual({ id: second?.id, at: t.clock.now() });
    expect(newestInbound(t.ctx.store, 'nobody')).toBeNull();
  });

  it('what went out since a moment leaves out one send of ours and what was known before', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.leave();
    const { id: sendId, sentAt } = t.send(draft.id);
    const { id: leadId } = t.lead();
    const at = sentAt ?? 0;
    const sentAfter = (from: number, except = {}) => sentToLeadAfter(t.ctx.store, leadId, from, except);
    expect(sentAfter(at - 1)).toMatchObject({ at });
    expect(sentAfter(at)).toBeNull();
    expect(sentAfter(at - 1, { outboxId: sendId })).toBeNull();
    expect(sentAfter(at - 1, { learnedAt: t.clock.now() })).toMatchObject({ at });
    expect(sentAfter(at - 1, { learnedAt: t.clock.now() + 1 })).toBeNull();
  });

  it('a thread carries no sources and is found by one index', async () => {
    const t = await engineForTests(byPeople);
    await t.waiting();
    const [message] = listThread(t.ctx.store, t.workspaceId, t.lead().id);
    expect(message).toMatchObject({ hasHtml: false });
    expect(Object.keys(message ?? {})).not.toContain('rawText');
    const plan = t.ctx.store.sqlite
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, at FROM messages WHERE lead_id = 'x' AND direction = 'inbound' ORDER BY at DESC, seq DESC LIMIT 1`,
      )
      .all()
      .map((row) => JSON.stringify(row))
      .join();
    expect(plan).toContain('messages_thread');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
