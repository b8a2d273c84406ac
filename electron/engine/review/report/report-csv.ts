import type { ReviewSummary } from '../../../../shared/schemas/review-report';
import { csvField } from '../../backfill/export-run';

const columns = [
  'person',
  'week',
  'reviewed',
  'approved_unchanged',
  'edited',
  'rejected',
  'undone',
  'median_look_seconds',
  'email',
  'sms',
  'linkedin',
  'approved_under_2_seconds',
  'looks_measured',
  'median_share_changed',
  'checks_spoke_against',
  'of_those_approved_unchanged',
  'found_wrong_later',
  'attention_checks',
  'attention_checks_caught',
] as const;
type Line = Partial<Record<(typeof columns)[number], string | number | null>>;

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 100) / 10);

/**
 * The report as CSV (RFC 4180): for each person a line of the whole time, whose week is empty, then one for each week. Numbers
 * that are known only for the whole time are empty in the weeks' lines.
 */
export const reportCsv = (people: readonly ReviewSummary[]): string => {
  const lines = people.flatMap((person): Line[] => {
    const tally = (of: Omit<ReviewSummary['weeks'][number], 'week'>): Line => ({
      person: person.name,
      reviewed: of.reviewed,
      approved_unchanged: of.unchanged,
      edited: of.edited,
      rejected: of.rejected,
      undone: of.undone,
      median_look_seconds: seconds(of.medianMs),
    });
    return [
      {
        ...tally(person),
        email: person.channels.email,
        sms: person.channels.sms,
        linkedin: person.channels.linkedin,
        approved_under_2_seconds: person.quick,
        looks_measured: person.looked,
        median_share_changed: person.medianEdit === null ? null : Math.round(person.medianEdit * 1000) / 1000,
        checks_spoke_against: person.flagged,
        of_those_approved_unchanged: person.flaggedUnchanged,
        found_wrong_later: person.foundWrong,
        attention_checks: person.planted,
        attention_checks_caught: person.plantedCaught,
      },
      ...person.weeks.map((week): Line => ({ ...tally(week), week: week.week })),
    ];
  });
  const rows = lines.map((line) => columns.map((name) => csvField(line[name] ?? null)).join(','));
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
};
