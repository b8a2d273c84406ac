import { namesOthers } from './all-but';
import { ofHours } from './clock-company';
import { type Expression, emptyExpression } from './expression';
import type { Found } from './found';
import { isJoined } from './link-times';
import { kindAt, type Reader, textAt } from './reader';
import { resolveExpression } from './resolve-expression';
import { fold } from './scan';

/** Words of preference. */
const wish =
  '(?:(?:ideally|preferably|best|better|rather|mostly|always|but only|only|if possible|lieber|am liebsten|am besten|bevorzugt|vorzugsweise|idealerweise|moglichst|gerne?|jeweils|plutot|de preference|idealement|si possible|mejor|preferiblemente|preferentemente|de preferencia|idealmente|a ser posible|melhor|preferencialmente|preferibilmente|di preferenza|meglio|possibilmente|liefst|het liefst|bij voorkeur|najlepiej|helst|gerna|лучше|желательно)(?![\\p{L}])|できれば|なるべく|最好是?|尽量)';
/** What stands between days and the hours wanted of each: a comma, or a word of preference, and the small words of hours. */
const preferred = new RegExp(
  `^[\\s)–—-]*(?:[,，、]|${wish})[\\s,，、]*(?:${wish}[\\s,，、]*)?(?:(?:in the|in|on|at|the|im|am|in der|le|la|dans la|en|por|pela|de|di|'s|’s|w|pa|om|l'|l’)\\s*)*$`,
  'u',
);

/** Words with which a sentence goes on from a day to its hours, beside those of `ofHours`: "Thursday is good after 3pm". */
const goesOn = new Set(
  "noch encore aun ancora nog jeszcze annu endnu еще mir dir uns ihnen es gut me te lui leur i'm i'd it's that's good fine great ok okay perfect free available around be been for but any anytime best better speak talk call us am still then have need suit have slot time do make work can my end side though just zeit habe hatte nur aber jederzeit verfugbar frei erreichbar gern gerne sprechen telefonieren da wieder ware moglich mais seulement disponible libre dispo parler appeler suis puis peux pouvons sommes moi pero solo hablar puede bien tengo tiempo mas so apenas livre disponivel falar estou tenho tempo ma libero libera disponibile sentirci parlare solo maar alleen beschikbaar bellen tijd heb goed ale tylko wolny wolna dostepny dostepna czas rozmawiac men bara ledig tillganglig tid prata kun fri tilgaengelig tale но только свободен свободна доступен могу говорить времени время".split(
    ' ',
  ),
);

/** Whether a sentence goes on from one place to another with light words only, no time, number or noun of its own between. */
const isOneBreath = (reader: Reader, from: number, to: number): boolean => {
  if (to <= from || to - from > 7) return false;
  for (let at = from; at < to; at += 1) {
    const text = textAt(reader, at);
    if (text === ',' || text === '-' || text === '–') continue;
    if (['fill', 'at', 'in'].includes(kindAt(reader, at))) continue;
    // "I am" reads like a half of the day.
    if (text === 'am' && textAt(reader, at - 1) === 'i') continue;
    if (kindAt(reader, at) !== '' || !(ofHours.has(text) || goesOn.has(text))) return false;
  }
  return true;
};

/** "Thursday I'm out, but after 3pm any other day is fine" */
const isOfOthers = (reader: Reader, { next }: Found): boolean => {
  const end = reader.tokens[next - 1]?.end ?? 0;
  return namesOthers(fold(reader.text.slice(end, end + 25)));
};

const isPlainDay = ({ expression, time }: Found): boolean =>
  time.kind === 'day' && expression?.day != null && expression.clock === null && expression.part === null;

/** The first of the days listed up to `last` ("Monday, Tuesday or Thursday"). */
const listBegin = (reader: Reader, read: readonly Found[], last: number): number => {
  let first = last;
  for (;;) {
    const [before, at] = [read[first - 1], read[first]];
    if (before === undefined || at === undefined || !isPlainDay(before) || !isJoined(reader, before.next, at.first))
      return first;
    first -= 1;
  }
};

const withHours = (reader: Reader, found: Found, hours: Expression): Found | null => {
  if (found.expression === null) return null;
  const { clock, part, half } = hours;
  const expression = { ...found.expression, clock, part, half, zone: hours.zone ?? found.expression.zone };
  const time = resolveExpression(reader, expression);
  return time === null ? null : { ...found, expression, time };
};

/** "Not before 10" reads an hour and means what follows it: such hours are not in the expression alone. */
const isAsSaid = (reader: Reader, { expression, time }: Found): boolean => {
  const said = expression === null ? null : resolveExpression(reader, expression);
  return said !== null && said.from === time.from && said.to === time.to;
};

/** The hours of "after 3pm", "before 11" and "not before ten": a clock that is open at one end, and names no day. */
const openHours = ({ first, next, bound, time }: Found): Expression | null => {
  const from = bound?.clock?.from ?? bound?.clock?.to ?? null;
  if (bound === undefined || from === null || bound.day !== null) return null;
  if ((time.from === null) === (time.to === null)) return null;
  const clock = time.to === null ? { from, to: null, next } : { from: null, to: from, next };
  return { ...emptyExpression(first), next, clock, part: bound.part, zone: bound.zone };
};

/** Whether the hours of a found time stand behind a comma: "Thursday, mornings". */
const hoursApart = (reader: Reader, found: Found): boolean => {
  let comma = false;
  for (let at = found.first; at < found.next; at += 1) {
    if (/^[,，、]$/.test(textAt(reader, at))) comma = true;
    else if (comma && ['weekday', 'month', 'day', 'relative', 'unit'].includes(kindAt(reader, at))) return false;
    else if (comma && reader.tokens[at]?.digits === 4) return false;
  }
  return comma;
};

/**
 * "Tuesday or Wednesday, ideally in the morning": hours behind listed days, a comma or a word of preference between, are hours of each of them, and no time
 * of their own. Without either ("Thursday or Friday afternoon") they are the last day's.
 */
export const shareHours = (reader: Reader, read: readonly Found[]): Found[] => {
  const out = [...read];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const [before, found] = [out[at - 1], out[at]];
    const open = found === undefined ? null : openHours(found);
    const hours = open ?? found?.expression;
    if (before === undefined || found === undefined || hours == null || (hours.clock ?? hours.part) === null) continue;
    if (!isPlainDay(before) || (open === null && !isAsSaid(reader, found))) continue;
    // "The 20th, 21st or 23rd at 10am": tight behind the last day they are that day's.
    if (before.next === found.first && hours.day === null && hours.span === null) {
      const one = withHours(reader, before, hours);
      if (one !== null) out.splice(at - 1, 2, { ...one, next: found.next });
      continue;
    }
    const own = hours.day !== null;
    if (own ? !isJoined(reader, before.next, found.first) || !hoursApart(reader, found) : hours.span !== null) continue;
    const [from, to] = [reader.tokens[before.next - 1]?.end ?? 0, reader.tokens[found.first]?.start ?? 0];
    const asWish = to - from <= 30 && preferred.test(fold(reader.text.slice(from, to)));
    if (!own && !asWish && !(isOneBreath(reader, before.next, found.first) && !isOfOthers(reader, found))) continue;
    const first = listBegin(reader, out, at - 1);
    const days = out.slice(first, at).map((each) => withHours(reader, each, hours));
    if (days.some((each) => each === null)) continue;
    const shared = days.flatMap((each) => (each === null ? [] : [each]));
    const last = shared.at(-1);
    if (!own && last !== undefined) shared[shared.length - 1] = { ...last, next: found.next };
    out.splice(first, at - first + (own ? 0 : 1), ...shared);
  }
  return out;
};
