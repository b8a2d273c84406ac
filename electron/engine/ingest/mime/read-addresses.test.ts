import fc from 'fast-check';
import { addressParser } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readAddresses } from './read-addresses';

const names = [
  'Dana',
  'Okafor',
  'J.',
  "O'Brien",
  'Zoë',
  '山田',
  'a@b.example',
  'x=y',
  'b\\c',
  'tab\t',
  'no\u00a0break',
  'é\u0301',
  '"',
  '(',
  ',',
  '<',
  '=',
];
const emails = ['dana@northwind.example', 'a.b+c@x', 'odd@', '@odd', 'no', 'a@b@c', 'ü@x.example', 'dana@x.example '];

describe('readAddresses', () => {
  it('reads one plain address as the parser reads any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 3 }),
        fc.constantFrom(...emails),
        fc.constantFrom('bare', 'named', 'quoted', 'tight', 'open'),
        (given, email, form) => {
          const name = given.join(' ');
          const field = {
            bare: email,
            named: `${name} <${email}>`,
            quoted: `"${name}" <${email}>`,
            tight: `${name}<${email}>`,
            open: `${name} <${email}`,
          }[form];
          const parsed = addressParser(field).flatMap((each) => each.group ?? [each]);
          const [only] = parsed;
          // Two, or a name without an address, are put together here (see readAddresses).
          if (parsed.length !== 1 || only?.address === '') return;
          expect(readAddresses(field, field)).toEqual([{ name: only?.name.trim(), email: only?.address.trim() }]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('takes off what is no part of an address', () => {
    for (const field of ['Dana <mailto:dana@x.example>', 'Dana <@relay.example,@other.example:dana@x.example>'])
      expect(readAddresses(field, field)).toEqual([{ name: 'Dana', email: 'dana@x.example' }]);
  });

  it('leaves the name empty that only repeats the address', () => {
    expect(readAddresses('"dana@x.example" <dana@x.example>', '')).toEqual([{ name: '', email: 'dana@x.example' }]);
  });
});
