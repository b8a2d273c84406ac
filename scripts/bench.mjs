#!/usr/bin/env node
/*
 * Measures Countersign against plain baselines in the same run: the store against bare inserts, a long queue against a short
 * one, ingest against the bare MIME parser, the application against a hello-world one. A line that misses its goal ends in MISSED.
 *
 *   npm run bench                    everything
 *   npm run bench -- --short         fewer repetitions, for CI
 *   npm run bench -- --only store    one table: store, queue, slots, ingest, engine, backfill, run or app (repeatable)
 *   npm run bench -- --strict        exit 1 when a goal is missed
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/ensure-built.mjs';
import { sandboxSwitches } from './run/sandbox-switches.mjs';
import { startVirtualDisplay } from './run/virtual-display.mjs';
import { root } from './setup/paths.mjs';
import { explain } from './setup/report.mjs';
import { hasDisplay, setUpOrExit } from './setup.mjs';

const tables = ['store', 'queue', 'slots', 'ingest', 'engine', 'backfill', 'run', 'app'];
const given = readArguments();
const withApp = given.only.length === 0 || given.only.some((name) => name === 'app' || name === 'run');

const { node, electron } = await setUpOrExit({ quiet: true, window: withApp });
try {
  if (withApp) await ensureBuilt();
  await bundleBench();
} catch (error) {
  explain(error);
  process.exit(1);
}

const display = withApp && !hasDisplay() ? await startVirtualDisplay() : null;
const args = [
  join(root, 'out', 'bench', 'bench.js'),
  ...['--root', root, `--switches=${sandboxSwitches().join(' ')}`],
  ...(electron ? ['--electron', electron.executable] : []),
  ...(given.short ? ['--short'] : []),
  ...given.only.flatMap((name) => ['--only', name]),
];
let missed = false;
const child = spawn(node, args, {
  env: { ...process.env, ...(display ? { DISPLAY: display.display } : {}) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
child.stdout.on('data', (chunk) => {
  missed ||= chunk.toString().includes('MISSED');
  process.stdout.write(chunk);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  display?.stop();
  process.exit(code !== 0 ? (code ?? 1) : given.strict && missed ? 1 : 0);
});

/** Bundled for Node, so that what is measured is what a build makes of the sources; the process that measures memory beside the rest. */
async function bundleBench() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: join(root, 'out', 'bench'),
      emptyOutDir: true,
      target: 'node24',
      rollupOptions: {
        input: {
          bench: join(root, 'bench', 'index.ts'),
          'ingest-process': join(root, 'bench', 'ingest-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'highs', 'playwright'] },
  });
  if (!withApp) return;
  // The peers' pages are opened from files, where a browser loads no modules.
  for (const page of ['ag-grid.ts', 'react-window.tsx'])
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(root, 'out', 'bench', 'pages'),
        emptyOutDir: false,
        target: 'chrome130',
        lib: {
          entry: join(root, 'bench', 'pages', page),
          formats: ['iife'],
          name: 'peer',
          fileName: () => page.replace(/tsx?$/, 'js'),
        },
      },
    });
}

function readArguments() {
  const usage = `Usage: npm run bench [-- --short] [--strict] [--only ${tables.join('|')}]`;
  try {
    const { values } = parseArgs({
      options: {
        short: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
      },
    });
    const unknown = values.only.find((name) => !tables.includes(name));
    if (unknown === undefined) return values;
    process.stderr.write(`countersign: there is no table ${unknown}\n${usage}\n`);
  } catch (error) {
    process.stderr.write(`countersign: ${error.message}\n${usage}\n`);
  }
  process.exit(2);
}
