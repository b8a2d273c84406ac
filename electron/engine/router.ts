import { type CallInput, type CallName, type CallOutput, type CallParsed, contract } from '../../shared/contract';
import { type CallError, Refusal } from '../../shared/errors';
import type { Profile } from '../../shared/schemas/people';
import { roleAllows } from '../../shared/values/common';
import { cleanStrings } from './ingest/clean-strings';
import type { Log } from './ports';
import { explainSqlite } from './store/open';

/** Who makes a call, as the engine knows them. */
export type Caller = Profile;

export type Handler<N extends CallName> = (
  input: CallParsed<N>,
  caller: Caller,
) => Promise<CallOutput<N>> | CallOutput<N>;
export type Handlers = { [N in CallName]: Handler<N> };

export type CallResult<T> = { ok: T } | { error: CallError };

/** The one door of the engine. Anything a caller sends is parsed, checked against the caller's role, and answered; nothing is thrown. */
export type Router = {
  call<N extends CallName>(name: N, input: CallInput<N>, caller: Caller): Promise<CallResult<CallOutput<N>>>;
  /** The same for a name and an input that come from outside. */
  callUnknown(name: string, input: unknown, caller: Caller): Promise<CallResult<unknown>>;
};

const refused = (code: CallError['code'], message: string): { error: CallError } => ({
  error: { code, message },
});
const who = { setter: 'a setter', manager: 'a manager', admin: 'an admin' } as const;

export const createRouter = (
  handlers: Handlers,
  log: Log,
  file: string,
  /** Is told of everything that a handler threw. */
  onFault: (error: unknown) => void = () => {},
): Router => {
  const callUnknown = async (name: string, input: unknown, caller: Caller): Promise<CallResult<unknown>> => {
    if (!Object.hasOwn(contract, name)) return refused('unknown_call', `There is no call named ${name}.`);
    const known = name as CallName;
    const declared = contract[known];
    if (!roleAllows(caller.role, declared.role))
      return refused('denied', `This takes ${who[declared.role]}. ${caller.name} is ${who[caller.role]}.`);
    // What is typed or pasted is written as mail is: without NUL, which SQLite's text functions and SMTP stop at.
    const parsed = declared.input.safeParse(cleanStrings(input));
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      return refused('bad_input', `${first?.path.join('.') || 'input'}: ${first?.message ?? 'not understood'}`);
    }
    try {
      // The table pairs each name with its own handler; the compiler cannot follow a name known only at run time.
      const handler = handlers[known] as (input: unknown, caller: Caller) => unknown;
      return { ok: declared.output.parse(await handler(parsed.data, caller)) };
    } catch (thrown) {
      onFault(thrown);
      const error = explainSqlite(thrown, file);
      if (error instanceof Refusal) return refused(error.code, error.message);
      log.write('error', 'call.threw', {
        call: name,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return refused('internal', 'Something went wrong inside Countersign. Nothing was sent; the log has the details.');
    }
  };
  return {
    callUnknown,
    call: <N extends CallName>(name: N, input: CallInput<N>, caller: Caller) =>
      callUnknown(name, input, caller) as Promise<CallResult<CallOutput<N>>>,
  };
};
