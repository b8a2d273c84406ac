/**
 * What words mean for a time: `kind:value` → words or short phrases, apart by bars, without accents (they are folded when read in). Kinds:
 * weekday (1–7), month (1–12), unit, relative (next, coming, this, last), day (days from today), part (of a day), tonight, number, ordinal, meridiem, oclock,
 * clock (an hour), from, to, and, or, before, after, since, except, fill, in, ago, later, within, at, onwards, week-after-next, preceding-week, week-of, following-day, preceding-day, half, rest, edge
 * (start, middle, end), edge-behind (likewise, behind a stretch), edge-of (a unit and its edge), week-behind (the week of the date before it), zone, holiday, period (a unit and a count from now), cjk, greet (a word before which a part of a day is a greeting), not (takes back
 * what it stands beside), away (says that the writer is absent) and shut (behind a time: it does not suit).
 */
export type Words = Readonly<Record<string, string>>;

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'business-day';

export type Part = 'early-morning' | 'morning' | 'lunch' | 'afternoon' | 'evening' | 'night' | 'daytime';
