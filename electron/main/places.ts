import { join } from 'node:path';
import { app } from 'electron';

/** Where the application's own files lie, in a checkout and in a package. */
export type Places = {
  preload: string;
  renderer: string;
  engine: string;
  cli: string;
  sandbox: string;
  migrations: string;
  demo: string;
  icons: string;
  /** Hunspell and the dictionaries that come with the application. */
  spelling: { worker: string; wasm: string; dictionaries: string };
};

export const findPlaces = (): Places => {
  const root = app.getAppPath();
  const beside = app.isPackaged ? process.resourcesPath : root;
  return {
    preload: join(root, 'out', 'preload', 'index.cjs'),
    renderer: join(root, 'out', 'renderer'),
    engine: join(root, 'out', 'main', 'engine.js'),
    cli: join(root, 'out', 'main', 'cli.js'),
    sandbox: join(root, 'out', 'main', 'sandbox.js'),
    // Read with SQLite's and Node's own file calls, so outside the archive.
    migrations: join(beside, 'migrations'),
    demo: app.isPackaged ? join(beside, 'demo') : join(root, 'resources', 'demo'),
    spelling: {
      worker: join(root, 'out', 'main', 'speller.js'),
      wasm: app.isPackaged
        ? join(beside, 'dictionaries', 'hunspell.wasm')
        : join(root, 'node_modules', 'hunspell-wasm', 'wasm', 'hunspell.wasm'),
      dictionaries: app.isPackaged ? join(beside, 'dictionaries') : join(root, 'node_modules'),
    },
    icons: app.isPackaged ? join(beside, 'icons') : join(root, 'resources', 'icons'),
  };
};
