import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { treeMemoryMb } from './tree-memory';

/** One start of an Electron application, in milliseconds from its spawning, and the memory of all its processes. */
export type StartMeasure = {
  /** To the first contentful paint. */
  paintedMs: number;
  /** To the first sight of what the application is for. */
  usableMs: number;
  memoryMb: number;
};

export type StartOptions = {
  executable: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** CSS selector of the element that shows that the application can be used. */
  usable: string;
  /** How long the application settles before its memory is read. */
  settleMs: number;
};

const targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const evaluated = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.array(z.number().nullable()) }) }),
});
const patienceMs = 60_000;
/** How exactly the first sight is timed; asking costs the page next to nothing. */
const askEveryMs = 10;

/** Wall-clock times (UTC ms) of the first contentful paint and of now if the element is there; null for what is not yet. */
const question = (selector: string): string =>
  `(() => { const p = performance.getEntriesByName('first-contentful-paint')[0];
    return [p ? performance.timeOrigin + p.startTime : null, document.querySelector(${JSON.stringify(selector)}) ? Date.now() : null] })()`;

export const readPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.on('exit', (code) => reject(new Error(`Electron ended at its start (code ${code}): ${said.slice(-2000)}`)));
  });

export const findPage = async (port: number, giveUpAt: number): Promise<string> => {
  while (Date.now() < giveUpAt) {
    try {
      const listed = targets.parse(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
      const page = listed.find((target) => target.type === 'page' && target.url !== 'about:blank' && target.url !== '');
      if (page) return page.webSocketDebuggerUrl;
    } catch {
      // Not listening yet; ask again.
    }
    await wait(askEveryMs);
  }
  throw new Error(`no page within ${patienceMs} ms`);
};

/** Asks the page again and again until both times are known. */
const watch = async (port: number, usable: string): Promise<{ paintedAt: number; usableAt: number }> => {
  const giveUpAt = Date.now() + patienceMs;
  const socket = new WebSocket(await findPage(port, giveUpAt));
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('the page could not be asked'));
  });
  let painted: number | null = null;
  let usableAt: number | null = null;
  socket.onmessage = (event) => {
    const answer = evaluated.safeParse(JSON.parse(String(event.data)));
    if (!answer.success) return;
    const [paintedThen = null, usableThen = null] = answer.data.result.result.value;
    painted ??= paintedThen;
    usableAt ??= usableThen;
  };
  try {
    for (let id = 1; Date.now() < giveUpAt; id += 1) {
      const params = { expression: question(usable), returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      await wait(askEveryMs);
      if (painted !== null && usableAt !== null) return { paintedAt: painted, usableAt };
    }
  } finally {
    socket.close();
  }
  throw new Error(
    painted === null ? `nothing was painted within ${patienceMs} ms` : `no ${usable} within ${patienceMs} ms`,
  );
};

export const end = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const stopped = await Promise.race([gone.then(() => true), wait(10_000, false)]);
  if (!stopped) {
    child.kill('SIGKILL');
    await gone;
  }
};

/**
 * Starts an application, waits until it can be used (asked over the DevTools protocol, whose port is open in both
 * applications compared) and for it to settle, reads its memory and ends it.
 */
export const measureStart = async (options: StartOptions): Promise<StartMeasure> => {
  const startedAt = Date.now();
  const child = spawn(options.executable, ['--remote-debugging-port=0', ...options.args], {
    env: options.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const { paintedAt, usableAt } = await watch(await readPort(child), options.usable);
    await wait(options.settleMs);
    return { paintedMs: paintedAt - startedAt, usableMs: usableAt - startedAt, memoryMb: treeMemoryMb(child.pid ?? 0) };
  } finally {
    await end(child);
  }
};
