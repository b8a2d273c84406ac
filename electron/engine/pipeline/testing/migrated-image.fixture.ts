import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../store/open';

let made: Promise<Buffer> | undefined;

/**
 * An empty database as all migrations leave it, made once a process: applying them takes fifteen milliseconds, which a thousand
 * engines in memory need not all spend. That they apply, to nothing and to what is there, is tested beside the store.
 */
export const migratedImage = (): Promise<Buffer> => {
  made ??= (async () => {
    const store = await openStore({ file: ':memory:', migrations: 'migrations', backups: null, now: () => 0 });
    try {
      return store.sqlite.serialize();
    } finally {
      store.close();
    }
  })();
  return made;
};

/**
 * Lets an engine that keeps its data in a folder begin so too, where the folder is empty or not there: migrating a file takes longer still.
 * What lies in it is left alone, whatever that is.
 */
export const beginMigrated = async (dataDir: string): Promise<void> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (readdirSync(dataDir).length > 0) return;
  writeFileSync(join(dataDir, 'countersign.sqlite'), await migratedImage(), { mode: 0o600 });
};
