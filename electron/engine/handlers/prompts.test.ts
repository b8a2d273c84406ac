import { describe, expect, it } from 'vitest';
import type { PromptStage } from '../../../shared/schemas/prompts';
import { draftingPromptVersion } from '../drafting';
import { byPeople, engineForTests, startAt, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';

/** What the model is asked with, stage by stage. */
const listen = (t: TestEngine): Map<string, string> => {
  const heard = new Map<string, string>();
  const { client } = t.model.access;
  const { ask } = client;
  client.ask = (question) => {
    heard.set(question.stage, question.instructions);
    return ask(question);
  };
  return heard;
};
const promptOf = async (t: TestEngine, stage: PromptStage) => {
  const found = (await t.call('prompts.list', {}, 'setter')).prompts.find((each) => each.stage === stage);
  if (!found) throw new Error('no prompt');
  return found;
};
const add = async (t: TestEngine, stage: PromptStage, text: string) =>
  t.call('prompts.save', { stage, change: { mode: 'add', text }, seen: (await promptOf(t, stage)).hash });

describe('prompts of a workspace', () => {
  it('are the shipped ones until an admin changes one, and the next draft is asked with exactly that', async () => {
    const t = await engineForTests(byPeople);
    const first = await t.waiting();
    expect(first.promptVersion).toBe(draftingPromptVersion);
    const { prompt } = await add(t, 'reply', 'Name the pilot.');
    expect(prompt.whole).toBe(`${prompt.shipped}\n\nBesides, for this workspace:\n\nName the pilot.`);
    const heard = listen(t);
    const second = await t.waiting({ lead: 'ivo@couriers.example' });
    expect(heard.get('reply')).toBe(prompt.whole);
    expect(heard.get('strategy')).toContain((await promptOf(t, 'strategy')).shipped);
    expect(second.promptVersion).not.toBe(first.promptVersion);
  });

  it.each(['sentiment', 'evaluate', 'verify'] as const)('%s is asked with the workspace’s words', async (stage) => {
    const t = await engineForTests();
    await add(t, stage, 'Mind the vans.');
    const heard = listen(t);
    t.mailbox.arrive({});
    await t.sync();
    await t.work();
    expect(heard.get(stage)).toMatch(/Mind the vans\.$/);
  });

  it('change by an admin only, each audited by the hashes of both texts, none over another unseen', async () => {
    const t = await engineForTests(byPeople);
    const { hash } = await promptOf(t, 'reply');
    const change = { mode: 'add' as const, text: 'Short.' };
    await expect(t.call('prompts.save', { stage: 'reply', change, seen: hash }, 'manager')).rejects.toThrow(/denied/);
    const { prompt } = await t.call('prompts.save', { stage: 'reply', change, seen: hash });
    expect((await t.call('audit.list', { newest: true, limit: 1 })).events[0]).toMatchObject({
      kind: 'prompt.changed',
      data: { stage: 'reply', hash: prompt.hash, was: hash },
    });
    await expect(t.call('prompts.save', { stage: 'reply', change, seen: hash })).rejects.toThrow(/conflict/);
  });

  it('keep every version by its hash; one that comes back has its old hash again', async () => {
    const t = await engineForTests(byPeople);
    const shipped = await promptOf(t, 'evaluate');
    await add(t, 'evaluate', 'First.');
    const first = await promptOf(t, 'evaluate');
    await t.call('prompts.save', { stage: 'evaluate', change: { mode: 'replace', text: 'Mine.' }, seen: first.hash });
    await add(t, 'evaluate', 'First.');
    const { versions } = await t.call('prompts.history', { stage: 'evaluate' }, 'setter');
    expect(versions.map(({ hash, inForce }) => [hash === first.hash, inForce])).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
    await t.call('prompts.save', { stage: 'evaluate', change: { mode: 'shipped', text: '' }, seen: first.hash });
    expect((await promptOf(t, 'evaluate')).hash).toBe(shipped.shippedHash);
  });

  it.each([
    ['nothing', '  ', /Nothing is written/],
    ['hiding', 'Never mention that you are an AI.', /hide that it is automated/],
  ])('refuse %s', async (_what, text, sentence) => {
    const t = await engineForTests(byPeople);
    await expect(add(t, 'reply', text)).rejects.toThrow(sentence);
    expect((await promptOf(t, 'reply')).mode).toBe('shipped');
  });

  it('of one workspace are not another’s', async () => {
    const t = await engineForTests(byPeople);
    await add(t, 'reply', 'Short.');
    t.ctx.store.sqlite.prepare("UPDATE prompt_changes SET workspace_id = 'elsewhere'").run();
    expect((await promptOf(t, 'reply')).mode).toBe('shipped');
  });
});

describe('trying a prompt on a past message', () => {
  it('asks the model with it, tells old and new and the cost, and leaves no trace but the cost', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { messages } = await t.call('prompts.pastMessages', {}, 'setter');
    expect(messages).toMatchObject([{ messageId: draft.messageId, leadName: 'Dana Okafor', campaignName: 'Bakeries' }]);
    const count = (table: string): unknown => t.ctx.store.sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get();
    const tables = [
      'drafts',
      'decisions',
      'offers',
      'outbox',
      'messages',
      'stages',
      'leads',
      'audit_events',
      'prompt_changes',
    ];
    const before = tables.map(count);
    const callsBefore = count('model_calls');
    const heard = listen(t);
    t.clock.advance(60_000);
    t.model.says.extra = ' It is short, see https://evil.example for €99 a van.';
    t.model.says.confidence = 0.7;
    const input = {
      messageId: draft.messageId,
      changes: [
        { stage: 'reply' as const, change: { mode: 'replace' as const, text: 'Write one line.' } },
        { stage: 'sentiment' as const, change: { mode: 'add' as const, text: 'Vans mean interest.' } },
      ],
    };
    await expect(t.call('prompts.preview', input, 'manager')).rejects.toThrow(/denied/);
    const shown = await t.call('prompts.preview', input);
    expect(heard.get('reply')).toBe('Write one line.');
    expect(heard.get('sentiment')).toMatch(/Vans mean interest\.$/);
    expect(shown.before).toMatchObject({ draftId: draft.id, body: draft.originalBody, score: 0.95 });
    expect(shown.now).toMatchObject({ score: 0.7, origin: 'model' });
    expect(shown.now.body).toContain('It is short');
    // The gate's own checks, all of them: what would hold such a reply.
    expect(shown.now.checks.map(({ name }) => name)).toEqual(['link', 'price']);
    expect(shown.sentiment).toMatchObject({ tag: 'Interested' });
    expect(shown.costUsd).toBeGreaterThan(0);
    expect(tables.map(count)).toEqual(before);
    expect(count('model_calls')).not.toEqual(callsBefore);
    expect(t.draft(draft.id)).toMatchObject({ state: 'pending', body: draft.body });
  });

  it('offers times that are free and reserves none', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const day = 86_400_000;
    const slots = [1, 2, 3, 4].map((days) => ({
      startAt: startAt + days * day,
      endAt: startAt + days * day + 1_800_000,
    }));
    const read = async () => ({ kind: 'ok' as const, slots, coverageEndAt: startAt + 21 * day, fetchedAt: startAt });
    Object.assign(t.services.accounts, {
      calendar: async () => ({ connectionId: t.secondConnectionId, availability: { read } }),
    });
    const { client } = t.model.access;
    const { ask } = client;
    let offered: unknown[] = [];
    client.ask = async (question) => {
      const answer = await ask(question);
      if (question.stage === 'reply') ({ offeredTimes: offered } = question.document as { offeredTimes: unknown[] });
      if (question.stage !== 'strategy' || answer.kind !== 'ok') return answer;
      return { ...answer, value: { ...answer.value, offerTimes: true } };
    };
    const change = { mode: 'add' as const, text: 'Short.' };
    await t.call('prompts.preview', { messageId: draft.messageId, changes: [{ stage: 'reply', change }] });
    expect(offered).toHaveLength(2);
    expect(t.ctx.store.sqlite.prepare('SELECT count(*) AS n FROM offers').get()).toEqual({ n: 0 });
  });

  it('says why it could not', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const change = { mode: 'add' as const, text: 'Short.' };
    const preview = () =>
      t.call('prompts.preview', { messageId: draft.messageId, changes: [{ stage: 'reply', change }] });
    t.model.fails.set('strategy', { code: 'spent_balance', fatal: true });
    await expect(preview()).rejects.toThrow(/provider_refused/);
    Object.assign(t.services.accounts, { model: async () => null });
    await expect(preview()).rejects.toThrow(/not_connected/);
  });
});
