import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../electron/engine/store/open';

/** A store on disk in a folder of its own, with the product's schema and settings. */
export type TemporaryStore = { store: Store; remove(): void };

export const openTemporaryStore = async (migrations: string): Promise<TemporaryStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const store = await openStore({
    file: join(folder, 'countersign.sqlite'),
    migrations,
    backups: null,
    now: () => Date.now(),
  });
  return {
    store,
    remove: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
