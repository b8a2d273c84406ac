import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import type { ReservingJob, ReservingResult } from './offers-two-processes.fixture';
import { openStore } from './open';

/** Really at once: two threads with a connection each, as two processes would have. */
const inThread = (script: string, job: ReservingJob): Promise<ReservingResult> =>
  new Promise((done, fail) => {
    const worker = new Worker(script);
    worker.once('error', fail);
    worker.once('message', (answer: { result?: ReservingResult; error?: string }) => {
      void worker.terminate();
      if (answer.result) done(answer.result);
      else fail(new Error(answer.error));
    });
    worker.postMessage(job);
  });

it('two who reserve at once never crowd a time while another has room, and only one books a slot', async () => {
  // Below node_modules, so that the bundle finds the packages it leaves out.
  const folder = mkdtempSync(join(resolve('node_modules'), '.ledger-'));
  const data = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  });
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, 'offers-two-processes.fixture.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'reserve.mjs', format: 'es' } },
    },
  });
  const now = Date.UTC(2026, 4, 7, 9);
  const file = join(data, 'countersign.sqlite');
  const store = await openStore({ file, migrations: 'migrations', backups: null, now: () => now });
  // 10 working days of 16 slots with room for two: 320 offers; 2 × 70 replies take 280.
  const job = { file, replies: 70, capacity: 2, now, slotAt: now + 86_400_000 };
  const results = await Promise.all(
    ['one', 'two'].map((name) => inThread(join(folder, 'reserve.mjs'), { ...job, name })),
  );
  expect(results.map((each) => each.offered)).toEqual([140, 140]);
  const crowded = store.sqlite
    .prepare("SELECT start_at, count(*) AS n FROM offers WHERE state = 'reserved' GROUP BY start_at HAVING n > 2")
    .all();
  expect(crowded).toEqual([]);
  expect(results.filter((each) => each.booked)).toHaveLength(1);
  store.close();
});
