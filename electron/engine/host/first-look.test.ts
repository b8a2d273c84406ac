import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { queueCalls } from '../../../shared/queue-calls';
import { queueCut } from '../../../shared/schemas/queue-cut';
import { createEngine, type Engine } from '../index';
import { memorySecrets } from './env-secrets';
import { firstLook } from './first-look';
import { systemClock, systemRandom } from './system-ports';

const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url));
let dataDir: string;
let engine: Engine;
let profileId: string;

const look = (of = profileId) => firstLook({ dataDir, migrationsDir, profileId: of, now: Date.now() });
const ask = async <T>(answer: Promise<{ ok: T } | { error: { message: string } }>): Promise<T> => {
  const got = await answer;
  if ('error' in got) throw new Error(got.error.message);
  return got.ok;
};

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-first-look-'));
  engine = createEngine({
    ports: {
      clock: systemClock,
      random: systemRandom,
      secrets: memorySecrets(),
      log: { write: () => {} },
      env: {},
      fetch: () => Promise.reject(new Error('no network here')),
      trace: () => {},
    },
    dataDir,
    migrations: migrationsDir,
    version: 'test',
    lanes: false,
  });
  await engine.start();
  profileId = (await ask(engine.call('profiles.list', {}))).profiles[0]?.id ?? '';
});
afterEach(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('answers what the window asks first as the engine would, by the place that was kept', async () => {
  const cut = queueCut.parse({ view: 'rules', sort: 'score', filters: { channels: ['sms'] } });
  const place = { cut, savedViewId: null, draftId: null, scrolledRows: 3 };
  await ask(engine.call('queue.keepPlace', { place }, profileId));
  const answers = look();
  expect(answers.map(({ name }) => name)).toEqual(['queue.place', 'queue.list']);
  expect(answers[0]?.answer).toEqual(await ask(engine.call('queue.place', {}, profileId)));
  const question = queueCalls['queue.list'].input.parse(answers[1]?.input);
  expect(question).toMatchObject({ ...cut, search: '', cursor: null });
  expect(answers[1]?.answer).toEqual(await ask(engine.call('queue.list', question, profileId)));
});

it('gives nothing where the engine might answer otherwise', async () => {
  expect(look()).toHaveLength(2);
  expect(look('0197f0a4-0000-7000-8000-00000000dead')).toEqual([]);
  expect(firstLook({ dataDir, migrationsDir, profileId: null, now: 0 })).toEqual([]);
  expect(firstLook({ dataDir: join(dataDir, 'nowhere'), migrationsDir, profileId, now: 0 })).toEqual([]);
  await ask(engine.call('profiles.setPin', { id: profileId, pin: '4711', current: null }, profileId));
  expect(look()).toEqual([]);
});
