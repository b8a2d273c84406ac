import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from '../../shared/errors';
import { findReady, type StandInAddresses } from '../../shared/stand-in-addresses';

/**
 * Starts the demo's stand-ins as a child that ends with this command, or finds those that run over the same folder (the
 * child then answers with their addresses and ends).
 */
export const startStandIns = (file: string, dir: string): Promise<{ addresses: StandInAddresses; stop(): void }> =>
  new Promise((resolve, reject) => {
    // An installed application starts them itself and says where they are: its own binary cannot run a file.
    const given = findReady(`${process.env.COUNTERSIGN_STAND_INS ?? ''}\n`);
    if (given) {
      resolve({ addresses: given, stop: () => {} });
      return;
    }
    if (!existsSync(file)) {
      reject(new Refusal('not_found', 'The demo is not part of this build. Run npm run build in a checkout.'));
      return;
    }
    // Its own process group: a Ctrl-C in the terminal is this command's to handle first.
    const child = spawn(process.execPath, [file, '--dir', dir, '--with-parent'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let said = '';
    let problem = '';
    let found = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (found) return;
      said += chunk.toString();
      const addresses = findReady(said);
      if (!addresses) return;
      found = true;
      resolve({ addresses, stop: () => child.kill() });
    });
    child.stderr.on('data', (chunk: Buffer) => {
      problem = (problem + chunk.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (!found)
        reject(
          new Refusal(
            'internal',
            `The demo's stand-ins ended before they were ready (code ${code}). ${problem}`.trim(),
          ),
        );
    });
  });
