/** Exit codes of every command. */
export const exit = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

export type OptionSpec = {
  type: 'boolean' | 'string';
  /** May be given more than once. */
  multiple?: boolean;
  /** What the value is called in the help. */
  value?: string;
  help: string;
};

export type Parsed = {
  flags: Record<string, string | boolean | string[] | undefined>;
  rest: string[];
};

/** Everything a command may use of the world around it. */
export type CommandContext = Parsed & {
  out(text: string): void;
  err(text: string): void;
  /** Aborts at the first Ctrl-C; the second leaves at once. */
  signal: AbortSignal;
};

export type Command = {
  usage: string;
  options: Record<string, OptionSpec>;
  examples: string[];
  run(context: CommandContext): Promise<number>;
};

/** A command as the list of all shows it. Its module is loaded when somebody asks for it: no command waits for the others' code. */
export type ListedCommand = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  load(): Promise<Command>;
};

/** Wrong words on the command line: said with the usage, exit 2. */
export class UsageError extends Error {}

/** What every command takes. */
export const commonOptions: Record<string, OptionSpec> = {
  data: { type: 'string', value: 'DIR', help: 'data folder (else COUNTERSIGN_DATA, else the platform’s)' },
  demo: { type: 'boolean', help: 'work on the demo workspace; starts its stand-ins when they do not run' },
  as: { type: 'string', value: 'PROFILE', help: 'act as this profile (name or address)' },
  'pin-file': { type: 'string', value: 'FILE', help: 'its PIN (else COUNTERSIGN_PIN, else asked for)' },
  help: { type: 'boolean', help: 'this page' },
};

export const text = (value: Parsed['flags'][string]): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const yes = (value: Parsed['flags'][string]): boolean => value === true;
export const list = (value: Parsed['flags'][string]): string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

/** A whole number of at least `least`, and of at most `most` where there is one. Throws UsageError. */
export const wholeNumber = (flags: Parsed['flags'], name: string, least: number, most?: number): number | null => {
  const given = text(flags[name]);
  if (given === undefined) return null;
  const value = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(value) || value < least || (most !== undefined && value > most))
    throw new UsageError(
      `--${name} takes a whole number from ${least}${most === undefined ? '' : ` to ${most}`}; it got ${JSON.stringify(given)}.`,
    );
  return value;
};
