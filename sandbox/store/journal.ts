import { closeSync, existsSync, fdatasync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';

/**
 * An append-only file of JSON lines: what happened at one provider since the world was made.
 *
 * `append` resolves only when the line is on disk, so an answer sent after it is true also after a crash; appends that come
 * while a flush runs share the next one. A last line torn by a crash is cut off at the next start: its answer was never sent.
 */
export class Journal<Record extends object> {
  /** What the file held when it was opened, oldest first. */
  readonly past: readonly Record[];
  private readonly fd: number;
  private flushing: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private closed = false;

  constructor(file: string) {
    this.past = readLines<Record>(file);
    this.fd = openSync(file, 'a');
  }

  append(record: Record): Promise<void> {
    if (this.closed) return Promise.reject(new Error('The stand-in is stopping; nothing more is recorded.'));
    writeSync(this.fd, `${JSON.stringify(record)}\n`);
    if (this.flushing === null) {
      this.flushing = this.flush();
      return this.flushing;
    }
    // A flush under way may have started before this line was written: wait for one that starts after it.
    this.next ??= this.flushing.then(() => {
      this.next = null;
      this.flushing = this.flush();
      return this.flushing;
    });
    return this.next;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.next;
    await this.flushing;
    closeSync(this.fd);
  }

  private flush(): Promise<void> {
    return new Promise((resolve, reject) => {
      fdatasync(this.fd, (error) => {
        if (this.next === null) this.flushing = null;
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

function readLines<Record>(file: string): Record[] {
  if (!existsSync(file)) return [];
  const content = readFileSync(file);
  const end = content.lastIndexOf(0x0a) + 1;
  if (end < content.length) truncateSync(file, end);
  return content
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record);
}
