import type { Expression } from './expression';
import type { Found } from './found';
import { isJoined } from './link-times';
import { kindAt, type Reader, textAt } from './reader';
import { resolveExpression } from './resolve-expression';
import { fold } from './scan';

/** What stands between days and the hours wanted of each: a comma, or a word of preference, and the small words of hours. */
const preferred =
  /^[\s)–—-]*(?:,|(?:(?:ideally|preferably|best|better|rather|mostly|always|but only|only|if possible|lieber|am liebsten|am besten|bevorzugt|vorzugsweise|idealerweise|moglichst|gerne?|jeweils|plutot|de preference|idealement|si possible|mejor|preferiblemente|preferentemente|de preferencia|idealmente|a ser posible|melhor|preferencialmente|preferibilmente|di preferenza|meglio|possibilmente|liefst|het liefst|bij voorkeur|najlepiej|helst|lieffst|gerna|лучше|желательно|できれば|最好)(?![\p{L}])))[\s,]*(?:(?:ideally|preferably|best|better|rather|mostly|always|but only|only|if possible|lieber|am liebsten|am besten|bevorzugt|vorzugsweise|idealerweise|moglichst|gerne?|jeweils|plutot|de preference|idealement|si possible|mejor|preferiblemente|preferentemente|de preferencia|idealmente|a ser posible|melhor|preferencialmente|preferibilmente|di preferenza|meglio|possibilmente|liefst|het liefst|bij voorkeur|najlepiej|helst|gerna|лучше|желательно|できれば|最好)[\s,]*)?(?:(?:in the|in|on|at|the|im|am|in der|le|la|dans la|en|por|pela|de|di|'s|’s|w|pa|om|l'|l’)\s*)*$/u;

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
  const { clock, part, later } = hours;
  const expression = { ...found.expression, clock, part, later, zone: hours.zone ?? found.expression.zone };
  const time = resolveExpression(reader, expression);
  return time === null ? null : { ...found, expression, time };
};

/** "Not before 10" reads an hour and means what follows it: such hours are not in the expression alone. */
const isAsSaid = (reader: Reader, { expression, time }: Found): boolean => {
  const said = expression === null ? null : resolveExpression(reader, expression);
  return said !== null && said.from === time.from && said.to === time.to;
};

/** Whether the hours of a found time stand behind a comma: "Thursday, mornings". */
const hoursApart = (reader: Reader, found: Found): boolean => {
  let comma = false;
  for (let at = found.first; at < found.next; at += 1) {
    if (textAt(reader, at) === ',') comma = true;
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
    const hours = found?.expression;
    if (before === undefined || found === undefined || hours == null || (hours.clock ?? hours.part) === null) continue;
    if (!isPlainDay(before) || !isAsSaid(reader, found)) continue;
    const own = hours.day !== null;
    if (own ? !isJoined(reader, before.next, found.first) || !hoursApart(reader, found) : hours.span !== null) continue;
    const [from, to] = [reader.tokens[before.next - 1]?.end ?? 0, reader.tokens[found.first]?.start ?? 0];
    if (!own && !(to - from <= 30 && preferred.test(fold(reader.text.slice(from, to))))) continue;
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
