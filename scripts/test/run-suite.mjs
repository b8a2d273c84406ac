import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../setup/paths.mjs';
import { countPlaywright, countVitest } from './read-results.mjs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: Array<{ name: string, reason: string }>,
 *   failures: Array<{ name: string, message: string }>, seconds: number, problem: string }} SuiteResult
 */

const at = (...parts) => join(root, 'node_modules', ...parts);

/**
 * Runs one suite and gathers its counts. What it prints is shown only when something failed.
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(
  { name, kind, outside = false, waits = false },
  { node, env, args = [], limitMinutes, verbose = false },
) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-suite-'));
  const file = join(folder, 'result.json');
  const command =
    kind === 'playwright'
      ? [
          at('@playwright', 'test', 'cli.js'),
          'test',
          '--config',
          join(root, 'tests', name, 'playwright.config.ts'),
          ...args,
        ]
      : [
          at('vitest', 'vitest.mjs'),
          'run',
          '--project',
          name,
          '--reporter=default',
          `--reporter=${join(root, 'scripts', 'test', 'gather-reporter.mjs')}`,
          ...args,
        ];
  const started = Date.now();
  const { code, output, late } = await runProgram(node, command, {
    env: { ...env, COUNTERSIGN_TEST_RESULT: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    limitMinutes,
    verbose,
    nice: !waits,
  });
  const counted = kind === 'playwright' ? countPlaywright(file) : countVitest(file);
  rmSync(folder, { recursive: true, force: true });
  const result = { name, ...counted, seconds: (Date.now() - started) / 1000, problem: '' };
  if (late) result.problem = `did not end within ${limitMinutes} minutes`;
  else if (result.passed + result.failed === 0 && !(outside && result.skipped.length > 0))
    result.problem = 'ran no tests';
  else if (code !== 0 && result.failed === 0) result.problem = `ended with code ${code} although no test failed`;
  if (result.problem) {
    result.failed += 1;
    result.failures.push({ name: result.problem, message: firstError(output) });
  }
  if (result.failed > 0 && !verbose) process.stdout.write(`${output.trimEnd()}\n`);
  return result;
}

/** Runs a check that is one command: it passes or fails as a whole, and is ended after so many minutes. */
export async function runCheck(name, node, command, env, limitMinutes = 20) {
  const started = Date.now();
  const { code, output } = await runProgram(node, command, { env, limitMinutes, verbose: false });
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  const passed = code === 0;
  return {
    name,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: [],
    failures: passed ? [] : [{ name: `ended with code ${code}`, message: firstError(output) }],
    seconds: (Date.now() - started) / 1000,
    problem: passed ? '' : `ended with code ${code}`,
  };
}

/** The first line of a program's output that looks like the reason of its end. */
const firstError = (output) =>
  stripVTControlCharacters(output)
    .split('\n')
    .find((line) => /error|✘|×/i.test(line))
    ?.trim() ?? '';

/** The programs under way, each in a process group of its own: what it started ends with it. */
const running = new Set();

/** Ends what is running now, with all that it started. */
export function endRunning() {
  for (const child of running) end(child);
}

function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Lets others go first, with all that it will start. */
function makeNice(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    // Linux weighs sessions, and only within one its processes; a session that cannot be weighed is as heavy as any.
    const session = `/proc/${pid}/autogroup`;
    if (existsSync(session)) writeFileSync(session, '10');
  } catch {
    // It has ended by itself, or this system gives no way to do it: then it only takes turns.
  }
}

function runProgram(program, args, { env, limitMinutes, verbose, nice = false }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    if (nice && child.pid !== undefined) makeNice(child.pid);
    let output = '';
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end(child);
    }, limitMinutes * 60_000);
    const keep = (chunk) => {
      output += chunk;
      if (verbose) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output, late });
    });
  });
}
