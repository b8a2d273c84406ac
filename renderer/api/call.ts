import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import type { ErrorCode } from '../../shared/errors';
import type { ShellCallInput, ShellCallName, ShellCallOutput } from '../../shared/shell-contract';
import './bridge';
import { noteAnswer, noteFailure } from './engine-presence';

export type AnyCall = CallName | ShellCallName;
export type InputOf<N extends AnyCall> = N extends CallName
  ? CallInput<N>
  : N extends ShellCallName
    ? ShellCallInput<N>
    : never;
export type OutputOf<N extends AnyCall> = N extends CallName
  ? CallOutput<N>
  : N extends ShellCallName
    ? ShellCallOutput<N>
    : never;

/** A refused or failed call: the code for the window, the sentence for the person. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CallFailure';
    this.code = code;
  }
}

/** What any thrown value means as a failed call; a broken bridge reads as an internal error. */
export const asFailure = (thrown: unknown): CallFailure =>
  thrown instanceof CallFailure
    ? thrown
    : new CallFailure('internal', thrown instanceof Error ? thrown.message : String(thrown));

/**
 * Asks the engine, or main for `shell.*`, through preload.
 * Gives the call's output as the contract types it: the router has parsed it on the other side, so it is not parsed again.
 * Throws `CallFailure`.
 */
export const call = async <N extends AnyCall>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const answer = await window.countersign.call(name, input);
  if ('ok' in answer) {
    // Copies are listed without a database, too: that answer says nothing about it.
    if (!name.startsWith('shell.') && !name.startsWith('backups.')) noteAnswer();
    return answer.ok as OutputOf<N>;
  }
  if (!name.startsWith('backups.')) noteFailure(answer.error.code, answer.error.message);
  throw new CallFailure(answer.error.code, answer.error.message);
};
