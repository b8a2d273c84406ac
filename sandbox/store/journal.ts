import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';

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
    try {
      this.write(Buffer.from(`${JSON.stringify(record)}\n`));
    } catch (error) {
      return Promise.reject(error);
    }
    if (this.flushing === null) {
      this.flushing = this.flush();
      return this.flushing;
    }
    // A flush under way may have started before this line was written: wait for one that starts after it.
    const flushAgain = () => {
      this.next = null;
      this.flushing = this.flush();
      return this.flushing;
    };
    this.next ??= this.flushing.then(flushAgain, flushAgain);
    return this.next;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled([this.next, this.flushing]);
    await Promise.allSettled([this.flushing]);
    closeSync(this.fd);
  }

  /** Writes all or nothing: half a line left by a full disk would make the next one unreadable. */
  private write(line: Buffer): void {
    const { size } = fstatSync(this.fd);
    try {
      for (let offset = 0; offset < line.length; ) offset += writeSync(this.fd, line, offset);
    } catch (error) {
      ftruncateSync(this.fd, size);
      throw error;
    }
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
