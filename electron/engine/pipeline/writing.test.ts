import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

const world = async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  const [draft] = t.drafts();
  if (!draft) throw new Error('no draft');
  return { t, draft, look: () => t.call('drafts.writing', { id: draft.id }) };
};

/** What the window sees while a stage is being answered. */
const during = (t: TestEngine, stage: string, act: () => Promise<void>): void => {
  t.model.meanwhile.set(stage, act);
};

describe('a draft that a person waits for', () => {
  it('is seen growing and being checked, and is stored only when it is complete', async () => {
    const { t, draft, look } = await world();
    const seen: unknown[] = [];
    for (const stage of ['strategy', 'reply', 'verify'])
      during(t, stage, async () => {
        seen.push((await look()).writing);
        expect(t.drafts()).toHaveLength(1);
      });
    expect((await look()).writing).toBeNull();
    const { draftId } = await t.call('drafts.regenerate', { id: draft.id, wish: 'shorter' });
    expect(seen).toMatchObject([{ phase: 'planning', text: '' }, { phase: 'writing' }, { phase: 'checking' }]);
    const [, growing, checked] = seen as { text: string }[];
    const after = t.drafts().find(({ id }) => id === draftId);
    expect(growing?.text.length).toBeGreaterThan(20);
    expect(after?.body.startsWith(growing?.text ?? '-')).toBe(true);
    expect(checked?.text).toBe(after?.body);
    expect((await look()).writing).toBeNull();
  });

  it.each(['reply', 'verify'])(
    'can be stopped during %s: the draft before stays, and no time is kept',
    async (stage) => {
      const { t, draft } = await world();
      during(t, stage, async () => {
        expect(await t.call('drafts.stopWriting', { id: draft.id })).toEqual({ stopped: true });
      });
      await expect(t.call('drafts.regenerate', { id: draft.id })).rejects.toThrow(/cancelled/);
      expect(t.drafts()).toMatchObject([{ id: draft.id, state: 'pending', body: draft.body }]);
      expect(await t.call('drafts.stopWriting', { id: draft.id })).toEqual({ stopped: false });
      t.model.meanwhile.clear();
      await t.call('drafts.regenerate', { id: draft.id });
      expect(t.drafts()).toHaveLength(2);
    },
  );

  it('is written once, however often it is asked for', async () => {
    const { t, draft } = await world();
    during(t, 'reply', async () => {
      await expect(t.call('drafts.regenerate', { id: draft.id })).rejects.toThrow(/being rewritten already/);
    });
    await t.call('drafts.regenerate', { id: draft.id });
    expect(t.drafts()).toHaveLength(2);
  });

  it('nobody watches does not stream', async () => {
    const t = await engineForTests(byPeople);
    let streamed = 0;
    const { ask } = t.model.access.client;
    t.model.access.client.ask = (question) => {
      if (question.onText) streamed += 1;
      return ask(question);
    };
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect([t.drafts().length, streamed]).toEqual([1, 0]);
  });
});
