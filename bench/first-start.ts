import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../electron/engine';
import { memorySecrets } from '../electron/engine/host/env-secrets';
import { systemClock, systemRandom } from '../electron/engine/host/system-ports';
import { openStore, type Store } from '../electron/engine/store/open';

/**
 * A data folder as it stands after the first choice, its database made by the engine itself; `fill` gets the database and the
 * workspace in it.
 */
export const firstStart = async (
  data: string,
  migrations: string,
  fill: (store: Store, workspaceId: string) => void,
): Promise<void> => {
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'shell.json'), JSON.stringify({ mode: 'own' }));
  const engine = createEngine({
    ports: {
      clock: systemClock,
      random: systemRandom,
      secrets: memorySecrets(),
      log: { write: () => {} },
      env: {},
      fetch: () => Promise.reject(new Error('the bench has no network')),
      trace: () => {},
    },
    dataDir: data,
    migrations,
    version: 'bench',
    lanes: false,
  });
  await engine.start();
  await engine.stop();
  const file = join(data, 'countersign.sqlite');
  if (!existsSync(file)) throw new Error('the engine made no database');
  const store = await openStore({ file, migrations, backups: null, now: () => Date.now() });
  try {
    const workspace = store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get();
    if (!workspace) throw new Error('the engine made no workspace');
    fill(store, workspace.id);
  } finally {
    store.close();
  }
};
