import type { CallInput, CallName, CallOutput } from '../../../shared/contract';
import type { CallError } from '../../../shared/errors';
import type { Log } from '../ports';
import type { Caller, CallResult } from '../router';
import type { Press } from './read-press';
import { draftLink } from './review-subject';
import { escapeSlack } from './slack-text';

export type PressDeps = {
  log: Log;
  /** The profile that an admin linked to this Slack user; null for none. */
  personOf(slackUserId: string): Caller | null;
  /** The engine's one door, with its checks of role, state, version and text. */
  call<N extends CallName>(name: N, input: CallInput<N>, caller: Caller): Promise<CallResult<CallOutput<N>>>;
  /** Brings the draft's copies up to date: one that could be pressed although it was settled was not. */
  settle(draftId: string): void;
  /** Sends the reviewers' DMs of a draft. Never throws. */
  askAgain(draftId: string): Promise<void>;
  /** Notes who pressed what, and what came of it. */
  audit(press: Press, caller: Caller | null, outcome: string): void;
  /** Tells the person who pressed, and nobody else. Never throws. */
  answer(press: Press, text: string): Promise<void>;
};

const withLink = (press: Press, text: string): string =>
  `${escapeSlack(text)} <${draftLink(press.command.draftId)}|Open in Countersign>`;

const stranger = (press: Press): string =>
  `Nothing was done: your Slack user (${press.slackUserId}) is not linked to a profile in Countersign. ` +
  'An admin links it in Settings, People, by opening your profile and choosing your Slack user.';

/** What to tell about a refusal, with what to do where the engine's sentence leaves that open. */
const refusal = ({ code, message }: CallError): string => {
  if (code === 'text_changed') return `Nothing was sent: the text was changed since this message was posted.`;
  if (code === 'newer_inbound') return `Nothing was sent: the lead wrote again since this message was posted.`;
  if (code === 'not_found')
    return 'Nothing was done: this draft is not in the workspace that Countersign has open. Switch there and press again.';
  if (code === 'already_settled') return message;
  return `Nothing was done. ${message}`;
};

const told = (send: CallOutput<'drafts.approve'>['send']): string =>
  send.state === 'held'
    ? `Approved, and held: ${send.reason ?? 'sending is stopped'}.`
    : 'Approved. Until it leaves it can be taken back in Countersign.';

/** Runs the command; what to tell the one who pressed, or null where the rewritten message says it all. */
const run = async (
  { call, askAgain }: PressDeps,
  { command }: Press,
  caller: Caller,
): Promise<{ ok: string | null } | { error: CallError }> => {
  if (command.kind === 'approve') {
    const { draftId: id, fingerprint, seenSeq } = command;
    const result = await call('drafts.approve', { id, fingerprint, seenSeq }, caller);
    return 'error' in result ? result : { ok: told(result.ok.send) };
  }
  if (command.kind === 'reject') {
    const note = 'Rejected in Slack';
    const result = await call('drafts.reject', { id: command.draftId, reason: command.reason, note }, caller);
    return 'error' in result ? result : { ok: null };
  }
  const result = await call('drafts.regenerate', { id: command.draftId }, caller);
  if ('error' in result) return result;
  await askAgain(result.ok.draftId);
  return { ok: 'A new draft was written; it waits in the queue.' };
};

/**
 * Does what a press asks for, as the profile linked to the Slack user, through the same calls as the window. Whoever pressed
 * is told what came of it. Never throws.
 */
export const obeyPress = async (deps: PressDeps, press: Press): Promise<void> => {
  try {
    const caller = deps.personOf(press.slackUserId);
    if (!caller) {
      deps.audit(press, null, 'not_linked');
      await deps.answer(press, stranger(press));
      return;
    }
    const result = await run(deps, press, caller);
    deps.audit(press, caller, 'error' in result ? result.error.code : 'done');
    if ('error' in result) {
      if (result.error.code === 'already_settled') deps.settle(press.command.draftId);
      await deps.answer(press, withLink(press, refusal(result.error)));
    } else if (result.ok !== null) await deps.answer(press, withLink(press, result.ok));
  } catch (error) {
    const name = error instanceof Error ? error.name : 'error';
    deps.log.write('error', 'slack.press_broke', { draftId: press.command.draftId, error: name });
    await deps.answer(press, withLink(press, 'This did not work; the log of Countersign says why. Look at the draft.'));
  }
};
