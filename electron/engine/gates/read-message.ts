import type { Channel } from '../../../shared/schemas/common';
import { shorten } from '../../../shared/shorten';
import {
  hiddenText,
  type ParsedMail,
  type SeparatedReply,
  separateReply,
  signatureFacts,
  wholeText,
  withoutQuoteLines,
} from '../ingest';
import { acknowledgedIn } from './acknowledgement/is-acknowledgement-only';
import { type AutoReply, detectAutoReply, hasAutomaticSigns, isBulkMail } from './auto-reply/detect-auto-reply';
import { writtenToMany } from './auto-reply/written-to-many';
import type { Bounce } from './bounce/bounce';
import { detectBounce } from './bounce/detect-bounce';
import { type CallRequest, detectCallRequest } from './call-request/detect-call-request';
import { detectInstruction } from './detect-instruction';
import { automaticReplyOf, detectMeeting, type Meeting } from './detect-meeting';
import type { OptOut } from './opt-out/detect-opt-out';
import { detectWrongPerson, type WrongPerson } from './opt-out/detect-wrong-person';
import { hearOptOut } from './opt-out/hear-opt-out';

/** A mail with what its writer wrote now, what is quoted, and the signature. */
export type MailInParts = SeparatedReply & {
  mail: ParsedMail;
  /** A mail system's report, or null. */
  bounce: Bounce | null;
  /** The words by which it says that it was written to many (`writtenToMany`), or null. */
  toMany: string | null;
};

const deliveryStatus = /^message\/(?:global-)?delivery-status$/;

/** What is known of a mail beside itself. */
export type KnownOfMail = {
  /** Its provider marks it as an automatic reply. */
  providerSaysAutomatic?: boolean;
  /** Whether we have written to this address, or a provider knows it as a lead: then words alone do not make its mail one to many. Asked only of such mail. */
  correspondsWithUs?: (email: string) => boolean;
};

/** Takes a mail into its parts. What a mail system reports, or a mailing says, nobody signed. Pure. */
export const mailInParts = (mail: ParsedMail, known: KnownOfMail = {}): MailInParts => {
  const bounce = detectBounce(mail);
  // RFC 3464: what came back is a part of its own there.
  if (bounce !== null && mail.reports.some(({ type }) => deliveryStatus.test(type)))
    return { mail, bounce, toMany: null, body: wholeText(mail), quoted: '', signature: '' };
  let toMany: string | null = null;
  const mayBeToMany = bounce === null && !isBulkMail(mail);
  const separated = separateReply({
    text: mail.text,
    html: mail.html,
    senderNames: [mail.from?.name ?? ''].filter((name) => name !== ''),
    mayBeSigned: (own) => {
      if (mayBeToMany) toMany ??= saidToMany(mail, own, known);
      return bounce === null && toMany === null;
    },
  });
  return { mail, bounce, toMany, ...separated };
};

/** The words of a mailing, of somebody with whom we have nothing to do, unless something else says that a machine answers. */
const saidToMany = (mail: ParsedMail, own: () => string, known: KnownOfMail): string | null => {
  const words = writtenToMany(mail, own);
  if (words === null || hasAutomaticSigns({ mail, providerSaysSo: known.providerSaysAutomatic === true })) return null;
  return known.correspondsWithUs?.(mail.from?.email ?? '') === true ? null : words;
};

/** One message, taken apart. */
export type MessageToRead = Pick<MailInParts, 'mail' | 'bounce' | 'toMany' | 'body' | 'signature'> & {
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
const listEvidence = (mail: ParsedMail): string | null =>
  isBulkMail(mail) && mail.inReplyTo.length === 0 ? 'Mail to a list or to many, not to us.' : null;

/**
 * Asks the gates of one message in their order: a bounce, a meeting, a machine, a list, a wish to hear no more, and of what is left, which a person
 * wrote, a wish to be called, the wrong person, mere thanks. Pure. What the engine keeps of a message and what `inspect` shows of it both come from here.
 */
export const readMessage = (message: MessageToRead): MessageReading => {
  const { mail, bounce, body, signature, channel, at, zone, providerSaysAutomatic } = message;
  const own = withoutQuoteLines(body);
  const meeting = bounce === null ? detectMeeting({ calendar: mail.calendar, text: body, zone }) : null;
  const listed = bounce === null ? listEvidence(mail) : null;
  const inWords =
    message.toMany === null || meeting !== null ? null : `Mail to many, not to us: “${shorten(message.toMany, 120)}”.`;
  const automatic = (): AutoReply | null =>
    meeting === null
      ? detectAutoReply({ mail, text: body, at, zone, providerSaysSo: providerSaysAutomatic === true })
      : automaticReplyOf(meeting);
  // A mailing's words need not be weighed for those of an absence.
  const machine = bounce === null && inWords === null ? automatic() : null;
  const toMany = machine === null ? (listed ?? inWords) : null;
  const optOut =
    bounce === null
      ? hearOptOut({
          ...{ body, signature, channel, subject: mail.subject, to: mail.to.map((who) => who.email) },
          machine: machine !== null || listed !== null,
          toMany: inWords !== null,
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
