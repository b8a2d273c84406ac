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
  return found.map((each) => (each.email === '' && each.name.includes('@') ? { name: '', email: each.name } : each));
};
