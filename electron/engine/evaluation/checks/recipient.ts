import type { Check } from '../check-context';
import { publicMailDomain } from '../public-mail-domains';
import { fail, pass, quote } from './result';

const lower = (address: string): string => address.trim().toLowerCase();
const domainOf = (address: string): string => lower(address).split('@').at(-1) ?? '';

/** `mail.northwind.example` belongs to `northwind.example`. */
const sameHouse = (a: string, b: string): boolean =>
  a !== '' && !publicMailDomain.test(a) && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));

/**
 * The reply goes to the one who wrote, and else only to the lead, to people of the lead's or the writer's house, and to those
 * who were in the conversation before. Who is new to it, or where answers are led elsewhere, a person decides.
 */
export const recipient: Check = ({ recipients, writer, lead, known }) => {
  const sure = new Set([writer, lead.email, ...known].map(lower));
  const houses = [writer, lead.email].map(domainOf);
  const isFine = (address: string): boolean =>
    sure.has(lower(address)) || houses.some((house) => sameHouse(domainOf(address), house));
  const elsewhere = recipients.to.find((address) => !isFine(address));
  if (elsewhere !== undefined)
    return fail('recipient', `The answer would go to ${quote(elsewhere)}, who did not write: ${quote(writer)} did.`);
  const stranger = recipients.cc.find((address) => !isFine(address));
  if (stranger !== undefined)
    return fail('recipient', `A copy would go to ${quote(stranger)}, who is new to this conversation.`);
  return pass('recipient');
};
