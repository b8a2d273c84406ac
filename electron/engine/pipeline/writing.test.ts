import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';
import { createWriting, tellAfterMs } from './writing';

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

describe('a model that takes the request and never answers', () => {
  /** A clock whose waits end when the test says so. */
  const handClock = () => {
    const waits: { ms: number; over: () => void; signal: AbortSignal | undefined }[] = [];
    return {
      waits,
      sleep: (ms: number, signal?: AbortSignal) =>
        new Promise<void>((over) => {
          waits.push({ ms, over, signal });
          signal?.addEventListener('abort', () => over(), { once: true });
        }),
    };
  };
  const pass = async (clock: ReturnType<typeof handClock>): Promise<void> => {
    for (const wait of clock.waits.splice(0)) wait.over();
    await Promise.resolve();
  };
  const watched = () => {
    const told: string[] = [];
    const clock = handClock();
    const writing = createWriting({ changed: (topic) => void told.push(topic) }, clock);
    return { told, clock, writing, watch: writing.begin('d') };
  };

  it('is told of after some seconds, waited for, and heard again when it goes on', async () => {
    const { told, clock, writing, watch } = watched();
    expect(writing.look('d')).toEqual({ phase: 'planning', text: '', silent: false });
    expect(clock.waits.map(({ ms }) => ms)).toEqual([tellAfterMs]);
    await pass(clock);
    expect(writing.look('d')).toEqual({ phase: 'planning', text: '', silent: true });
    expect(told).toHaveLength(2);
    expect(watch.signal.aborted).toBe(false);
    watch.onProgress({ phase: 'writing', text: 'Hi' });
    expect(writing.look('d')).toEqual({ phase: 'writing', text: 'Hi', silent: false });
    await pass(clock);
    expect(writing.look('d')?.silent).toBe(true);
    watch.end();
    expect(writing.look('d')).toBeNull();
  });

  it('is not told of while words come, while they are checked, or after the end', async () => {
    const { told, clock, writing, watch } = watched();
    const [first] = clock.waits;
    watch.onProgress({ phase: 'writing', text: 'Hi' });
    expect(first?.signal?.aborted).toBe(true);
    await Promise.resolve();
    expect(writing.look('d')?.silent).toBe(false);
    watch.onProgress({ phase: 'checking', text: 'Hi Dana' });
    expect(clock.waits.filter(({ signal }) => signal?.aborted === false)).toEqual([]);
    watch.end();
    const before = told.length;
    await pass(clock);
    expect(told).toHaveLength(before);
  });
});

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
