import { DateTime } from 'luxon';
import type { BusyTime, CalendarWorld } from '../world';
import type { Ids } from './ids';

const zone = 'Europe/Lisbon';
const daysAhead = 45;

/** What a setter's days are full of: summary, start, minutes, and on which weekdays (1 Monday). */
const habits: readonly (readonly [string, string, number, readonly number[]])[] = [
  ['Stand-up', '09:15', 15, [1, 2, 3, 4, 5]],
  ['Lunch', '13:00', 45, [1, 2, 3, 4, 5]],
  ['Pipeline review', '16:00', 60, [1]],
  ['One to one, Ruth', '11:00', 30, [3]],
  ['Week close', '16:30', 45, [5]],
];

const meetings = [
  'First look: Ferro & Filhas',
  'Pilot check-in',
  'Onboarding call',
  'Training',
  'Reference call',
  'Dentist',
  'Fleet day prep',
];

/** The calendar that times are offered from: regular meetings and some others, so that about half of each day is free. */
export const makeCalendar = (nowAt: number, ids: Ids): CalendarWorld => {
  const busy: BusyTime[] = [];
  const today = DateTime.fromMillis(nowAt, { zone }).startOf('day');
  for (let n = 0; n < daysAhead; n++) {
    const day = today.plus({ days: n });
    if (day.weekday > 5) continue;
    const add = (summary: string, time: string, minutes: number): void => {
      const [hour, minute] = time.split(':').map(Number);
      const start = day.set({ hour: hour ?? 0, minute: minute ?? 0 });
      busy.push({ startAt: start.toMillis(), endAt: start.plus({ minutes }).toMillis(), summary });
    };
    for (const [summary, time, minutes, days] of habits) if (days.includes(day.weekday)) add(summary, time, minutes);
    // Nearer days are fuller, as calendars are.
    const others = n < 4 ? 4 : n < 10 ? 3 : 2;
    for (let m = 0; m < others; m++) {
      const slot = ids.pick(`busy/${n}/${m}`, 16);
      const summary = meetings[ids.pick(`summary/${n}/${m}`, meetings.length)] ?? 'Busy';
      add(summary, `${9 + Math.floor(slot / 2)}:${slot % 2 === 0 ? '00' : '30'}`, 30);
    }
  }
  return { calendars: [{ id: 'mara@fernhill.example', summary: 'Mara Lind', zone, busy }] };
};
