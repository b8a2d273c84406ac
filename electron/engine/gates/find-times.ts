import * as chrono from 'chrono-node';
import { DateTime } from 'luxon';
import type { FoundTime } from './found-time';

export const findTimes = (input: { text: string; at: number; zone: string; language?: string | null }): FoundTime[] => {
  const now = DateTime.fromMillis(input.at, { zone: input.zone });
  const zone = now.isValid ? input.zone : 'UTC';
  const reference = DateTime.fromMillis(input.at, { zone });
  return chrono
    .parse(
      input.text.slice(0, 20_000),
      { instant: new Date(input.at), timezone: reference.offset },
      { forwardDate: true },
    )
    .map((each) => {
      const part = (one: chrono.ParsedComponents): DateTime =>
        DateTime.fromObject(
          {
            year: one.get('year') ?? reference.year,
            month: one.get('month') ?? 1,
            day: one.get('day') ?? 1,
            hour: one.get('hour') ?? 0,
            minute: one.get('minute') ?? 0,
          },
          { zone },
        );
      const timed = each.start.isCertain('hour');
      const start = timed ? part(each.start) : part(each.start).startOf('day');
      const end =
        each.end === null || each.end === undefined
          ? timed
            ? start.plus({ minutes: 1 })
            : start.plus({ days: 1 })
          : each.end.isCertain('hour')
            ? part(each.end)
            : part(each.end).startOf('day').plus({ days: 1 });
      return {
        text: each.text,
        index: each.index,
        fromAt: start.toMillis(),
        toAt: end.toMillis(),
        kind: each.end ? 'range' : timed ? 'instant' : 'day',
      };
    });
};
