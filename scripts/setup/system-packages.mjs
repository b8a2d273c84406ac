import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { inPlace, SetupError, say } from './report.mjs';
import { hasProgram, run, tail } from './run.mjs';

/**
 * Debian packages by purpose. Where a name changed between releases all names stand in one entry, oldest first; one of
 * them suffices.
 */
export const systemPackages = {
  window: [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']],
  display: [['xvfb'], ['xauth'], ['fonts-liberation']],
  unpack: [['unzip']],
  compile: [['g++']],
  mailServers: [['dovecot-imapd'], ['dovecot-lmtpd'], ['postfix']],
};

/**
 * Makes sure that Debian packages are there; installs those that are missing when run as root.
 * @param {string[][]} needs entries of `systemPackages`
 * @param {string} purpose ends the sentence "… needs": said when something is missing
 */
export async function ensureSystemPackages(needs, purpose) {
  if (process.platform !== 'linux') return;
  if (!hasProgram('dpkg-query')) {
    // Not a Debian: the names differ there. Electron itself will say which library it misses.
    inPlace(
      `this is not a Debian system; ${purpose} needs the counterparts of ${needs.map((names) => names[0]).join(' ')}`,
    );
    return;
  }
  const missing = needs.filter((names) => !isInstalled(names));
  if (missing.length === 0) return;
  const firstNames = missing.map((names) => names[0]);
  if (process.getuid?.() !== 0) {
    throw new SetupError({
      missing: `${purpose} needs Debian packages that are not installed, and this is not root: ${firstNames.join(' ')}`,
      type: [`sudo apt-get update && sudo apt-get install -y --no-install-recommends ${firstNames.join(' ')}`],
    });
  }
  say(`installing Debian packages for ${purpose}: ${firstNames.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const names = missing.map((alternatives) => alternatives.find(isKnown) ?? alternatives[0]);
  const install = await withoutStartingServices(() =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env }),
  );
  if (!install.ok) {
    throw new SetupError({
      missing: `apt-get could not install ${names.join(' ')}.`,
      type: [`apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`],
      detail: tail(update.ok ? install.output : `${update.output}\n${install.output}`),
    });
  }
}

function isInstalled(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', ...names], { encoding: 'utf8' });
  return stdout.split('\n').includes('installed');
}

function isKnown(name) {
  const { status, stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
  return status === 0 && stdout.includes('Package:');
}

/**
 * The tests run mail servers of their own on ports of their own; Debian would start system-wide ones at installation.
 * A policy file is Debian's way to say no; one that exists already is somebody else's and stays as it is.
 */
async function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return work();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(policy, { force: true });
  }
}
