import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { readTimes } from './find-times';
import { windowAskedFor } from './window-asked-for';

const zone = 'Europe/Lisbon';
/** Monday 4 May 2026, 10:00 in Lisbon. */
const at = Date.UTC(2026, 4, 4, 9);

const asked = (text: string, from = at, inZone = zone) =>
  windowAskedFor(readTimes({ text, at: from, zone: inZone }), from, inZone);
const local = (time: number, inZone = zone): string =>
  DateTime.fromMillis(time, { zone: inZone }).toFormat('MM-dd HH:mm').replace(' 00:00', '');
const shown = (text: string): string[] => {
  const window = asked(text);
  return window ? (window.stretches ?? [window]).map((each) => `${local(each.fromAt)}..${local(each.toAt)}`) : [];
};

describe('windowAskedFor', () => {
  it.each<[string, string[]]>([
    ['Tuesday works.', ['05-05..05-06']],
    ['Tuesday or Thursday?', ['05-05..05-06', '05-07..05-08']],
    ['Tuesday or Wednesday?', ['05-05..05-07']],
    ['Next week except Thursday.', ['05-11..05-14', '05-15..05-18']],
    ['I am out on Thursday, but this week works otherwise.', ['05-04 10:00..05-07', '05-08..05-11']],
    ['Tuesday at 3pm?', ['05-05 15:00..05-05 16:00']],
    ['Wednesday 10:00 or 14:30.', ['05-06 10:00..05-06 11:00', '05-06 14:30..05-06 15:30']],
    ['After 12 May.', ['05-13..07-12']],
    [
      'Next week I am free on Wednesday morning or Thursday afternoon.',
      ['05-13 08:00..05-13 12:00', '05-14 12:00..05-14 16:00'],
    ],
    ['I could do Tuesday or Thursday afternoon.', ['05-05 12:00..05-05 16:00', '05-07 12:00..05-07 16:00']],
    ['Tuesday or Friday, after 2pm.', ['05-05 14:00..05-06', '05-08 14:00..05-09']],
    ['On 12 May or the day after. I am free from 1pm.', ['05-12 13:00..05-13', '05-13 13:00..05-14']],
    ['Thursday does not work for me.', ['05-04 10:00..05-07', '05-08..07-03 10:00']],
    ['I am on leave until 18 May.', ['05-18..07-03 10:00']],
    [
      'Any time Monday to Wednesday, 9 to 5.',
      ['05-11 09:00..05-11 17:00', '05-12 09:00..05-12 17:00', '05-13 09:00..05-13 17:00'],
    ],
    ['Can you call me tomorrow? Not before 10 though.', ['05-05 10:00..05-06']],
    ['I am out next week, but any time the following week is good.', ['05-18..05-25']],
    ['Any day next week but Tuesday.', ['05-11..05-12', '05-13..05-18']],
    ['Diese Woche nicht mehr, nächste Woche gerne, außer Dienstag.', ['05-11..05-12', '05-13..05-18']],
    ['Volgende week kan ik niet, de week daarna wel.', ['05-18..05-25']],
    ['Nästa vecka går inte, men veckan därpå.', ['05-18..05-25']],
    ['На следующей неделе не могу, давайте через неделю.', ['05-04 10:00..05-11', '05-18..07-03 10:00']],
    ['This week or next, but never on a Friday.', ['05-04 10:00..05-08', '05-09..05-15', '05-16..05-18']],
    ['Mon booked, Tue 10-12 free, Wed all day.', ['05-05 10:00..05-05 12:00', '05-06..05-07']],
    ["How does tomorrow look? I'm free from 2 to 4.", ['05-05 14:00..05-05 16:00']],
    ['Statt Mittwoch lieber Dienstag um 10?', ['05-05 10:00..05-05 11:00']],
    ['Lieber erst nach dem 20.', ['05-21..07-20']],
    ['Torsdag eller fredag, men inte före 10.', ['05-07 10:00..05-08', '05-08 10:00..05-09']],
    ['水曜か木曜でお願いします。金曜は不可です。', ['05-06..05-08']],
    ['I came by last Friday.', []],
    ['Thanks, sounds good.', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('cuts the days named down to the part of the day named beside them', () => {
    expect(shown('Next week would be fine, mornings are best.')).toEqual(
      [11, 12, 13, 14, 15, 16, 17].map((day) => `05-${day} 08:00..05-${day} 12:00`),
    );
    expect(shown('Mornings next week except Wednesday.')).toEqual(
      [11, 12, 14, 15, 16, 17].map((day) => `05-${day} 08:00..05-${day} 12:00`),
    );
    expect(shown('Nächste Woche ab Mittwoch, vormittags am besten.')).toEqual(
      [13, 14, 15, 16, 17].map((day) => `05-${day} 08:00..05-${day} 12:00`),
    );
    expect(shown('Plutôt la semaine du 18, le matin.')[0]).toBe('05-18 08:00..05-18 12:00');
    // The day that carries its own hours keeps them.
    expect(shown('Tuesday afternoon, or next week in the mornings')[0]).toBe('05-05 12:00..05-05 16:00');
  });

  it('keeps off a weekday that never suits', () => {
    const window = asked('Mondays do not suit me.');
    const mondays = (window?.stretches ?? []).filter(
      (each) => DateTime.fromMillis(each.fromAt, { zone }).weekday === 1,
    );
    // Only what is left of this very Monday's week begins on one.
    expect(mondays.map((each) => local(each.fromAt))).toEqual(['05-04 10:00']);
    expect(window?.stretches?.length).toBe(9);
    expect(window?.text).toBe('not Mondays');
  });

  it('takes a part of the day alone for every day to come', () => {
    const window = asked('Afternoons suit me best.');
    expect(window?.stretches?.length).toBeGreaterThan(50);
    for (const each of window?.stretches ?? []) {
      expect(DateTime.fromMillis(each.fromAt, { zone }).hour).toBeGreaterThanOrEqual(12);
      expect(each.toAt - each.fromAt).toBeLessThanOrEqual(6 * 3_600_000);
    }
  });

  it('counts the days and hours of the zone they are named in, also when clocks change', () => {
    // Saturday 24 October 2026; clocks go back on Sunday.
    const window = asked('Next week in the mornings', Date.UTC(2026, 9, 24, 9), 'Europe/Berlin');
    const hours = (window?.stretches ?? []).map((each) => local(each.fromAt, 'Europe/Berlin').slice(6));
    expect(new Set(hours)).toEqual(new Set(['08:00']));
  });
});
