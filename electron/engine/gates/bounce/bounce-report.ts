import { headerOf, type ParsedMail } from '../../ingest';
import { readHeaderBlock } from '../../ingest/header-block';
import { htmlToText } from '../../ingest/html-to-text';
import { messageIdsOf } from '../../ingest/message-identity';
import { daemonAddress, daemonName } from './bounce-words';

export type BounceKind = 'hard' | 'soft' | 'policy' | 'challenge' | 'report' | 'delivered';

export type BounceFailure = {
  address: string;
  kind: BounceKind;
  /** RFC 3463, as reported or as meant by the words. */
  status: string | null;
  /** SMTP reply code. */
  code: number | null;
  diagnostic: string;
};

export type Bounce = {
  kind: BounceKind;
  status: string | null;
  code: number | null;
  /** Addresses the report is about. */
  recipients: string[];
  failures: BounceFailure[];
  /** Message-IDs of our own mail that came back, to match it in the outbox. */
  originalMessageIds: string[];
  evidence: string;
};

export const original = (mail: ParsedMail): { ids: string[]; to: string[] } => {
  const ids: string[] = [];
  const to: string[] = [];
  for (const part of mail.reports) {
    if (!/rfc822|message\/global/i.test(part.type)) continue;
    for (const header of readHeaderBlock(part.text)) {
      if (header.name === 'message-id') ids.push(...messageIdsOf(header.value));
      if (header.name === 'to') to.push(...addressesIn(header.value));
    }
  }
  if (ids.length === 0) {
    const written = /^message-id:\s*(<[^<>\s]{3,500}>)/im.exec(mail.text.slice(0, 200_000))?.[1];
    if (written !== undefined) ids.push(...messageIdsOf(written));
  }
  if (to.length === 0) {
    const written = /^to:\s*(.{3,300})$/im.exec(mail.text.slice(0, 200_000))?.[1];
    if (written !== undefined) to.push(...addressesIn(written));
  }
  return { ids: [...new Set([...ids, ...mail.inReplyTo, ...mail.references])], to: [...new Set(to)] };
};

/** Mail addresses in a text, in order, each once, in lower case only of their domain. */
export const addressesIn = (text: string): string[] => {
  const found =
    text
      .slice(0, 100_000)
      .match(/[^\s<>()"',;:=[\]{}|\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){0,8}[A-Za-z0-9-]{1,62}/g) ?? [];
  return [...new Set(found.map((each) => each.replace(/^[.*]+|\.+$/g, '')))];
};

export const isMachine = (mail: ParsedMail): boolean => {
  const local = (mail.from?.email ?? '').split('@')[0] ?? '';
  const nullPath = mail.headers.some(
    (each) => each.name === 'return-path' && /^\s*(?:<\s*>|<?mailer-daemon)/i.test(each.value),
  );
  return (
    daemonAddress.test(local) ||
    daemonName.test(mail.from?.name ?? '') ||
    nullPath ||
    headerOf(mail, 'x-failed-recipients') !== '' ||
    /report-type="?delivery-status/i.test(headerOf(mail, 'content-type'))
  );
};

export const textOf = (mail: ParsedMail): string =>
  (mail.text.trim() === '' ? htmlToText(mail.html.slice(0, 300_000)) : mail.text).slice(0, 300_000);

/** The report's own words, without the mail it returns. */
export const wordsOf = (mail: ParsedMail): string => {
  const text = textOf(mail);
  const cut = text.search(
    /^[\s>]*(?:[-=_*~]{2,}.{0,60}(?:original|returned|copy of|header|undelivered|unsent|below|message body|body of|text of|enclosed|the following is).{0,80}|received: (?:from|by|\().*|return-path: ?<.*|(?:your )?(?:original|returned) message (?:follows|headers?).*|message headers? follow.*|original message(?: headers?)?:?\s*$|here (?:is|are) .{0,40}(?:copy|header).*|the (?:header|body) of (?:the|your) original.*|below (?:this line )?is a copy.*|included (?:below )?is (?:a|the) .{0,40}(?:copy|original|message).*|x-received: by.*|dkim-signature: v=.*)$/im,
  );
  return cut > 40 ? text.slice(0, cut) : text.slice(0, 30_000);
};

export const looksAutomatic = (mail: ParsedMail): boolean =>
  /auto-(?:replied|generated)/i.test(headerOf(mail, 'auto-submitted')) ||
  /^no-?reply|^donotreply/i.test(mail.from?.email ?? '');

const order: readonly BounceKind[] = ['hard', 'policy', 'soft', 'challenge', 'report', 'delivered'];

export const worst = (failures: readonly BounceFailure[]): BounceKind =>
  order.find((kind) => failures.some((each) => each.kind === kind)) ?? 'soft';

export const finish = (kind: BounceKind, failures: BounceFailure[], mail: ParsedMail, lead: string): Bounce => {
  const main = failures.find((each) => each.kind === kind) ?? failures[0];
  const recipients = [...new Set(failures.map((each) => each.address).filter((each) => each !== ''))];
  const source = original(mail);
  const said = main?.diagnostic.replace(/\s+/g, ' ').slice(0, 160) ?? '';
  const about = recipients.length > 0 ? recipients : source.to;
  return {
    kind,
    status: main?.status ?? null,
    code: main?.code ?? null,
    recipients: about,
    failures,
    originalMessageIds: source.ids,
    evidence:
      kind === 'delivered'
        ? lead
        : `${lead}: ${about.join(', ') || 'an address'} ${kind === 'hard' ? 'does not work' : 'was not reached'}${main?.status ? ` (${main.status})` : ''}${said === '' ? '' : `, “${said}”`}.`,
  };
};
