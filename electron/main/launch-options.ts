import { resolve } from 'node:path';

/** What the command line and the environment asked of this start. */
export type LaunchOptions = {
  /** Folder of everything that is kept. The demo lies in `demo` below it. */
  dataDir: string;
  /** Go to the demo without asking. */
  demo: boolean;
  selfTest: boolean;
  /** Start in the tray, without a window: at login. */
  hidden: boolean;
  /** Arguments after `cli`: run the command line without a window. */
  cli: string[] | null;
  /** A countersign:// link that this start is to open. */
  link: string | null;
};

/**
 * Reads the arguments that follow the application's path. Switches of Chromium are not ours and are passed over.
 * `--data` wins over COUNTERSIGN_DATA, which wins over the platform's folder.
 */
export const parseLaunchOptions = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platformDir: string,
): LaunchOptions => {
  const cliAt = args.indexOf('cli');
  const own = cliAt === -1 ? args : args.slice(0, cliAt);
  const cli = cliAt === -1 ? null : args.slice(cliAt + 1);
  let dataDir = env.COUNTERSIGN_DATA || platformDir;
  let demo = false;
  let selfTest = false;
  let hidden = false;
  let link: string | null = null;
  // The command line's own --data and --demo say whose secrets it may ask for.
  for (const [index, arg] of [...own, ...(cli ?? [])].entries()) {
    const next = args[index < own.length ? index + 1 : index + 2];
    if (arg === '--data' && next !== undefined) dataDir = next;
    else if (arg.startsWith('--data=')) dataDir = arg.slice('--data='.length);
    else if (arg === '--demo') demo = true;
    else if (arg === '--self-test') selfTest = true;
    else if (arg === '--hidden') hidden = true;
    else if (arg.startsWith('countersign://')) link = arg;
  }
  return { dataDir: resolve(dataDir), demo, selfTest, hidden, cli, link };
};
