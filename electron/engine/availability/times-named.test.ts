import { describe, expect, it } from 'vitest';
import { formatSlotLabel } from './format-slot-label';
import { datesNamed, offersNamed, timesNamed } from './times-named';

const zone = 'Europe/Lisbon';
const tuesday = Date.UTC(2026, 4, 12, 13, 30); // Tuesday 12 May 2026, 14:30 in Lisbon
const thursday = Date.UTC(2026, 4, 14, 8, 0); // Thursday 14 May 2026, 09:00 in Lisbon
const offered = [
  { startAt: tuesday, zone },
  { startAt: thursday, zone },
];

describe('timesNamed', () => {
  it.each([
    [`Would ${formatSlotLabel(tuesday, zone)} suit you?`, [tuesday]],
    ['Tuesday 12 May at 14:30 or Thursday 14 May at 09:00 (both Lisbon time)?', [tuesday, thursday]],
    ['Dienstag, 12. Mai um 14:30 Uhr oder Donnerstag, den 14. Mai um 9 Uhr?', [tuesday, thursday]],
    ['mardi 12 mai à 14h30 ou jeudi 14 mai à 9 h', [tuesday, thursday]],
    ['el martes 12 de mayo a las 14:30 o el jueves 14 de mayo a las 09:00', [tuesday, thursday]],
    ['terça-feira, 12 de maio, às 14h30 ou quinta-feira, 14 de maio, às 9h00', [tuesday, thursday]],
    ['martedì 12 maggio alle 14:30 oppure giovedì 14 maggio alle 9:00', [tuesday, thursday]],
    ['dinsdag 12 mei om 14:30 of donderdag 14 mei om 9:00', [tuesday, thursday]],
    ['wtorek, 12 maja, godz. 14:30 lub czwartek, 14 maja, godz. 9:00', [tuesday, thursday]],
    ['tirsdag den 12. maj kl. 14.30 eller torsdag den 14. maj kl. 9', [tuesday, thursday]],
    ['tisdag 12 maj kl. 14:30 eller torsdag 14 maj kl. 09.00', [tuesday, thursday]],
    ['tirsdag 12. mai kl. 14:30 eller torsdag 14. mai kl. 09:00', [tuesday, thursday]],
    ['w środę, 13 maja, godz. 14:30', []],
    ['Tuesday, May 12th, 2:30 pm or Thursday, May 14, 9 am', [tuesday, thursday]],
    ['I have 14:30 on Tuesday 12 May, and 9:00 on Thursday.', [tuesday, thursday]],
    ['Tuesday 12 May at 15:30?', []],
    ['Wednesday 13 May at 14:30?', []],
    ['Friday 12 May at 14:30?', []],
  ])('%s', (text, expected) => {
    expect(offersNamed(text, offered)).toEqual(expected);
  });

  it.each([
    'It costs €14.30 per van and 12.50 for each of 20 vans.',
    'Version 2.10 plans 30 stops in 45 seconds.',
    'We may plan 12 vans at 20 depots.',
    'The first 10 hours are 100% yours.',
  ])('reads no time in: %s', (text) => {
    expect(timesNamed(text).map((time) => time.text)).toEqual([]);
  });

  it('reads what is named without a digit: a weekday and the middle of the day', () => {
    const [noon] = timesNamed('Thursday at noon, then.');
    expect(noon).toMatchObject({ text: 'noon', hours: [12], minute: 0, date: { text: 'Thursday', weekday: 4 } });
  });

  it('does not read ordinary words as dates', () => {
    expect(datesNamed('You may sat with the sun, do mar 3 things')).toEqual([
      expect.objectContaining({ text: 'mar 3', day: 3, month: 3 }),
    ]);
  });
});
