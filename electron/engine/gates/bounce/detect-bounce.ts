import { headerOf, type ParsedMail } from '../../ingest';
import { readFieldGroups, readHeaderBlock } from '../../ingest/header-block';
import {
  addressesIn,
  type Bounce,
  type BounceFailure,
  finish,
  isMachine,
  looksAutomatic,
  original,
  textOf,
  wordsOf,
  worst,
} from './bounce-report';
import { bounceSubject, bounceText, daemonAddress } from './bounce-words';
import { classifyFailure, findCode, findStatus } from './classify-failure';
import { fromChallenge } from './detect-challenge';
import { fromServiceNotice } from './detect-service-notice';

export { addressesIn, type Bounce, type BounceFailure, type BounceKind } from './bounce-report';

/**
 * Whether a mail is a mail system's report about a mail of ours, and what it says: DSN structure first (RFC 3464), then feedback reports
 * (RFC 5965), notices of sending services, and last the wording of systems that send plain text, which needs a machine as its sender too. A person who
 * writes about a bounce is none. Null when it is not.
 */
export const detectBounce = (mail: ParsedMail): Bounce | null =>
  fromFeedback(mail) ?? fromDeliveryStatus(mail) ?? fromServiceNotice(mail) ?? fromWording(mail) ?? fromChallenge(mail);

const fromFeedback = (mail: ParsedMail): Bounce | null => {
  const part = mail.reports.find((each) => each.type.toLowerCase() === 'message/feedback-report');
  const type = headerOf(mail, 'content-type');
  const forwarded = /^complaint about message from \d/i.test(mail.subject) && mail.reports.length > 0;
  if (part === undefined && !/report-type="?feedback-report/i.test(type) && !forwarded) return null;
  const fields = part === undefined ? [] : readHeaderBlock(part.text);
  const about = fields
    .filter((each) => /^(?:original-rcpt-to|removal-recipient|final-recipient)$/.test(each.name))
    .flatMap((each) => addressesIn(each.value));
  const source = original(mail);
  const what = fields.find((each) => each.name === 'feedback-type')?.value ?? 'abuse';
  return {
    kind: 'report',
    status: null,
    code: null,
    recipients: [...new Set(about.length > 0 ? about : source.to)],
    failures: [],
    originalMessageIds: source.ids,
    evidence: `A feedback report (RFC 5965) of type “${what}”: somebody or a filter complained about a mail.`,
  };
};

const fromDeliveryStatus = (mail: ParsedMail): Bounce | null => {
  const parts = mail.reports.filter((each) => /delivery-status/i.test(each.type));
  const text = parts.map((each) => each.text).join('\n\n') || statusInText(mail);
  if (text === '') return null;
  const words = wordsOf(mail);
  const failures: BounceFailure[] = [];
  let reportedDelivery = false;
  for (const group of readFieldGroups(text)) {
    const field = (name: string): string => group.find((each) => each.name === name)?.value ?? '';
    const action = field('action').toLowerCase().trim();
    const person = field('final-recipient') || field('original-recipient') || field('x-actual-recipient');
    if (person === '' && action === '') continue;
    const address =
      addressesIn((field('final-recipient') || '').replace(/^[^;]*;/, ''))[0] ??
      addressesIn(field('original-recipient').replace(/^[^;]*;/, ''))[0] ??
      addressesIn(field('x-actual-recipient'))[0] ??
      person
        .replace(/^[^;]*;\s*/, '')
        .replace(/[<>]/g, '')
        .trim();
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(field('status'))?.[1] ?? null;
    if (
      /^(?:deliver|relayed|expanded)/.test(action) ||
      (!/^(?:failed|delayed)/.test(action) && status?.startsWith('2') === true)
    ) {
      reportedDelivery = true;
      failures.push({
        address,
        kind: 'delivered',
        status,
        code: findCode(field('diagnostic-code')),
        diagnostic: field('diagnostic-code'),
      });
      continue;
    }
    failures.push(
      classifyFailure({
        address,
        status,
        diagnostic: field('diagnostic-code'),
        text: words,
        delayed: /^delayed/.test(action),
      }),
    );
  }
  const bad = failures.filter((each) => each.kind !== 'delivered');
  if (failures.length === 0) return null;
  if (bad.length === 0 && reportedDelivery)
    return finish(
      'delivered',
      failures,
      mail,
      'A delivery status (RFC 3464) says that the mail was delivered or relayed.',
    );
  return finish(worst(bad), bad, mail, 'A delivery status notification (RFC 3464)');
};

/** Some systems write the fields of a delivery status into the text. */
const statusInText = (mail: ParsedMail): string => {
  const text = textOf(mail);
  const at = text.search(/^\s*(?:reporting-mta|final-recipient|original-recipient)\s*:/im);
  if (at < 0 || !/^\s*action\s*:\s*(?:failed|delayed|delivered|relayed|expanded)/im.test(text)) return '';
  if (!isMachine(mail)) return '';
  return text
    .slice(at, at + 20_000)
    .split('\n')
    .map((line) => line.replace(/^[\s>]+/, ''))
    .join('\n');
};

const fromWording = (mail: ParsedMail): Bounce | null => {
  const words = wordsOf(mail);
  const failedHeader = addressesIn(headerOf(mail, 'x-failed-recipients'));
  const subject = bounceSubject.test(mail.subject);
  const machine = isMachine(mail);
  const code = findCode(words) !== null || findStatus(words) !== null;
  const text = bounceText.test(words);
  const answered = headerOf(mail, 'in-reply-to') !== '' && /^\s*(?:re|aw|sv|antw|rif)\s*:/i.test(mail.subject);
  const returned = mail.reports.some((each) => /rfc822/i.test(each.type));
  const enough =
    failedHeader.length > 0 ||
    (machine && (subject || code || (text && (returned || words.trim() !== '')))) ||
    (!machine && !answered && subject && text && (code || returned || looksAutomatic(mail)));
  if (!enough || (machine && !subject && !text && !code)) return null;
  if (/^(?:auto-replied)/i.test(headerOf(mail, 'auto-submitted')) && !machine && failedHeader.length === 0) return null;
  const addresses = failedHeader.length > 0 ? failedHeader : addressesReported(words, mail);
  const failures = addresses.map((address) =>
    classifyFailure({ address, status: null, diagnostic: aroundAddress(words, address), text: words, delayed: false }),
  );
  const list =
    failures.length > 0
      ? failures
      : [classifyFailure({ address: '', status: null, diagnostic: '', text: words, delayed: false })];
  return finish(worst(list), list, mail, `The mail system ${mail.from?.email ?? ''} reports`.replace(/ {2,}/g, ' '));
};

/** The lines about one address: its own and those below it, up to the next address. */
const aroundAddress = (words: string, address: string): string => {
  const at = words.indexOf(address);
  if (at < 0) return '';
  const from = Math.max(0, words.lastIndexOf('\n', at));
  return words.slice(from, from + 1_500);
};

/** Addresses a report names as failed: those it puts in front or alone on a line; else the recipient of the returned mail. */
const addressesReported = (words: string, mail: ParsedMail): string[] => {
  const own = new Set([...mail.to, ...(mail.from === null ? [] : [mail.from])].map((each) => each.email.toLowerCase()));
  const found: string[] = [];
  const patterns = [
    /^[\s>*-]*<?([^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{3,190})>?\s*(?:[:.;,]|$|\(|\s-|\.\.\.|\s+(?:user|unknown|failed|not))/gim,
    /(?:rcpt to|recipient|to|user|address|mailbox|failed address|empfänger|destinataire|destinatario)\s*[:=]?\s*["'“]?<?([^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{3,190})>?/gi,
    /<([^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{3,190})>/g,
  ];
  for (const pattern of patterns) {
    for (const match of words.slice(0, 30_000).matchAll(pattern)) {
      const address = addressesIn(match[1] ?? '')[0];
      if (address !== undefined && !own.has(address.toLowerCase()) && !daemonAddress.test(address.split('@')[0] ?? ''))
        found.push(address);
    }
    if (found.length > 0) break;
  }
  const returned = original(mail).to;
  return [...new Set(found.length > 0 ? found : returned)].slice(0, 50);
};
