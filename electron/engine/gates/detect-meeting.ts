import { type CalendarPart, describeCalendar } from '../ingest';
import type { AutoReply } from './auto-reply/detect-auto-reply';

export type Meeting = {
  kind: 'invitation' | 'accepted' | 'tentative' | 'declined' | 'counter' | 'cancelled';
  uid: string | null;
  summary: string | null;
  /** UTC milliseconds; null when the calendar part does not tell its zone. */
  startAt: number | null;
  endAt: number | null;
  /** In lower case. */
  organizer: string | null;
  /** Whose answer a reply carries (RFC 5546 section 3.2.3: exactly one), or who is invited; in lower case. */
  attendees: string[];
  /** The calendar program wrote all of it: a click, without words of the person. */
  wordless: boolean;
  evidence: string;
};

const byMethod: Readonly<Record<string, Meeting['kind']>> = {
  REQUEST: 'invitation',
  COUNTER: 'counter',
  CANCEL: 'cancelled',
};

/** Texts that calendar programs write around an answer; all link to the event or name the invitation. */
const generated =
  /https:\/\/(?:calendar\.google\.com|www\.google\.com\/calendar|outlook\.(?:office|live)\.com\/calendar)\/|\b(?:has|have) (?:accepted|tentatively accepted|declined) (?:this|your|the) (?:invitation|meeting|event)\b/i;

/**
 * What a mail's calendar part does to a meeting (RFC 5546): invites, answers, proposes another time, cancels. Null when there is none, or only a
 * published calendar that asks nothing of anybody. Programs mark such mail as automatic (RFC 3834), but a person clicked: it is not
 * an automatic reply unless it accepts without a word.
 *
 * @param input.text the new text.
 * @param input.zone the zone in which the evidence tells times.
 */
export const detectMeeting = (input: {
  calendar: readonly CalendarPart[];
  text: string;
  zone: string;
}): Meeting | null => {
  for (const part of input.calendar) {
    const kind = kindOf(part);
    if (kind === null) continue;
    const text = input.text.trim();
    const { uid, summary, startAt, endAt, organizer } = part;
    return {
      kind,
      uid,
      summary,
      startAt,
      endAt,
      organizer,
      attendees: part.attendees.map(({ email }) => email.toLowerCase()),
      wordless: (text === '' || generated.test(text) || same(text, summary)) && part.comment === null,
      evidence: describeCalendar(part, input.zone),
    };
  }
  return null;
};

const kindOf = (part: CalendarPart): Meeting['kind'] | null => {
  if (part.cancelled) return 'cancelled';
  if (part.method !== 'REPLY') return byMethod[part.method] ?? null;
  return part.answer === 'accepted' || part.answer === 'tentative' || part.answer === 'declined' ? part.answer : null;
};

const same = (text: string, summary: string | null): boolean =>
  summary !== null && text.replace(/\s+/g, ' ').toLowerCase() === summary.replace(/\s+/g, ' ').trim().toLowerCase();

/** The time that an invitation or a counter-proposal asks for, while it is still to come; null for everything else. */
export const windowOfMeeting = (
  meeting: Meeting | null,
  at: number,
): { text: string; fromAt: number; toAt: number } | null => {
  if (meeting === null || (meeting.kind !== 'invitation' && meeting.kind !== 'counter')) return null;
  const { startAt, endAt } = meeting;
  if (startAt === null || endAt === null || startAt <= at || endAt <= startAt) return null;
  return { text: meeting.evidence, fromAt: startAt, toAt: endAt };
};

/** A click in an invitation is a person's; only an acceptance without words leaves nothing to answer. */
export const automaticReplyOf = (meeting: Meeting): AutoReply | null =>
  meeting.wordless && (meeting.kind === 'accepted' || meeting.kind === 'tentative')
    ? { kind: 'calendar', until: null, replacement: null, evidence: meeting.evidence }
    : null;
