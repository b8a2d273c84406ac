import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallOutput } from '../../shared/contract';
import { type RunningApp, startApp } from './start-app';

const seedVariable = 'COUNTERSIGN_E2E_SEED';

/** Puts a copy of the seeded demo into a data folder. A start with `--demo` finds it there and goes on from it. */
export const copySeededDemo = (data: string): void => {
  const seed = process.env[seedVariable];
  if (!seed) throw new Error('No demo was seeded; run these tests with: npm test -- --suite e2e');
  mkdirSync(data, { recursive: true });
  cpSync(join(seed, 'demo'), join(data, 'demo'), { recursive: true });
  // Copies of one folder must not want the same ports, nor the stand-ins of another.
  for (const name of ['ports.json', 'pid', 'ready.json']) rmSync(join(data, 'demo', 'sandbox', name), { force: true });
};

/** Drafts in the queue; none while the engine or the workspace is not there yet. */
const queued = async ({ call }: RunningApp): Promise<number> =>
  call('queue.list', { limit: 200 }).then(
    (answer) => (answer as CallOutput<'queue.list'>).rows.length,
    () => 0,
  );

/**
 * Runs before all tests: opens the demo once as a person does on a fresh machine, waits until its drafts are made, and keeps
 * the folder for the tests to copy. A copy that is not quite drafted is no worse: its engine goes on where this one ended.
 */
const seedDemo = async (): Promise<() => void> => {
  const seed = mkdtempSync(join(tmpdir(), 'countersign-e2e-seed-'));
  const remove = (): void => rmSync(seed, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const running = await startApp(seed, { demo: true });
  try {
    let drafts = 0;
    let calm = 0;
    for (let looks = 0; calm < 8 && looks < 960; looks += 1) {
      await wait(250);
      const now = await queued(running);
      calm = now > 10 && now === drafts ? calm + 1 : 0;
      drafts = now;
    }
    if (drafts <= 10) throw new Error(`The demo was not drafted within four minutes.\n${running.said()}`);
  } catch (error) {
    await running.close();
    remove();
    throw error;
  }
  await running.close();
  process.env[seedVariable] = seed;
  return remove;
};

export default seedDemo;
