import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Place =
  | { readonly taken: true; release(): void }
  /** Another process serves this folder; its ready line. */
  | { readonly taken: false; readonly readyLine: string };

/**
 * One process per folder: the first makes `pid` and serves, a second finds it alive and gives the ready line of the first,
 * waiting for it up to a minute while the first still starts. A `pid` file left by a killed process is taken over.
 *
 * @throws when the first neither gets ready nor goes away in time.
 */
export async function takePlace(dir: string): Promise<Place> {
  const pidFile = join(dir, 'pid');
  const readyFile = join(dir, 'ready.json');
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (claim(pidFile)) {
      rmSync(readyFile, { force: true });
      return {
        taken: true,
        release: () => {
          rmSync(readyFile, { force: true });
          rmSync(pidFile, { force: true });
        },
      };
    }
    const pid = readPid(pidFile);
    if (pid !== null && !isAlive(pid)) {
      rmSync(pidFile, { force: true });
      continue;
    }
    const readyLine = existsSync(readyFile) ? readFileSync(readyFile, 'utf8').trim() : '';
    if (pid !== null && readyLine.includes(`"pid":${pid},`)) {
      if (await isServing(readyLine, pid)) return { taken: false, readyLine };
      // After a reboot the number may belong to anyone: a ready line that nobody stands behind is a leftover.
      rmSync(pidFile, { force: true });
      rmSync(readyFile, { force: true });
      continue;
    }
    await wait(50);
  }
  throw new Error(`another process holds ${pidFile} but does not get ready; end it and try again`);
}

/** Whether the process of this ready line answers on its control port, under its own pid. */
async function isServing(readyLine: string, pid: number): Promise<boolean> {
  try {
    const { control } = JSON.parse(readyLine) as { control: string };
    const answer = await fetch(`${control}/state`, { signal: AbortSignal.timeout(20_000) });
    return ((await answer.json()) as { pid?: unknown }).pid === pid;
  } catch {
    return false;
  }
}

function claim(pidFile: string): boolean {
  try {
    const fd = openSync(pidFile, 'wx');
    writeSync(fd, String(process.pid));
    closeSync(fd);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readPid(pidFile: string): number | null {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
