import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

export type BundledProcess = {
  /** What `fork` takes. */
  script: string;
  /** With what it is to be started, so that V8 need not compile again what it compiled before. */
  env: NodeJS.ProcessEnv;
  remove(): void;
};

/**
 * Bundles a fixture that is started again and again, with all it imports: a thousand files to find and to compile made a start
 * three times as dear. It is run once without a parent, which ends it at once and leaves the compiled code for those that follow
 * (nodejs.org/api/module.html#module-compile-cache); a process that is killed leaves none.
 */
export const bundleProcess = async (fixture: string): Promise<BundledProcess> => {
  // Below node_modules, so that the bundle finds what it must leave out: a native binding, WebAssembly, tables read when needed.
  const folder = mkdtempSync(join(resolve('node_modules'), `.${basename(fixture).split('.')[0]}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const script = join(folder, 'process.mjs');
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: ['better-sqlite3', 'highs', 'hunspell-wasm', 'tinyld'] },
      build: {
        ssr: fixture,
        outDir: folder,
        rollupOptions: { output: { entryFileNames: basename(script), format: 'es' } },
      },
    });
    await promisify(execFile)(process.execPath, [script], { env });
  } catch (error) {
    remove();
    throw error;
  }
  return { script, env, remove };
};
