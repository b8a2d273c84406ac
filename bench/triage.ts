import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { z } from 'zod';
import type { Store } from '../electron/engine/store/open';
import { openSqlite } from '../electron/engine/store/open-sqlite';
import { fillMirror } from './fill-mirror';
import { firstStart } from './first-start';
import { helloWorld } from './hello-world';
import { median, percentile } from './measure';
import { startModelStandIn } from './model-stand-in';
import { type Peer, peerApp, peers, rowsScript } from './peer-pages';
import type { Line } from './report';
import { idleFrames, shownInPeer, shownInQueue, watchNext } from './watch-next';

export type TriageOptions = {
  root: string;
  electron: string;
  switches: readonly string[];
  /** Drafts decided in each window. */
  drafts: number;
  queued: number;
  messages: number;
};

/** The queue on an ordinary day. */
const few = { queued: 100, messages: 1_000 };
/** Messages of the run that is under way meanwhile, and how long its model takes for each of some six questions. */
const run = { messages: 3_000, answerMs: 400 };
/** Decided in one window before the next one's turn. */
const turn = 10;
/** Between two decisions: far less than anybody takes to read. */
const readMs = 300;
const patienceMs = 60_000;

type Window = { app: ElectronApplication; page: Page };

/** The keys of the n-th decision, the last of which decides: most are approved, some rejected with a reason, some put off. */
const keysOf = (n: number): string[] => (n % 5 === 3 ? ['r', '1'] : n % 5 === 4 ? ['s', '1'] : ['a']);
/** What becomes of that draft. */
const stateOf = (n: number): 'rejected' | 'snoozed' | 'left' =>
  n % 5 === 3 ? 'rejected' : n % 5 === 4 ? 'snoozed' : 'left';

const launch = async (options: TriageOptions, folder: string, args: string[] = []): Promise<Window> => {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
  const app = await _electron.launch({
    executablePath: options.electron,
    args: [...options.switches, folder, ...args],
    env: { ...env, AUTO_SEND_DISABLED: '1', OPENAI_API_KEY: 'bench' },
    colorScheme: null,
  });
  return { app, page: await app.firstWindow({ timeout: patienceMs }) };
};

/** Asked from outside again and again: the window's own policy forbids code from text. */
const until = async (page: Page, expression: string): Promise<void> => {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > giveUpAt) throw new Error(`the window did not come to: ${expression}`);
    await wait(20);
  }
};

const call = async (page: Page, name: string, input: unknown): Promise<unknown> => {
  const answer = await page.evaluate(`window.countersign.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);
  const { ok, error } = z
    .object({ ok: z.unknown(), error: z.object({ message: z.string() }).optional() })
    .parse(answer);
  if (error) throw new Error(`${name}: ${error.message}`);
  return ok;
};

/** Presses the keys of one decision; milliseconds from the last of them to the next draft's frame. */
const decide = async (page: Page, keys: readonly string[], shown: string): Promise<number> => {
  const last = keys.at(-1);
  if (last === undefined) throw new Error('a decision needs a key');
  for (const key of keys.slice(0, -1)) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor({ timeout: patienceMs });
  }
  await page.evaluate(watchNext(shown));
  await page.keyboard.press(last);
  await until(page, 'window.benchNext.ms !== null');
  return z.number().parse(await page.evaluate('window.benchNext.ms'));
};

/** The database's word on what the keys did: nothing lost, nothing done to another draft. */
const check = (data: string, decided: readonly { lead: string; state: ReturnType<typeof stateOf> }[]): void => {
  const sqlite = openSqlite(join(data, 'countersign.sqlite'), 5_000);
  try {
    const rows = sqlite
      .prepare<[], { lead: string; state: string; snoozed: number | null }>(
        `SELECT l.name AS lead, d.state, d.snoozed_until_at AS snoozed FROM drafts d JOIN leads l ON l.id = d.lead_id
         WHERE l.name LIKE 'Lead %' AND (d.state <> 'pending' OR d.snoozed_until_at IS NOT NULL)`,
      )
      .all();
    const found = new Map(
      rows.map(({ lead, state, snoozed }) => [
        lead,
        state === 'rejected' ? 'rejected' : state === 'pending' && snoozed !== null ? 'snoozed' : 'left',
      ]),
    );
    const wrong = decided.filter(({ lead, state }) => found.get(lead) !== state);
    if (wrong.length > 0 || found.size !== decided.length)
      throw new Error(
        `${wrong.length} of ${decided.length} decisions are not what was pressed, ${found.size} were made`,
      );
  } finally {
    sqlite.close();
  }
};

/** A window of Countersign on a queue, with its decisions and what they took. */
const openQueue = async (options: TriageOptions, data: string) => {
  const window = await launch(options, options.root, ['--data', data]);
  const { page } = window;
  await until(page, `${shownInQueue} !== ''`);
  const took: number[] = [];
  const decided: { lead: string; state: ReturnType<typeof stateOf> }[] = [];
  return {
    ...window,
    took,
    triage: async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        await wait(readMs);
        const lead = z.string().parse(await page.evaluate(shownInQueue));
        const at = decided.length;
        took.push(await decide(page, keysOf(at), shownInQueue));
        decided.push({ lead, state: stateOf(at) });
      }
    },
    end: async (): Promise<void> => {
      // The last decision is on its way to the database.
      await wait(1_000);
      await window.app.close();
      check(data, decided);
    },
  };
};

const openPeer = async (options: TriageOptions, folder: string) => {
  const window = await launch(options, folder);
  await until(window.page, `!!${shownInPeer}`);
  const took: number[] = [];
  return {
    ...window,
    took,
    triage: async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        await wait(readMs);
        took.push(await decide(window.page, ['a'], shownInPeer));
      }
    },
  };
};

const addModel = (store: Store, workspaceId: string, url: string): void => {
  const config = {
    ...{ kind: 'openai', baseUrl: url, model: 'bench', evaluationModel: null, inputPerMillionUsd: 1 },
    ...{ outputPerMillionUsd: 1, embeddingModel: null, embeddingPerMillionUsd: 0 },
  };
  store.sqlite
    .prepare(
      `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state)
       VALUES ('0197f0a4-0003-7000-8000-000000000001', ?, 1, 1, 1, 'Model', ?, 'unknown')`,
    )
    .run(workspaceId, JSON.stringify(config));
};

const runs = z.object({
  runs: z.array(z.object({ id: z.string(), state: z.string(), counts: z.object({ draftsDone: z.number() }) })),
});

/** Starts a backfill and waits until it writes drafts; its model is a stand-in on the loopback. */
const startRun = async (page: Page): Promise<string> => {
  await call(page, 'backfill.start', { options: { mode: 'apply' } });
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const [one] = runs.parse(await call(page, 'backfill.list', {})).runs;
    if (one && one.counts.draftsDone > 5) return one.id;
    if (Date.now() > giveUpAt) throw new Error('the run drafts nothing');
    await wait(250);
  }
};

/**
 * Drafts triaged by keys alone in the built application, in a long queue over a large mirror while a backfill runs, against the
 * same keys in a short queue, against frames of a hello-world window, and against peers' grids with the same rows in memory. All
 * in turns, the run paused while another window is measured.
 */
export const benchTriage = async (options: TriageOptions): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-triage-'));
  const model = await startModelStandIn(run.answerMs);
  const opened: ElectronApplication[] = [];
  try {
    const migrations = join(options.root, 'migrations');
    let rows = '';
    await firstStart(join(folder, 'many'), migrations, (store, workspaceId) => {
      const { queued, messages } = options;
      fillMirror(store, { workspaceId, queued, messages, unanswered: run.messages });
      addModel(store, workspaceId, model.url);
      rows = rowsScript(store);
    });
    await firstStart(join(folder, 'few'), migrations, (store, workspaceId) =>
      fillMirror(store, { workspaceId, ...few, unanswered: 0 }),
    );
    const hello = await launch(options, helloWorld(join(folder, 'hello')));
    const built = join(options.root, 'out', 'bench', 'pages');
    const peerWindows = {} as Record<Peer, Awaited<ReturnType<typeof openPeer>>>;
    for (const peer of Object.keys(peers) as Peer[])
      peerWindows[peer] = await openPeer(options, peerApp(join(folder, peer), peer, built, rows));
    const short = await openQueue(options, join(folder, 'few'));
    const long = await openQueue(options, join(folder, 'many'));
    opened.push(hello.app, short.app, long.app, ...Object.values(peerWindows).map(({ app }) => app));
    const runId = await startRun(long.page);
    const frames: number[] = [];
    // What is loaded and compiled at the first decision is there for the others.
    await long.triage(5);
    await short.triage(5);
    for (const each of [long, short]) each.took.length = 0;
    while (long.took.length < options.drafts) {
      const count = Math.min(turn, options.drafts - long.took.length);
      await long.triage(count);
      await call(long.page, 'backfill.pause', { id: runId });
      frames.push(...z.array(z.number()).parse(await hello.page.evaluate(idleFrames)));
      await short.triage(count);
      for (const peer of Object.values(peerWindows)) await peer.triage(count);
      await call(long.page, 'backfill.resume', { id: runId });
      await wait(1_000);
    }
    const worked = runs.parse(await call(long.page, 'backfill.list', {})).runs[0];
    if (worked?.state !== 'running') throw new Error(`the run was ${worked?.state ?? 'gone'} before the keys were`);
    await short.end();
    await long.end();
    const p95 = (values: readonly number[]): number => percentile(values, 0.95);
    const what = `${options.queued.toLocaleString('en')} queued, a backfill running`;
    const line = (name: string, theirs: number, against: string, goal: number | null): Line => ({
      ...{ name, ours: p95(long.took), theirs, against, unit: 'ms', goal },
    });
    return [
      line(`key to next draft, p95, ${what}`, p95(short.took), `${few.queued} queued, no backfill:`, 1.5),
      line('the same', median(frames), 'an idle frame of hello-world', 6),
      ...(Object.keys(peers) as Peer[]).map((peer) =>
        line('the same', p95(peerWindows[peer].took), `${peers[peer]}, all in memory`, null),
      ),
      {
        name: `key to next draft, median, ${what}`,
        ...{ ours: median(long.took), theirs: median(short.took), against: `${few.queued} queued, no backfill:` },
        ...{ unit: 'ms', goal: null },
      },
    ];
  } finally {
    for (const app of opened) await app.close().catch(() => {});
    model.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
