import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/errors';
import { askPin, canAsk, type Terminal } from './ask-pin';

/** The PIN in a file: its first line. Refuses a file that others may read, as ssh does with keys. */
const pinOfFile = (file: string): string => {
  try {
    // Windows has no such bits.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
      throw new Refusal('bad_input', `Others can read ${file}. Keep it to yourself first: chmod 600 ${file}`);
    return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('bad_input', `The PIN file could not be read: ${why}`);
  }
};

/**
 * The PIN of a profile: from `--pin-file`, else `COUNTERSIGN_PIN`, else asked for at the terminal. Never an argument, which every
 * process of this computer could read. The variable is taken out of the environment, so that no child inherits it.
 */
export const readPin = async (options: {
  name: string;
  pinFile: string | null;
  env: Record<string, string | undefined>;
  terminal: Terminal;
}): Promise<string> => {
  const { name, pinFile, env, terminal } = options;
  if (pinFile !== null) return pinOfFile(pinFile);
  const given = env.COUNTERSIGN_PIN;
  if (given !== undefined) {
    delete env.COUNTERSIGN_PIN;
    return given;
  }
  if (canAsk(terminal)) return askPin(terminal, `PIN of ${name}:`);
  throw new Refusal(
    'locked',
    `${name} has a PIN, and there is no terminal to ask for it. Give it with --pin-file FILE, or in COUNTERSIGN_PIN.`,
  );
};
