import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogLevel } from '../ports';

const maxBytes = 5_000_000;
const kept = 5;
const order: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 };

const rotate = (file: string): void => {
  rmSync(`${file}.${kept}`, { force: true });
  for (let n = kept - 1; n >= 1; n -= 1) if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  renameSync(file, `${file}.1`);
};

/**
 * Structured log as JSON lines in `<folder>/engine.log`, five files of 5 MB. Fields carry ids and codes only.
 * A log that cannot be written must not stop a send: the failure is told once on stderr.
 */
export const rotatingLog = (folder: string, minimum: LogLevel, now: () => number): Log => {
  const file = join(folder, 'engine.log');
  let complained = false;
  const complain = (error: unknown): void => {
    if (!complained)
      process.stderr.write(
        `The log cannot be written (${error instanceof Error ? error.message : String(error)}); Countersign goes on without it.\n`,
      );
    complained = true;
  };
  let size = 0;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    size = existsSync(file) ? statSync(file).size : 0;
  } catch (error) {
    complain(error);
  }
  return {
    write: (level, event, fields = {}) => {
      if (order[level] < order[minimum]) return;
      const line = `${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields })}\n`;
      try {
        if (size > maxBytes) {
          rotate(file);
          size = 0;
        }
        appendFileSync(file, line, { mode: 0o600 });
        size += Buffer.byteLength(line);
      } catch (error) {
        complain(error);
      }
    },
  };
};
