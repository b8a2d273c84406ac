import type { Channel } from '../../../shared/schemas/common';
import { hiddenText, type ParsedMail, signatureFacts, withoutQuoteLines } from '../ingest';
import { acknowledgedIn } from './acknowledgement/is-acknowledgement-only';
import { type AutoReply, detectAutoReply, isBulkMail } from './auto-reply/detect-auto-reply';
import type { Bounce } from './bounce/bounce';
import { detectBounce } from './bounce/detect-bounce';
import { type CallRequest, detectCallRequest } from './call-request/detect-call-request';
import { detectInstruction } from './detect-instruction';
import { automaticReplyOf, detectMeeting, type Meeting } from './detect-meeting';
import type { OptOut } from './opt-out/detect-opt-out';
import { detectWrongPerson, type WrongPerson } from './opt-out/detect-wrong-person';
import { hearOptOut } from './opt-out/hear-opt-out';

/** One message, taken apart. */
export type MessageToRead = {
  mail: ParsedMail;
  /** The new text, and what stands below it. */
  body: string;
  signature: string;
  channel: Channel;
  /** UTC milliseconds of the message. */
  at: number;
  /** The IANA zone in which its days are read. */
  zone: string;
  providerSaysAutomatic?: boolean;
};

/** What the gates find in one message, from the message alone; null is "none". */
export type MessageReading = {
  /** The new text without quoted lines among it: what the writer says now. */
  own: string;
  bounce: Bounce | null;
  meeting: Meeting | null;
  /** What says that a machine wrote it, an opt-out in it or not. */
  machine: AutoReply | null;
  optOut: OptOut | null;
  /** A machine wrote it, and nobody asks in it to be left alone. */
  autoReply: AutoReply | null;
  /** Mail to a list or to many that answers nothing of ours and asks for nothing: the sentence that says so. */
  bulk: string | null;
  /** None of these: a person wrote to us. What follows is asked of such mail alone. */
  person: boolean;
  call: CallRequest | null;
  wrongPerson: WrongPerson | null;
  /** The words of a message that only thanks or confirms. */
  acknowledged: string | null;
};

/** Mail to a list or to many is not answered (RFC 3834 section 2), unless it answers a mail of ours: then somebody wrote it. */
const bulkEvidence = (mail: ParsedMail): string | null =>
  isBulkMail(mail) && mail.inReplyTo.length === 0 ? 'Mail to a list or to many, not to us.' : null;

/**
 * Asks the gates of one message in their order: a bounce, a meeting, a machine, a list, a wish to hear no more, and of what is left, which a person
 * wrote, a wish to be called, the wrong person, mere thanks. Pure. What the engine keeps of a message and what `inspect` shows of it both come from here.
 */
export const readMessage = ({
  mail,
  body,
  signature,
  channel,
  at,
  zone,
  providerSaysAutomatic,
}: MessageToRead): MessageReading => {
  const own = withoutQuoteLines(body);
  const bounce = detectBounce(mail);
  const meeting = bounce === null ? detectMeeting({ calendar: mail.calendar, text: body, zone }) : null;
  const automatic = (): AutoReply | null =>
    meeting === null
      ? detectAutoReply({ mail, text: body, at, zone, providerSaysSo: providerSaysAutomatic === true })
      : automaticReplyOf(meeting);
  const machine = bounce === null ? automatic() : null;
  const toMany = bounce === null && machine === null ? bulkEvidence(mail) : null;
  const optOut =
    bounce === null
      ? hearOptOut({
          ...{ body, signature, channel, subject: mail.subject, to: mail.to.map((who) => who.email) },
          machine: machine !== null || toMany !== null,
        })
      : null;
  const autoReply = optOut === null ? machine : null;
  const bulk = optOut === null ? toMany : null;
  const person = bounce === null && autoReply === null && bulk === null;
  // Read only when somebody asks to be rung: looking for numbers is the dearest part of a signature.
  const asked = {
    text: own,
    get signaturePhones() {
      return signatureFacts(signature).phones;
    },
  };
  return {
    ...{ own, bounce, meeting, machine, optOut, autoReply, bulk, person },
    call: person && optOut === null ? detectCallRequest(asked) : null,
    wrongPerson: person ? detectWrongPerson(own) : null,
    acknowledged: person ? acknowledgedIn({ own, signature }, mail.from ? [mail.from.name] : []) : null,
  };
};

/** An order to a model anywhere in a message: in its subject, in all of its text, or where its HTML hides it from a reader. Null: none. */
export const instructionIn = (mail: ParsedMail, body: string): ReturnType<typeof detectInstruction> => {
  const { subject, text } = mail;
  // The new text is mostly part of all of it; of mail without a text part it is made from the HTML.
  const words = text.includes(body) ? text : `${text}\n${body}`;
  return detectInstruction(`${subject}\n${words}`) ?? detectInstruction(hiddenText(mail.html), { hidden: true });
};
