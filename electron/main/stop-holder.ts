import type { Answer } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';
import { runCli } from './run-cli';

/**
 * Stops the sending of another process that holds the database of a folder (a backfill from the command line), by the command
 * that anybody would type. Gives what `sending.stop` gives, as far as it is known from here.
 */
export const stopHolder = async (cli: string, folder: string, now: number): Promise<Answer> => {
  const code = await runCli({
    file: cli,
    args: ['stop', '--data', folder],
    secrets: { get: () => null, set: () => {} },
    standIns: null,
  });
  if (code !== 0)
    return {
      error: {
        code: 'engine_down',
        message:
          'Another Countersign holds the database and could not be stopped. End that process to stop its sending.',
      },
    };
  const stopped: CallOutput<'sending.stop'> = {
    stopped: { by: 'this window', at: now },
    autoSendOff: false,
    autoSendOffReason: null,
    foreignSender: null,
    held: 0,
    heldBookings: 0,
    heldElsewhere: 0,
  };
  return { ok: stopped };
};
