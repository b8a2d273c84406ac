import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import type { Clock } from '../../ports';
import type { Outgoing, SendOutcome } from '../sender';
import { untilBroken } from './connect-smtp';
import { heldMessage } from './held-message';
import { smtpOutcome } from './smtp-outcome';

/**
 * How long the answer to the final dot is waited for. RFC 5321 (4.5.3.2.6) asks for ten minutes: giving up sooner makes
 * an uncertain send of one that was about to be confirmed.
 */
const answerMs = 10 * 60_000;
/** When we are asked to stop while that answer is due, it gets this long: an honest answer is worth a short wait. */
const lastWordMs = 5_000;

/** The connection's own list of refused recipients: there is no public way to see it before the message has gone. */
const refusals = z.object({
  rejected: z.array(z.string()),
  rejectedErrors: z.array(z.unknown()),
});

/** Thrown inside the stream, so that the transaction ends without its dot. */
class NotEveryRecipient extends Error {
  constructor(readonly refusal: unknown) {
    super('A recipient was refused.');
  }
}

/**
 * Hands one message to an open connection and says what came of it.
 *
 * If the server refuses one of the people the message is written to, nothing is sent to the others: the reply would
 * reach its copies only, and a second attempt would reach them twice. A refused copy (Cc) does not stop it.
 *
 * @param handedOff commits that the message may be leaving; when it throws, nothing leaves.
 */
export const deliver = async (options: {
  connection: SMTPConnection;
  message: Outgoing;
  raw: Buffer;
  handedOff: () => void;
  signal: AbortSignal;
  clock: Clock;
}): Promise<SendOutcome> => {
  const { connection, message, raw, handedOff, signal, clock } = options;
  const essential = new Set(message.to.map((one) => one.email));
  let handed = false;

  const beforeEnd = () => {
    // A plain error: nodemailer writes on what it is given, and an AbortError is not writable.
    if (signal.aborted) throw new Error('Stopped before the message was handed over.');
    const known = refusals.safeParse(Reflect.get(connection, '_envelope'));
    const refused = known.success ? known.data.rejected.findIndex((address) => essential.has(address)) : -1;
    if (known.success && refused >= 0) throw new NotEveryRecipient(known.data.rejectedErrors[refused]);
    handedOff();
    handed = true;
    if (connection._socket) connection._socket.setTimeout(answerMs);
  };

  const stopped = new AbortController();
  const onAbort = async () => {
    // Whoever stops us must not turn a send that is being confirmed into one nobody knows about.
    if (handed) await clock.sleep(lastWordMs, stopped.signal);
    connection.close();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  const broken = untilBroken(connection, signal);
  try {
    const transaction = new Promise<string | undefined>((resolve, reject) => {
      connection.send(
        { from: message.from.email, to: [...message.to, ...message.cc].map((one) => one.email), size: raw.length },
        heldMessage(raw, beforeEnd),
        (error, info) => (error ? reject(error) : resolve(info.serverMessageId)),
      );
    });
    if (signal.aborted) connection.close();
    const serverMessageId = await Promise.race([transaction, broken]);
    // A server that names a new Message-ID (Microsoft, Amazon) has replaced ours on the delivered copy.
    return { kind: 'sent', providerId: serverMessageId ?? message.messageId, acceptance: 'accepted' };
  } catch (error) {
    return smtpOutcome(error instanceof NotEveryRecipient ? error.refusal : error, handed);
  } finally {
    stopped.abort();
    signal.removeEventListener('abort', onAbort);
  }
};
