import { findTimes } from '../find-times';

const until =
  /\b(?:until|till|til|through|thru|return(?:ing|s)?(?: (?:to (?:the office|work)))?(?: on)?|back(?: (?:in the office|at work|to work|in|at my desk))?(?: on)?|bis(?: (?:zum|einschlie(?:ß|ss)lich))?|ab(?: dem)?|wieder(?: .{0,30})? (?:ab|am)|zur(?:ü|ue)ck (?:ab|am)|jusqu.au|jusqu.à|de retour(?: le| au bureau le)?|retour(?: le)?|hasta(?: el)?|regreso(?: el)?|vuelvo(?: el)?|at[ée](?: (?:ao|o))?(?: dia)?|regresso(?: a)?|volto|retorno(?: em)?|fino al?|fino a|rientr\p{L}+(?: il)?|torno(?: il)?|tot(?: en met)?|terug(?: (?:op|vanaf))?|vanaf|do(?: dnia)?|wracam|od(?: dnia)?|till(?: och med)?|t\.?o\.?m\.?|tillbaka(?: (?:den|p[åa] kontoret))?|åter(?: (?:den|p[åa] kontoret))?|til(?: og med)?|indtil|frem til|tilbage(?: (?:den|p[åa] kontoret))?|tilbake(?: (?:den|p[åa] kontoret))?|до|вернусь|по|с)\s*:?\s*/giu;

/**
 * The day that an away message names as the return or the last day away, `YYYY-MM-DD` in the zone; null when none. Read right behind words
 * like "until" and "back on"; a range ("from 3 to 14 June") gives its last day.
 */
export const returnDate = (input: { text: string; at: number; zone: string }): string | null => {
  const text = input.text.slice(0, 4_000);
  const times = findTimes({ text, at: input.at, zone: input.zone });
  for (const match of text.matchAll(until)) {
    const end = match.index + match[0].length;
    const hit =
      times.find((each) => each.kind !== 'time' && each.index <= end && each.index + each.text.length > end) ??
      times.find((each) => each.kind !== 'time' && each.index >= end && each.index - end <= 14);
    if (hit === undefined || (hit.toAt ?? hit.fromAt ?? 0) <= input.at - 86_400_000) continue;
    // "until 11 May" is open at its start and ends with the day named; "from 3 to 14 June" ends on its last day.
    if (hit.fromAt === null) return dayOf(hit.toAt ?? input.at, input.zone);
    const lastDay = hit.index < end && hit.kind === 'range' && hit.toAt !== null ? hit.toAt - 1 : hit.fromAt;
    return dayOf(lastDay, input.zone);
  }
  const range = times.find((each) => each.kind === 'range' && (each.toAt ?? 0) > input.at);
  return range === undefined ? null : dayOf((range.toAt ?? input.at) - 1, input.zone);
};

const dayOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
