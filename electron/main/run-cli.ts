import { utilityProcess } from 'electron';
import type { FromEngine, ToEngine } from '../../shared/engine-protocol';
import type { StandInAddresses } from '../../shared/stand-in-addresses';
import type { HostSecrets } from './engine-host';

export type CliOptions = {
  file: string;
  args: string[];
  secrets: HostSecrets;
  /** The demo's stand-ins, which the child of an installed application cannot start itself: that binary is no Node. */
  standIns: StandInAddresses | null;
};

/**
 * Runs the command line without a window, so that an installed application needs no other Node and its commands can read
 * the keychain. The child asks for secrets with the messages that the engine's process uses.
 * @returns its exit code
 */
export const runCli = ({ file, args, secrets, standIns }: CliOptions): Promise<number> =>
  new Promise((resolve) => {
    const child = utilityProcess.fork(file, args, {
      serviceName: 'Countersign command line',
      stdio: 'inherit',
      env: { ...process.env, ...(standIns ? { COUNTERSIGN_STAND_INS: JSON.stringify(standIns) } : {}) },
    });
    child.on('message', (message: FromEngine) => {
      if (message.type !== 'secret') return;
      const answer: ToEngine = { type: 'secret_answer', id: message.id, value: null, error: null };
      try {
        if (message.op === 'get') answer.value = secrets.get(message.name);
        else secrets.set(message.name, message.value);
      } catch (error) {
        answer.error = { code: 'no_secrets', message: error instanceof Error ? error.message : String(error) };
      }
      child.postMessage(answer);
    });
    // A terminal's Ctrl-C reaches the child too; this process only has to wait for it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (signal === 'SIGTERM') child.kill();
      });
    }
    child.on('exit', (code) => resolve(code));
  });
