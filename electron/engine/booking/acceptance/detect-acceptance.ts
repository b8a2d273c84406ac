import { DateTime } from 'luxon';
import { type FoundTime, readTimes } from '../../gates';
import { accepting, eitherOne, foldWords, halves, moving, places, sooner } from './acceptance-words';
import { asksAnother, countedFrom, fallback, leavesOpen, notYet, whyAnother } from './doubt-words';
import { type Clause, readClauses } from './read-clauses';
import { isClock, isDay, leavesOut, type Meaning, type OfferedTime, timesMeant } from './times-meant';

/** What a message says of the times that were offered to its lead. */
export type Acceptance =
  | { kind: 'none' }
  | { kind: 'accepted'; startAt: number; words: string }
  /** Agrees, but to which time a person must say. */
  | { kind: 'unclear'; candidates: number[]; words: string; why: string };

const textLimit = 4_000;
/** A message longer than this in words that only agrees, agrees to something else as likely as to a time. */
const bareAgreementWords = 14;

const unique = (starts: readonly number[]): number[] => [...new Set(starts)].sort((a, b) => a - b);

/** Whether a clause speaks for the times it names; `affirmed` where the message said yes before. */
const speaksFor = (clause: Clause, affirmed: boolean): boolean => {
  if (clause.refuses || clause.wonders || clause.open) return false;
  if (clause.accepts) return true;
  if (clause.aside) return false;
  return clause.asks || clause.given || affirmed || clause.words <= 2;
};

/** A number that may be an hour, in a clause of few words. */
const hourSaid = (clause: Clause): number | null => {
  const said = clause.folded.match(/(?<![\p{L}\p{N}.,:/-])(\d{1,2})(?![\p{L}\p{N}%€$£:/]|[.,]\d)/u);
  const hour = Number(said?.[1] ?? Number.NaN);
  return Number.isInteger(hour) && hour <= 23 && clause.words <= 6 ? hour : null;
};

/** A bare hour ("3 works", "um 15"), where it is the hour of exactly one offer. */
const bareHour = (clause: Clause, offered: readonly OfferedTime[]): number[] => {
  if (!clause.accepts || clause.refuses || clause.times.length > 0) return [];
  const hour = hourSaid(clause);
  if (hour === null) return [];
  return offered
    .filter(({ startAt, zone }) => {
      const local = DateTime.fromMillis(startAt, { zone });
      return local.minute === 0 && (local.hour === hour || (hour < 12 && local.hour === hour + 12));
    })
    .map((offer) => offer.startAt);
};

/** The earliest or latest of the offers by its day; those of the other half of the day too where it is earlier in the day: "the later one" of Tuesday 16:00 and Thursday 10:00. */
const furthest = (listed: readonly OfferedTime[], earliest: boolean): number[] => {
  const morning = ({ startAt, zone }: OfferedTime): boolean => DateTime.fromMillis(startAt, { zone }).hour < 12;
  const sorted = [...listed].sort((one, other) =>
    earliest ? one.startAt - other.startAt : other.startAt - one.startAt,
  );
  const [end] = sorted;
  if (end === undefined) return [];
  const rivals = morning(end) === earliest ? [] : sorted.filter((offer) => morning(offer) === earliest);
  return [end, ...rivals].map((offer) => offer.startAt);
};

/** The offers meant by their place or half of the day: "the second one", "the morning slot". */
const byPlace = (clause: Clause, listed: readonly OfferedTime[]): number[] => {
  if (clause.refuses || clause.wonders || listed.length < 2) return [];
  // Not the masked words: the reader of times takes "morning one" for an hour.
  const said = foldWords(clause.text);
  const found: number[] = [];
  for (const { place, form } of places) {
    if (!form.test(said)) continue;
    const at = { first: 0, second: 1, third: 2, last: listed.length - 1 }[place];
    const offer = listed[at];
    if (offer) found.push(offer.startAt);
  }
  for (const { earliest, form } of sooner) if (form.test(said)) found.push(...furthest(listed, earliest));
  for (const { morning, form } of halves)
    if (form.test(said))
      for (const { startAt, zone } of listed)
        if (DateTime.fromMillis(startAt, { zone }).hour < 12 === morning) found.push(startAt);
  return found;
};

/** Days that the message itself rules out. A stretch that somebody is away may end on the day that is taken. */
const shuts = (time: FoundTime): boolean =>
  isDay(time) && !isClock(time) && (time.away === 'refused' || (time.away === 'leave' && time.kind === 'day'));

/** "…, but in two weeks": another day or week, with nothing else said of it. */
const turnsTo = (clause: Clause, fits: (time: FoundTime) => boolean): boolean =>
  clause.contrasts &&
  clause.words <= 4 &&
  clause.times.some((time) => time.away === null && isDay(time)) &&
  !clause.times.some((time) => time.away === null && fits(time));

/**
 * Why an offer is not taken as it stands, though its day or place is: another clock time, part of the day or day stands beside it, or it is to be moved
 * ("Thursday works. After 16:00 if possible", "the second one, but an hour later"). Null where nothing speaks against it. A clock time that was agreed to
 * is not doubted for what else is told ("Tuesday 14:30 works. I leave at 15:30"). `by`: the clauses that take it; `days`: whether by the times they name.
 */
const doubt = (offer: OfferedTime, clauses: readonly Clause[], by: readonly Clause[], days: boolean): string | null => {
  const fits = (time: FoundTime): boolean => timesMeant(time, [offer]).starts.length > 0;
  const own = days ? by.flatMap((clause) => clause.times) : [];
  const clocked = own.some((time) => isClock(time) && fits(time));
  const rest = clocked ? [] : clauses.filter((clause) => !by.includes(clause) && !clause.aside && !clause.open);
  if (clauses.some((clause) => !clause.aside && moving.test(foldWords(clause.text))))
    return 'It asks to move the time that was offered.';
  /** Speaks of the time that is taken, not of another: "I'll be in Madrid the Tuesday after". */
  const near = (clause: Clause): boolean =>
    by.includes(clause) || (!clause.aside && (clause.contrasts || clause.refuses || clause.words <= 3));
  if (clauses.some((clause) => near(clause) && asksAnother(clause.folded))) return whyAnother;
  if (own.some((time) => countedFrom(time.text))) return whyAnother;
  // Whatever was taken: "any Tuesday except the 12th", "Tuesday 14:30 works, but in two weeks".
  if (clauses.some((clause) => clause.times.some((time) => shuts(time) && fits(time)))) return whyAnother;
  if (clauses.some((clause) => !by.includes(clause) && !clause.aside && turnsTo(clause, fits))) return whyAnother;
  if (clauses.some((clause) => !by.includes(clause) && !clause.aside && leavesOpen(clause.text)))
    return 'It takes the time on a condition.';
  const late = by.map((clause) => notYet(clause)).find((why) => why !== null);
  if (late !== undefined) return late;
  const another =
    own.some((time) => time.away === null && isDay(time) && !fits(time)) ||
    [...own, ...rest.flatMap((clause) => clause.times)].some((time) =>
      time.away === 'refused'
        ? isClock(time) && fits(time)
        : time.away === null && !isDay(time) && leavesOut(time, offer),
    ) ||
    rest.some((clause) => (clause.asks || clause.refuses) && clause.times.length === 0 && hourSaid(clause) !== null);
  return another ? 'It also names a time that was not offered.' : null;
};

/** As `timesMeant`; a day that is taken and given another clock in one breath ("Tuesday works if you can do 16:00") means the offers of that day as well. */
const meaningOf = (time: FoundTime, offered: readonly OfferedTime[]): Meaning => {
  const meant = timesMeant(time, offered);
  const { fromAt } = time;
  if (!meant.other || fromAt === null || !isDay(time) || !accepting.test(foldWords(time.text))) return meant;
  const thatDay = ({ startAt, zone }: OfferedTime): boolean =>
    DateTime.fromMillis(startAt, { zone }).hasSame(DateTime.fromMillis(fromAt, { zone }), 'day');
  return { ...meant, starts: offered.filter(thatDay).map((offer) => offer.startAt) };
};

/** All sets narrowed to what they have in common; the union where they have nothing in common. */
const together = (meanings: readonly Meaning[]): number[] => {
  const sets = meanings.map((each) => each.starts).filter((starts) => starts.length > 0);
  const common = (sets[0] ?? []).filter((startAt) => sets.every((starts) => starts.includes(startAt)));
  return unique(common.length > 0 ? common : sets.flat());
};

/**
 * Reads whether a lead accepts one of the times offered, in the lead's own new text: without quotes, signature and automatic
 * replies, which are the caller's to leave out. By the day and clock ("Tuesday 14:30 works", "10 Uhr passt"), the day ("let's
 * do Thursday"), the place ("the first one"), or bare agreement where only one time stands. What is refused, happens
 * otherwise at that time, or was never offered is no acceptance; agreement to more than one time is unclear. Pure; never
 * throws. `at` is when the message was written, UTC milliseconds.
 *
 * @param input.offered all times that stand with this lead. @param input.listed those of the newest reply, in its order.
 */
export const detectAcceptance = (input: {
  text: string;
  at: number;
  language: string | null;
  offered: readonly OfferedTime[];
  listed: readonly OfferedTime[];
}): Acceptance => {
  const ahead = (offer: OfferedTime): boolean => offer.startAt > input.at;
  const offered = input.offered.filter(ahead);
  const listed = input.listed.filter(ahead);
  const [first] = offered;
  const text = input.text.slice(0, textLimit).replace(/^[>|].*$/gm, '');
  if (first === undefined || text.trim() === '') return { kind: 'none' };
  const times = readTimes({ text, at: input.at, zone: first.zone, language: input.language });
  const clauses = readClauses(text, times);
  const affirmed = clauses
    .slice(0, 3)
    .some((each) => each.agrees && !each.refuses && each.words <= 4 && each.times.length === 0);

  const speaking = clauses.filter((each) => each.times.length > 0 && speaksFor(each, affirmed));
  const meanings = speaking.flatMap((clause) =>
    clause.times.filter((time) => time.away === null).map((time) => meaningOf(time, offered)),
  );
  const words = (of: readonly Clause[]): string =>
    of
      .map((each) => each.text)
      .join(' … ')
      .slice(0, 160);
  const weekday = ({ startAt, zone }: OfferedTime): number => DateTime.fromMillis(startAt, { zone }).weekday;
  /** It and what was offered on that day of other weeks: "not this Tuesday, the one after" may mean one of them. */
  const likeIt = (offer: OfferedTime): number[] =>
    unique(offered.filter((each) => weekday(each) === weekday(offer)).map((each) => each.startAt));
  /** The offer, taken, unless something beside says otherwise: then a person reads the whole of it. */
  const settled = (offer: OfferedTime, by: readonly Clause[], said: string, days: boolean): Acceptance => {
    const why = doubt(offer, clauses, by, days);
    return why === null
      ? { kind: 'accepted', startAt: offer.startAt, words: said }
      : {
          kind: 'unclear',
          candidates: why === whyAnother ? likeIt(offer) : [offer.startAt],
          words: words(clauses),
          why,
        };
  };
  const spares = clauses
    .filter((each) => !speaking.includes(each) && fallback(each.text))
    .flatMap((each) => each.times.flatMap((time) => timesMeant(time, offered).starts));
  const taken = together(meanings);
  const starts = taken.length > 0 ? unique([...taken, ...spares]) : taken;
  if (starts.length > 0) {
    const said = words(speaking);
    if (meanings.some((each) => each.other))
      return { kind: 'unclear', candidates: starts, words: said, why: 'It also names a time that was not offered.' };
    const [only] = starts;
    const offer = starts.length === 1 ? offered.find(({ startAt }) => startAt === only) : undefined;
    if (offer && !meanings.every((each) => each.vague)) return settled(offer, speaking, said, true);
    return {
      kind: 'unclear',
      candidates: starts,
      words: said,
      why:
        starts.length === 1 ? 'It agrees to a stretch of days, not to a time.' : 'It fits more than one time offered.',
    };
  }
  const placed = clauses
    .map((clause) => ({ clause, starts: byPlace(clause, listed) }))
    .filter((each) => each.starts.length > 0);
  const hours = clauses
    .map((clause) => ({ clause, starts: bareHour(clause, offered) }))
    .filter((each) => each.starts.length > 0);
  const named = placed.length > 0 ? placed : hours;
  const meant = unique(named.flatMap((each) => each.starts));
  const means = named.map((each) => each.clause);
  const agrees = affirmed || means.some((each) => each.accepts || each.words <= 4);
  const one = offered.find(({ startAt }) => startAt === meant[0]);
  if (one !== undefined && agrees)
    return meant.length === 1
      ? settled(one, means, words(means), false)
      : { kind: 'unclear', candidates: meant, words: words(means), why: 'It fits more than one time offered.' };

  // Names other times than those offered: a wish, which the next reply answers.
  if (meanings.length > 0) return { kind: 'none' };

  /** "Both.", "Любой из двух." */
  const takesAll = (each: Clause): boolean => each.words <= 3 && eitherOne.test(each.folded) && !/[?？]/.test(text);
  const agreeing = clauses.filter((each) => (each.agrees || takesAll(each)) && !each.refuses && !each.aside);
  const total = clauses.reduce((sum, each) => sum + each.words, 0);
  const plain =
    agreeing.length > 0 && !clauses.some((each) => each.refuses || each.asks || each.wonders) && times.length === 0;
  if (listed.length === 0 || !plain || total > bareAgreementWords) return { kind: 'none' };
  const [single] = listed;
  if (listed.length === 1 && single) return settled(single, agreeing, words(agreeing), false);
  const all = listed.map((offer) => offer.startAt);
  return agreeing.some((each) => eitherOne.test(each.folded))
    ? { kind: 'unclear', candidates: all, words: words(agreeing), why: 'Any of the times offered will do.' }
    : { kind: 'unclear', candidates: all, words: words(agreeing), why: 'It agrees without saying to which time.' };
};
