import type { Clock, Log } from '../ports';

/** A line of the log as the window reads it. */
export type LogLine = { n: number; at: number; level: string; text: string };

const kept = 2_000;

/** Passes lines on and remembers the newest, so that a window that reloads asks for those after the last it saw. */
export const rememberingLog = (log: Log, clock: Clock): { log: Log; tail(after: number, limit: number): LogLine[] } => {
  const lines: LogLine[] = [];
  let last = 0;
  return {
    log: {
      write: (level, event, fields) => {
        log.write(level, event, fields);
        if (level === 'debug') return;
        last += 1;
        lines.push({ n: last, at: clock.now(), level, text: fields ? `${event} ${JSON.stringify(fields)}` : event });
        if (lines.length > kept) lines.shift();
      },
    },
    tail: (after, limit) => lines.filter((line) => line.n > after).slice(0, limit),
  };
};
