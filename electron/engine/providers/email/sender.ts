import type { ImapFlow } from 'imapflow';
import type { Clock, Log } from '../../ports';
import { type Deadline, deadline } from '../deadline';
import type { LookupOutcome, Outgoing, Sender, SendOutcome, Sought } from '../sender';
import { composeMessage } from './compose-message';
import { connectSmtp } from './connect-smtp';
import { deliver } from './deliver';
import type { EmailConfig } from './email-config';
import { findSent } from './find-sent';
import { openImapSession } from './imap-session';
import { saveToSent } from './save-to-sent';
import { smtpOutcome } from './smtp-outcome';
import { toReadError } from './to-read-error';

export type MailboxSenderOptions = {
  config: EmailConfig;
  password: string;
  clock: Clock;
  log: Log;
};

/** A Sender that also keeps copies in Sent, and must be closed by whoever opened it. */
export type MailboxSender = Sender & {
  /** Waits (10 s at most) until copies of what was sent lie in Sent, then closes the connections. */
  close(): Promise<void>;
};

/** The IMAP connection for copies and look-ups is kept this long for the next send of a batch. */
const keepOpenMs = 5_000;
const closeWithinMs = 10_000;
/** For connecting, logging in and naming the recipients, all of it: nothing has left by then. */
const beforeHandOverMs = 3 * 60_000;
/** For the answer to the final dot (RFC 5321, 4.5.3.2.6), however slowly it comes. */
const afterHandOverMs = 10 * 60_000;
/** For one look into Sent, or one copy put there. */
const inMailboxMs = 2 * 60_000;

const tooSlow: SendOutcome = {
  kind: 'refused',
  retry: true,
  retryAfterMs: null,
  code: 'too_slow',
  message: 'The mail server answers too slowly: three minutes went by before it would take the message.',
};

/**
 * Sends over SMTP, one connection a message, and keeps a copy in Sent.
 *
 * The copy is made after the outcome has been returned: were `send` to wait for it, a crash in between would make an
 * uncertain send of a delivered one. A copy that cannot be made is logged and changes nothing.
 */
export const openMailboxSender = (options: MailboxSenderOptions): MailboxSender => {
  const { config, password, clock, log } = options;
  const session = openImapSession({ config, password, log });
  const closing = new AbortController();
  /** IMAP work in order, one at a time: they share a connection and its selected mailbox. */
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const inMailbox = <T>(work: (client: ImapFlow) => Promise<T>, signal: AbortSignal): Promise<T> => {
    waiting += 1;
    const run = queue.then(async () => {
      const limit = deadline(clock, inMailboxMs, signal);
      const onAbort = () => session.drop();
      limit.signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await work(await session.client(limit.signal));
      } catch (error) {
        throw limit.over() ? limit.signal.reason : error;
      } finally {
        limit.done();
        limit.signal.removeEventListener('abort', onAbort);
        waiting -= 1;
        if (waiting === 0) void closeWhenIdle();
      }
    });
    queue = run.catch(() => undefined);
    return run;
  };

  const closeWhenIdle = async (): Promise<void> => {
    await clock.sleep(keepOpenMs, closing.signal);
    if (waiting === 0) await session.close();
  };

  const keepCopy = (message: Outgoing, raw: Buffer): void => {
    const copy = { config, messageId: message.messageId, raw, at: message.at };
    inMailbox((client) => saveToSent({ client, ...copy }), new AbortController().signal).then(
      (saved) =>
        log.write(saved === 'no_mailbox' ? 'warn' : 'info', 'email.sent_copy', { outboxId: message.outboxId, saved }),
      (error) => {
        const { kind } = toReadError(error, 'imap').problem;
        log.write('warn', 'email.sent_copy_failed', { outboxId: message.outboxId, problem: kind });
      },
    );
  };

  const send = async (message: Outgoing, handedOff: () => void, signal: AbortSignal): Promise<SendOutcome> => {
    const raw = await composeMessage(message);
    const before = deadline(clock, beforeHandOverMs, signal);
    let after: Deadline | null = null;
    const stop = new AbortController();
    const forward = (from: Deadline) => from.signal.addEventListener('abort', () => stop.abort(from.signal.reason));
    if (before.signal.aborted) stop.abort(before.signal.reason);
    forward(before);
    const onHandOver = () => {
      handedOff();
      before.done();
      after = deadline(clock, afterHandOverMs, signal);
      forward(after);
    };
    try {
      const outcome = await attempt(message, raw, onHandOver, stop.signal);
      return outcome.kind === 'refused' && before.over() ? tooSlow : outcome;
    } finally {
      before.done();
      (after as Deadline | null)?.done();
    }
  };

  const attempt = async (
    message: Outgoing,
    raw: Buffer,
    handedOff: () => void,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    let connection: Awaited<ReturnType<typeof connectSmtp>>;
    try {
      connection = await connectSmtp(config, password, signal);
    } catch (error) {
      return smtpOutcome(error, false);
    }
    const outcome = await deliver({ connection, message, raw, handedOff, signal, clock });
    if (outcome.kind === 'sent') {
      connection.quit();
      if (config.saveToSent) keepCopy(message, raw);
    } else {
      connection.close();
    }
    return outcome;
  };

  const lookup = async (message: Sought, signal: AbortSignal): Promise<LookupOutcome> => {
    try {
      return await inMailbox((client) => findSent(client, message), signal);
    } catch (error) {
      return { kind: 'unavailable', message: toReadError(error, `${config.imap.host}:${config.imap.port}`).message };
    }
  };

  const close = async (): Promise<void> => {
    const enough = new AbortController();
    await Promise.race([queue, clock.sleep(closeWithinMs, enough.signal)]);
    enough.abort();
    closing.abort();
    await session.close();
  };

  return { send, lookup, close };
};
