import { Refusal } from '../../shared/errors';
import { exit, type ListedCommand, UsageError, yes } from './command';
import { helpOf, overview, parseCommand } from './parse-command';
import { cliPlaces } from './places';

const commands: readonly ListedCommand[] = [
  {
    name: 'backfill',
    summary: 'draft and auto-send for past inbound messages of every AI_AUTO_SEND campaign',
    load: async () => (await import('./commands/backfill')).backfillCommand,
  },
  {
    name: 'sync',
    summary: 'read every connected account now',
    load: async () => (await import('./commands/sync')).syncCommand,
  },
  {
    name: 'drafts',
    summary: 'list, approve or reject drafts that need a person',
    load: async () => (await import('./commands/drafts')).draftsCommand,
  },
  {
    name: 'outbox',
    summary: 'what is on its way, held, unclear or failed, and what a person says about it',
    load: async () => (await import('./commands/outbox')).outboxCommand,
  },
  {
    name: 'inspect',
    summary: 'what ingest and gates make of a message',
    load: async () => (await import('./commands/inspect')).inspectCommand,
  },
  {
    name: 'slack',
    summary: 'check the Slack connection, or send test DMs',
    load: async () => (await import('./commands/slack')).slackCommand,
  },
  {
    name: 'thresholds',
    summary: 'what scores were worth, what a threshold would have sent, and which one the reviews carry',
    load: async () => (await import('./commands/thresholds')).thresholdsCommand,
  },
  {
    name: 'stop',
    summary: 'emergency stop: hold every message and booking at once; review DMs still go',
    load: async () => (await import('./commands/sending')).stopCommand,
  },
  {
    name: 'resume',
    summary: 'lift the emergency stop (an admin’s call); says first what would go',
    load: async () => (await import('./commands/sending')).resumeCommand,
  },
  {
    name: 'audit',
    summary: 'prove that the audit chain is whole, or write it out',
    load: async () => (await import('./commands/audit')).auditCommand,
  },
  {
    name: 'backup',
    summary: 'list the copies of the database, or make one now',
    load: async () => (await import('./commands/backup')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'put a copy in place of the database; the one there is kept',
    load: async () => (await import('./commands/restore')).restoreCommand,
  },
  {
    name: 'check',
    summary: 'look through the whole database: structure, row hashes, audit chain',
    load: async () => (await import('./commands/check')).checkCommand,
  },
  {
    name: 'demo',
    summary: 'read what the demo delivered, or start the demo over',
    load: async () => (await import('./commands/demo')).demoCommand,
  },
  {
    name: 'doctor',
    summary: 'what is set up and what is missing',
    load: async () => (await import('./commands/doctor')).doctorCommand,
  },
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
  const listed = commands.find((each) => each.name === name);
  if (!listed) {
    err(`countersign: there is no command ${name}.\n\n${overview(commands)}`);
    return exit.usage;
  }
  const command = await listed.load();
  try {
    const parsed = parseCommand(command, rest);
    if (yes(parsed.flags.help)) {
      out(helpOf(listed.summary, command));
      return exit.done;
    }
    return await command.run({ ...parsed, out, err, signal: interruptSignal() });
  } catch (error) {
    if (error instanceof UsageError) {
      err(`countersign ${name}: ${error.message}\n\n${helpOf(listed.summary, command)}`);
      return exit.usage;
    }
    if (error instanceof Refusal) {
      err(`countersign ${name}: ${error.message}`);
      return exit.failed;
    }
    throw error;
  }
};

/** Ends once everything written has been taken: a pipe's reader gets the last line too. */
const leave = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

/** Runs `countersign ARGS` and ends the process with its exit code. The table above is all there is. */
export const runCommandLine = (args: string[]): void => {
  // A reader that goes away (`| head`) is the end of the command, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exit.done);
    throw error;
  });
  run(args).then(leave, (error: unknown) => {
    err(`countersign: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    leave(exit.failed);
  });
};
