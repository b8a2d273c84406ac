import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNode } from './node-version.mjs';
import { root } from './paths.mjs';
import { SetupError, say } from './report.mjs';
import { run, tail } from './run.mjs';
import { ensureSystemPackages, systemPackages } from './system-packages.mjs';

/** Name of the binding beside the fallback's executable; the store looks for it there when N-API is older than 10. */
export const bindingName = 'better_sqlite3.node';

/**
 * better-sqlite3 ships bindings for N-API 10; the fallback runtime has N-API 9, so the package's own sources are
 * compiled for it, once, with the defines that the package itself uses.
 * @param {string} runtimeFolder folder of the fallback runtime
 */
export async function ensureBinding(runtimeFolder) {
  const binding = join(runtimeFolder, bindingName);
  if (existsSync(binding)) return;
  await ensureSystemPackages(systemPackages.compile, 'compiling the SQLite binding for the fallback runtime');
  say('compiling the SQLite binding for the fallback runtime (half a minute, once)');
  const work = mkdtempSync(join(tmpdir(), 'countersign-binding-'));
  try {
    const made = join(work, bindingName);
    await compile(work, made);
    // Into the cache by rename, so that a half-written binding is never loaded.
    const partial = `${binding}.${process.pid}`;
    const copied = await run('cp', [made, partial]);
    if (!copied.ok) throw compilingFailed(copied.output);
    renameSync(partial, binding);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compile(work, made) {
  const sqlite = join(root, 'node_modules', 'better-sqlite3');
  const headers = join(dirname(dirname(findNode())), 'include', 'node');
  const common = ['-O1', '-fPIC', '-DNDEBUG', `-I${join(sqlite, 'deps', 'sqlite3')}`];
  const objects = [join(work, 'sqlite3.o'), join(work, 'better_sqlite3.o')];
  const compiled = await Promise.all([
    run('cc', [
      '-std=c99',
      '-w',
      ...common,
      ...sqliteDefines(sqlite),
      '-c',
      join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'),
      '-o',
      objects[0],
    ]),
    run('c++', [
      '-std=c++20',
      '-w',
      ...common,
      '-fvisibility=hidden',
      '-fvisibility-inlines-hidden',
      '-DNAPI_DISABLE_CPP_EXCEPTIONS',
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      // In place of NAPI_VERSION=10, which the fallback's Node does not have.
      '-DNAPI_EXPERIMENTAL',
      '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      `-I${headers}`,
      `-I${join(root, 'node_modules', 'node-addon-api')}`,
      '-c',
      join(sqlite, 'src', 'better_sqlite3.cpp'),
      '-o',
      objects[1],
    ]),
  ]);
  for (const { ok, output } of compiled) if (!ok) throw compilingFailed(output);
  const linked = await run('c++', [
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    ...objects,
    '-ldl',
    '-o',
    made,
  ]);
  if (!linked.ok) throw compilingFailed(linked.output);
}

/** The defines that the package builds its SQLite with, read from its own build file. */
function sqliteDefines(sqlite) {
  const text = readFileSync(join(sqlite, 'deps', 'defines.gypi'), 'utf8');
  return [...text.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
}

function compilingFailed(output) {
  return new SetupError({
    missing: 'The SQLite binding could not be compiled.',
    type: ['apt-get install -y g++    # as root; then run the same command again'],
    detail: tail(output, 20),
  });
}
