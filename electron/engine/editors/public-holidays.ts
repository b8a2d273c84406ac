import type { PublicHoliday } from '../../../shared/schemas/editors';

/** The library weighs 0.8 MB and is asked for once a year: it is loaded when somebody does. */
const load = async () => (await import('date-holidays')).default;

const listed = (names: Record<string, string> | undefined): { code: string; name: string }[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Countries whose holidays are known (ISO 3166-1), and the regions of one of them (ISO 3166-2 without the country). */
export const holidayCountries = async (
  country: string | null,
): Promise<{ countries: { code: string; name: string }[]; regions: { code: string; name: string }[] }> => {
  const Holidays = await load();
  const holidays = new Holidays();
  return {
    countries: listed(holidays.getCountries('en')),
    regions: country === null ? [] : listed(holidays.getStates(country, 'en')),
  };
};

/**
 * The public holidays of a year as whole local dates (`2026-12-25`) with their English names, in order. Bank, school and
 * optional days and observances are left out: offices work on them. Source: date-holidays (github.com/commenthol/date-holidays,
 * data CC BY 3.0).
 */
export const publicHolidays = async (
  country: string,
  region: string | null,
  year: number,
): Promise<PublicHoliday[]> => {
  const Holidays = await load();
  const holidays = region === null ? new Holidays(country) : new Holidays(country, region);
  const byDate = new Map<string, string>();
  for (const each of holidays.getHolidays(year, 'en') ?? []) {
    if (each.type !== 'public') continue;
    // A holiday of several days is one entry with an end; `date` is its first local day.
    const first = each.date.slice(0, 10);
    const days = Math.max(1, Math.round((each.end.getTime() - each.start.getTime()) / 86_400_000));
    for (let offset = 0; offset < days; offset += 1) {
      const date = new Date(Date.parse(`${first}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
      const there = byDate.get(date);
      byDate.set(date, there === undefined || there === each.name ? each.name : `${there}, ${each.name}`);
    }
  }
  return [...byDate]
    .map(([date, name]) => ({ date, name: name.slice(0, 80) }))
    .sort((a, b) => a.date.localeCompare(b.date));
};
