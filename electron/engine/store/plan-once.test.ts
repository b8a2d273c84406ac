import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { undecidedDrafts } from './drafts';
import { leadsBeside } from './leads';
import { findAnywhere } from './message-search';
import { listHeard, listThread, listWork } from './messages';
import { openStore, type Store } from './open';
import { inboundWithPhrase } from './other-leads';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** The statement that some work prepares. */
const textOf = (work: () => unknown): string => {
  const asked = vi.spyOn(store.sqlite, 'prepare');
  work();
  const [text = ''] = asked.mock.calls[0] ?? [];
  asked.mockRestore();
  return text;
};

/** Microseconds of some work at its quickest: what else the machine does makes it only slower. */
const quickest = (work: () => void): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round += 1) {
    const startedAt = performance.now();
    for (let time = 0; time < 5; time += 1) work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best * 200;
};

/** What running a statement takes, in shares of what compiling it takes. */
const sharesOf = (text: string): number => {
  const statement = store.sqlite.prepare(text);
  const bound = Array.from({ length: text.split('?').length - 1 }, () => '7');
  let compiled = 0;
  const compiling = quickest(() => {
    compiled += 1;
    store.sqlite.prepare(`${text} /* ${compiled} */`);
  });
  return quickest(() => void (statement.reader ? statement.all(...bound) : statement.run(...bound))) / compiling;
};

it('tells a statement that is compiled each time it runs from one that is not', () => {
  const text = 'SELECT id FROM messages WHERE lead_id = ? ORDER BY at';
  expect(sharesOf(text)).toBeGreaterThan(0.4);
  expect(sharesOf(text.replace('?', '+?'))).toBeLessThan(0.3);
});

// All tables are empty here: what is left of a run is next to nothing, unless it was compiled for it.
it.each<[string, () => unknown]>([
  ['the work there is', () => listWork(store, 'w', 1)],
  ['drafts that nobody judged', () => undecidedDrafts(store, 'w', 1)],
  ['what was said in a thread', () => listHeard(store, 'w', 'l')],
  ['a thread', () => listThread(store, 'w', 'l')],
  ['leads that are the same person', () => leadsBeside(store, 'l')],
  ['a mail that another account brought', () => findAnywhere(store, 'w', 'i')],
  ['what other leads wrote', () => inboundWithPhrase(store, 'w', 'l', ['one of the eight words'])],
])('compiles once what every message asks: %s', (_, work) => {
  expect(sharesOf(textOf(work))).toBeLessThan(0.3);
});
