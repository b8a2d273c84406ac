import { describe, expect, it } from 'vitest';
import { findTimes, readTimes } from './find-times';
import { windowAskedFor } from './window-asked-for';

const zone = 'Europe/Lisbon';
/** Monday 4 May 2026, 10:00 in Lisbon (UTC+1). */
const at = Date.UTC(2026, 4, 4, 9);

/** What is found, as local wall clock, `from..to`. */
const read = (text: string, language?: string): string[] =>
  findTimes({ text, at, zone, ...(language === undefined ? {} : { language }) }).map(
    (each) => `${local(each.fromAt)}..${local(each.toAt)}`,
  );

const local = (time: number | null): string =>
  time === null ? '' : new Date(time + 3_600_000).toISOString().slice(5, 16).replace('T', ' ').replace(' 00:00', '');

describe('findTimes', () => {
  const english: Record<string, string[]> = {
    'Tuesday works.': ['05-05..05-06'],
    'Tuesday after 3 would be best': ['05-05 15:00..05-06'],
    'Could we do Thursday at 2:30pm?': ['05-07 14:30..05-07 14:31'],
    'How about next week?': ['05-11..05-18'],
    'next week except Thursday': ['05-11..05-14', '05-15..05-18'],
    'The 21st suits me.': ['05-21..05-22'],
    'Let us talk in a fortnight': ['05-18..05-19'],
    'in two weeks': ['05-18..05-19'],
    'Tomorrow morning': ['05-05 08:00..05-05 12:00'],
    'tomorrow between 2 and 4': ['05-05 14:00..05-05 16:00'],
    'Wednesday 3-5pm works': ['05-06 15:00..05-06 17:00'],
    'Tuesday or Thursday afternoon': ['05-05..05-06', '05-07 12:00..05-07 16:00'],
    'the week after next': ['05-18..05-25'],
    'next Friday at noon': ['05-15 12:00..05-15 12:01'],
    'this Friday': ['05-08..05-09'],
    'after 12 May': ['05-13..'],
    'by Friday': ['..05-09'],
    'before 20 May': ['..05-20'],
    'the week of 18 May': ['05-18..05-25'],
    'end of May': ['05-16..06-01'],
    'in June': ['06-01..07-01'],
    'Q3 2026': ['07-01..10-01'],
    '12/05/2026': ['05-12..05-13'],
    '2026-05-12 at 15:00': ['05-12 15:00..05-12 15:01'],
    'Tuesday 12 May at 14:30 (Lisbon time)': ['05-12 14:30..05-12 14:31'],
    tonight: ['05-04 20:00..05-04 23:59'],
    'from 12 May onwards': ['05-12..'],
    'next Tuesday 10am CET': ['05-12 09:00..05-12 09:01'],
  };
  for (const [text, expected] of Object.entries(english)) {
    it(text, () => {
      expect(read(text)).toEqual(expected);
    });
  }

  const others: [string, string, string[]][] = [
    ['de', 'Nächsten Dienstag um 15 Uhr passt es mir gut.', ['05-12 15:00..05-12 15:01']],
    ['de', 'Können wir nächste Woche telefonieren?', ['05-11..05-18']],
    ['de', 'Am 21. Mai vormittags wäre gut', ['05-21 08:00..05-21 12:00']],
    ['de', 'morgen zwischen 14 und 16 Uhr', ['05-05 14:00..05-05 16:00']],
    ['fr', 'Mardi prochain à 15h, cela vous convient ?', ['05-12 15:00..05-12 15:01']],
    ['fr', 'la semaine prochaine', ['05-11..05-18']],
    ['fr', 'le 21 mai à 10h30', ['05-21 10:30..05-21 10:31']],
    ['es', 'El próximo martes a las 15:00', ['05-12 15:00..05-12 15:01']],
    ['es', 'la semana que viene', ['05-11..05-18']],
    ['pt', 'na próxima semana', ['05-11..05-18']],
    ['pt', 'terça-feira às 15h', ['05-05 15:00..05-05 15:01']],
    ['it', 'la prossima settimana', ['05-11..05-18']],
    ['it', 'martedì alle 15', ['05-05 15:00..05-05 15:01']],
    ['nl', 'volgende week dinsdag om 15 uur', ['05-12 15:00..05-12 15:01']],
    ['pl', 'w przyszłym tygodniu', ['05-11..05-18']],
    ['sv', 'nästa vecka', ['05-11..05-18']],
    ['da', 'på tirsdag kl 15', ['05-05 15:00..05-05 15:01']],
    ['ru', 'на следующей неделе', ['05-11..05-18']],
    ['ru', 'во вторник в 15:00', ['05-05 15:00..05-05 15:01']],
    ['ja', '来週お話しできますか', ['05-11..05-18']],
    ['ja', '5月21日', ['05-21..05-22']],
    ['zh', '下周二下午可以', ['05-12 12:00..05-12 16:00']],
    ['zh', '明天上午', ['05-05 08:00..05-05 12:00']],
  ];
  for (const [language, text, expected] of others) {
    it(`${language}: ${text}`, () => {
      expect(read(text, language)).toEqual(expected);
    });
  }

  it('finds nothing where no time is named', () => {
    for (const text of [
      'You may ask our 20 drivers.',
      'We have 40 stops a day and 12 trucks.',
      'Call me at +351 21 000 0000.',
      'Our second depot has 15 people.',
      'It costs 2,500 per month for 3.5 t trucks.'.replace('per month ', ''),
      'I want the big plan, see chapter 3.2.',
      'Order 2026-1234-77 was late.',
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });

  it('keeps midnight to midnight across a change of clocks', () => {
    const [day] = findTimes({ text: 'on 25 October 2026', at, zone });
    expect((day?.toAt ?? 0) - (day?.fromAt ?? 0)).toBe(25 * 3_600_000);
  });

  describe('makes one window of what is asked', () => {
    const asked = (text: string) => windowAskedFor(readTimes({ text, at, zone }), at, zone);
    const window = (text: string): string | null => {
      const found = asked(text);
      return found === null ? null : `${local(found.fromAt)}..${local(found.toAt)}`;
    };
    const stretches = (text: string): string[] | undefined =>
      asked(text)?.stretches.map((each) => `${local(each.fromAt)}..${local(each.toAt)}`);

    it('from the first time named to the last', () => {
      expect(window('Tuesday or Thursday')).toBe('05-05..05-08');
      expect(window('after 12 May')).toBe('05-13..07-12');
      expect(window('Last Friday was bad.')).toBeNull();
    });

    it('without what lies between, and without what is excepted', () => {
      expect(stretches('Tuesday or Thursday')).toEqual(['05-05..05-06', '05-07..05-08']);
      expect(stretches('next week except Thursday')).toEqual(['05-11..05-14', '05-15..05-18']);
      expect(stretches("tomorrow won't work but Friday does")).toEqual(['05-08..05-09']);
    });

    it('with the mornings of a week', () => {
      expect(stretches('Next week, mornings CET')?.slice(0, 2)).toEqual([
        '05-11 07:00..05-11 11:00',
        '05-12 07:00..05-12 11:00',
      ]);
      expect(stretches('Next week, mornings CET')).toHaveLength(7);
    });

    it('with the last day of a range of days', () => {
      expect(window('any day Tuesday to Thursday')).toBe('05-05..05-08');
      expect(window('12-14 May')).toBe('05-12..05-15');
    });

    it('with the hour that begins at a clock time, but not with "now"', () => {
      expect(window('Thursday at 2:30pm')).toBe('05-07 14:30..05-07 15:30');
      expect(window('I cannot talk right now.')).toBeNull();
    });

    it('without days on which the lead is absent', () => {
      expect(window('I am on holiday until 18 May.')).toBe('05-18..07-03 10:00');
      expect(window('I am out of the office from 5 to 8 May, so 12 May please.')).toBe('05-12..05-13');
      expect(window('Ich bin bis 18. Mai im Urlaub, danach gerne am 20. Mai.')).toBe('05-20..05-21');
    });
  });

  it('ends quickly on hostile text', () => {
    for (const piece of [
      'tuesday ',
      'from ',
      '1-',
      '1/',
      'next ',
      'to ',
      'between 1 and ',
      '12:',
      'the 2',
      'in a ',
      'a.m.',
      '来週',
      '.',
      '1 ',
      'may 1 to ',
      'twenty ',
      'until ',
      'after ',
      'before ',
      '5 ',
      'week of ',
      'end of ',
      'first ',
      '2019-q1',
      'two thousand ',
    ]) {
      findTimes({ text: piece.repeat(1_000_000 / piece.length), at, zone });
    }
    // What backtracks takes hours on these, so the limit of the test is the check, whatever else the machine does.
  }, 900_000);
});
