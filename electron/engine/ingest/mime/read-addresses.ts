import { type Address, addressParser } from 'postal-mime';
import type { MailAddress } from '../../../../shared/schemas/common';
import { cleanText } from '../clean-strings';
import { safely } from './safely';

/** The people of an address field (RFC 5322 section 3.4), groups taken apart. `decoded` serves where the raw field holds broken letters. */
export const readAddresses = (raw: string, decoded: string): MailAddress[] => {
  const source = raw.includes('\uFFFD') ? decoded : raw;
  const flat = (each: Address): MailAddress[] =>
    each.group === undefined
      ? [{ name: cleanText(each.name).trim(), email: cleanText(each.address).trim() }]
      : each.group.flatMap(flat);
  const found = safely(() => addressParser(source.slice(0, 100_000)), [])
    .flatMap(flat)
    .filter((each) => each.email !== '' || each.name !== '');
  const named = found.map((each) =>
    each.email === '' && each.name.includes('@') ? { name: '', email: each.name } : each,
  );
  // "Okafor, Dana <dana@…>" without the quotes that a comma in a name needs is one person.
  return named.flatMap((each, at) => {
    if (each.email === '' && named[at + 1]?.name) return [];
    const before = named[at - 1];
    return before?.email === '' && each.name !== '' ? [{ ...each, name: `${before.name}, ${each.name}` }] : [each];
  });
};
