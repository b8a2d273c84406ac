import type { FoundTime } from '../../gates';
import {
  accepting,
  asking,
  elsewhere,
  foldWords,
  harmless,
  places,
  polite,
  refusing,
  sooner,
  told,
  wavering,
  wondering,
} from './acceptance-words';
import { findCondition } from './doubt-words';

/** A stretch of a text about one thing, with the times it names. */
export type Clause = {
  /** As the lead wrote it. */
  text: string;
  folded: string;
  times: FoundTime[];
  /** Takes the time that it names. */
  accepts: boolean;
  /** Agrees also without naming one. */
  agrees: boolean;
  refuses: boolean;
  asks: boolean;
  /** Asks about something else. */
  wonders: boolean;
  /** Something else happens at that time. */
  aside: boolean;
  /** Tells of what was or of a day that is taken, or is not sure yet. */
  open: boolean;
  /** Begins with a but. */
  contrasts: boolean;
  /** Names a time, and then only on what condition: "Tuesday, if my boss agrees", "jueves, si te va bien". */
  given: boolean;
  /** Words beside the times. */
  words: number;
};

/** Where one thing ends and the next begins; a decimal point or the point of a date is hidden behind a mask by then. */
const contrasting =
  /^[\s,]*(?:but|however|though|although|only|just|aber|jedoch|sondern|nur|mais|pero|sino|solo|porem|mas|ma|maar|alleen|ale|tylko|men|fast|но|только)(?!\p{L})/u;
const borders =
  /[.!?…;\n。！？；]+|(?:,|\s)\s*(?=(?:but|however|though|although|aber|jedoch|sondern|mais|pero|porem|mas|ma|pero|maar|ale|men|но)\s)/giu;

/** Greetings and pleasantries count for nothing when a clause is measured. */
const fill =
  /^(?:hi|hello|hey|dear|thanks|thank|you|many|cheers|hallo|danke|vielen|dank|bonjour|merci|hola|gracias|ola|obrigad[oa]|ciao|grazie|bedankt|dziekuje|hej|tack|tak|takk|спасибо|at|on|um|am|le|a|las|alle|om|kl|the|and|or|et|y|e|und|oder|o|for|fur|me|my|mine|side|here|then|so|it|is|also|asi|que)$/;

const mask = (text: string, times: readonly FoundTime[]): string => {
  let masked = text;
  for (const { index, text: words } of times)
    masked = masked.slice(0, index) + '\u25a1'.repeat(words.length) + masked.slice(index + words.length);
  return masked;
};

type Cut = {
  from: number;
  to: number;
  question: boolean;
  /** Stands behind a than: something else is preferred to it. */
  less: boolean;
};

/** Between two times of one clause: a comma, what follows from the first ("so let us do Thursday"), or what is liked less ("lieber Donnerstag als Dienstag"). */
const between =
  /(?:[,，、]\s*|\s)(?<less>(?:rather than|instead of|more than|than|(?:an)?statt|als|plutôt que?|que|in plaats van|dan|niż|zamiast|framför|än|enn|end|meglio di|piuttosto che|чем|вместо))(?=\s)|[,，、]|\s[-–—](?=\s)|\s(?:so|also|donc|asi que|então|quindi|dus|więc|så|поэтому)(?=\s)/giu;

/** Whether words name a time or one of those offered by its place. */
const names = (masked: string): boolean =>
  masked.includes('\u25a1') || [...places, ...sooner].some(({ form }) => form.test(foldWords(masked)));

/** "Dienstag nicht, Donnerstag ginge": where both sides of a comma name a time, each says its own thing of it. */
const parted = (masked: string, cut: Cut): Cut[] => {
  const parts: Cut[] = [];
  let { from, less } = cut;
  for (const border of masked.slice(cut.from, cut.to).matchAll(between)) {
    const at = cut.from + border.index;
    if (!names(masked.slice(from, at)) || !names(masked.slice(at, cut.to))) continue;
    parts.push({ from, to: at, question: false, less });
    from = at + border[0].length;
    less = border.groups?.less !== undefined;
  }
  return [...parts, { ...cut, from, less }];
};

const only =
  /(?<!\p{L})(?:only|just|nur|seulement|uniquement|solo|so|apenas|somente|soltanto|alleen|enkel|tylko|bara|endast|kun|только)(?!\p{L})/gu;

const countWords = (folded: string): number =>
  folded.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '' && !fill.test(word)).length;

/** What stands before the condition of a clause, its times masked, where that is a time and no more than a word; null otherwise. */
const givenTime = (text: string, masked: string): string | null => {
  const head = foldWords(masked.slice(0, findCondition(text)?.index ?? 0)).replace(harmless, ' ');
  return head.includes('\u25a1') && countWords(head.replace(only, ' ')) <= 1 ? head : null;
};

/** Cuts a text into clauses, each with the times inside it and what it says of them. `times` are those found in this text. */
export const readClauses = (text: string, times: readonly FoundTime[]): Clause[] => {
  const masked = mask(text, times);
  const cuts: Cut[] = [];
  let from = 0;
  for (const border of masked.matchAll(borders)) {
    cuts.push({ from, to: border.index, question: /[?？]/.test(border[0]), less: false });
    from = border.index + border[0].length;
  }
  cuts.push({ from, to: masked.length, question: false, less: false });
  return cuts
    .flatMap((cut) => parted(masked, cut))
    .filter((cut) => masked.slice(cut.from, cut.to).trim() !== '')
    .map(({ from: start, to: end, question, less }): Clause => {
      const folded = foldWords(masked.slice(start, end));
      const bare = folded.replace(harmless, ' ');
      const words = countWords(bare);
      const given = givenTime(text.slice(start, end), masked.slice(start, end));
      const wonders = question && wondering.test(bare);
      const agrees = !wonders && (accepting.test(bare) || harmless.test(folded));
      return {
        text: text.slice(start, end).trim(),
        folded,
        times: times.filter(({ index }) => index >= start && index < end),
        accepts: agrees || (!wonders && polite.test(bare)),
        agrees,
        // "Thursday, if nobody is ill": what a condition denies is no refusal.
        refuses: less || refusing.test(given ?? bare),
        // A question mark alone asks for the time only where there is little else: "Tuesday 14:30?".
        asks: !wonders && (asking.test(bare) || (question && words <= 1)),
        wonders,
        aside: elsewhere.test(bare),
        contrasts: contrasting.test(folded),
        open: told.test(bare) || wavering.test(bare),
        given: given !== null,
        words,
      };
    });
};
