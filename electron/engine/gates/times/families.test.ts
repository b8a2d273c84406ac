import { describe, expect, it } from 'vitest';
import { findTimes } from '../find-times';

/** Monday 5 October 2026, 10:00. */
const at = Date.UTC(2026, 9, 5, 10);
const zone = 'UTC';

const iso = (time: number | null): string =>
  time === null
    ? ''
    : new Date(time)
        .toISOString()
        .slice(0, 19)
        .replace(/^2026-/, '')
        .replace('T00:00:00', '')
        .replace(/:00$/, '')
        .replace('T', ' ');
const read = (text: string, language: string | null = null): string =>
  findTimes({ text, at, zone, language })
    .map((one) => `${iso(one.fromAt)}..${iso(one.toAt)}`)
    .join(' & ');

/** Families of ways to say a time; each sentence and what it names, start inclusive, end exclusive. */
const families: Record<string, [text: string, expected: string][]> = {
  'a date and clock as ISO 8601 writes them': [
    ['2026-11-17T04:30:00', '11-17 04:30..11-17 04:31'],
    ['Slot: 2026-11-17T14:30Z', '11-17 14:30..11-17 14:31'],
    ['starts 2026-11-17T09:00:00.000+02:00', '11-17 07:00..11-17 07:01'],
    ['20 November, see 2026-W47', '11-20..11-21 & 11-16..11-23'],
  ],
  'the year of a date said by its place, or in two digits': [
    ['March next year', '2027-03-01..2027-04-01'],
    ['in June of next year', '2027-06-01..2027-07-01'],
    ['14 March next year', '2027-03-14..2027-03-15'],
    ['Easter next year', '2027-03-28..2027-03-29'],
    ['Christmas last year', '2025-12-25..2025-12-26'],
    ['last Easter', '04-05..04-06'],
    ["in Aug '27", '2027-08-01..2027-09-01'],
    ['31 Dec 99', '1999-12-31..2000-01-01'],
    ["back in '98", '1998-01-01..1999-01-01'],
    ['from June to August next year', '2027-06-01..2027-08-01'],
    ['08/2027', '2027-08-01..2027-09-01'],
  ],
  'ranges whose ends share a week, a month or a year': [
    ['Tuesday to Thursday next week', '10-13..10-15'],
    ['Friday to Tuesday of next week', '10-09..10-13'],
    ['Jan 4 - 22, 2028', '2028-01-04..2028-01-22'],
    ['between the 4th and the 22nd', '11-04..11-22'],
    ['from April the 9th till the 17th', '2027-04-09..2027-04-17'],
    ['from April the ninth till the seventeenth', '2027-04-09..2027-04-17'],
    ['from May 2027 to July 2028', '2027-05-01..2028-07-01'],
    ['from 2025/08 to 2027/10', '2025-08-01..2027-10-01'],
    ['2012-2015', '2012-01-01..2015-01-01'],
    ['from today until 1 December', '10-05..12-01'],
    ['from today 4pm to tomorrow 5pm', '10-05 16:00..10-06 17:00'],
    ['from now until Friday', '10-05..10-09'],
  ],
  'minutes of an hour, and hours that last': [
    ['at 25 minutes past 3 tomorrow', '10-06 15:25..10-06 15:26'],
    ['ten minutes to noon tomorrow', '10-06 11:50..10-06 11:51'],
    ['six-thirty pm', '10-05 18:30..10-05 18:31'],
    ['tomorrow from six-thirty to eight', '10-06 18:30..10-06 20:00'],
    ['at 1830 hours', '10-05 18:30..10-05 18:31'],
    ['tomorrow from 2pm for 45 minutes', '10-06 14:00..10-06 14:45'],
    ['tomorrow from 3 pm for an hour and a half', '10-06 15:00..10-06 16:30'],
    ['from 9am for half an hour', '10-06 09:00..10-06 09:30'],
    ['7 tonight', '10-05 19:00..10-05 19:01'],
    ["let's say 10, tonight", '10-05 22:00..10-05 22:01'],
    ['until 10 tonight', '..10-05 22:00'],
    ['Call me around 5.', '10-05 17:00..10-05 17:01'],
    ['3:30pm Tuesday the 13th', '10-13 15:30..10-13 15:31'],
    ['in the next hour', '10-05 10:00..10-05 11:00'],
    ['the last 30 seconds', '10-05 09:59:30..10-05 10:00'],
  ],
  'halves of parts of a day': [
    ['early tomorrow morning', '10-06 08:00..10-06 10:00'],
    ['late tonight', '10-05 22:00..10-05 23:59:59'],
    ['in the early evening', '10-05 16:00..10-05 18:00'],
    ['early Thursday afternoon', '10-08 12:00..10-08 14:00'],
  ],
  'days and weeks beside others': [
    ['this coming weekend', '10-10..10-12'],
    ['one week after Christmas', '2027-01-01..2027-01-02'],
    ['We leave on the twenty-first.', '10-21..10-22'],
    ['a year ago today', '2025-10-05..2025-10-06'],
    ['I have been away since Friday', '10-02..'],
    ['ill since the 12th', '09-12..'],
    ['since December', '2025-12-01..'],
    ['since 3 December', '2025-12-03..'],
    ['since 2027', '2027-01-01..'],
    ['from Friday on', '10-09..'],
    ['Come by on Tuesday', '10-06..10-07'],
    ['drop by Thursday', '10-08..10-09'],
    ['by Thursday', '..10-09'],
  ],
  'months by halves, years by thirds, and to date': [
    ['early November', '11-01..11-16'],
    ['early next year', '2027-01-01..2027-07-01'],
    ['throughout 2027', '2027-01-01..2028-01-01'],
    ['month to date', '10-01..10-05'],
    ['the last two decades', '2000-01-01..2020-01-01'],
    ['this century', '2000-01-01..2100-01-01'],
    ['the 90s', '1990-01-01..2000-01-01'],
    ['sales > 2014', '2015-01-01..'],
    ['sales < 2014', '..2014-01-01'],
  ],
  'counts that are no whole number, and working days': [
    ['in 1.5 hours', '10-05 11:30..10-05 11:31'],
    ['two and a half hours later', '10-05 12:30..10-05 12:31'],
    ['within half an hour', '10-05 10:00..10-05 10:30'],
    ['within the next 45 minutes', '10-05 10:00..10-05 10:45'],
    ['the next five business days', '10-06..10-13'],
  ],
  'edges and quarters of years': [
    ['from the start of March to the end of May 2027', '2027-03-01..2027-06-01'],
    ['From the start of March', '2027-03-01..'],
    ['between May 2026 and now', '05-01..10-05'],
    ['the last quarter of 2027', '2027-10-01..2028-01-01'],
    ['last quarter', '07-01..10-01'],
    ["next year's second quarter", '2027-04-01..2027-07-01'],
    ['mid-2027', '2027-05-01..2027-09-01'],
    ['2025 or earlier', '..01-01'],
    ['the nineteen nineties', '1990-01-01..2000-01-01'],
    ['the rest of my week', '10-05..10-12'],
  ],
  'days in figures whose month or year is said once': [
    ["I'm away 17.–24.10.2026", '10-17..10-24'],
    ['17–24/10/2026', '10-17..10-24'],
    ['17.10. - 24.10.2026', '10-17..10-24'],
    ['28.12.–4.1.2027', '12-28..2027-01-04'],
    ['10-12.12.2026', '12-10..12-12'],
    ['from 5/1-5/7/2027', '2027-05-01..2027-05-07'],
    ['9-10.30 on Friday', '10-09 09:00..10-09 10:30'],
  ],
  holidays: [
    ['xmas eve', '12-24..12-25'],
    ['Canada day', '2027-07-01..2027-07-02'],
    ['Thanksgiving day 2027', '2027-11-25..2027-11-26'],
    ["St. Patrick's day 2027", '2027-03-17..2027-03-18'],
    ["April fools' day", '2027-04-01..2027-04-02'],
    ["women's day", '2027-03-08..2027-03-09'],
  ],
};

describe('families of English times', () => {
  for (const [family, cases] of Object.entries(families)) {
    it(family, () => {
      expect(cases.map(([text]) => [text, read(text)])).toEqual(cases);
    });
  }

  it('names no time', () => {
    const none = [
      'We are wed to the idea.',
      'Enjoy your weekend!',
      'Hope you enjoyed your weekend',
      'Thanks for this.\n\nBest,\nApril',
      'Best, April May',
      'My colleague April May will call you',
      'Model 2026-A12 is sold out.',
      'He is in his 80s.',
      'We need 1830 hours of work.',
      'Our team is around 5.',
      'Give ten minutes to three people.',
      'The invoice is 138-2010-2015.',
      'We are about 5',
      'Between 5 and 10 kg',
      'from 5 to 10 %',
      'We need it in a second.',
      'in this 125 seconds video',
      'Hello,\n> 2014 was good',
      'This may or may not be right.',
    ];
    expect(none.filter((text) => read(text) !== '')).toEqual([]);
  });

  /** Said in other languages, in which one word more or less had made another time of it. */
  const others: [language: string, text: string, expected: string][] = [
    ['de', 'Wir sind bis einschließlich 20. Oktober im Urlaub.', '..10-21'],
    ['de', 'In anderthalb Stunden', '10-05 11:30..10-05 11:31'],
    ['de', 'seit Freitag krank', '10-02..'],
    ['de', 'seit dem 1. September', '09-01..'],
    ['fr', 'depuis le 1er septembre', '09-01..'],
    ['en', 'next year in March', '2027-03-01..2027-04-01'],
    ['de', 'Donnerstag um zehn nach drei', '10-08 15:10..10-08 15:11'],
    ['de', 'vom 12.–16.10. bin ich weg', '10-12..10-16'],
    ['fr', 'La première semaine de novembre', '11-02..11-09'],
    ['fr', 'dans une heure et demie', '10-05 11:30..10-05 11:31'],
    ['fr', 'à partir du 16', '10-16..'],
    ['fr', 'le 3/12 à 9h15', '12-03 09:15..12-03 09:16'],
    ['fr', "en mars de l'année prochaine", '2027-03-01..2027-04-01'],
    ['fr', 'depuis vendredi', '10-02..'],
    ['fr', 'du 17 au 24/10', '10-17..10-24'],
    ['es', 'la primera semana de noviembre', '11-02..11-09'],
    ['es', 'el 3/12 a las 9:15', '12-03 09:15..12-03 09:16'],
    ['es', 'en marzo del año que viene', '2027-03-01..2027-04-01'],
    ['es', 'por primera vez', ''],
    ['pt', 'a primeira semana de novembro', '11-02..11-09'],
    ['pt', 'a partir do dia 16', '10-16..'],
    ['pt', 'dia 3/12 às 9h15', '12-03 09:15..12-03 09:16'],
    ['it', 'la prima settimana di novembre', '11-02..11-09'],
    ['it', "tra un'ora e mezza", '10-05 11:30..10-05 11:31'],
    ['it', 'il 3/12 alle 9:15', '12-03 09:15..12-03 09:16'],
    ['it', 'il 1° dicembre', '12-01..12-02'],
    ['it', 'prima di venerdì', '..10-09'],
    ['it', 'prima possibile', ''],
    ['nl', 'woensdag volgende week vanaf 14 uur', '10-14 14:00..10-15'],
    ['nl', 'de eerste week van november', '11-02..11-09'],
    ['nl', 'over twee uur', '10-05 12:00..10-05 12:01'],
    ['nl', 'over een uur', '10-05 11:00..10-05 11:01'],
    ['nl', 'om kwart over twee uur', '10-05 14:15..10-05 14:16'],
    ['nl', 'om tien over twee', '10-05 14:10..10-05 14:11'],
    ['nl', 'begin volgend jaar', '2027-01-01..2027-05-01'],
    ['nl', 'sinds vrijdag ziek', '10-02..'],
  ];
  it('in other languages', () => {
    expect(others.map(([language, text]) => [language, text, read(text, language)])).toEqual(others);
  });
});
