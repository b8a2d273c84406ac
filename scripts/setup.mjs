#!/usr/bin/env node
/*
 * Sets up everything that a checkout needs to run, test and package Countersign. Plain JavaScript for Node 20 without
 * dependencies, since it runs before there are any. Every step looks first and does only what is missing.
 *
 *   npm run setup            what `npm start` needs
 *   npm run setup -- --tests also what the tests need (virtual display, mail servers)
 */
import { pathToFileURL } from 'node:url';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { findNode, requireNode20 } from './setup/node-version.mjs';
import { explain, setQuiet } from './setup/report.mjs';
import { ensureSystemPackages, systemPackages } from './setup/system-packages.mjs';

/**
 * @param {{ tests?: boolean, quiet?: boolean, window?: boolean }} [options] `tests`: with the test suites' needs; `quiet`:
 *   say only what is being done; `window: false`: packages and Node only, enough for the command line and a build
 * @returns {Promise<{ node: string, electron: Awaited<ReturnType<typeof ensureElectron>> | null }>}
 * @throws SetupError with what is missing and what to type
 */
export async function setUp({ tests = false, quiet = false, window = true } = {}) {
  setQuiet(quiet);
  requireNode20();
  await installPackages();
  const node = findNode();
  if (!window) return { node, electron: null };
  await ensureSystemPackages(systemPackages.window, 'the window');
  if (tests || !hasDisplay()) await ensureSystemPackages(systemPackages.display, 'a virtual display');
  if (tests) await ensureSystemPackages(systemPackages.mailServers, 'the tests against real mail servers');
  const electron = await ensureElectron();
  return { node, electron };
}

/** Whether a window can be shown to a person here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs the set-up for a script: an explained failure ends the process with code 1. */
export async function setUpOrExit(options) {
  try {
    return await setUp(options);
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const unknown = process.argv.slice(2).filter((arg) => arg !== '--tests');
  if (unknown.length > 0) {
    process.stderr.write(`countersign: unknown option ${unknown.join(' ')}\nUsage: npm run setup [-- --tests]\n`);
    process.exit(2);
  }
  const { node, electron } = await setUpOrExit({ tests: process.argv.includes('--tests') });
  process.stderr.write(
    `countersign: ready. Node: ${node}\ncountersign: ready. Electron ${electron.version}: ${electron.executable}\n`,
  );
}
