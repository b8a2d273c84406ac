import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { treeMemoryMb } from './tree-memory';

/** One start of an Electron application: milliseconds to its first painted content, and memory of all its processes. */
export type StartMeasure = { paintedMs: number; memoryMb: number };

export type StartOptions = {
  executable: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** How long the application settles before its memory is read. */
  settleMs: number;
};

const targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const evaluated = z.object({ result: z.object({ result: z.object({ value: z.number().nullable() }) }) });
const patienceMs = 60_000;

/** The wall-clock time of the page's first contentful paint (UTC ms), or null before it. */
const paintExpression =
  "(() => { const p = performance.getEntriesByName('first-contentful-paint')[0]; return p ? performance.timeOrigin + p.startTime : null })()";

const readPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.on('exit', (code) => reject(new Error(`Electron ended at its start (code ${code}): ${said.slice(-2000)}`)));
  });

const evaluate = (address: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression: paintExpression, returnByValue: true },
        }),
      );
    socket.onmessage = (event) => {
      const answer = evaluated.safeParse(JSON.parse(String(event.data)));
      socket.close();
      resolve(answer.success ? answer.data.result.result.value : null);
    };
    socket.onerror = () => reject(new Error('the page could not be asked'));
  });

const untilPainted = async (port: number): Promise<number> => {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    await wait(50);
    try {
      const listed = targets.parse(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
      const page = listed.find((target) => target.type === 'page' && target.url !== 'about:blank');
      const at = page ? await evaluate(page.webSocketDebuggerUrl) : null;
      if (at !== null) return at;
    } catch {
      // The page is being replaced; ask again.
    }
  }
  throw new Error(`nothing was painted within ${patienceMs} ms`);
};

const end = async (child: ChildProcess): Promise<void> => {
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
 * Starts an application, waits for its first contentful paint (asked over the DevTools protocol, whose port is open in both
 * applications compared) and for it to settle, reads its memory and ends it.
 */
export const measureStart = async (options: StartOptions): Promise<StartMeasure> => {
  const startedAt = Date.now();
  const child = spawn(options.executable, ['--remote-debugging-port=0', ...options.args], {
    env: options.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const paintedMs = (await untilPainted(await readPort(child))) - startedAt;
    await wait(options.settleMs);
    return { paintedMs, memoryMb: treeMemoryMb(child.pid ?? 0) };
  } finally {
    await end(child);
  }
};
