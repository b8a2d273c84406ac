import { expect, it } from 'vitest';
import { firmOf, houseOf, housesOf, namesHouse } from './firm-of';

it.each([
  [null, 'dana@northwind.example', 'northwind'],
  [null, 'ivo@mail.northwind.example', 'northwind'],
  [null, 'ivo@blue-harbour.co.uk', 'blueharbour'],
  ['Acme', 'x@one.example', 'acme'],
  ['ACME GmbH', 'x@two.example', 'acme'],
  ['Acme GmbH & Co. KG', 'x@two.example', 'acme'],
  ['Acme S.r.l.', 'x@two.example', 'acme'],
  ['Blue Harbour Ltd.', 'x@two.example', 'blueharbour'],
  ['Group', 'x@two.example', 'group'],
  [' ', 'Dana.Okafor@gmail.example', 'dana.okafor@gmail.example'],
])('%s at %s counts as %s', (company, email, firm) => {
  expect(firmOf({ company, email })).toBe(firm);
});

it('no firm stands behind an address that anybody may have, nor behind none', () => {
  expect(['a@gmail.com', 'a@web.de', '', 'dana', 'a@localhost'].map(houseOf)).toEqual([null, null, null, null, null]);
  expect(housesOf(['a@go.example'])).toEqual([]);
});

it('a firm is found in a text however its name is set apart, and only as whole words', () => {
  const emails = ['dana@north-wind.example'];
  for (const text of ['Your Northwind framework', 'at North Wind', 'north-wind’s vans'])
    expect(namesHouse(text, emails)).toBe(true);
  expect(namesHouse('a northwinder of the north', emails)).toBe(false);
});
