import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { flushBehind } from './flush-behind';
import { openStore, type Store } from './open';
import { openSqlite } from './open-sqlite';
import { setMeta } from './workspaces';

const migrations = resolve(import.meta.dirname, '../../../migrations');

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'behind-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const opened = async (folder: string): Promise<Store> => {
  const store = await openStore({
    file: join(folder, 'countersign.sqlite'),
    migrations,
    backups: null,
    now: () => Date.UTC(2026, 4, 7),
  });
  onTestFinished(() => store.close());
  return store;
};

/** The steps that a copy of the database holds once its log ends at `length` bytes, as a power cut may leave it. */
const stepsAfterCut = (store: Store, folder: string, length: number): string[] => {
  const file = join(folder, `cut-${length}.sqlite`);
  copyFileSync(store.file, file);
  copyFileSync(`${store.file}-wal`, `${file}-wal`);
  truncateSync(`${file}-wal`, length);
  const copy = openSqlite(file, 0);
  try {
    return copy
      .prepare<[], { key: string }>("SELECT key FROM meta WHERE key LIKE 'step-%' ORDER BY key")
      .all()
      .map(({ key }) => key);
  } finally {
    copy.close();
  }
};

describe('a commit that does not wait for the disk', () => {
  it('is seen by other connections at once, and the next one waits again', async () => {
    const store = await opened(folderOf());
    store.write(() => {
      expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(1);
      setMeta(store, 'step', '1');
    }, 'soon');
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    const beside = openSqlite(store.file, 0);
    expect(beside.prepare("SELECT value FROM meta WHERE key = 'step'").get()).toEqual({ value: '1' });
    beside.close();
  });

  it('that is refused takes itself back, and the next one waits again', async () => {
    const store = await opened(folderOf());
    const refused = () =>
      store.write(() => {
        setMeta(store, 'step', '1');
        throw new Error('refused');
      }, 'soon');
    expect(refused).toThrow('refused');
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.sqlite.prepare("SELECT value FROM meta WHERE key = 'step'").get()).toBeUndefined();
  });

  it('inside one that waits, waits with it', async () => {
    const store = await opened(folderOf());
    store.write(() =>
      store.write(() => {
        expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
      }, 'soon'),
    );
  });

  it('is lost to a power cut only together with all that came after it', async () => {
    const folder = folderOf();
    const store = await opened(folder);
    // The tables are in the file itself: only the steps can be cut off.
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const all = Array.from({ length: 12 }, (_, n) => `step-${String(n).padStart(2, '0')}`);
    for (const [n, key] of all.entries())
      store.write(() => setMeta(store, key, 'x'.repeat(n * 900)), n % 4 === 3 ? 'now' : 'soon');
    const { size } = statSync(`${store.file}-wal`);
    const seen = Array.from({ length: 40 }, (_, n) => stepsAfterCut(store, folder, Math.floor((size * n) / 39)));
    for (const steps of seen) expect(steps).toEqual(all.slice(0, steps.length));
    // The cuts do fall between the steps, and one that takes nothing leaves all.
    expect(new Set(seen.map((steps) => steps.length)).size).toBeGreaterThan(4);
    expect(seen.at(-1)).toEqual(all);
  });
});

/** Waits until something is so; the test's own time limit ends it. */
const until = async (so: () => boolean): Promise<void> => {
  while (!so()) await new Promise((resolve) => setImmediate(resolve));
};

describe('flushBehind', () => {
  it('tells of a log that cannot be brought to disk, again at each flush', async () => {
    const file = join(folderOf(), 'countersign.sqlite');
    mkdirSync(`${file}-wal`);
    const faults: unknown[] = [];
    const flush = flushBehind(file, (error) => faults.push(error));
    flush.begin();
    await until(() => faults.length === 1);
    // Those asked for before it begins are one.
    flush.begin();
    flush.begin();
    flush.begin();
    await until(() => faults.length === 2);
    expect(faults).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ code: 'EISDIR' })));
  });

  it('has nothing left to do once a commit that waited took all before it along', async () => {
    const file = join(folderOf(), 'countersign.sqlite');
    mkdirSync(`${file}-wal`);
    const faults: string[] = [];
    const covered = flushBehind(file, () => faults.push('covered'));
    covered.begin();
    covered.covered();
    const other = flushBehind(file, () => faults.push('other'));
    for (const n of [1, 2]) {
      other.begin();
      await until(() => faults.length >= n);
    }
    expect(faults).toEqual(['other', 'other']);
    covered.begin();
    await until(() => faults.length === 3);
    expect(faults.at(-1)).toBe('covered');
  });

  it('does nothing more after its end', async () => {
    const file = join(folderOf(), 'countersign.sqlite');
    mkdirSync(`${file}-wal`);
    const faults: string[] = [];
    const ended = flushBehind(file, () => faults.push('ended'));
    ended.begin();
    ended.begin();
    ended.end();
    ended.begin();
    const other = flushBehind(file, () => faults.push('other'));
    for (const n of [1, 2, 3]) {
      other.begin();
      await until(() => faults.length >= n);
    }
    expect(faults).toEqual(['other', 'other', 'other']);
  });
});
