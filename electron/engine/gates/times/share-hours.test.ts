import { describe, expect, it } from 'vitest';
import { findTimes } from '../find-times';

/** Wednesday 18 March 2026, 9:30 in Berlin; hours as on the wall there. */
const at = Date.UTC(2026, 2, 18, 8, 30);
const zone = 'Europe/Berlin';
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const local = (time: number | null): string => (time === null ? '' : wall.format(time).slice(5));
const spans = (text: string): string[] =>
  findTimes({ text, at, zone }).map((each) => `${local(each.fromAt)}..${local(each.toAt)}`);

const mornings = ['03-24 08:00..03-24 12:00', '03-25 08:00..03-25 12:00'];
const afternoons = ['03-24 12:00..03-24 16:00', '03-25 12:00..03-25 16:00'];

describe('hours behind listed days', () => {
  it.each([
    ['Tuesday or Wednesday, ideally in the morning.', mornings],
    ['Tuesday or Wednesday, mornings.', mornings],
    ['Dienstag oder Mittwoch, am liebsten vormittags.', mornings],
    ["Mardi ou mercredi, plutôt l'après-midi.", afternoons],
    ['Martes o miércoles, mejor por la tarde.', afternoons],
    ['Martedì o mercoledì, preferibilmente di mattina.', mornings],
    ["Dinsdag of woensdag, liefst 's ochtends.", mornings],
    ['Tuesday or Wednesday, 3pm', ['03-24 15:00..03-24 15:01', '03-25 15:00..03-25 15:01']],
  ])('are hours of each: %s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it.each([
    ['Tuesday or Wednesday afternoon', ['03-24 00:00..03-25 00:00', '03-25 12:00..03-25 16:00']],
    ['Tuesday, 24 March or Wednesday', ['03-24 00:00..03-25 00:00', '03-25 00:00..03-26 00:00']],
    ['Tuesday morning or Wednesday, 3pm', ['03-24 08:00..03-24 12:00', '03-25 15:00..03-25 15:01']],
  ])('are the last day’s, or its own, where nothing sets them apart: %s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });
});

describe('a day behind hours, and a week behind a day', () => {
  it.each([
    ['Any time after 4pm on the 25th', ['03-25 16:00..03-26 00:00']],
    ['Any time after 4pm CET on Friday', ['03-20 16:00..03-21 00:00']],
    ['mercredi de la semaine prochaine', ['03-25 00:00..03-26 00:00']],
    ['vendredi de la semaine prochaine', ['03-27 00:00..03-28 00:00']],
    ['el viernes de la próxima semana', ['03-27 00:00..03-28 00:00']],
    ['fredag i næste uge', ['03-27 00:00..03-28 00:00']],
    ['4月1日以降', ['04-01 00:00..']],
  ])('belong together: %s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it('leaves hours alone that no day follows', () => {
    expect(spans('Any time after 4, Friday is good too.')).toHaveLength(2);
  });
});
