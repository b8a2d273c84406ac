import { close, fdatasync, open } from 'node:fs';

/** Begins bringing to disk what was committed without waiting for it; asked again meanwhile, it does so once more. */
export type FlushBehind = { begin(): void; end(): void };

/**
 * Flushes a database's write-ahead log beside the work. The log is one file in the order of its commits, so what is flushed is
 * all up to a moment, and a commit that waits for the disk (`synchronous=FULL`) takes everything before it along.
 *
 * A descriptor of its own, opened for each flush: SQLite's locks are held on the database and its `-shm`, never on the `-wal`,
 * so closing it lets go of none (sqlite.org/wal.html, sqlite.org/howtocorrupt.html section 2.2). `onFault` is told of a flush
 * that failed; a log that is not there has been written into the database by SQLite, which flushes it before that.
 */
export const flushBehind = (file: string, onFault: (error: unknown) => void): FlushBehind => {
  let running = false;
  let again = false;
  let ended = false;
  const done = (error: NodeJS.ErrnoException | null): void => {
    running = false;
    if (error && !ended && error.code !== 'ENOENT') onFault(error);
    if (again && !ended) begin();
  };
  const begin = (): void => {
    again = running;
    if (running) return;
    running = true;
    open(`${file}-wal`, 'r+', (failed, handle) => {
      if (failed) return done(failed);
      fdatasync(handle, (unwritten) => close(handle, (unclosed) => done(unwritten ?? unclosed)));
    });
  };
  return {
    begin: () => {
      if (!ended) begin();
    },
    end: () => {
      ended = true;
    },
  };
};
