import { close, fdatasync, open } from 'node:fs';

/**
 * Brings to disk, shortly, what was committed without waiting for it. `covered`: a commit that waited has just taken all before it along,
 * and nothing is left to do.
 */
export type FlushBehind = { begin(): void; covered(): void; end(): void };

/** A message is several such commits and then one that waits for the disk: by then there is nothing left to flush. Milliseconds. */
const restMs = 20;

/**
 * Flushes a database's write-ahead log beside the work. The log is one file in the order of its commits, so what is flushed is
 * all up to a moment, and a commit that waits for the disk (`synchronous=FULL`) takes everything before it along.
 *
 * A descriptor of its own, opened for each flush: SQLite's locks are held on the database and its `-shm`, never on the `-wal`,
 * so closing it lets go of none (sqlite.org/wal.html, sqlite.org/howtocorrupt.html section 2.2). `onFault` is told of a flush
 * that failed; a log that is not there has been written into the database by SQLite, which flushes it before that.
 */
export const flushBehind = (file: string, onFault: (error: unknown) => void): FlushBehind => {
  let waiting: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let ended = false;
  const wait = (): void => {
    waiting ??= setTimeout(flush, restMs).unref();
  };
  const done = (error: NodeJS.ErrnoException | null): void => {
    running = false;
    if (ended) return;
    if (error && error.code !== 'ENOENT') onFault(error);
    if (again) wait();
    again = false;
  };
  const flush = (): void => {
    waiting = null;
    running = true;
    open(`${file}-wal`, 'r+', (failed, handle) => {
      if (failed) return done(failed);
      fdatasync(handle, (unwritten) => close(handle, (unclosed) => done(unwritten ?? unclosed)));
    });
  };
  const rest = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    again = false;
  };
  return {
    begin: () => {
      if (ended) return;
      if (running) again = true;
      else wait();
    },
    covered: rest,
    end: () => {
      ended = true;
      rest();
    },
  };
};
