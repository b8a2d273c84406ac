import { readTimes } from '../gates';
import type { CheckContext } from './check-context';

/*
 * "Neither, I am afraid. The week after, Monday or Friday": which Monday is meant is said by the days that we offered, or by something that only
 * the two know. Read from this mail alone it is next Monday, which may lie in the very week that was refused.
 */

/** What follows "the week after" where it names nothing to count from: "the week after Easter" and "the week after next" do. */
const alone =
  '(?= that\\b| this\\b| would\\b| will\\b| works?\\b| is\\b| suits?\\b| looks?\\b| should\\b| could\\b| might\\b| please\\b| instead\\b| on\\b| or\\b| and\\b| if\\b| any\\b| maybe\\b| perhaps\\b| then\\b| same\\b| mon| tue| wed| thu| fri| ?[.,;:!?)(-]| ?$)';

/** A week behind one that was named. Lower case, without accents. */
const weeks = [
  `the (?:week after|one after)${alone}(?! (?:this|that) (?:week|one)\\b)`,
  '(?:the|that) following week|the week following(?= ?[.,;:!?)(-]| ?$)|(?:a|one) week later|the week thereafter',
  'die woche (?:darauf|drauf|danach|dahinter)|(?:darauf|drauf)folgenden? woche|der folgenden woche|die folgende woche|eine woche spater',
  "la semaine (?:d'apres|suivante|qui suit)|une semaine plus tard",
  'la semana (?:siguiente|posterior|despues(?! de))|una semana (?:despues(?! de)|mas tarde)',
  'a semana (?:seguinte|a seguir|depois(?! d))|uma semana (?:depois(?! d)|mais tarde)',
  'la settimana (?:successiva|seguente|dopo(?= ?[.,;:!?)(-]| ?$| (?:lunedi|martedi|mercoledi|giovedi|venerdi|va|andrebbe|sarebbe)))|una settimana dopo',
  'de week (?:erna|daarna|erop|daarop|nadien)|daaropvolgende week|een week later',
  'tydzien pozniej|w tygodniu po tym',
  'veckan (?:efter(?= ?[.,;:!?)(-]| ?$)|darpa|darefter)|pafoljande vecka|en vecka senare',
  '(?:ugen|uken) (?:(?:efter|etter)(?= ?[.,;:!?)(-]| ?$)|derpa|derefter|deretter)|den pafolgende (?:uge|uke)|en (?:uge|uke) senere',
  'неделей позже|неделю спустя|через неделю после этого|на неделю позже',
];
const weekBehind = new RegExp(
  `(?<!\\p{L})(?:${weeks.join('|')})(?!\\p{L})|その(?:次の|翌)週|那之后的?(?:一|那)?(?:周|个?星期)`,
  'u',
);

/** One letter for one, so that what is found stands where it stood. */
const plain = (text: string): string =>
  [...text.toLowerCase()]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      if (/\s/.test(letter)) return ' ';
      if (letter === '’' || letter === 'ʼ') return "'";
      if (letter === '–' || letter === '—') return '-';
      if (letter === 'ø') return 'o';
      if (letter === 'å' || bare === '') return bare || letter;
      return bare.length === letter.length && !/\p{sc=Cyrillic}/u.test(letter) ? bare : letter;
    })
    .join('');

/**
 * The words by which the lead's new text counts a week from days that it does not name itself ("the week after", "die Woche darauf"), as they stand
 * there; null where it names none so, or names the day or week before it ("next week is bad, the week after works").
 */
export const weekNamedElsewhere = ({ inbound, lead, language }: CheckContext): string | null => {
  const found = weekBehind.exec(plain(inbound.body));
  if (found === null) return null;
  const before = inbound.body.slice(0, found.index);
  const named = readTimes({ text: before, at: inbound.at, zone: lead.zone ?? 'UTC', language }).some(
    (time) => time.kind !== 'time',
  );
  return named ? null : inbound.body.slice(found.index, found.index + found[0].length);
};
