import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import OpenAI from 'openai';
import { expect, it, onTestFinished } from 'vitest';
import { whileAsked } from './while-asked';

const never = Symbol('not yet');
const stateOf = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise.catch((error) => error), wait(5, never)]);

it('does the work while the answer is on its way', async () => {
  const steps: string[] = [];
  const both = await whileAsked(
    async () => {
      steps.push('asked');
      await wait(30);
      steps.push('answered');
      return 'yes';
    },
    () => {
      steps.push('worked');
      return 2;
    },
  );
  expect(both).toEqual({ answer: 'yes', done: 2 });
  expect(steps).toEqual(['asked', 'worked', 'answered']);
});

it('does the work once where the answer is there at once', async () => {
  let worked = 0;
  const both = await whileAsked(
    () => Promise.resolve('yes'),
    () => {
      worked += 1;
      return worked;
    },
  );
  expect(both).toEqual({ answer: 'yes', done: 1 });
});

it('a question that fails fails after the work was done, and nothing is left unhandled', async () => {
  let worked = 0;
  const work = (): void => {
    worked += 1;
  };
  const slow = whileAsked(() => wait(20).then(() => Promise.reject(new Error('no answer'))), work);
  await expect(slow).rejects.toThrow('no answer');
  const atOnce = whileAsked(() => Promise.reject(new Error('refused')), work);
  await expect(atOnce).rejects.toThrow('refused');
  expect(worked).toBe(2);
});

it('work that fails is told once the question has ended, not before', async () => {
  let answer = (_: string): void => {};
  const both = whileAsked(
    () => new Promise<string>((resolve) => (answer = resolve)),
    () => {
      throw new Error('a bug');
    },
  );
  expect(await stateOf(both)).toBe(never);
  answer('yes');
  await expect(both).rejects.toThrow('a bug');
});

it('tells of both where both failed', async () => {
  const both = whileAsked(
    () => wait(5).then(() => Promise.reject(new Error('no answer'))),
    () => {
      throw new Error('a bug');
    },
  );
  const error: unknown = await both.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AggregateError);
  expect(error instanceof AggregateError ? error.errors.map(String) : []).toEqual(['Error: no answer', 'Error: a bug']);
});

/** A provider on a thread of its own that says when a question had come, in milliseconds since the epoch. */
const provider = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const at = performance.timeOrigin + performance.now();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ at, id: 'r', object: 'response', output: [] }));
    });
  }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`;

it('lets the question leave before it works', async () => {
  const worker = new Worker(provider, { eval: true });
  onTestFinished(async () => void (await worker.terminate()));
  const [port] = await once(worker, 'message');
  const sdk = new OpenAI({ apiKey: 'key', baseURL: `http://127.0.0.1:${port}/v1`, maxRetries: 0 });
  const workMs = 200;
  const asked = async () => {
    const { data } = await sdk.responses.create({ model: 'm', input: 'a question '.repeat(500) }).withResponse();
    return 'at' in data ? Number(data.at) : Number.NaN;
  };
  // The connection is there then, as it is for all questions but the first.
  await asked();
  const begun = performance.timeOrigin + performance.now();
  const { answer } = await whileAsked(asked, () => {
    for (const from = performance.now(); performance.now() - from < workMs; );
  });
  expect(answer - begun).toBeLessThan(workMs);
});
