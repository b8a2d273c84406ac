import { plainWords } from '../checks/result';
import type { AmountIn } from './amounts-in';

/*
 * What a price is paid for in time: 49 EUR a month is no 49 EUR a year, and neither is it 49 EUR once. In the languages we write, folded.
 */

export type Period = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'once';

/** "per", "a", "pro", "al" …: what stands before a period. */
const per =
  "(?:/|per|an?|the|each|every|pro|je|jede[nrs]?|im|in der|am|par|le|l['’]|chaque|por|al|el|la|cada|ao|a|all['’]|alla|ogni|elke|na|za|w|we|co|kazdy|kazdego|i|om|pr\\.?|hver|varje|в|за|кажды[йи]|каждую)\\s?";
const words: Readonly<Record<Period, { after: string; alone: string }>> = {
  hour: {
    after: 'hours?|hr|h|stunde|std|heure|hora|ora|uur|godzin[ea]|timme[n]?|timen?|час',
    alone: 'hourly|stundlich|godzinowo|почасово',
  },
  day: {
    after: 'days?|tag|jour|dia|giorno|dag|dzien|dagen|день|сутки',
    alone:
      'daily|taglich|quotidiennement|diari[oa]s?|diaria?mente|giornalier[oi]|dagelijks|dziennie|dagligen|dagligt|ежедневно',
  },
  week: {
    after: 'weeks?|wk|woche|semaine|semana|settimana|week|tydzien|vecka[n]?|uge[n]?|неделю',
    alone:
      'weekly|wochentlich|hebdomadaires?|semanal(?:es|mente)?|semanais|settimanal[ei]|settimanalmente|wekelijks|tygodniowo|veckovis|ugentligt|еженедельно',
  },
  month: {
    after:
      'months?|mo|mth|monat|mon|mois|mes|mese|maand|mnd|miesiac|mies|manad(?:en)?|man|maned(?:en)?|måned(?:en)?|md|месяц|мес',
    alone:
      'monthly|monatlich|monatliche[nrs]?|mtl|p\\.? ?m\\.?|mensuel(?:le)?s?|mensuellement|mensual(?:es|mente)?|mensal(?:mente)?|mensais|mensil[ei]|mensilmente|maandelijks[e]?|miesiecznie|manadsvis|manedligt|månedligt|ежемесячно|помесячно',
  },
  quarter: {
    after: 'quarter|quartal|trimestre|kwartaal|kwartal|kvartal(?:et)?|квартал',
    alone:
      'quarterly|vierteljahrlich|quartalsweise|trimestriel(?:le)?s?|trimestral(?:es|mente)?|trimestrais|trimestrale|kwartalnie|ежеквартально',
  },
  year: {
    after: 'years?|yr|annum|jahr|an|annee|ano|anno|jaar|rok|ar(?:et)?|aret|år(?:et)?|год',
    alone:
      'yearly|annually|annual|jahrlich|jahrliche[nrs]?|p\\.? ?a\\.?|annuel(?:le)?s?|annuellement|anual(?:es|mente)?|anuais|annual[ei]|annui|annualmente|jaarlijks[e]?|rocznie|arligen|arligt|årligt|ежегодно',
  },
  once: {
    after: '(?!)',
    alone:
      'once(?=\\s*(?:$|[.,;!?)]|and(?!\\p{L})|only(?!\\p{L})|for all(?!\\p{L})))|one[- ]?(?:time|off)|lifetime|for life|forever|einmalig\\p{L}*|ein fur alle ?mal|une (?:seule )?fois|a vie|una (?:sola )?vez|pago unico|de por vida|uma (?:so |unica )?vez|pagamento unico|vitalici[oa]|una tantum|a vita|eenmalig\\p{L}*|jednorazow\\p{L}*|engang\\p{L}*|en gang|einmalzahlung|единоразово|разово|один раз|навсегда',
  },
};
const inHan: readonly (readonly [Period, RegExp])[] = [
  ['once', /一次性|一次付清|终身|買い切り|一括払い|一回限り|永久/u],
  ['month', /每月|\/月|／月|一个月|每个月|月额|月費|月费|月額|毎月|(?:1|一)?[かヶカ]月(?:あたり|こと)|月々/u],
  ['year', /每年|\/年|／年|一年|年费|年額|年間|毎年|(?:1|一)年(?:あたり|こと)/u],
  ['week', /每周|\/周|每星期|毎週|週(?:あたり|こと)/u],
  ['day', /每天|\/天|每日|毎日|1日あたり|\/日/u],
  ['hour', /每小时|\/小时|1時間あたり|毎時/u],
];
const periods: readonly Period[] = ['hour', 'day', 'week', 'month', 'quarter', 'year', 'once'];
const named = (say: (period: Period) => string): string =>
  periods.map((period) => `(?<${period}>${say(period)})`).join('|');

/** Behind an amount, with what it is paid for in between ("per van and month"): no number, no other sentence, no comma. */
const behind = new RegExp(
  `^(?:(?:[^\\d.,;:!?()\\n]|(?<=pr)\\.){0,28}?[\\s(])??\\s*(?:${named(
    (period) =>
      `(?:(?<!\\p{L})${per}|/\\s?)(?:${words[period].after})(?![\\p{L}])|(?<!\\p{L})(?:${words[period].alone})(?!\\p{L})`,
  )})`,
  'u',
);
/** "per user and month": the second of two that share one word. */
const andPeriod = new RegExp(
  `^[^\\d.,;:!?()\\n]{0,28}?(?<!\\p{L})(?:and|und|et|y|e|en|i|och|og|и)\\s(?:(?:par|por|per|pr\\.?|al|ao)\\s)?(?:${named((period) => words[period].after)})(?!\\p{L})`,
  'u',
);
/** "49 EUR per user, paid once": a comma may stand before it, where "billed yearly" would tell of bills. */
const paidOnce =
  /^[^\d.;:!?\n]{0,34}(?:paid|payable|to pay|zahlbar|zu zahlen|a payer|payable|pago|pagos|pagar|pagare|te betalen|płatne|att betala|at betale|оплата) (?:only |just |nur |seulement |solo |slechts |tylko |bara |kun )?(?:once|einmal(?:ig)?|une (?:seule )?fois|una (?:sola )?vez|uma (?:so )?vez|una (?:sola )?volta|eenmal(?:ig)?|jednorazowo|raz|en gang|разово)(?!\s*(?:an? |per|every|each|pro |par |al |por |im |in |om |i |w |в ))/u;
/** "Monthly, that is 49 EUR": before it, in the same breath. */
const before = new RegExp(
  `(?:^|[^\\p{L}])(?:${named((period) => words[period].alone)})(?!\\p{L})[^\\d.;!?\\n]{0,24}$`,
  'u',
);

const read = (pattern: RegExp, text: string): Period | null => {
  const groups = pattern.exec(text)?.groups;
  return groups === undefined ? null : (periods.find((period) => groups[period] !== undefined) ?? null);
};

/** The period that a text says an amount of it is paid for; null where it says none. */
export const periodOf = (text: string, amount: Pick<AmountIn, 'index' | 'end'>): Period | null => {
  const rest = plainWords(text.slice(amount.end, amount.end + 60));
  const ahead = plainWords(text.slice(Math.max(0, amount.index - 40), amount.index));
  const near = /^[^\d。、，,.;]{0,12}/u.exec(rest)?.[0] ?? '';
  const close = /[^\d。、，,.;]{0,10}$/u.exec(ahead)?.[0] ?? '';
  return (
    (paidOnce.test(` ${rest}`) ? 'once' : null) ??
    read(behind, ` ${rest}`) ??
    read(andPeriod, ` ${rest}`) ??
    inHan.find(([, said]) => said.test(near))?.[0] ??
    inHan.find(([, said]) => said.test(close))?.[0] ??
    read(before, ahead)
  );
};
