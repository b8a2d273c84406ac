import type { Channel } from '../../../shared/schemas/common';
import {
  acknowledgementEvidence,
  type FoundTime,
  findSchedulingLink,
  findTimes,
  instructionIn,
  mailInParts,
  readMessage,
  runSafetyGates,
} from '../gates';
import type { ParsedMail } from '../ingest';
import type { Inspection } from './inspection';

/** What ingest and the gates make of one message, from the message alone. */
export const judgeParsed = (
  mail: ParsedMail,
  context: { channel: Channel; at: number | null; zone: string; source: { file?: string; id?: unknown } },
): Inspection => {
  const parts = mailInParts(mail);
  const { bounce, body, quoted, signature } = parts;
  const at = context.at ?? mail.sentAt ?? 0;
  const reading = readMessage({ ...parts, channel: context.channel, at, zone: context.zone });
  const { own, meeting, optOut, autoReply, person } = reading;
  const times = person ? timesShown(findTimes({ text: own, at, zone: context.zone })) : [];
  const link = person ? findSchedulingLink(body) : null;
  // Nobody drafts an answer to a robot, whatever it says.
  const instruction = person ? instructionIn(mail, body) : null;
  const evidence: Record<string, string> = {};
  const note = (name: string, found: { evidence: string } | null): void => {
    if (found !== null) evidence[name] = found.evidence;
  };
  note('bounce', bounce);
  note('autoReply', autoReply);
  note('optOut', optOut);
  note('callRequest', reading.call);
  note('wrongPerson', reading.wrongPerson);
  note('schedulingLink', link);
  note('meeting', meeting);
  note('instruction', instruction);
  const instead = autoReply?.replacement ?? reading.wrongPerson?.contact ?? null;
  if (autoReply?.until) evidence.awayUntil = autoReply.until;
  if (instead !== null) evidence.instead = Object.values(instead).filter(Boolean).join(', ');
  if (reading.bulk !== null) evidence.bulk = `${reading.bulk} It is not answered.`;
  const { acknowledged } = reading;
  if (acknowledged !== null) evidence.acknowledgement = acknowledgementEvidence(acknowledged);
  if (mail.problems.length > 0) evidence.problems = mail.problems.join(' ');
  const verdict = runSafetyGates({
    message: {
      direction: 'inbound',
      facts: { bounce, autoReply, optOut, acknowledgementOnly: acknowledged !== null, evidence },
    },
    lead: { optedOut: false, bounced: false, blacklisted: false, booked: false },
    thread: { newerInbound: false, answered: false, hasTranscript: own !== '' || mail.subject !== '' },
    sentiment: null,
    extraEligible: [],
    personAsked: false,
    backfill: null,
  });
  if (verdict.skip !== null) evidence.gate = verdict.evidence;
  return {
    ...context.source,
    ok: true,
    error: null,
    subject: mail.subject,
    from: mail.from?.email ?? '',
    to: mail.to.map((each) => each.email),
    date: isoOf(context.at ?? mail.sentAt),
    body,
    quoted,
    signature,
    bounce:
      bounce === null
        ? null
        : { kind: bounce.kind, status: bounce.status, code: bounce.code, recipients: bounce.recipients },
    autoReply: autoReply === null ? null : { kind: autoReply.kind, until: autoReply.until },
    optOut: optOut === null ? null : { form: optOut.form, where: optOut.where },
    times: times.map((each) => ({ text: each.text, from: isoOf(each.fromAt), to: isoOf(each.toAt) })),
    skipReason: verdict.skip,
    evidence,
  };
};

/** Times on which the writer is on leave are no requests; a short absence is shown where it is all that is named. */
const timesShown = (times: readonly FoundTime[]): FoundTime[] => {
  const asked = times.filter((each) => each.away === null || each.away === 'told');
  return asked.length > 0 ? asked : times.filter((each) => each.away === 'short');
};

const isoOf = (at: number | null): string | null => {
  if (at === null || Math.abs(at) > 8.64e15) return null;
  return new Date(at).toISOString();
};
