import type { RunTask } from './run-task';

/** So many answers in a row that never came are no longer bad luck. */
const tooMany = 5;

/** Failures that every further message would meet in the same way: a person has to do something first. */
const lasting: Record<string, string> = {
  auth: 'The model provider refuses the key. Store another one in Settings, Connections.',
  spent_balance: 'The balance at the model provider is spent.',
  over_budget: 'The model budget is used up. An admin can raise it in Settings, Sending.',
  not_connected: 'The model is not connected. Connect it in Settings, Connections.',
};

/**
 * Watches whether the model answers at all. One message that it leaves unanswered is put before a person (or counts as
 * Neutral); a provider that is gone would do that to every message of the run, so the run pauses instead and loses none.
 * `failure`: the code of a call that gave nothing, null when it gave something.
 */
export const noteModelAnswer = (task: RunTask, failure: string | null): void => {
  if (failure === null) {
    task.silence.inARow = 0;
    return;
  }
  if (failure === 'cancelled' || task.fatal.message !== null) return;
  task.silence.inARow += 1;
  const why = lasting[failure];
  if (why !== undefined) task.fatal.message = why;
  else if (task.silence.inARow >= tooMany)
    task.fatal.message = `The model gave no answer ${tooMany} times in a row (${failure}). Is the network there?`;
};
