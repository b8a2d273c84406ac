import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openStore } from '../electron/engine/store/open';
import { type AskedPage, askPage } from './ask-page';
import { end, readPort } from './electron-start';
import { fillRun } from './fill-run';
import { median } from './measure';
import { startModelStandIn } from './model-stand-in';
import { ownWorkspace } from './own-workspace';
import type { Line } from './report';
import { partMemoryMb } from './tree-memory';

export type LongRunOptions = {
  root: string;
  electron: string;
  switches: readonly string[];
  messages: number;
};

/** Between two looks at the run and its memory. */
const lookEveryMs = 1_000;
const patienceMs = 60 * 60_000;
/** What a request takes: providers take a hundred times as long, which would only make the run longer and the machine idler. */
const medianLatencyMs = 15;

const run = z.object({
  state: z.string(),
  counts: z.object({ total: z.number(), draftsDone: z.number(), decided: z.number(), draftsFailed: z.number() }),
  logLines: z.number(),
  logFile: z.string(),
});

const call = (name: string, input: object): string =>
  `window.countersign.call(${JSON.stringify(name)}, ${JSON.stringify(input)}).then((answer) => { if ('error' in answer) throw new Error(answer.error.message); return answer.ok })`;

/** Begins to keep the length of every frame of the window, in milliseconds. */
const watchFrames = `(() => { window.benchFrames = []; let last = 0; window.benchWatch = {}; const mine = window.benchWatch;
  const next = (at) => { if (window.benchWatch !== mine) return; if (last) window.benchFrames.push(at - last); last = at; requestAnimationFrame(next) };
  requestAnimationFrame(next); return true })()`;
const takeFrames = `(() => { const frames = window.benchFrames; window.benchFrames = []; return frames })()`;
/** What the log in the window shows last. */
const lastShown = `[...document.querySelectorAll('section[tabindex="0"] .readable')].at(-1)?.textContent ?? ''`;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

const framesFor = async (page: AskedPage, ms: number): Promise<number[]> => {
  await page.evaluate(watchFrames);
  await wait(ms);
  return z.array(z.number()).parse(await page.evaluate(takeFrames));
};

/** Lines that are not once and in order in the artifact, in what the window is told of the log, or in the blocks a run must have. */
const linesLost = async (page: AskedPage, runId: string, file: string, total: number): Promise<number> => {
  const text = readFileSync(file, 'utf8');
  const artifact = text.split('\n').slice(0, -1);
  let lost = text.endsWith('\n') ? 0 : 1;
  const atOnce = 5_000;
  for (let from = 0; from <= artifact.length; from += atOnce) {
    const { lines } = z
      .object({ lines: z.array(z.object({ n: z.number(), text: z.string() })) })
      .parse(await page.evaluate(call('backfill.logPage', { runId, from, limit: atOnce })));
    const wanted = artifact.slice(from, from + atOnce);
    lost += Math.abs(wanted.length - lines.length);
    lost += lines.filter((line, at) => line.n !== from + at + 1 || line.text !== wanted[at]).length;
  }
  for (const kind of ['Lead', 'Draft']) {
    const heads = artifact.filter((line) => new RegExp(`^\\[\\d+/${total}\\] ${kind}: `).test(line));
    lost += Math.abs(total - heads.length);
    lost += heads.filter((line, at) => !line.startsWith(`[${at + 1}/`)).length;
  }
  return lost;
};

/**
 * A run of thousands of messages in the built application, its window following the log: the memory of the engine's process
 * by quarters of the run, frames beside those of the same window while the run is paused, lines lost.
 */
export const benchLongRun = async (options: LongRunOptions): Promise<Line[]> => {
  const { messages } = options;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-run-'));
  const model = await startModelStandIn(medianLatencyMs);
  try {
    const data = join(folder, 'data');
    const start = await ownWorkspace(options, data);
    const store = await openStore({
      file: join(data, 'countersign.sqlite'),
      migrations: join(options.root, 'migrations'),
      backups: null,
      now: () => Date.now(),
    });
    try {
      const workspace = store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get();
      if (!workspace) throw new Error('the engine made no workspace');
      fillRun(store, { messages, workspaceId: workspace.id, modelUrl: model.url });
    } finally {
      store.close();
    }
    const child = start();
    try {
      return await measure(await askPage(await readPort(child)), child.pid ?? 0, messages);
    } finally {
      await end(child);
    }
  } finally {
    model.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const measure = async (page: AskedPage, pid: number, messages: number): Promise<Line[]> => {
  await page.until('window.countersign.call("engine.status", {}).then((answer) => "ok" in answer, () => false)');
  const started = z
    .object({ run: z.object({ id: z.string() }) })
    .parse(await page.evaluate(call('backfill.start', { options: { mode: 'apply', concurrency: 10 } })));
  const runId = started.run.id;
  const look = async () => z.object({ run }).parse(await page.evaluate(call('backfill.get', { id: runId }))).run;
  await page.press('3', true);
  await page.until(`document.querySelector('section[tabindex="0"]') !== null`);

  const memory: { done: number; engine: number; page: number }[] = [];
  const working: number[] = [];
  const idle: number[] = [];
  // At several moments of the run, since what else the machine does comes and goes.
  const pauses = [0.125, 0.375, 0.625, 0.875].map((share) => share * 2 * messages);
  const giveUpAt = Date.now() + patienceMs;
  await page.evaluate(watchFrames);
  for (;;) {
    await wait(lookEveryMs);
    const now = await look();
    const frames = z.array(z.number()).parse(await page.evaluate(takeFrames));
    const { draftsDone, decided, total } = now.counts;
    // Before the first line the run judges which messages to draft: nothing to follow yet.
    if (draftsDone > 0) working.push(...frames);
    memory.push({ done: draftsDone + decided, ...partMemoryMb(pid) });
    if (now.state !== 'running') break;
    if (total > 0 && draftsDone + decided >= (pauses[0] ?? Number.POSITIVE_INFINITY)) {
      pauses.shift();
      await page.evaluate(call('backfill.pause', { id: runId }));
      await page.until(`${call('backfill.get', { id: runId })}.then(({ run }) => run.state === 'paused')`);
      // What was in flight ends, and the window comes to rest.
      await wait(2_000);
      idle.push(...(await framesFor(page, 4_000)));
      await page.evaluate(call('backfill.resume', { id: runId }));
      await page.evaluate(takeFrames);
    }
    if (Date.now() > giveUpAt) throw new Error(`the run did not end: ${JSON.stringify(now)}`);
  }
  const ended = await look();
  if (ended.state !== 'done' || ended.counts.total !== messages || ended.counts.decided !== messages)
    throw new Error(`the run ended otherwise than thought: ${JSON.stringify(ended)}`);
  const lost = await linesLost(page, runId, ended.logFile, messages);
  const lastLine = readFileSync(ended.logFile, 'utf8').split('\n').at(-2) ?? '';
  await page.until(`${lastShown} === ${JSON.stringify(lastLine)}`);
  page.close();
  const quarter = (n: number, of: 'engine' | 'page'): number =>
    median(
      memory
        .filter(({ done }) => done > ((n - 1) * messages) / 2 && done <= (n * messages) / 2)
        .map((each) => each[of]),
    );
  // A shorter run is over before the heap has come to its size.
  const flat = messages >= 5_000 ? 1.1 : null;
  const name = `run of ${messages.toLocaleString('en-GB')} messages`;
  return [
    {
      ...{ name: `${name}: engine's memory, last quarter`, ours: quarter(4, 'engine'), theirs: quarter(2, 'engine') },
      ...{ against: 'second quarter', unit: 'MB', goal: flat },
    },
    {
      ...{ name: `${name}: page's memory, last quarter`, ours: quarter(4, 'page'), theirs: quarter(2, 'page') },
      ...{ against: 'second quarter', unit: 'MB', goal: flat },
    },
    {
      ...{ name: `${name}: frames that follow the log, p95`, ours: percentile(working, 0.95), theirs: median(idle) },
      ...{ against: 'an idle frame', unit: 'ms', goal: 1.5 },
    },
    {
      ...{ name: `${name}: the same`, ours: percentile(working, 0.95), theirs: percentile(idle, 0.95) },
      ...{ against: 'idle, p95', unit: 'ms', goal: null },
    },
    {
      ...{ name: `${name}: lines lost`, ours: lost, theirs: ended.logLines, against: 'lines written' },
      ...{ unit: 'lines', goal: 0 },
    },
  ];
};
