import { z } from 'zod';
import { type CalendarAccess, type CalendarProblem, calendarProblem, calendarRequest } from './calendar-request';

export type BusyRead =
  | { kind: 'ok'; busy: { startAt: number; endAt: number }[] }
  | { kind: 'failed'; problem: CalendarProblem };

export type CalendarReader = {
  /** Busy times of all the calendars together, UTC milliseconds. Failed as soon as one calendar could not be read. */
  busy(range: { fromAt: number; toAt: number; signal?: AbortSignal | undefined }): Promise<BusyRead>;
  /** A live check for the connections screen. */
  check(signal?: AbortSignal): Promise<{ kind: 'ok'; detail: string } | { kind: 'failed'; problem: CalendarProblem }>;
};

const freeBusy = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      errors: z.array(z.object({ reason: z.string() })).optional(),
      busy: z.array(z.object({ start: z.string(), end: z.string() })).optional(),
    }),
  ),
});

/**
 * Reads free/busy of Google calendars. An error reported for one calendar inside a 200 answer does not mean that it is free
 * (PROVIDERS.md), and neither does a calendar that the answer leaves out: both fail the whole read.
 */
export const createCalendarReader = (access: CalendarAccess & { calendarIds: readonly string[] }): CalendarReader => {
  const busy: CalendarReader['busy'] = async ({ fromAt, toAt, signal }) => {
    const answer = await calendarRequest(access, {
      method: 'POST',
      path: '/freeBusy',
      body: {
        timeMin: new Date(fromAt).toISOString(),
        timeMax: new Date(toAt).toISOString(),
        timeZone: 'UTC',
        items: access.calendarIds.map((id) => ({ id })),
      },
      signal,
    });
    if (answer.kind === 'failed') return answer;
    const parsed = freeBusy.safeParse(answer.json);
    if (!parsed.success) return failed('unreadable', 'The calendar answered in a form that is not known.');
    const out: { startAt: number; endAt: number }[] = [];
    for (const id of access.calendarIds) {
      const calendar = parsed.data.calendars[id];
      if (!calendar) return failed('not_found', 'The provider left a calendar out of its answer.');
      const error = calendar.errors?.[0];
      if (error)
        return failed(
          error.reason === 'notFound' ? 'not_found' : 'refused',
          `A calendar could not be read (${error.reason}).`,
        );
      for (const each of calendar.busy ?? []) {
        const [startAt, endAt] = [Date.parse(each.start), Date.parse(each.end)];
        if (!Number.isFinite(startAt) || !Number.isFinite(endAt))
          return failed('unreadable', 'A busy time could not be read.');
        out.push({ startAt, endAt });
      }
    }
    return { kind: 'ok', busy: out };
  };

  return {
    busy,
    async check(signal) {
      const now = access.clock.now();
      const read = await busy({ fromAt: now, toAt: now + 86_400_000, signal });
      if (read.kind === 'failed') return read;
      const count = access.calendarIds.length;
      return { kind: 'ok', detail: `Free and busy times of ${count} calendar${count === 1 ? '' : 's'} can be read.` };
    },
  };
};

const failed = (kind: CalendarProblem['kind'], message: string): { kind: 'failed'; problem: CalendarProblem } => ({
  kind: 'failed',
  problem: calendarProblem(kind, message),
});
