import type { Channel } from '../../../shared/schemas/common';
import {
  acknowledgementEvidence,
  automaticReplyOf,
  detectAutoReply,
  detectBounce,
  detectCallRequest,
  detectInstruction,
  detectLanguage,
  detectMeeting,
  detectWrongPerson,
  findSchedulingLink,
  hearOptOut,
  isAcknowledgementOnly,
  isBareOptInKeyword,
  isBulkMail,
  type Meeting,
  mayBeAutomatic,
  readTimes,
  returnedSubjects,
  sentimentByRule,
  verpAddresses,
  windowAskedFor,
  windowOfMeeting,
} from '../gates';
import { hiddenText, type ParsedMail, signatureFacts, withoutQuoteLines } from '../ingest';
import { withoutNotices } from '../ingest/find-footer';
import type { MessageFacts } from '../store/message-facts';

export type FactsInput = {
  mail: ParsedMail;
  /** The new text. */
  body: string;
  signature: string;
  channel: Channel;
  /** UTC milliseconds of the message. */
  at: number;
  /** The zone in which the lead's days are read. */
  zone: string;
  providerAutoReply: boolean;
};

/** Mail to a list or to many is not answered (RFC 3834 section 2), unless it answers a mail of ours: then somebody wrote it. */
const bulkMail = (mail: ParsedMail): { kind: string; until: null; replacement: null; evidence: string } | null =>
  isBulkMail(mail) && mail.inReplyTo.length === 0
    ? { kind: 'bulk', until: null, replacement: null, evidence: 'Mail to a list or to many, not to us.' }
    : null;

const asksForTime = (meeting: Meeting | null): boolean => meeting?.kind === 'invitation' || meeting?.kind === 'counter';

/**
 * Everything the rules learn from one inbound message alone, each with the sentence that a person reads. Pure: kept beside the
 * message, so that gates, decision and window look at the same facts and nothing is judged twice.
 */
export const readFacts = (input: FactsInput): MessageFacts => {
  const { mail, body, signature, at, zone } = input;
  const bounce = detectBounce(mail);
  const meeting = bounce ? null : detectMeeting({ calendar: mail.calendar, text: body, zone });
  const automatic = () =>
    meeting
      ? automaticReplyOf(meeting)
      : detectAutoReply({ mail, text: body, at, zone, providerSaysSo: input.providerAutoReply });
  const machine = bounce ? null : (automatic() ?? bulkMail(mail));
  const optOut = bounce
    ? null
    : hearOptOut({
        body,
        signature,
        subject: mail.subject,
        channel: input.channel,
        to: mail.to.map((who) => who.email),
        machine: machine !== null,
      });
  const autoReply = optOut === null ? machine : null;
  const robot = bounce !== null || autoReply !== null;
  const signed = signatureFacts(signature);
  const signaturePhones = signed.phones;
  const card = withoutNotices(signature);
  const { name, title, company, phones, emails, links, address } =
    card === signature.trim() ? signed : signatureFacts(card);
  const call = robot || optOut ? null : detectCallRequest({ text: body, signaturePhones });
  const instruction =
    detectInstruction(`${mail.subject}\n${mail.text}\n${body}`) ??
    detectInstruction(hiddenText(mail.html), { hidden: true });
  const language = detectLanguage(body);
  const scheduling = findSchedulingLink(body);
  // A robot that says so of its own mailbox is as good a witness as a colleague.
  const wrongPerson =
    machine?.kind === 'left_company'
      ? { kind: 'left_company' as const, contact: machine.replacement, evidence: machine.evidence }
      : robot
        ? null
        : detectWrongPerson(body);
  const window = robot
    ? null
    : (windowOfMeeting(meeting, at) ??
      windowAskedFor(readTimes({ text: withoutQuoteLines(body), at, zone, language }), at, zone));
  // START by SMS answers the carrier's own text, not ours.
  const optIn = input.channel === 'sms' && isBareOptInKeyword(body);
  const acknowledgement = !robot && (optIn || isAcknowledgementOnly(body, mail.from ? [mail.from.name] : []));
  const byRule = sentimentByRule({
    bounce,
    autoReply: meeting ? null : autoReply,
    optOut,
    callNumber: call?.number ?? null,
  });
  const evidence: Record<string, string> = {};
  const note = (name: string, found: { evidence: string } | null): void => {
    if (found) evidence[name] = found.evidence;
  };
  note('bounce', bounce);
  note('autoReply', autoReply);
  note('optOut', optOut);
  note('call', call);
  note('instruction', instruction);
  note('schedulingLink', scheduling);
  note('wrongPerson', wrongPerson);
  note('meeting', meeting);
  const doubt = robot || meeting || optOut || acknowledgement ? null : mayBeAutomatic({ mail, text: body, at, zone });
  if (doubt !== null) evidence.mayBeAutomatic = doubt;
  if (mail.problems.length > 0) evidence.problems = mail.problems.join(' ');
  if (acknowledgement) evidence.acknowledgement = acknowledgementEvidence(body);
  return {
    bounce: bounce && {
      kind: bounce.kind,
      status: bounce.status,
      code: bounce.code,
      recipients: bounce.recipients,
      failures: bounce.failures.map(({ address, kind }) => ({ address, kind })),
      originalIds: bounce.originalMessageIds,
      subjects: returnedSubjects(mail).slice(0, 10),
      nullPath: mail.returnPath === '' || /^mailer-daemon$/i.test(mail.returnPath ?? ''),
      verp: verpAddresses([...mail.to, ...mail.cc].map((each) => each.email)).slice(0, 10),
    },
    autoReply: autoReply && {
      kind: autoReply.kind,
      until: autoReply.until,
      instead: autoReply.replacement,
    },
    optOut: optOut && { form: optOut.form, where: optOut.where, words: optOut.matched },
    acknowledgementOnly: acknowledgement,
    wrongPerson: wrongPerson?.kind ?? null,
    referral: wrongPerson?.contact ?? null,
    language,
    // An invitation is the lead's own scheduling as much as a link: a person takes it up, and our times are not offered beside it.
    schedulingLink: scheduling?.link ?? (asksForTime(meeting) ? 'a calendar invitation' : null),
    callNumber: call?.number ?? null,
    instruction: instruction?.matched ?? null,
    evidence,
    window,
    ...(meeting && {
      meeting: {
        kind: meeting.kind,
        uid: meeting.uid,
        startAt: meeting.startAt,
        endAt: meeting.endAt,
        organizer: meeting.organizer,
        attendees: meeting.attendees.slice(0, 20),
      },
    }),
    signaturePhones,
    signatureSays: { name, title, company, phones, emails, links, address },
    sentiment: byRule && { tag: byRule.tag, by: 'rule', reason: byRule.reason },
  };
};
