import type { SendingHours } from '../../shared/schemas/campaign';
import { t } from '../strings';

export type WindowForm = { days: number[]; from: string; to: string };
export type HolidayForm = { date: string; name: string };
/** Hours as they are edited: windows and closed days stay while another kind is looked at. */
export type HoursForm = { kind: SendingHours['kind']; windows: WindowForm[]; holidays: HolidayForm[] };

const weekdays = [1, 2, 3, 4, 5];

/** Hours as the form shows them. */
export const hoursFormOf = (hours: SendingHours): HoursForm => ({
  kind: hours.kind,
  windows: hours.kind === 'CUSTOM' ? hours.windows : [{ days: weekdays, from: '09:00', to: '17:00' }],
  holidays:
    hours.kind === 'ALWAYS' ? [] : hours.holidays.map((date) => ({ date, name: hours.holidayNames?.[date] ?? '' })),
});

/** A time of day as people type it (`9`, `9.30`, `930`, `24:00`) in the form `09:30`, or null. Midnight at the end is 00:00. */
export const readTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(typed.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? '0');
  if (hour === 24 && minute === 0) return '00:00';
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** Whether a text is a day of the calendar as `2026-12-25`; 30 February has the form and is none. */
export const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date;
};

export type WindowErrors = { days?: string; from?: string; to?: string };

/** What is wrong with one window, field by field. */
export const windowErrors = (window: WindowForm): WindowErrors => {
  const words = t.editors.hours.errors;
  const [from, to] = [readTime(window.from), readTime(window.to)];
  return {
    ...(window.days.length === 0 ? { days: words.days } : {}),
    ...(from === null ? { from: words.time } : {}),
    ...(to === null ? { to: words.time } : from !== null && from === to ? { to: words.length } : {}),
  };
};

/** The hours that a form means, or null while something in it is wrong. */
export const hoursOf = (form: HoursForm): SendingHours | null => {
  if (form.kind === 'ALWAYS') return { kind: 'ALWAYS' };
  const named = form.holidays.filter(({ name }) => name.trim() !== '');
  const closed = {
    holidays: form.holidays.map(({ date }) => date).sort(),
    ...(named.length > 0
      ? { holidayNames: Object.fromEntries(named.map(({ date, name }) => [date, name.trim()])) }
      : {}),
  };
  if (form.kind === 'BUSINESS_HOURS') return { kind: 'BUSINESS_HOURS', ...closed };
  if (form.windows.length === 0 || form.windows.some((each) => Object.keys(windowErrors(each)).length > 0)) return null;
  return {
    kind: 'CUSTOM',
    windows: form.windows.map(({ days, from, to }) => ({
      days: [...days].sort(),
      from: readTime(from) ?? '',
      to: readTime(to) ?? '',
    })),
    ...closed,
  };
};

/** Whether a window runs past midnight. */
export const isOvernight = ({ from, to }: WindowForm): boolean => {
  const [start, end] = [readTime(from), readTime(to)];
  return start !== null && end !== null && end < start && end !== '00:00';
};

/** Open stretches of each ISO weekday in minutes of the day, for a picture of the week; overnight ones are cut at midnight. */
export const weekOf = (hours: SendingHours): { day: number; from: number; to: number }[] => {
  if (hours.kind === 'ALWAYS') return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
  const windows = hours.kind === 'CUSTOM' ? hours.windows : [{ days: weekdays, from: '09:00', to: '17:00' }];
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return windows.flatMap((window) =>
    window.days.flatMap((day) => {
      const [from, to] = [minutes(window.from), minutes(window.to)];
      if (to > from) return [{ day, from, to }];
      const rest = to === 0 ? [] : [{ day: (day % 7) + 1, from: 0, to }];
      return [{ day, from, to: 1440 }, ...rest];
    }),
  );
};
