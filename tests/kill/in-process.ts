import { writeSync } from 'node:fs';
import type { Engine } from '../../electron/engine';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';

/** What an engine process of these tests tells the one that started it, a line of JSON each. */
export type FromEngine = { kind: 'ready' } | { kind: 'approved'; sendId: string } | { kind: 'stopped' };

/** Written at once and whole: a process about to be killed has no later. */
export const tell = (message: FromEngine): void => void writeSync(1, `${JSON.stringify(message)}\n`);

/** Calls an engine as the owner of the machine. Gives the answer; throws what it was refused with. */
export const callerOf =
  (engine: Engine) =>
  async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const result = await engine.call(name, input);
    if ('error' in result) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
    return result.ok;
  };
