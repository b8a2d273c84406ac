import { headerOf, type ParsedMail } from '../../ingest';
import { addressesIn } from './addresses-in';
import { daemonAddress, officeAddress } from './machine-sender';
import type { ReturnedMail } from './returned-mail';

const one =
  '["\'“«‹]?<?((?:"[^"\\n]{1,64}"|(?:[^\\s<>()"\',;:“”«»]|(?<=[A-Za-z])\'(?=[A-Za-z])){1,64})@[^\\s<>()"\',;:“”«»（）：，。]{3,190})>?["\'”»›]?';

// From what names a failed address most surely to what only shows one.
const patterns: readonly { words: RegExp; sure: boolean }[] = [
  // Alone or in front of its line, as in lists of failed recipients; before a colon, a reason or a date.
  {
    words: new RegExp(
      `^[ \\t>*•·-]{0,40}(?:\\d{1,2}[.)] |[45]\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3} )?)?${one}\\s*(?:[:;,：—–]|\\.(?![\\p{L}\\p{N}])|$|\\(|\\[|\\s-|\\.\\.\\.|\\s(?=.{0,120}\\b[45](?:\\d\\d|\\.\\d\\.\\d)\\b)|\\s+(?:user|unknown|failed|not|on|could|has|had|does|is|was|reason)\\b)`,
      'gimu',
    ),
    sure: true,
  },
  // "Name <address>" or "name (address)" alone on its line.
  { words: new RegExp(`^[ \\t>*-]{0,40}[^\\n<(@:]{1,60}[<(]${one}[)>]?\\s*$`, 'gimu'), sure: true },
  {
    words: new RegExp(
      `(?:(?<![\\p{L}\\p{N}.-])(?:rcpt to|final[- ]recipient|original[- ]recipient|recipients?|(?<!(?:write|reply|respond|complain|report) )to|user|address|mailbox|for|an|empfänger|benutzer|destinataire|à|destinatario|destinatário|para|a|aan|ontvanger|do|odbiorca|użytkownik|till|mottagaren?|til|modtageren?|адресату?|получател\\p{L}{0,3}|на)(?:\\s*[:=]\\s*|\\s+|(?=[<"“«]))|(?:收件人|收件者|到|宛先)\\s*[:：]?\\s*)(?:rfc822;\\s*)?${one}`,
      'giu',
    ),
    sure: false,
  },
  { words: /<([^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{3,190})>/g, sure: false },
];

const helpDesk = /^(?:help|helpdesk|help-desk|support|abuse|contact|noc|it|admin)$/i;

/** Addresses a report names as failed: its header; those in front or alone on a line; else those it speaks of; else the recipients of the mail it returns. */
export const failedAddresses = (words: string, mail: ParsedMail, source: ReturnedMail): string[] => {
  const header = addressesIn(headerOf(mail, 'x-failed-recipients'));
  if (header.length > 0) return header;
  const ours = new Set(
    [...mail.to, ...(mail.from === null ? [] : [mail.from])]
      .map((each) => each.email.toLowerCase())
      .concat(source.from.map((each) => each.toLowerCase())),
  );
  const returnedTo = new Set(source.to.map((each) => each.toLowerCase()));
  // A robot, or the office to complain to, unless we had written there.
  const office = (address: string): boolean => {
    const local = address.split('@')[0] ?? '';
    return (
      daemonAddress.test(local) ||
      ((officeAddress.test(local) || helpDesk.test(local)) && !returnedTo.has(address.toLowerCase()))
    );
  };
  const takes = (address: string | undefined): address is string =>
    address !== undefined && !ours.has(address.toLowerCase()) && !office(address);
  const text = words.slice(0, 30_000);
  let toOurselves: string[] = [];
  for (const { words: pattern, sure } of patterns) {
    const shown = [...text.matchAll(pattern)].flatMap((match) => [
      ...addressesIn(match[1] ?? '').slice(0, 1),
      ...(sure ? [] : listedAfter(text, match.index + match[0].length)),
    ]);
    const found = shown.filter(takes);
    if (sure && toOurselves.length === 0) toOurselves = shown.filter((each) => mail.from?.email !== each);
    if (found.length === 0) continue;
    // An address that only stands in a sentence may be a help desk's; the mail that came back tells.
    const ofOurMail = sure ? [] : found.filter((each) => returnedTo.has(each.toLowerCase()));
    return unique(ofOurMail.length > 0 ? ofOurMail : found);
  }
  const shown = [...addressesIn(text), ...addressesIn(mail.subject)].filter(takes);
  const sent = shown.filter((each) => returnedTo.has(each.toLowerCase()));
  if (sent.length > 0) return unique(sent);
  const returned = source.to.filter(takes);
  // Somebody wrote to an address of his own.
  if (returned.length === 0 && toOurselves.length > 0) return unique(toOurselves);
  if (returned.length > 0 || source.to.length > 0) return unique(returned.length > 0 ? returned : source.to);
  const first = shown[0];
  if (first === undefined) {
    // A filter that writes under the name of whom it guards.
    const from = mail.from?.email ?? '';
    return from !== '' && !office(from) && addressesIn(text).includes(from) ? [from] : [];
  }
  const at = text.indexOf(first);
  return unique([first, ...(at < 0 ? [] : listedAfter(text, at + first.length).filter(takes))]);
};

/** The other addresses of a list in a sentence: "to a@…, b@… and c@…". */
const listedAfter = (text: string, from: number): string[] => {
  const rest =
    /^(?:[>'"”»]{0,2}\s{0,3}(?:[,;]|and|und|et|y|e|en|och|og|i|и|、|，)\s{0,3}[<'"“«]{0,2}[^\s<>()"',;:@]{1,64}@[^\s<>()"',;:@]{3,190}){1,50}/.exec(
      text.slice(from, from + 10_000),
    )?.[0];
  return rest === undefined ? [] : addressesIn(rest);
};

const unique = (addresses: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  for (const each of addresses) if (!seen.has(each.toLowerCase())) seen.set(each.toLowerCase(), each);
  return [...seen.values()].slice(0, 50);
};
