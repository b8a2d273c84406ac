import { expect, it } from 'vitest';
import { createModelClient } from '../providers/openai/clients';
import { byPeople, engineForTests } from './testing/engine-for-tests.fixture';

const refusal = (code: string): Response =>
  new Response(JSON.stringify({ error: { message: 'no', type: code, param: null, code } }), {
    status: 429,
    headers: { 'content-type': 'application/json' },
  });

it('a spent balance is met by the requests under way and told once; the messages wait, and are drafted when it is filled', async () => {
  const t = await engineForTests(byPeople);
  let requests = 0;
  const client = createModelClient({
    baseUrl: 'http://model.example/v1',
    apiKey: 'key',
    fetch: async () => {
      requests += 1;
      return refusal('insufficient_quota');
    },
    // A still clock would end every wait at once; nothing waits here but deadlines.
    clock: { ...t.clock, sleep: () => new Promise(() => {}) },
    log: t.ctx.ports.log,
    random: t.ctx.ports.random,
    limiter: t.services.accounts.limiter,
  });
  const working = t.services.accounts.model;
  t.services.accounts.model = async () => ({ ...t.model.access, client });
  for (let n = 0; n < 30; n += 1)
    t.mailbox.arrive({ lead: `lead${n}@couriers.example`, text: 'What does it cost for six vans, please?' });
  await t.sync();
  await t.work();
  t.clock.advance(5_000);
  await t.work();

  // Five at a time: those that were under way when the first was refused, and nobody after.
  expect(requests).toBeLessThanOrEqual(5);
  const told = t.lines.filter((line) => line.event === 'model.failed' || line.event === 'pipeline.paused');
  expect(told.map(({ event }) => event)).toEqual(['model.failed', 'pipeline.paused']);
  expect(t.messages().every((row) => row.stage === 'new')).toBe(true);
  const { model } = await t.call('engine.status', {});
  expect(model.problem).toMatch(/no balance or allowance left \(insufficient_quota\)/);

  t.services.accounts.limiter.reset();
  t.services.accounts.model = working;
  await t.work();
  expect(t.drafts()).toHaveLength(30);
});
