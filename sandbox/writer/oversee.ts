import { DateTime } from 'luxon';
import { type Fields, fieldsOf, offeredOf, textOf } from './read-document';

const clock = /(?<![\d:.,€])([01]?\d|2[0-3])[:h]([0-5]\d)(?!\d)/g;
/** A day number close before a time makes an appointment of it; hours of business have none. */
const dated = /\b\d{1,2}(?:\.|st|nd|rd|th|º)?\s+(?:de\s+)?\p{L}{3,}[^.!?\n]{0,12}$/u;

/** Stage `oversee`: whether times, zone and link of a draft are those offered. */
export const overseeDraft = (document: Fields): { ok: boolean; problems: string[] } => {
  const draft = textOf(document.draft);
  const offered = offeredOf(document.offeredTimes);
  const problems: string[] = [];
  const times = new Set(offered.map((one) => DateTime.fromMillis(one.startAt, { zone: one.zone }).toFormat('H:mm')));
  for (const match of draft.matchAll(clock)) {
    const named = `${Number(match[1])}:${match[2]}`;
    if (!times.has(named) && dated.test(draft.slice(Math.max(0, match.index - 40), match.index))) {
      problems.push(`The time ${match[0]} is not one of the times offered.`);
    }
  }
  const now = Date.parse(textOf(document.now));
  if (offered.some((one) => one.startAt <= now)) problems.push('A time offered lies in the past.');
  const window = fieldsOf(document.windowAsked);
  const [from, to] = [Date.parse(textOf(window.from)), Date.parse(textOf(window.to))];
  for (const one of offered) {
    if (one.startAt < from || one.startAt >= to) problems.push(`${one.when} is outside “${textOf(window.text)}”.`);
  }
  const link = textOf(document.bookingLink);
  const host = /^https?:\/\/[^/\s]+/.exec(link)?.[0];
  for (const [found] of draft.matchAll(/https?:\/\/[^\s<>()]+/g)) {
    if (host && found.startsWith(host) && found.replace(/[.,;:!?]+$/, '') !== link)
      problems.push('The booking link is not whole.');
  }
  return { ok: problems.length === 0, problems };
};
