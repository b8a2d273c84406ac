import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The platform's folder for application data, the same that the app uses. */
const platformFolder = (env: NodeJS.ProcessEnv): string => {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'countersign');
  if (process.platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'countersign');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'countersign');
};

/** The data folder: `--data`, else COUNTERSIGN_DATA, else the platform's; with `--demo` the demo's folder inside it. */
export const dataDirOf = (
  options: { data?: string | undefined; demo: boolean },
  env: NodeJS.ProcessEnv = process.env,
): string => {
  const base = resolve(options.data || env.COUNTERSIGN_DATA || platformFolder(env));
  return options.demo ? join(base, 'demo') : base;
};
