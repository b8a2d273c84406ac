import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from './open';

const migrations = resolve(import.meta.dirname, '../../../migrations');

it.skipIf(process.platform === 'win32')('keeps the mirror to its owner in a folder that is open to all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const store = await openStore({
    file: join(folder, 'countersign.sqlite'),
    migrations,
    backups: null,
    now: () => 0,
  });
  const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
  store.close();
  expect(modes.length).toBeGreaterThan(1);
  expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
});
