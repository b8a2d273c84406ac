import {
  acknowledgementEvidence,
  detectLanguage,
  findSchedulingLink,
  instructionIn,
  isBareOptInKeyword,
  type Meeting,
  type MessageToRead,
  mayBeAutomatic,
  readMessage,
  readTimes,
  returnedSubjects,
  sentimentByRule,
  verpAddresses,
  windowAskedFor,
  windowOfMeeting,
} from '../gates';
import { signatureFacts } from '../ingest';
import { withoutNotices } from '../ingest/find-footer';
import type { MessageFacts } from '../store/message-facts';

/** Of what the engine keeps, mail to many is one more that a machine sent. */
const toMany = (evidence: string | null): { kind: string; until: null; replacement: null; evidence: string } | null =>
  evidence === null ? null : { kind: 'bulk', until: null, replacement: null, evidence };

const asksForTime = (meeting: Meeting | null): boolean => meeting?.kind === 'invitation' || meeting?.kind === 'counter';

/**
 * Everything the rules learn from one inbound message alone, each with the sentence that a person reads. Pure: kept beside the
 * message, so that gates, decision and window look at the same facts and nothing is judged twice.
 */
export const readFacts = (message: MessageToRead): MessageFacts => {
  const { mail, body, signature, at, zone } = message;
  const reading = readMessage(message);
  const { own, bounce, meeting, machine, optOut, call } = reading;
  const autoReply = reading.autoReply ?? toMany(reading.bulk);
  const robot = !reading.person;
  const signed = signatureFacts(signature);
  const signaturePhones = signed.phones;
  const card = withoutNotices(signature);
  const { name, title, company, phones, emails, links, address } =
    card === signature.trim() ? signed : signatureFacts(card);
  // Also of a robot's mail: a person may have it answered all the same.
  const instruction = instructionIn(mail, body);
  const language = detectLanguage(body);
  const scheduling = findSchedulingLink(body);
  // A robot that says so of its own mailbox is as good a witness as a colleague.
  const wrongPerson =
    machine?.kind === 'left_company'
      ? { kind: 'left_company' as const, contact: machine.replacement, evidence: machine.evidence }
      : reading.wrongPerson;
  const window = robot
    ? null
    : (windowOfMeeting(meeting, at) ?? windowAskedFor(readTimes({ text: own, at, zone, language }), at, zone));
  // START by SMS answers the carrier's own text, not ours.
  const optIn = message.channel === 'sms' && isBareOptInKeyword(body);
  const acknowledgement = reading.acknowledged !== null || (!robot && optIn);
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
  if (acknowledgement) evidence.acknowledgement = acknowledgementEvidence(reading.acknowledged ?? body);
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
