import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of the application that the command line needs, in a checkout and in a package (where they lie beside the archive). */
export type CliPlaces = { sandbox: string; migrations: string; demoWorkspace: string; version: string };

declare const __COUNTERSIGN_VERSION__: string | undefined;

export const cliPlaces = (): CliPlaces => {
  const own = dirname(fileURLToPath(import.meta.url));
  // Built, this stands in a chunk beside the files it names.
  const here = basename(own) === 'chunks' ? dirname(own) : own;
  const root = join(here, '..', '..');
  const resources: unknown = Reflect.get(process, 'resourcesPath');
  const packaged = typeof resources === 'string' && existsSync(join(resources, 'migrations'));
  return {
    sandbox: join(here, 'sandbox.js'),
    migrations: packaged ? join(resources, 'migrations') : join(root, 'migrations'),
    demoWorkspace: packaged
      ? join(resources, 'demo', 'workspace.json')
      : join(root, 'resources', 'demo', 'workspace.json'),
    version: typeof __COUNTERSIGN_VERSION__ === 'string' ? __COUNTERSIGN_VERSION__ : '0.1.0',
  };
};
