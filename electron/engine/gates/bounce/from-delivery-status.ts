import { headerOf, type ParsedMail } from '../../ingest';
import { readFieldGroups } from '../../ingest/header-block';
import { recipientAddress } from './addresses-in';
import type { Bounce, BounceFailure } from './bounce';
import { classifyFailure } from './classify-failure';
import { isAnswer, machineSender } from './machine-sender';
import { findCode } from './read-reply-codes';
import { linesAbout, textOf, wordsOf } from './report-words';
import { returnedMail } from './returned-mail';
import { tellBounce, worst } from './tell-bounce';

type Field = { name: string; value: string };
type Group = { address: string; action: string; status: string | null; diagnostic: string };

/**
 * A delivery status notification (RFC 3464; utf-8 ones RFC 6533), as a part of its own or written into the text: one failure for each recipient
 * that was not reached. Delivered, relayed and expanded recipients (section 2.3.3) count only where nothing failed. Null when there is none.
 */
export const fromDeliveryStatus = (mail: ParsedMail): Bounce | null => {
  const text = statusFields(mail);
  if (text === '') return null;
  const groups = readFieldGroups(text)
    .flatMap(oneRecipientEach)
    .map(readGroup)
    .filter((each) => each !== null);
  if (groups.length === 0) return null;
  const source = returnedMail(mail);
  const words = wordsOf(mail);
  const addresses = groups.map((each) => each.address).filter((each) => each !== '');
  const reached: BounceFailure[] = [];
  const failures: BounceFailure[] = [];
  for (const group of groups) {
    const { action, status, diagnostic } = group;
    const address = group.address || (source.to.length === 1 ? (source.to[0] ?? '') : '');
    if (
      /^(?:deliver|relayed|expanded)/.test(action) ||
      (!/^(?:failed|delayed)/.test(action) && status?.startsWith('2') === true)
    ) {
      reached.push({
        address,
        kind: 'delivered',
        status,
        code: findCode(diagnostic),
        diagnostic,
        why: 'it was delivered',
      });
      continue;
    }
    const about = addresses.length > 1 ? linesAbout(words, address, addresses) : '';
    failures.push(
      classifyFailure({
        address,
        status,
        diagnostic: diagnostic === '' ? about : diagnostic,
        text: addresses.length > 1 ? about : words,
        delayed: /^delayed/.test(action),
      }),
    );
  }
  const shown = failures.length > 0 ? merge(failures) : reached;
  return tellBounce({ kind: worst(shown), failures: shown, returnedTo: source.to, originalMessageIds: source.ids });
};

/** Gateways drop the blank line between recipients: a field that a recipient may have but once begins the next one. */
const oneRecipientEach = (fields: readonly Field[]): Field[][] => {
  const groups: Field[][] = [[]];
  for (const field of fields) {
    const group = groups.at(-1) ?? [];
    const once = /^(?:original-recipient|final-recipient|action|status)$/.test(field.name);
    if (once && group.some((each) => each.name === field.name)) groups.push([field]);
    else group.push(field);
  }
  return groups;
};

const readGroup = (fields: readonly Field[]): Group | null => {
  const field = (name: string): string => fields.find((each) => each.name === name)?.value ?? '';
  // "ction: failed" and the like: a field whose first letters a gateway ate.
  const action = (field('action') || (fields.find((each) => /^a?c?tion$/.test(each.name))?.value ?? ''))
    .toLowerCase()
    .trim();
  const people = ['original-recipient', 'final-recipient', 'x-actual-recipient'].map(field);
  if (action === '' && people.every((each) => each === '')) return null;
  return {
    // As we wrote it, if the report says so: the final one may be where it was forwarded to.
    address: people.map(recipientAddress).find((each) => each !== '') ?? '',
    action,
    status: /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})\b/.exec(field('status'))?.[1] ?? null,
    diagnostic: field('diagnostic-code'),
  };
};

/** Two groups about one address are one failure: the first, or the later one that is worse. */
const merge = (failures: readonly BounceFailure[]): BounceFailure[] => {
  const byAddress = new Map<string, BounceFailure>();
  for (const each of failures) {
    const known = byAddress.get(each.address.toLowerCase());
    if (known === undefined || (known.kind !== each.kind && worst([known, each]) === each.kind))
      byAddress.set(each.address.toLowerCase(), each);
  }
  return [...byAddress.values()];
};

const statusFields = (mail: ParsedMail): string => {
  const parts = mail.reports.filter((each) => /delivery-status/i.test(each.type));
  if (parts.length > 0) {
    // A person who forwards a report whole is no mail system.
    const report = /multipart\/report/i.test(headerOf(mail, 'content-type'));
    if (!report && machineSender(mail) === null && (isAnswer(mail) || mail.inReplyTo.length > 0)) return '';
    return parts.map((each) => each.text).join('\n\n');
  }
  return statusInText(mail);
};

/** Some systems write the fields of a delivery status into the text. */
const statusInText = (mail: ParsedMail): string => {
  if (machineSender(mail) === null) return '';
  const text = textOf(mail);
  const at = text.search(/^[ \t>]{0,20}(?:reporting-mta|final-recipient|original-recipient)[ \t]{0,20}:/im);
  if (at < 0 || !/^[ \t>]{0,20}action[ \t]{0,20}:[ \t]{0,20}(?:failed|delayed|delivered|relayed|expanded)/im.test(text))
    return '';
  return text
    .slice(at, at + 20_000)
    .split('\n')
    .map((line) => line.replace(/^[ \t>]+/, ''))
    .join('\n');
};
