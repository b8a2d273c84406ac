#!/usr/bin/env node
/*
 * Sets up, checks types and style, builds, and runs every suite; the last line is `N passed, N failed` over all of them.
 *
 *   npm test                          every suite with short counts
 *   npm test -- --suite NAME [ARGS]   one suite, its output shown; ARGS go to its runner
 *   npm test -- --long                only the long counts of the suites that have them
 *   npm test -- --ci                  all: short, then long, the benchmarks in short form, and a package that tests itself
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { startVirtualDisplay } from './run/virtual-display.mjs';
import { electronEnvironment } from './setup/electron-runtime.mjs';
import { root } from './setup/paths.mjs';
import { explain } from './setup/report.mjs';
import { setUpOrExit } from './setup.mjs';
import { failureLine } from './test/read-results.mjs';
import { runBeside } from './test/run-beside.mjs';
import { endRunning, runCheck, runSuite } from './test/run-suite.mjs';
import { suites } from './test/suites.mjs';

const args = process.argv.slice(2);
const suiteAt = args.indexOf('--suite');
const only = suiteAt === -1 ? null : args[suiteAt + 1];
const passedOn = suiteAt === -1 ? [] : args.slice(suiteAt + 2);
const flags = suiteAt === -1 ? args : args.slice(0, suiteAt);
const unknown = flags.filter((flag) => flag !== '--long' && flag !== '--ci');
if (unknown.length > 0 || (suiteAt !== -1 && !suites.some(({ name }) => name === only))) {
  const names = suites.map(({ name }) => name).join(', ');
  process.stderr.write(`Usage: npm test [-- --long | --ci | --suite NAME [ARGS]]\nSuites: ${names}\n`);
  process.exit(2);
}
const short = !flags.includes('--long');
const ci = flags.includes('--ci');
const long = flags.includes('--long') || ci;

const { node, electron } = await setUpOrExit({ tests: true });
const screen = process.platform === 'linux' ? await startVirtualDisplay({ width: 1920, height: 1200 }) : null;
const env = {
  ...process.env,
  ...electronEnvironment(electron),
  ...(screen ? { DISPLAY: screen.display } : {}),
  FORCE_COLOR: '0',
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
};
delete env.WAYLAND_DISPLAY;
delete env.COUNTERSIGN_LONG;
delete env.COUNTERSIGN_LONG_ONLY;
// The suites bring their own data and answers; what this machine's user has set must not colour them.
delete env.COUNTERSIGN_DATA;
delete env.AUTO_SEND_DISABLED;
process.on('exit', () => {
  endRunning();
  screen?.stop();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

// One suite by name may be asked for as many worlds as somebody has patience for.
const onlyMinutes = process.env.COUNTERSIGN_SEEDS ? 48 * 60 : 20;
const results = [];
const add = (result) => {
  results.push(result);
  const skipped = result.skipped.length > 0 ? `, ${result.skipped.length} skipped` : '';
  const problem = result.problem ? `  ${result.problem}` : '';
  const name = result.name.padEnd(22);
  process.stdout.write(
    `${result.failed > 0 ? 'FAIL' : 'ok  '} ${name} ${result.passed} passed, ${result.failed} failed${skipped} (${result.seconds.toFixed(1)} s)${problem}\n`,
  );
  for (const { name: test, reason } of result.skipped)
    process.stdout.write(`       skipped: ${test}${reason ? ` (${reason})` : ''}\n`);
};

if (!only && short) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const checks = [
    ['types', [tsc, '-p', 'tsconfig.json']],
    ['types: renderer', [tsc, '-p', 'renderer/tsconfig.json']],
    ['types: e2e', [tsc, '-p', 'tests/e2e/tsconfig.json']],
    ['types: bench', [tsc, '-p', 'bench/pages/tsconfig.json']],
    ['lint', [biome, 'check', '--error-on-warnings', '.']],
  ];
  // The first takes as long as the others together.
  const lanes = [checks.slice(0, 1), checks.slice(1)];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, command] of lane) add(await runCheck(name, node, command, env));
    }),
  );
}

const built = Date.now();
const buildFailures = [];
try {
  await ensureBuilt();
} catch (error) {
  explain(error);
  buildFailures.push({ name: 'the build failed', message: error instanceof Error ? error.message : String(error) });
}
add({
  name: 'build',
  passed: 1 - buildFailures.length,
  failed: buildFailures.length,
  skipped: [],
  failures: buildFailures,
  seconds: (Date.now() - built) / 1000,
  problem: '',
});

// A folder of tests that nobody lists would never run.
const listed = new Set(suites.map(({ name }) => name));
const unlisted = readdirSync(join(root, 'tests'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !listed.has(entry.name))
  .filter((entry) =>
    readdirSync(join(root, 'tests', entry.name), { recursive: true }).some((name) => /\.(test|spec)\.tsx?$/.test(name)),
  )
  .map((entry) => entry.name);
if (unlisted.length > 0) {
  process.stdout.write(`FAIL tests/${unlisted.join(', tests/')}: not in scripts/test/suites.mjs\n`);
  const failures = unlisted.map((name) => ({ name: `tests/${name}`, message: 'not in scripts/test/suites.mjs' }));
  results.push({
    name: 'unlisted',
    passed: 0,
    failed: failures.length,
    skipped: [],
    failures,
    seconds: 0,
    problem: '',
  });
}

const chosen = suites.filter(({ name }) => !only || name === only);
// The long counts begin in the lanes that the short ones leave: no core waits for the slowest of these.
const jobs = [
  ...(short ? chosen.map((suite) => ({ ...suite, long: false })) : []),
  ...(long ? chosen.filter((suite) => suite.long) : []),
  // Whether they run, and what they check of their answers: what they measure nobody judges here, so that they need not run alone.
  ...(ci ? [{ name: 'bench (short)', command: [join(root, 'scripts', 'bench.mjs'), '--short'] }] : []),
];
await runBeside(jobs, async (job) => {
  if (job.command) {
    add(await runCheck(job.name, node, job.command, env, 60));
    return;
  }
  const result = await runSuite(job, {
    node,
    env: job.long ? { ...env, COUNTERSIGN_LONG: '1', COUNTERSIGN_LONG_ONLY: '1' } : env,
    args: passedOn,
    limitMinutes: job.long ? 120 : only ? onlyMinutes : 40,
    // Asked for alone, its own counts are what somebody wants to see.
    verbose: Boolean(only),
  });
  add(job.long ? { ...result, name: `${result.name} (long)` } : result);
});
if (ci) add(await runCheck('package, self-test', node, [join(root, 'scripts', 'package.mjs')], env));

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
// Whoever sees only the end of this output sees what failed.
const failed = results.flatMap(({ name, failures }) => failures.map((failure) => failureLine(name, failure)));
if (failed.length > 0) process.stdout.write(`\n${failed.join('\n')}\n`);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exit(total('failed') > 0 ? 1 : 0);
