import type { Check } from '../check-context';
import { fail, pass, quote } from './result';

/** Domains under which anybody has an address: sharing one makes nobody a colleague. */
const anybody =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|zoho|yandex|fastmail|tutanota|tuta|posteo|mailbox|orange|wanadoo|free|laposte|sfr|libero|virgilio|alice|tiscali|t-online|freenet|arcor|telia|telenet|ziggo|kpnmail|hetnet|xs4all|planet|wp|onet|o2|interia|seznam|centrum|sapo|terra|uol|bol|ig|qq|163|126|sina|naver|daum|hanmail|mail2world|rediffmail|btinternet|sky|talktalk|virginmedia|comcast|verizon|att|sbcglobal|cox|charter|earthlink|bluewin|hispeed|sunrise)\.[a-z.]{2,10})$/;

const lower = (address: string): string => address.trim().toLowerCase();
const domainOf = (address: string): string => lower(address).split('@').at(-1) ?? '';

/** `mail.northwind.example` belongs to `northwind.example`. */
const sameHouse = (a: string, b: string): boolean =>
  a !== '' && !anybody.test(a) && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));

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
