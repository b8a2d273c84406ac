import type { Referral } from '../../shared/schemas/findings';
import type { Lead, Message } from '../../shared/schemas/people';
import { knownZone, momentText, placeOf } from '../format/time';
import { calendarDayText, windowText } from '../format/window';
import { t } from '../strings';

/** One fact behind a gate: what it is, and what was found. `warn`: look at it before anything is sent. */
export type EvidenceLine = { label: string; text: string; more?: string; warn?: boolean };

export type EvidenceContext = {
  lead: Pick<Lead, 'zone' | 'bookedAt' | 'sentiment' | 'sentimentBy'>;
  thread: readonly Message[];
  /** UTC milliseconds. */
  now: number;
};

/** Whom somebody names instead, in one line; empty without. */
export const referralText = (instead: Referral | null): string =>
  [instead?.name, instead?.email, instead?.phone].filter(Boolean).join(', ');

const insteadOf = (instead: Referral | null): EvidenceLine[] =>
  referralText(instead) === '' ? [] : [{ label: t.evidence.instead, text: referralText(instead) }];

const shownAddresses = 3;
const shownStretches = 4;

const addresses = (recipients: readonly string[]): EvidenceLine[] =>
  recipients.length === 0
    ? []
    : [
        {
          label: t.evidence.address,
          text: [
            recipients.slice(0, shownAddresses).join(', '),
            recipients.length > shownAddresses ? t.evidence.moreAddresses(recipients.length - shownAddresses) : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
        },
      ];

const isRobot = (message: Message): boolean => Boolean(message.findings?.bounce ?? message.findings?.autoReply);

const nameOf = (message: Message): string => message.from.name || message.from.email;

/** The newest message after this one that makes it old: the lead's own on its channel, or anybody's answer. */
const laterOn = (message: Message, context: EvidenceContext, direction: Message['direction']): Message | undefined =>
  context.thread.findLast(
    (each) =>
      each.id !== message.id &&
      each.direction === direction &&
      each.at >= message.at &&
      (direction === 'outbound' || (each.channel === message.channel && !isRobot(each))),
  );

const later = (label: string, message: Message | undefined, now: number): EvidenceLine[] =>
  message === undefined
    ? []
    : [{ label, text: t.evidence.whoWhen(nameOf(message), momentText(message.at, now), message.channel) }];

/** Whether the gate's own sentence says it. */
const saidAlready = (message: Message, words: string): boolean =>
  message.evidence?.includes(words.trim().replace(/[.\s]+$/, '')) ?? false;

const tagLine = (message: Message, { lead }: EvidenceContext): EvidenceLine[] => {
  const judged = message.findings?.sentiment ?? null;
  if (lead.sentimentBy === 'person')
    return saidAlready(message, 'by a person')
      ? []
      : [{ label: t.evidence.tag, text: t.evidence.tagText(lead.sentiment, 'person', '') }];
  // The gate's sentence names the reason already.
  if (judged === null || (judged.reason !== '' && saidAlready(message, judged.reason))) return [];
  return [
    {
      label: t.evidence.tag,
      text:
        judged.by === 'fallback' ? t.evidence.tagFallback : t.evidence.tagText(judged.tag, judged.by, judged.reason),
    },
  ];
};

/** The facts behind the gate that stopped a message, one line each. Empty where the gate's sentence says it all. */
export const gateEvidence = (message: Message, context: EvidenceContext): EvidenceLine[] => {
  const found = message.findings;
  switch (message.skipReason) {
    case 'bounce': {
      if (!found?.bounce) return [];
      const status = t.evidence.statusText(found.bounce.status, found.bounce.code);
      return [
        { label: t.evidence.bounce, text: t.evidence.bounceKind(found.bounce.kind) },
        ...(found.bounce.recipients.every((each) => saidAlready(message, each))
          ? []
          : addresses(found.bounce.recipients)),
        ...(status === '' || saidAlready(message, status) ? [] : [{ label: t.evidence.status, text: status }]),
      ];
    }
    case 'auto_reply':
      if (!found?.autoReply) return [];
      return [
        { label: t.evidence.machine, text: t.evidence.machineKind(found.autoReply.kind) },
        ...(found.autoReply.until === null
          ? []
          : [{ label: t.evidence.back, text: calendarDayText(found.autoReply.until) }]),
        ...insteadOf(found.autoReply.instead),
      ];
    case 'opt_out':
      if (!found?.optOut || (found.optOut.words !== '' && saidAlready(message, found.optOut.words))) return [];
      return [
        {
          label: t.evidence.optOut,
          text: t.evidence.optOutText(found.optOut.words, found.optOut.form, found.optOut.where),
        },
      ];
    case 'superseded_by_newer_inbound':
      return later(t.evidence.newer, laterOn(message, context, 'inbound'), context.now);
    case 'already_answered':
      return later(t.evidence.answered, laterOn(message, context, 'outbound'), context.now);
    case 'already_booked':
      return context.lead.bookedAt === null
        ? []
        : [{ label: t.evidence.booked, text: momentText(context.lead.bookedAt, context.now) }];
    case 'sentiment_not_eligible':
      return tagLine(message, context);
    default:
      return [];
  }
};

/** A window in the lead's zone and in mine, once where they are the same. */
const inBothZones = (fromAt: number, toAt: number, zone: string | null): string => {
  const mine = windowText(fromAt, toAt, null);
  const theirs = knownZone(zone) ? windowText(fromAt, toAt, zone) : mine;
  return theirs === mine || zone === null
    ? mine
    : `${t.queue.facts.localTime(theirs, placeOf(zone))}; ${t.evidence.askedYours(mine)}`;
};

const meetingLine = (message: Message, zone: string | null): EvidenceLine[] => {
  const meeting = message.findings?.meeting ?? null;
  if (meeting === null) return [];
  const { startAt, endAt } = meeting;
  return [
    {
      label: t.evidence.meeting,
      text: t.evidence.meetingKind(meeting.kind),
      ...(startAt === null ? {} : { more: inBothZones(startAt, endAt ?? startAt, zone) }),
    },
  ];
};

const askedLine = (message: Message, zone: string | null): EvidenceLine[] => {
  const asked = message.findings?.asked ?? null;
  if (asked === null) return [];
  const shown = asked.stretches.slice(0, shownStretches).map(({ fromAt, toAt }) => inBothZones(fromAt, toAt, zone));
  const rest = asked.stretches.length - shown.length;
  const more = [...shown, ...(rest > 0 ? [t.evidence.moreTimes(rest)] : [])].join('\n');
  return [{ label: t.evidence.asked, text: `“${asked.text}”`, more }];
};

/** What a message says that matters to whoever answers it, whether or not a gate stopped it; the suspicion first. */
export const messageEvidence = (message: Message, context: Pick<EvidenceContext, 'lead'>): EvidenceLine[] => {
  const found = message.findings;
  if (!found) return [];
  return [
    ...(found.instruction === null
      ? []
      : [{ label: t.evidence.instruction, text: t.evidence.instructionText(found.instruction), warn: true }]),
    ...(found.wrongPerson === null
      ? []
      : [
          { label: t.evidence.person, text: t.evidence.personKind[found.wrongPerson.kind], warn: true },
          ...insteadOf(found.wrongPerson.instead),
        ]),
    ...meetingLine(message, context.lead.zone),
    // An invitation is the time asked for, and its line says when.
    ...(found.meeting?.startAt ? [] : askedLine(message, context.lead.zone)),
    ...(found.call === null ? [] : [{ label: t.evidence.call, text: found.call }]),
    // The engine names an invitation there too.
    ...(found.schedulingLink === null || found.meeting !== null
      ? []
      : [{ label: t.evidence.calendar, text: found.schedulingLink }]),
  ];
};
