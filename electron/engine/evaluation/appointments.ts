import { DateTime } from 'luxon';
import { datesNamed, timesNamed } from '../availability';
import { type FoundTime, findTimes, mayFindTimes } from '../gates';
import type { CheckContext } from './check-context';
import { plainWords, quote } from './checks/result';
import { countedTimeIn, hanHoursIn, looseTimeIn, orCounted } from './loose-times';
import { phonesIn } from './phones-in';
import { factNamesTimes } from './reading';
import { arrangesAround, restatesLead } from './restates-lead';

const minute = 60_000;
const day = 24 * 60 * minute;
const week = 7 * day;

/** Coming back to somebody on a day is no appointment; meeting or ringing them is. Folded, in the languages we write. */
const comesBack =
  /\b(?:(?:come|get|be|write|report|follow|reach)\w* (?:back|again|in touch|up|out)|back to you|touch base|let you know|(?:send|write|answer|reply|ask|check|find out|forward|share)\w*|melde|meldet|melden|schreib\w*|schick\w*|antwort\w*|sende|klare|reviens|reviendr\w*|recontact\w*|ecri\w*|enverr\w*|envoi\w*|repond\w*|volver\w*|vuelvo|escrib\w*|envi\w*|contact\w*|volt\w*|escrev\w*|respond\w*|retorn\w*|ricontatt\w*|scriv\w*|invi\w*|rispond\w*|stuur\w*|schrijf\w*|laat|terug\w*|wroce|napisz\w*|odezw\w*|wysl\w*|aterkomm\w*|skriv\w*|hor av|horer|vender tilbage|tilbake|sender)\b/;
const meets =
  /\b(?:meet|meeting|call|ring|phone|talk|speak|see you|chat|visit|demo|session|appointment|booked|booking|slot|suits?|zoom|teams|treff\w*|sprech\w*|telefon\w*|anruf\w*|termin\w*|sehen uns|gebucht|passt|rendez-vous|rdv|appel\w*|parl\w*|voit|voyons|reunion|reuniao|llam\w*|cita|hablamos|vemos|falamos|ligar|ligo|vediamo|sentiamo|chiam\w*|appuntamento|afspraak|bellen|spreken|zien|spotk\w*|rozmow\w*|zadzwon\w*|widzimy|mote|moter|ses|prata\w*|ringer?|snakk\w*|snakkes|tales|motes)\b/;

/** Seeing somebody; on the day itself ringing is announced without an hour, and "today" is also how things are done now. */
const sees =
  /\b(?:meet|meeting|see you|appointment|booked|treff\w*|termin\w*|sehen uns|gebucht|rendez-vous|rdv|voit|cita|vemos|vediamo|appuntamento|afspraak|zien|spotk\w*|widzimy|mote|ses|motes)\b/;

/** `1530 hrs`, `0900h`, `1530 Uhr` */
const military = /(?<![\d.,:/-])(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs?|hours|h|uhr|zulu|z)(?![\p{L}\p{N}])/iu;
/** Hours in words that stand by a word for the clock: "sechzehn Uhr", "klockan tre". Folded. */
const hourInWords =
  /\b(?:(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|\p{L}+zehn|\p{L}*zwanzig) uhr|(?:klockan|klokken|klokka|kl) (?:halv |kvart (?:i|over|pa) )?(?:ett|to|tva|tre|fire|fyra|fem|sex|seks|sju|syv|atta|atte|otte|nio|ni|tio|ti|elva|elleve|tolv))(?!\p{L})/u;
/** Hours as Polish names them, which stand behind "o": "o piętnastej". Folded. */
const polishHours =
  /\bo (?:(?:wpol do |kwadrans po )?(?:pierwszej|drugiej|trzeciej|czwartej|piatej|szostej|siodmej|osmej|dziewiatej|dziesiatej|jedenastej|dwunastej|trzynastej|czternastej|pietnastej|szesnastej|siedemnastej|osiemnastej|dziewietnastej|dwudziestej))\b/;

/** An hour in words that ends what is said, or stands before the rest of an appointment: "I will call you at five", "rufen Sie um fünf an". Folded. */
const bareHour =
  /\b(?:at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|um (?:eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)|om (?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)|a las? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|as (?:duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)|alle (?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici))(?=\s*$|\s*[.,;:!?)]|\s(?:sharp|on|today|tomorrow|tonight|then|or|if|your|our|this|next|please|an|am|bei|oder|heute|morgen|ihrer|op|vandaag|hoy|manana|el|hoje|amanha|na|oggi|domani|di)\b)/;

/** Read as "one o'clock" or as one day, and neither: an article behind a part of the day, days of every week, this moment. */
const noTime =
  /^(?:now|right now|jetzt|maintenant|ahora|agora|adesso|nu|teraz|nå)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/iu;
const article = /\s(?:un|une|una|uno|um|uma|ein|eine|een|en|ett|et|one)$/iu;

/**
 * Minutes in words behind an hour in words ("quinze heures trente", "a las tres y media"): where the reader of times stopped at
 * the hour, the whole is another time than the one it read. Folded.
 */
const minutesBehind =
  /^\s*(?:(?:et|y|e|and|und|en|og|och|i)\s+)?(?:(?:five|ten|fifteen|twenty|thirty|forty|fifty|half|quarter|zehn|funfzehn|zwanzig|dreissig|vierzig|funfzig|viertel|cinq|dix|quinze|vingt|trente|quarante|cinquante|demie?|quart|moins|cinco|diez|veinte|treinta|cuarenta|cincuenta|media|cuarto|menos|dez|vinte|trinta|quarenta|cinquenta|meia|quarto|cinque|dieci|quindici|venti|trenta|quaranta|cinquanta|mezz[ao]|meno|tien|vijftien|twintig|dertig|veertig|vijftig|kwart|dziesiec|pietnascie|dwadziescia|trzydziesci|czterdziesci|piecdziesiat|tio|femton|tjugo|trettio|fyrtio|femtio|ti|femten|tyve|tjue|tredive|tretti|forti|fyrre|femti)(?!\p{L})|\d)/u;

const sentences = (text: string): string[] =>
  text
    .split(
      /(?<=[!?;]|(?<!(?<![:\d])\d{1,2}|\b(?:\p{L}|[NnDMSBU]r|[Nn]o|St|Ms|Mrs|kl|ca|[Bb]zw|Tel|ul|[Aa]v))\.)\s+(?=[\p{Lu}¿¡])|\n+/u,
    )
    .filter((each) => each.trim() !== '');

/** Words in which a clock time in words fits, and how far apart two looks begin. */
const clockWords = 8;
const clockStep = 3;

/**
 * Stretches of a sentence without a digit. A sentence tells its language by most of its words; an hour in another one ("…, and
 * falamos às quinze") is read where it stands alone.
 */
const stretches = (sentence: string): string[] => {
  const words = sentence.split(/\s+/);
  const found: string[] = [];
  for (let at = 0; words.length > clockWords && at < words.length; at += clockStep) {
    const stretch = words.slice(at, at + clockWords).join(' ');
    if (!/\d/.test(stretch)) found.push(stretch);
  }
  return found;
};

const clockOf = (at: number, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat('HH:mm');

/**
 * Whether a moment is where a slot begins; one that names no date may mean that weekday of any week. Where a slot ends counts
 * only in digits, which are read with the beginning before them: in words alone it is an hour at which nobody has time.
 */
const isOffered = (at: number, dated: boolean, inDigits: boolean, context: CheckContext): boolean =>
  context.offered.some(({ startAt, endAt }) =>
    (inDigits ? [startAt, endAt] : [startAt]).some(
      (edge) => edge === at || (!dated && Math.abs(edge - at) % week === 0),
    ),
  );

const overlaps = (found: FoundTime, dated: boolean, context: CheckContext): boolean => {
  const { fromAt, toAt } = found;
  if (fromAt === null || toAt === null) return true;
  return context.offered.some(({ startAt }) => {
    const at = dated ? startAt : fromAt + ((((startAt - fromAt) % week) + week) % week);
    return at >= fromAt && at < toAt;
  });
};

const isClock = ({ kind, fromAt, toAt }: FoundTime): boolean =>
  kind === 'instant' || (kind === 'time' && fromAt !== null && toAt !== null && toAt - fromAt <= minute);

const timesOf = (text: string, context: CheckContext, zone: string, language: string | null, at = context.now) =>
  findTimes({ text, at, zone, language });

/** What `read` gives for each of `texts`, read when it is first looked at: mostly one of the first holds what is looked for. */
const readAsAsked = <T>(texts: readonly T[], read: (text: T) => readonly FoundTime[]) => {
  const known: (readonly FoundTime[])[] = [];
  return {
    some: (fits: (time: FoundTime) => boolean): boolean =>
      texts.some((text, at) => {
        known[at] ??= read(text);
        return known[at].some(fits);
      }),
  };
};

/** Days and hours that the lead, the history or the knowledge name: the reply may name them as well. */
const namedElsewhere = (context: CheckContext, zone: string) => {
  const { inbound, history, language } = context;
  // The newest first: a reply takes up what was said last.
  const theirs = readAsAsked(
    [{ body: `${inbound.subject}\n${inbound.body}`, at: inbound.at }, ...history.toReversed()],
    ({ body, at }) => timesOf(body, context, zone, language, at),
  );
  const facts = readAsAsked(context.knowledge.filter(factNamesTimes), (fact) =>
    timesOf(fact.text, context, zone, null),
  );
  return {
    isDay: (found: FoundTime): boolean => {
      const holds = (other: FoundTime): boolean =>
        other.fromAt !== null &&
        found.fromAt !== null &&
        found.fromAt >= other.fromAt &&
        (other.toAt === null || found.fromAt < other.toAt) &&
        (other.toAt ?? 0) - other.fromAt <= day + 60 * minute;
      return facts.some(holds) || theirs.some(holds);
    },
    /** The first or the last day of a stretch that the lead named. */
    isEdge: (found: FoundTime): boolean =>
      theirs.some(
        (other) =>
          found.fromAt !== null &&
          [other.fromAt, other.toAt].some(
            (edge) => edge !== null && found.fromAt !== null && Math.abs(edge - found.fromAt) <= day + 60 * minute,
          ) &&
          plainWords(other.text).includes(/\d+/.exec(found.text)?.[0] ?? ' '),
      ),
    isHour: (at: number): boolean => {
      const hour = clockOf(at, zone);
      return facts.some(({ fromAt, toAt }) =>
        [fromAt, toAt].some((edge) => edge !== null && clockOf(edge, zone) === hour),
      );
    },
  };
};

/**
 * The appointment a text makes that nobody offered, as a sentence; null when it makes none. Reads words as well as digits, in
 * each sentence's own language: an hour must be an offered one (or one the knowledge states, without a day), a day must hold
 * an offer, be named by the lead or the knowledge, or be one on which we come back.
 */
export const strangeAppointment = (text: string, context: CheckContext): string | null => {
  const zone = context.offered[0]?.zone ?? context.lead.zone ?? 'UTC';
  let elsewhere: ReturnType<typeof namedElsewhere> | null = null;
  const known = () => {
    elsewhere ??= namedElsewhere(context, zone);
    return elsewhere;
  };
  const problemOf = (found: FoundTime, words: string, from: string): string | null => {
    const { fromAt, toAt, kind } = found;
    const behind = plainWords(from.slice(found.index + found.text.length, found.index + found.text.length + 30));
    if (isClock(found) && !/\d/.test(found.text) && minutesBehind.test(behind))
      return `${quote(`${found.text} ${behind}`)} is not one of the times offered.`;
    if (fromAt === null || toAt === null || toAt <= context.now || noTime.test(found.text)) return null;
    if (article.test(found.text) && !/\d/.test(found.text)) return null;
    // Only a weekday without a date may mean that of another week; "this evening" means none.
    const dated = !datesNamed(found.text).some((date) => date.day === null && date.weekday !== null);
    const width = toAt - fromAt;
    if (isClock(found)) {
      if (isOffered(fromAt, dated, /\d/.test(found.text), context)) return null;
      // "As you close at 5:30, Wednesday 13 May …": the hour is the lead's, and the day behind the comma is looked at by itself.
      const [head = ''] = found.text.split(/,(?!\d)/);
      const clock = DateTime.fromMillis(fromAt, { zone });
      const place = { index: found.index, end: found.index + head.length };
      const undated = datesNamed(head).every((date) => date.day === null);
      if (
        undated &&
        restatesLead(context, from, place, { hours: [clock.hour % 12, clock.hour], minute: clock.minute })
      ) {
        const rest = from.slice(place.end);
        for (const next of head === found.text ? [] : timesOf(rest, context, zone, null)) {
          const problem = problemOf(next, words, rest);
          if (problem !== null) return problem;
        }
        return null;
      }
      if (kind === 'time') {
        const hours = context.offered.map((slot) => clockOf(slot.startAt, zone));
        if (known().isHour(fromAt) || hours.includes(clockOf(fromAt, zone))) return null;
        // An hour in digits without a day was read by its digits already, in whatever zone it is written.
        if (timesNamed(found.text).length > 0) return null;
      }
      return `${quote(found.text)} is not one of the times offered.`;
    }
    if (kind === 'time' || width > day + 60 * minute) return null;
    if (overlaps(found, dated, context)) return null;
    // What happens today, or on a day on which we come back, is no appointment unless somebody is to meet or be rung.
    const today = fromAt <= context.now && width > day / 2;
    if (today ? !sees.test(words) : comesBack.test(words) && !meets.test(words)) return null;
    if (known().isDay(found)) return null;
    // "Before your decision on 22 May": the lead's own plan ends or begins there, and nobody is to meet.
    const place = { index: found.index, end: found.index + found.text.length };
    if (!meets.test(words) && !arrangesAround(from, place) && known().isEdge(found)) return null;
    return `${quote(found.text)} is not among the times offered.`;
  };
  // A telephone number ("0143") is no hour; numbers have a check of their own.
  const spoken = phonesIn(text).reduce((rest, number) => rest.replaceAll(number, ';'), text);
  for (const sentence of sentences(spoken)) {
    const words = plainWords(sentence);
    const written =
      military.exec(sentence)?.[0] ?? hourInWords.exec(words)?.[0] ?? polishHours.exec(words.replaceAll('ł', 'l'))?.[0];
    const bare =
      written === undefined && (meets.test(words) || /\bruf(?:e|en|t)?\b/.test(words))
        ? bareHour.exec(words)?.[0]
        : written;
    if (bare !== undefined) return `${quote(bare)} is not one of the times offered.`;
    const loose = looseTimeIn(words);
    if (loose !== null) return `${quote(loose)} is not one of the times offered.`;
    const named = timesOf(sentence, context, zone, null);
    const counted = countedTimeIn(words);
    if (counted !== null && (meets.test(words) || orCounted.test(words)))
      return `${quote(counted)} is not one of the times offered.`;
    for (const { text: said, hour, minute: past } of hanHoursIn(sentence)) {
      const starts = context.offered.map(({ startAt }) => DateTime.fromMillis(startAt, { zone }));
      if (!starts.some((start) => start.hour % 12 === hour && start.minute === past))
        return `${quote(said)} is not one of the times offered.`;
    }
    for (const found of named) {
      const problem = problemOf(found, words, sentence);
      if (problem !== null) return problem;
    }
    // Most sentences hold no word of time in any language, and no stretch of them does.
    if (named.length === 0 && !mayFindTimes(sentence)) continue;
    for (const stretch of stretches(sentence)) {
      const hour = timesOf(stretch, context, zone, null).find(isClock);
      const problem = hour === undefined ? null : problemOf(hour, words, stretch);
      if (problem !== null) return problem;
    }
  }
  return null;
};
