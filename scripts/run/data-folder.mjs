import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The data folder that the application will use for these arguments: `--data`, else COUNTERSIGN_DATA, else the platform's. */
export function dataFolder(args, env = process.env) {
  const at = args.indexOf('--data');
  const joined = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  const given = joined ?? (at === -1 ? undefined : args[at + 1]) ?? env.COUNTERSIGN_DATA;
  return resolve(given || platformFolder(env));
}

function platformFolder(env) {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'countersign');
  if (process.platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'countersign');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'countersign');
}

/** Whether a workspace of one's own is kept there; without one, a start from a checkout goes straight to the demo. */
export function hasOwnWorkspace(folder) {
  return existsSync(join(folder, 'countersign.sqlite'));
}
