import { parseArgs } from 'node:util';
import { type Command, commonOptions, type ListedCommand, type OptionSpec, type Parsed, UsageError } from './command';

const row = (name: string, option: OptionSpec): string => {
  const left = `--${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`;
  return `  ${left.padEnd(24)} ${option.help}${option.multiple ? ' (repeatable)' : ''}`;
};

/** The help page of one command. */
export const helpOf = (summary: string, command: Command): string =>
  [
    summary,
    '',
    `Usage: countersign ${command.usage}`,
    '',
    'Options:',
    ...Object.entries({ ...command.options, ...commonOptions }).map(([name, option]) => row(name, option)),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n');

/** The page of all commands. */
export const overview = (commands: readonly ListedCommand[]): string =>
  [
    'Countersign: review and send AI-drafted replies.',
    '',
    'Usage: countersign COMMAND [options]',
    '',
    'Commands:',
    ...commands.map((command) => `  ${command.name.padEnd(18)} ${command.summary}`),
    '',
    'countersign COMMAND --help tells more, countersign --version which one this is. Exit codes: 0 done, 1 something failed, 2 wrong usage, 130 interrupted.',
    '',
    'Examples:',
    '  countersign backfill --dry-run --demo',
    '  countersign inspect message.eml',
  ].join('\n');

/** A negative number after an option is its value (and then refused in our words), not another option. */
const withNumbersJoined = (args: readonly string[]): string[] =>
  args.reduce<string[]>((joined, arg) => {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before?.startsWith('--') && !before.includes('='))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
    return joined;
  }, []);

/** Reads the words after a command's name. Throws UsageError for a flag it does not know or a value that is missing. */
export const parseCommand = (command: Command, args: string[]): Parsed => {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...commonOptions }).map(([name, option]) => [
      name,
      { type: option.type, multiple: option.multiple ?? false },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: withNumbersJoined(args),
      options,
      allowPositionals: true,
      strict: true,
    });
    return { flags: values as Parsed['flags'], rest: positionals };
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. To specify')[0] ?? error.message) : String(error),
    );
  }
};
