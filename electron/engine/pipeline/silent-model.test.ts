import { expect, it } from 'vitest';
import { watchedFetch } from '../health/watched-fetch';
import { createModelClient } from '../providers/openai/clients';
import { byPeople, engineForTests } from './testing/engine-for-tests.fixture';

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

it('a model that answers nonsense is no silent one: Neutral, as for any failure', async () => {
  const { t, healthOfModel } = await withModelOverNetwork(async () => new Response('<html>', { status: 200 }));
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  expect(t.messages()).toMatchObject([{ stage: 'skipped', skipReason: 'sentiment_not_eligible' }]);
  expect(await healthOfModel()).toBe('working');
});
