import type { SendOutcome } from '../sender';
import { readSmtpError, replyCode, type SmtpError } from './smtp-error';

type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

const refused = (code: string, message: string, retry: boolean): Failure => ({
  kind: 'refused',
  retry,
  retryAfterMs: null,
  code,
  message,
});

/** Before the final dot nothing can have been delivered, so every failure is a refusal; the question is whether trying again helps. */
const beforeTheDot = (error: SmtpError): Failure => {
  const reply = replyCode(error);
  if (reply !== null && error.responseCode !== undefined) {
    const auth = error.code === 'EAUTH';
    // RFC 5321, 4.2.1: 4yz may succeed later, 5yz will not.
    return refused(auth ? 'auth' : reply, error.response ?? error.message, error.responseCode < 500);
  }
  switch (error.code) {
    case 'EAUTH':
      return refused('auth', error.message, false);
    case 'ETLS':
      return refused('tls', error.message, false);
    case 'EENVELOPE':
      return refused('bad_address', error.message, false);
    case 'EMESSAGE':
      return refused('too_large', error.message, false);
    case 'ESTREAM':
      // Our own stream broke off: we were stopped, or the hand-over could not be committed.
      return refused('not_handed_over', error.message, true);
    default:
      return refused('connection_lost', error.message, true);
  }
};

/** After it, only a plain answer to the dot proves that the message was not taken. */
const afterTheDot = (error: SmtpError): Failure => {
  const reply = replyCode(error);
  const answered = error.code === 'EMESSAGE' && error.responseCode !== undefined && error.responseCode >= 400;
  // 421 says that the server is closing, at any moment and for any reason: it is no word on the message before it. Taking
  // it for a refusal would risk a second copy, taking it for uncertain costs a look.
  if (answered && reply !== null && error.responseCode !== undefined && error.responseCode !== 421) {
    return refused(reply, error.response ?? error.message, error.responseCode < 500);
  }
  return { kind: 'uncertain', code: reply ?? 'no_answer', message: error.message };
};

/**
 * What a failed SMTP transaction means for the send.
 *
 * @param handedOff whether the final dot may have left this machine.
 */
export const smtpOutcome = (error: unknown, handedOff: boolean): Failure =>
  handedOff ? afterTheDot(readSmtpError(error)) : beforeTheDot(readSmtpError(error));
