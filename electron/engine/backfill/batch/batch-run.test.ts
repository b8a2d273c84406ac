import { describe, expect, it } from 'vitest';
import type { BackfillOptions, Run } from '../../../../shared/schemas/run';
import {
  engineForTests,
  type TestEngine,
  type TestEngineOptions,
} from '../../pipeline/testing/engine-for-tests.fixture';
import { settled } from '../settled.fixture';
import { scriptedBatches } from './scripted-batches.fixture';

const people = ['ada', 'ben', 'cleo', 'dov', 'eva', 'finn', 'gia', 'hal', 'iris', 'jon', 'kai', 'lea'];
const address = (who: string): string => `${who}@firm-${who}.example`;

/** Twelve leads wrote, and the model takes batches. */
const withMail = async (options: TestEngineOptions = {}) => {
  const t = await engineForTests(options);
  for (const who of people) {
    t.clock.advance(60_000);
    t.mailbox.arrive({ lead: address(who), text: `What does it cost for six vans, please? ${who}` });
  }
  await t.sync();
  const provider = scriptedBatches(t.model.access);
  t.model.access.batches = provider.client;
  return { ...t, provider };
};
type World = Awaited<ReturnType<typeof withMail>>;

const begin = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> =>
  (await t.call('backfill.start', { options: { mode: 'apply', batch: true, ...options } }, 'manager')).run;
const apply = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> =>
  settled(t, (await begin(t, options)).id);
const resume = async (t: TestEngine, id: string): Promise<Run> => {
  await t.call('backfill.resume', { id }, 'manager');
  return settled(t, id);
};
const rows = <T>(t: TestEngine, sql: string): T[] => t.ctx.store.sqlite.prepare<[], T>(sql).all();
const told = async (t: TestEngine, run: Run): Promise<string[]> =>
  (await t.call('backfill.log', { runId: run.id, limit: 5000 })).lines
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Batch:'));
/** How often each question was put into a batch. */
const timesAsked = ({ provider }: World): number[] => {
  const times = new Map<string, number>();
  for (const { id } of provider.asked) times.set(id, (times.get(id) ?? 0) + 1);
  return [...new Set(times.values())];
};

describe('a run in batches', () => {
  it('decides and sends what a live run does, one round of questions a batch, at half the price', async () => {
    const live = await withMail();
    const before = await apply(live, { batch: false });
    const t = await withMail();
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: before.counts, batch: null });
    const [item] = (await t.call('backfill.items', { runId: run.id, filter: {} })).items;
    const { journal } = await t.call('backfill.item', { id: item?.id ?? '' });
    expect(
      journal.filter(({ kind }) => kind === 'model').map(({ name, detail, ms }) => [name, detail, ms]),
    ).toContainEqual(['reply', expect.stringContaining(', in a batch, '), null]);
    expect(t.provider.batches.map(({ lines }) => new Set(lines.map(({ body }) => body.text.format.name)))).toEqual(
      ['sentiment', 'strategy', 'reply', 'verify'].map((stage) => new Set([stage])),
    );
    expect(timesAsked(t)).toEqual([1]);
    const texts = (of: TestEngine) =>
      of
        .drafts()
        .map(({ subject, body, to, overseer, strategy }) => JSON.stringify({ subject, body, to, overseer, strategy }))
        .sort();
    expect(texts(t)).toEqual(texts(live));
    // Twelve evaluations live; four rounds of twelve at half the price.
    expect(run.spent.modelCalls).toBe(60);
    expect(run.spent.costUsd).toBeCloseTo(12 * 0.001 + 48 * 0.0005);
    expect(rows(t, "SELECT DISTINCT batch, stage = 'evaluate' AS evaluated FROM model_calls ORDER BY 1")).toEqual([
      { batch: 0, evaluated: 1 },
      { batch: 1, evaluated: 0 },
    ]);
    expect(await told(t, run)).toEqual(
      Array.from({ length: 4 }, () => [
        'Batch: 12 questions handed over; answers come within 24 hours',
        'Batch: 12 of 12 answered',
      ]).flat(),
    );
    // Nothing of the mail is left where it was only on its way, here or at the provider.
    expect(rows(t, 'SELECT 1 FROM batch_questions WHERE body IS NOT NULL OR answer IS NOT NULL')).toEqual([]);
    expect(t.provider.files.size).toBe(0);
    expect(rows(t, 'SELECT 1 FROM batch_holds WHERE open')).toEqual([]);
  });
});

/** Every step that the journal knows, in the order in which a batch takes them. */
const points = [
  'batch.before_upload',
  'batch.after_upload',
  'batch.uploaded',
  'batch.before_create',
  'batch.after_create',
  'batch.created',
  'batch.answered',
  'batch.collected',
];

describe('a run in batches that breaks off', () => {
  it.each(points)('at %s goes on where it was, and pays for nothing twice', async (point) => {
    // In the first batch and in the third: the sentiments, and the texts.
    const dies = new Set([1, 3]);
    let met = 0;
    const t = await withMail({
      trace: (at) => {
        if (at !== point) return;
        met += 1;
        if (dies.has(met)) throw new Error(`died at ${at}`);
      },
    });
    let run = await apply(t);
    for (let n = 0; n < 5 && run.state !== 'done'; n += 1) run = await resume(t, run.id);
    expect(met).toBeGreaterThanOrEqual(3);
    expect(run).toMatchObject({
      state: 'done',
      counts: { total: 12, draftsNew: 12, byDecision: { send_immediate: 12 } },
    });
    expect(timesAsked(t)).toEqual([1]);
    expect(t.provider.asked).toHaveLength(48);
    expect(run.spent).toMatchObject({ modelCalls: 60 });
    expect(new Set(t.drafts().map(({ messageId }) => messageId)).size).toBe(12);
    expect(t.drafts()).toHaveLength(12);
    expect(t.sends().map(({ state }) => state)).toEqual(Array(12).fill('sent'));
  });

  it('is found again by its name when the answer to its creation was lost, and created again only when it never was', async () => {
    for (const arrived of [true, false]) {
      const t = await withMail();
      let lost = 0;
      const { client } = t.provider;
      const create = client.create.bind(client);
      client.create = async (options) => {
        if (++lost > 1) return create(options);
        if (arrived) await create(options);
        return {
          ...{ kind: 'failed', code: 'network', fatal: false, retry: true, uncertain: true },
          ...{ waitMs: null, message: 'lost' },
        };
      };
      const run = await apply(t);
      expect(run.state).toBe('done');
      expect(timesAsked(t)).toEqual([1]);
      expect(t.provider.batches).toHaveLength(4);
      expect(t.provider.calls.filter((call) => call === 'find')).toHaveLength(arrived ? 1 : 3);
    }
  });
});

describe('what a batch leaves unanswered', () => {
  it('goes into another batch, and live after the second', async () => {
    const t = await withMail();
    // The strategies' batch expires, and so does the one after it.
    t.provider.script.ends = (n) => (n === 1 || n === 2 ? 'expired' : 'completed');
    t.provider.script.instead = (_stage, _id, n) =>
      n === 1 || n === 2 ? { response: null, error: { code: 'batch_expired', message: 'too late' } } : undefined;
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: { draftsNew: 12 } });
    expect(t.provider.asked.filter(({ stage }) => stage === 'strategy')).toHaveLength(24);
    const strategies = rows<{ batch: number; n: number }>(
      t,
      "SELECT batch, count(*) AS n FROM model_calls WHERE stage = 'strategy' GROUP BY batch",
    );
    expect(strategies).toEqual([{ batch: 0, n: 12 }]);
    expect(await told(t, run)).toContain('Batch: 0 of 12 answered; 12 are asked again');
  });

  it('of a few lines goes along with the next round', async () => {
    const t = await withMail();
    let n = 0;
    t.provider.script.instead = (stage, _id, batch) => {
      if (stage !== 'reply' || batch !== 2) return undefined;
      n += 1;
      // One has no line, one failed, and one says nothing that anybody understands.
      if (n === 1) return null;
      if (n === 2) return { response: { status_code: 503, body: { error: { code: 'server_error' } } } };
      return n === 3 ? { response: 'nonsense' } : undefined;
    };
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: { draftsNew: 12, byDecision: { send_immediate: 12 } } });
    expect(t.drafts().map(({ origin }) => origin)).toEqual(Array(12).fill('model'));
    const fourth = t.provider.asked.filter(({ batch }) => batch === 3).map(({ stage }) => stage);
    expect(fourth.sort()).toEqual([...Array(3).fill('reply'), ...Array(9).fill('verify')]);
    // Three verifiers are left, too few for a batch of their own.
    expect(t.provider.batches).toHaveLength(4);
    expect(rows(t, "SELECT 1 FROM model_calls WHERE stage = 'verify' AND NOT batch")).toHaveLength(3);
  });

  it('because it was cut off is asked with more room, and in the wrong form once more', async () => {
    const t = await withMail();
    const usage = { input_tokens: 100, output_tokens: 10 };
    const body = (text: string, status: string, details: object | null) => ({
      response: {
        status_code: 200,
        body: {
          ...{ status, incomplete_details: details, usage },
          output: [{ type: 'message', content: [{ type: 'output_text', text }] }],
        },
      },
    });
    t.provider.script.instead = (stage, _id, n) =>
      stage === 'strategy' && n === 1
        ? body('{"answers":["pri', 'incomplete', { reason: 'max_output_tokens' })
        : stage === 'reply' && n === 3
          ? body('Sure, here it is', 'completed', null)
          : undefined;
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: { draftsNew: 12 } });
    expect(t.provider.batches).toHaveLength(6);
    // Every question is another one: more room, or the next attempt.
    expect(timesAsked(t)).toEqual([1]);
  });

  it('because the account may not queue so much goes in smaller parts', async () => {
    const t = await withMail();
    for (const who of ['mia', 'ned', 'ona', 'pia', 'quin', 'rob', 'sue', 'tom', 'una', 'vic'])
      t.mailbox.arrive({ lead: address(who), text: `What does it cost for six vans, please? ${who}` });
    await t.sync();
    t.provider.script.ends = (n) => (n === 0 ? 'failed' : 'completed');
    t.provider.script.errors = (n) =>
      n === 0 ? [{ code: 'token_limit_exceeded', message: 'too much', line: null }] : [];
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: { draftsNew: 22 } });
    expect(t.provider.batches.slice(0, 3).map(({ lines }) => lines.length)).toEqual([22, 11, 11]);
  });
});

describe('a run in batches and its manager', () => {
  /** Waits until a batch is with the provider. */
  const underWay = async (t: World, id: string): Promise<Run> => {
    for (;;) {
      const { run } = await t.call('backfill.get', { id });
      if (run.batch !== null && t.provider.batches.length > 0 && run.batch.dueAt !== null) return run;
      await new Promise((goOn) => setImmediate(goOn));
    }
  };

  it('sees how far the provider is, pauses without ending the batch, and goes on with its answers', async () => {
    const t = await withMail();
    t.provider.script.looks = Number.POSITIVE_INFINITY;
    const { id } = await begin(t);
    const run = await underWay(t, id);
    expect(run).toMatchObject({
      etaSeconds: null,
      batch: { batches: 1, requests: 12, answered: 0, stage: 'sentiment' },
    });
    await t.call('backfill.pause', { id }, 'manager');
    expect((await settled(t, id)).state).toBe('paused');
    t.provider.script.looks = 0;
    expect(await resume(t, id)).toMatchObject({ state: 'done', counts: { draftsNew: 12 } });
    expect(timesAsked(t)).toEqual([1]);
    expect(t.provider.calls).not.toContain('cancel');
  });

  it('cancels it at the provider too, keeps what was delivered, and pays for what was answered', async () => {
    const t = await withMail();
    t.provider.script.looks = 2;
    let cancelAt = 0;
    const { id } = await begin(t);
    // The texts are being written.
    for (; cancelAt < 3; cancelAt = t.provider.batches.length) await new Promise((goOn) => setImmediate(goOn));
    t.provider.script.looks = Number.POSITIVE_INFINITY;
    await t.call('backfill.cancel', { id }, 'manager');
    const left = () => rows(t, "SELECT 1 FROM batch_questions WHERE state <> 'void'");
    while (left().length > 0) await new Promise((goOn) => setImmediate(goOn));
    expect(t.provider.calls).toContain('cancel');
    const after = (await t.call('backfill.get', { id })).run;
    expect(after).toMatchObject({ state: 'cancelled', spent: { modelCalls: 24 } });
    expect(t.sends()).toEqual([]);
    expect(rows(t, 'SELECT state FROM model_batches ORDER BY created_at DESC LIMIT 1')).toEqual([
      { state: 'collected' },
    ]);
  });

  it('is told when the provider takes no batches, or refuses the key', async () => {
    const refuse = (code: 'bad_request' | 'auth') => ({
      ...{ kind: 'failed' as const, code, fatal: true, retry: false, uncertain: false, waitMs: null },
      message: code === 'auth' ? 'The model provider refuses the key (401).' : 'unknown address (404).',
    });
    const t = await withMail();
    t.provider.script.refuses = (call) => (call === 'upload' ? refuse('bad_request') : null);
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'paused', pauseReason: expect.stringContaining('takes no batches') });
    t.provider.script.refuses = (call) => (call === 'create' ? refuse('auth') : null);
    expect(await resume(t, run.id)).toMatchObject({
      ...{ state: 'paused', pauseReason: 'The model provider refuses the key (401).' },
    });
    t.provider.script.refuses = () => null;
    expect(await resume(t, run.id)).toMatchObject({ state: 'done', counts: { draftsNew: 12 } });
  });

  it('is held by the model budget before a batch is made', async () => {
    const t = await withMail();
    // Room for most of the twelve sentiments, as a batch is expected to cost.
    await t.call('settings.update', { patch: { modelBudgetDailyUsd: 0.0055 } });
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'paused', pauseReason: expect.stringContaining('model budget') });
    const asked = t.provider.asked.length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(12);
    expect(run.spent.costUsd).toBeCloseTo(asked * 0.0005);
    await t.call('settings.update', { patch: { modelBudgetDailyUsd: 5 } });
    expect(await resume(t, run.id)).toMatchObject({ state: 'done', counts: { draftsNew: 12 } });
  });

  it('of a few messages asks them live', async () => {
    const t = await withMail();
    const run = await apply(t, { limit: 3, campaignIds: [] });
    expect(run).toMatchObject({ state: 'done', counts: { draftsNew: 3 } });
    // All twelve had to be judged; the three drafts are no batch.
    expect(t.provider.batches).toHaveLength(1);
  });
});

describe('what happens while a batch is answered', () => {
  it('counts: who wrote again, opted out or was answered meanwhile is not sent what was asked before', async () => {
    const t = await withMail();
    t.provider.script.looks = 2;
    let meanwhile: Promise<void> | null = null;
    const { client } = t.provider;
    const retrieve = client.retrieve.bind(client);
    client.retrieve = async (id) => {
      // The verifier's round: the texts are written.
      if (t.provider.batches.length === 4 && meanwhile === null)
        meanwhile = (async () => {
          t.clock.advance(6 * 3_600_000);
          t.mailbox.arrive({ lead: address('ada'), text: 'One more thing: do you deliver to Porto?' });
          t.mailbox.arrive({ lead: address('ben'), text: 'Please remove me from your list.' });
          await t.sync();
        })();
      await meanwhile;
      return retrieve(id);
    };
    const run = await apply(t);
    expect(run).toMatchObject({
      ...{ state: 'done', counts: { draftsNew: 10, byDecision: { send_immediate: 10 } } },
    });
    expect(run.counts.bySkip).toMatchObject({ superseded_by_newer_inbound: 1, lead_blocked: 1 });
    const reached = t.sends().flatMap(({ payload }) => payload.to.map(({ email }) => email));
    expect(reached).toHaveLength(10);
    expect(reached).not.toContain(address('ada'));
    expect(reached).not.toContain(address('ben'));
  });
});
