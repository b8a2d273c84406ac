import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { oneByteSource } from './scripts/build/one-byte-source';

const root = import.meta.dirname;
const at = (...parts: string[]): string => resolve(root, ...parts);

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };

/** Which parts to build, when not all: the scripts build only what is stale. */
const asked = process.env.COUNTERSIGN_BUILD?.split(',');
/** Where to; the scripts build beside and move into place, so that a running application keeps its files meanwhile. */
const out = process.env.COUNTERSIGN_BUILD_DIR ?? at('out');

const oneByte = {
  name: 'one-byte-source',
  // What is written at last, minified. Styles and pages stay as they are.
  generateBundle(_: unknown, bundle: Record<string, { type: 'chunk' | 'asset'; code?: string }>): void {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.code !== undefined) file.code = oneByteSource(file.code);
  },
};

/*
 * Targets are named by hand: electron-vite would read them from Electron 45, while tests and development on machines
 * that cannot download it run on Electron 33 (Node 20.18, Chromium 130).
 */
const parts: UserConfig = {
  main: {
    plugins: [oneByte],
    define: { __COUNTERSIGN_VERSION__: JSON.stringify(version) },
    build: {
      target: 'node20.18',
      outDir: resolve(out, 'main'),
      emptyOutDir: true,
      // Only what package.json lists under `dependencies` stays outside: better-sqlite3 has a native binding, tinyld is read when it is needed.
      externalizeDeps: true,
      rollupOptions: {
        // One file per process: the window's host, the engine, the command line, the stand-ins.
        input: {
          index: at('electron/main/index.ts'),
          engine: at('electron/engine/process.ts'),
          cli: at('electron/cli/index.ts'),
          sandbox: at('sandbox/index.ts'),
          speller: at('electron/engine/spelling/spell-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // V8 keeps the text of what is loaded: without comments and indents it is half, read in half the time. Names stay, for the log's stack traces.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: resolve(out, 'preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), tailwindcss()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'chrome130',
      // Less to parse before the first paint.
      minify: true,
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
};

export default defineConfig(
  Object.fromEntries(Object.entries(parts).filter(([name]) => !asked || asked.includes(name))) as UserConfig,
);
