import { DateTime } from 'luxon';
import { localeOf } from '../content/calendar-days';
import type { Lang } from '../content/story';
import { phrases } from './phrases';
import { type Offered, pickBy } from './read-document';

/** An offered time in the words of a language. English takes the label as it stands. */
const moment = (offered: Offered, lang: Lang): string => {
  const local = DateTime.fromMillis(offered.startAt, { zone: offered.zone });
  if (lang === 'en' || !local.isValid) return offered.when;
  const spoken = local.setLocale(localeOf(lang));
  // The month as it stands inside a date: "12 maja", not "maj".
  const month = spoken.toLocaleParts({ day: 'numeric', month: 'long' }).find((part) => part.type === 'month')?.value;
  return phrases[lang].moment({
    weekday: spoken.toLocaleString({ weekday: 'long' }),
    day: local.day,
    month: month ?? spoken.toFormat('LLLL'),
    time: local.toFormat('HH:mm'),
  });
};

const zoneWords = (offered: Offered, lang: Lang, both: boolean): string => {
  const city = / time$/.test(offered.zoneName) ? offered.zoneName.slice(0, -5) : null;
  if (city === null) return both && lang === 'en' ? `both ${offered.zoneName}` : offered.zoneName;
  return phrases[lang].zone(phrases[lang].cities[city] ?? city, both);
};

export interface TimesAsked {
  readonly offered: readonly Offered[];
  readonly noMatchingTime: boolean;
  readonly link: string | null;
  /** `2 June`, when the calendar does not reach the time asked for. */
  readonly comeBackOn: string | null;
  readonly lang: Lang;
  /** Decides between equally good wordings. */
  readonly taste: string;
}

/** The paragraph about meeting: exactly the times offered, the zone named once, the link if there is one. Empty when there is nothing to say. */
export const sayTimes = ({ offered, noMatchingTime, link, comeBackOn, lang, taste }: TimesAsked): string => {
  const say = phrases[lang];
  if (comeBackOn) return say.comeBack(localDay(comeBackOn, lang));
  if (noMatchingTime) return [say.nothingFree, ...(link ? [say.linkOnly(link)] : [])].join(' ');
  const [first, second, ...others] = offered;
  if (!first) return link ? say.linkOnly(link) : '';
  const variant = say.twoTimes[pickBy(taste, say.twoTimes.length)];
  const after = link ? ` ${say.elseLink[pickBy(`${taste}/link`, say.elseLink.length)]?.(link) ?? link}` : '';
  if (!second || !variant) return say.oneTime(moment(first, lang), zoneWords(first, lang, false)) + after;
  // More than two: all but the last stand where the first one would.
  const named = [first, second, ...others].map((one) => moment(one, lang));
  return variant(named.slice(0, -1).join(', '), named.at(-1) ?? '', zoneWords(first, lang, named.length === 2)) + after;
};

/** `2 June` in the words of a language; left as it is when it cannot be read. */
const localDay = (day: string, lang: Lang): string => {
  const parsed = DateTime.fromFormat(`${day} 2028`, 'd LLLL yyyy', { locale: 'en-GB' });
  return parsed.isValid ? parsed.setLocale(localeOf(lang)).toLocaleString({ day: 'numeric', month: 'long' }) : day;
};
