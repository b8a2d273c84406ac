import { expect, it } from 'vitest';
import { watchedFetch } from '../health/watched-fetch';
import { createModelClient } from '../providers/openai/clients';
import { byPeople, engineForTests } from './testing/engine-for-tests.fixture';
import { tellAfterMs } from './writing';

/** An engine whose model is a real client behind a network that the test takes away; the demo's answers are the fixture's. */
const withModelOverNetwork = async (fetch: typeof globalThis.fetch) => {
  const t = await engineForTests(byPeople);
  const { connection } = await t.call('connections.save', {
    id: null,
    label: 'Model',
    config: {
      kind: 'openai',
      baseUrl: 'http://model.example/v1',
      model: 'm',
      evaluationModel: null,
      inputPerMillionUsd: 1,
      outputPerMillionUsd: 1,
      embeddingModel: null,
      embeddingPerMillionUsd: 0,
    },
    secret: 'key',
  });
  const client = createModelClient({
    baseUrl: 'http://model.example/v1',
    apiKey: 'key',
    fetch: watchedFetch(fetch, t.services.health, connection),
    // Waits between two tries pass at once; deadlines, which are long, never come.
    clock: {
      now: t.clock.now,
      sleep: async (ms) => {
        if (ms > 10_000) return new Promise(() => {});
        t.clock.advance(ms);
      },
    },
    log: t.ctx.ports.log,
    random: t.ctx.ports.random,
    limiter: t.services.accounts.limiter,
  });
  const working = t.services.accounts.model;
  t.services.accounts.model = async () => ({ ...t.model.access, client });
  const healthOfModel = async () =>
    (await t.call('engine.status', {})).connections.find((one) => one.id === connection.id)?.state;
  return {
    t,
    connection,
    healthOfModel,
    back: async () => {
      t.services.accounts.model = working;
      await t.work();
    },
  };
};
const gone: typeof fetch = async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
};

it('while the model cannot be reached new messages wait, say so, and are drafted once it answers', async () => {
  const { t, healthOfModel, back } = await withModelOverNetwork(gone);
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  t.clock.advance(30_000);
  await t.work();
  expect(t.drafts()).toHaveLength(0);
  const [message] = t.messages();
  expect(message).toMatchObject({ stage: 'new', skipReason: null });
  expect(message?.evidence).toMatch(/^Not drafted yet\. The model provider cannot be reached/);
  expect(message?.facts.sentiment).toBeNull();
  expect(t.lead().sentiment).toBe('New');
  expect(await healthOfModel()).toBe('unreachable');
  await back();
  expect(t.drafts()).toMatchObject([{ origin: 'model', state: 'pending' }]);
});

it('the same when it falls silent between the sentiment and the text: no template in place of a draft', async () => {
  const { t, connection, back } = await withModelOverNetwork(gone);
  t.services.accounts.model = async () => t.model.access;
  t.model.fails.set('reply', { code: 'network', fatal: false });
  t.services.health.note(connection.id, 'unreachable');
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  expect(t.drafts()).toHaveLength(0);
  expect(t.messages()).toMatchObject([{ stage: 'new', facts: { sentiment: { tag: 'Interested', by: 'model' } } }]);
  t.model.fails.clear();
  t.services.health.note(connection.id, 'ok');
  await back();
  expect(t.drafts()).toMatchObject([{ origin: 'model' }]);
});

/** The same with a draft that stands, for which another is asked. */
const asked = async (fetch: typeof globalThis.fetch) => {
  let requests = 0;
  const world = await withModelOverNetwork((...request) => {
    requests += 1;
    return fetch(...request);
  });
  const { t, connection } = world;
  const over = t.services.accounts.model;
  t.services.accounts.model = async () => t.model.access;
  const draft = await t.waiting();
  t.services.accounts.model = over;
  const redraft = async () => {
    const [at, before] = [t.clock.now(), requests];
    const refused = await t.call('drafts.regenerate', { id: draft.id }).then(
      () => '',
      (error: Error) => error.message,
    );
    return { refused, ms: t.clock.now() - at, requests: requests - before };
  };
  return { ...world, draft, redraft, silence: () => t.services.health.note(connection.id, 'unreachable') };
};
const stands = 'The draft you had is as it was.';

it('another draft asked for says within seconds that the model cannot be reached, and the one there stands', async () => {
  const { t, draft, redraft } = await asked(gone);
  const first = await redraft();
  expect(first.refused).toBe(`provider_unreachable: The model provider could not be reached. ${stands}`);
  expect(first.ms).toBeLessThan(6_000);
  // Silent when last asked: one look, and no waiting at all.
  t.ctx.ports.clock.sleep = () => new Promise(() => {});
  const second = await redraft();
  expect(second).toEqual({
    refused: `provider_unreachable: The model cannot be reached. ${stands}`,
    ms: 0,
    requests: 1,
  });
  expect(t.drafts()).toMatchObject([{ id: draft.id, state: 'pending', body: draft.body }]);
  await expect(t.call('drafts.writeAlternatives', { id: draft.id, count: 2 })).rejects.toThrow(/provider_unreachable/);
});

it('a template that stands is not exchanged for another while the model cannot be reached', async () => {
  const { t, draft, redraft } = await asked(gone);
  t.ctx.store.sqlite.prepare("UPDATE drafts SET origin = 'template' WHERE id = ?").run(draft.id);
  expect((await redraft()).refused).toMatch(/^provider_unreachable/);
  expect(t.drafts()).toMatchObject([{ id: draft.id, state: 'pending' }]);
});

it('a model that answers again is asked, whatever was known of it; a network that swallows everything is not waited for', async () => {
  let swallow = true;
  const { t, draft, redraft, silence, connection } = await asked(async () =>
    swallow ? new Promise<Response>(() => {}) : Response.json({ id: 'm' }),
  );
  silence();
  const sleep = t.ctx.ports.clock.sleep;
  const waited: number[] = [];
  t.ctx.ports.clock.sleep = async (ms) => {
    // That nothing came for a while is told beside it, and holds nothing up.
    if (ms !== tellAfterMs) waited.push(ms);
  };
  expect((await redraft()).refused).toBe(`provider_unreachable: The model cannot be reached. ${stands}`);
  expect(waited).toEqual([3_000]);
  t.ctx.ports.clock.sleep = sleep;
  swallow = false;
  t.services.accounts.model = async () => t.model.access;
  t.services.health.note(connection.id, 'unreachable');
  expect((await redraft()).refused).toBe('');
  expect(t.pending().id).not.toBe(draft.id);
});

it('a model that answers nonsense is no silent one: Neutral, as for any failure', async () => {
  const { t, healthOfModel } = await withModelOverNetwork(async () => new Response('<html>', { status: 200 }));
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  expect(t.messages()).toMatchObject([{ stage: 'skipped', skipReason: 'sentiment_not_eligible' }]);
  expect(await healthOfModel()).toBe('working');
});
