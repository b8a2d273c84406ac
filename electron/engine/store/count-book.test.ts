import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { type CountBook, createCountBook } from './count-book';
import { openStore, type Store } from './open';

let store: Store;
let book: CountBook;
/** What counting takes, by the book's clock. */
let tookMs = 0;
let clock = 0;
let counted = 0;

beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
  tookMs = 0;
  counted = 0;
  book = createCountBook(store, () => clock);
});
afterEach(() => store.close());

const read = (now: number): number =>
  book.read('k', now, () => {
    clock += tookMs;
    counted += 1;
    return counted;
  });
const claim = (id: string): void =>
  void store.sqlite
    .prepare(
      "INSERT INTO draft_claims (draft_id, workspace_id, profile_id, by, at, until_at) VALUES (?, 'w', 'p', 'B', 0, 9)",
    )
    .run(id);

it('counts once until something is written that counts rest on', () => {
  expect([read(0), read(10), read(20)]).toEqual([1, 1, 1]);
  store.sqlite.prepare("INSERT INTO meta (key, value) VALUES ('a', 'b')").run();
  expect(read(30)).toBe(1);
  claim('a');
  expect(read(30)).toBe(2);
});

it('counts again after a while without any write: snoozes end by themselves', () => {
  read(0);
  expect(read(29_999)).toBe(1);
  expect(read(30_000)).toBe(2);
});

it('counts again when the clock was set back: what had ended has not ended yet', () => {
  read(3_600_000);
  expect(read(0)).toBe(2);
});

it('a long count rests in a burst of writes and owes one more', () => {
  tookMs = 100;
  read(0);
  claim('a');
  expect(read(1)).toBe(1);
  claim('b');
  expect(read(799)).toBe(1);
  expect(book.owedAt()).toBe(800);
  expect(read(800)).toBe(2);
});

it('a short count is made each time', () => {
  tookMs = 4;
  read(0);
  claim('a');
  expect(read(0)).toBe(2);
  expect(book.owedAt()).toBeNull();
});

it('a clock that was set back does not keep an old count', () => {
  tookMs = 100;
  read(10_000);
  claim('a');
  expect(read(0)).toBe(2);
});

it('a count made elsewhere is shared while it is under way, and not by who asks after a write', async () => {
  const ends: ((n: number) => void)[] = [];
  const later = (now: number): Promise<number> =>
    book.readLater('l', now, () => new Promise((done) => ends.push(done)));
  const [first, second] = [later(0), later(0)];
  claim('a');
  const third = later(1);
  expect(ends).toHaveLength(2);
  ends[1]?.(20);
  ends[0]?.(10);
  expect(await Promise.all([first, second, third])).toEqual([10, 10, 20]);
  // Kept with the writes it knew of.
  const fourth = later(2);
  ends.at(-1)?.(30);
  expect([10, 20, 30]).toContain(await fourth);
});

it('a count that failed is made again', async () => {
  await expect(book.readLater('f', 0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await book.readLater('f', 0, async () => 5)).toBe(5);
});
