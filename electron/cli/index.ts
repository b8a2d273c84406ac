/** The command line: `countersign COMMAND …`. The table below is all there is. */
import { Refusal } from '../../shared/errors';
import { type Command, exit, UsageError, yes } from './command';
import { auditCommand } from './commands/audit';
import { backfillCommand } from './commands/backfill';
import { backupCommand } from './commands/backup';
import { checkCommand } from './commands/check';
import { demoCommand } from './commands/demo';
import { doctorCommand } from './commands/doctor';
import { draftsCommand } from './commands/drafts';
import { inspectCommand } from './commands/inspect';
import { outboxCommand } from './commands/outbox';
import { restoreCommand } from './commands/restore';
import { resumeCommand, stopCommand } from './commands/sending';
import { slackCommand } from './commands/slack';
import { syncCommand } from './commands/sync';
import { thresholdsCommand } from './commands/thresholds';
import { helpOf, overview, parseCommand } from './parse-command';
import { cliPlaces } from './places';

const commands: readonly Command[] = [
  backfillCommand,
  syncCommand,
  draftsCommand,
  outboxCommand,
  inspectCommand,
  slackCommand,
  thresholdsCommand,
  stopCommand,
  resumeCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  demoCommand,
  doctorCommand,
];

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const err = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** First Ctrl-C: end in good order, state kept. Second: leave at once. */
const interruptSignal = (): AbortSignal => {
  const interrupted = new AbortController();
  const onSignal = (): void => {
    if (interrupted.signal.aborted) process.exit(exit.interrupted);
    interrupted.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return interrupted.signal;
};

const run = async (args: string[]): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    out(overview(commands));
    return name === undefined ? exit.usage : exit.done;
  }
  if (name === '--version' || name === '-v') {
    out(cliPlaces().version);
    return exit.done;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    err(`countersign: there is no command ${name}.\n\n${overview(commands)}`);
    return exit.usage;
  }
  try {
    const parsed = parseCommand(command, rest);
    if (yes(parsed.flags.help)) {
      out(helpOf(command));
      return exit.done;
    }
    return await command.run({ ...parsed, out, err, signal: interruptSignal() });
  } catch (error) {
    if (error instanceof UsageError) {
      err(`countersign ${name}: ${error.message}\n\n${helpOf(command)}`);
      return exit.usage;
    }
    if (error instanceof Refusal) {
      err(`countersign ${name}: ${error.message}`);
      return exit.failed;
    }
    throw error;
  }
};

// A reader that goes away (`| head`) is the end of the command, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exit.done);
  throw error;
});

/** Ends once everything written has been taken: a pipe's reader gets the last line too. */
const leave = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

run(process.argv.slice(2)).then(leave, (error: unknown) => {
  err(`countersign: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  leave(exit.failed);
});
