import { type Address, addressParser } from 'postal-mime';
import type { MailAddress } from '../../../../shared/schemas/common';
import { cleanText } from '../clean-strings';
import { safely } from './safely';

/** The people of an address field (RFC 5322 section 3.4), groups taken apart. `decoded` serves where the raw field holds broken letters. */
export const readAddresses = (raw: string, decoded: string): MailAddress[] => {
  const source = raw.includes('\uFFFD') ? decoded : raw;
  const plain = plainAddress(source);
  if (plain !== null) return [plain];
  const flat = (each: Address): MailAddress[] =>
    each.group === undefined
      ? [{ name: cleanText(each.name).trim(), email: bareAddress(cleanText(each.address).trim()) }]
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

/** Without the "mailto:" of a link and the relays of an old route (RFC 5322 section 4.4): "@relay.example:dana@northwind.example". */
const bareAddress = (address: string): string =>
  address.replace(/^mailto:/i, '').replace(/^@[\w.,@-]{1,300}:(?=[^@:]{1,64}@)/, '');

/** "Dana Okafor <dana@northwind.example>", the name in quotation marks or not, and "dana@northwind.example": nearly all fields are one such address. */
const plainForm =
  /^(?:"([^"\\=\p{C}\p{Z}]+(?: [^"\\=\p{C}\p{Z}]+)*)" <|([\p{L}\d.'_-]+(?: [\p{L}\d.'_-]+)*) <|)([\w.+-]{1,64}@[\w.-]{1,255})(>?)$/u;

/** The address of a field that holds one in a plain form; null for any other, which the parser is asked for. */
const plainAddress = (field: string): MailAddress | null => {
  if (field.length > longestPlain) return null;
  const found = plainForm.exec(field);
  if (found === null) return null;
  const [, quoted, bare, email = '', closed] = found;
  const name = quoted ?? bare ?? '';
  if ((closed === '>') !== (quoted !== undefined || bare !== undefined)) return null;
  return { name: name === email ? '' : name, email };
};

const longestPlain = 300;
