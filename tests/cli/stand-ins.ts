import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Control, PostRead } from '../../sandbox/control/control';
import type { Delivery } from '../../sandbox/store/deliveries';
import type { LoggedRequest } from '../../sandbox/store/request-log';
import { findReady, type StandInAddresses } from '../../shared/stand-in-addresses';
import { shortLived } from '../short-lived';

/** The demo's stand-ins as this suite drives them. */
export type StandIns = {
  addresses: StandInAddresses;
  /** Their ready line, as an installed application hands it to a command: that one then looks for no others. */
  ready: string;
  /** Replies that reached leads, oldest first. */
  inbox(): Promise<Delivery[]>;
  slack(): Promise<PostRead[]>;
  requests(): Promise<LoggedRequest[]>;
  faults(order: Parameters<Control['conditions']>[0]): Promise<void>;
  /** Waits until faults of kind `held` keep so many requests waiting, at least. */
  untilHeld(count: number): Promise<void>;
  stop(): Promise<void>;
};

/** So many real seconds as a stand-in's second lasts: fast enough for a test, slow enough to be caught in the act. */
export const fast = 0.001;

/**
 * Starts the stand-ins over a folder, quicker than a command would; a command on the same folder finds them running. They end
 * with this process, whatever becomes of it.
 */
export const startStandIns = async (app: string, dir: string, scale = fast): Promise<StandIns> => {
  mkdirSync(dir, { recursive: true });
  const child = spawn(
    process.execPath,
    [...shortLived, join(app, 'out', 'main', 'sandbox.js'), '--dir', dir, '--scale', String(scale), '--with-parent'],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(app, 'compiled') } },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const addresses = await new Promise<StandInAddresses>((resolve, reject) => {
    let said = '';
    let problem = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = findReady(said);
      if (found) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      problem += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the stand-ins ended with ${code}: ${problem}`)));
  });
  const get = async <T>(path: string): Promise<T[]> => {
    const answer = await fetch(`${addresses.control}${path}`);
    return ((await answer.json()) as { items: T[] }).items;
  };
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${addresses.control}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  return {
    addresses,
    ready: JSON.stringify(addresses),
    inbox: () => get<Delivery>('/inbox'),
    slack: () => get<PostRead>('/slack'),
    requests: () => get<LoggedRequest>('/requests'),
    faults: (order) => post('/faults', order),
    untilHeld: async (count) => {
      for (;;) {
        const { held } = (await (await fetch(`${addresses.control}/state`)).json()) as { held: number };
        if (held >= count) return;
        await wait(10);
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
