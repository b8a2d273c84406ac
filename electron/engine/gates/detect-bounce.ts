import { headerOf, type ParsedMail } from '../ingest';
import { readFieldGroups, readHeaderBlock } from '../ingest/header-block';
import { htmlToText } from '../ingest/html-to-text';
import { messageIdsOf } from '../ingest/message-identity';
import { bounceSubject, bounceText, daemonAddress, daemonName } from './bounce-words';
import { classifyFailure, findCode, findStatus } from './classify-failure';

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

/**
 * Whether a mail is a mail system's report about a mail of ours, and what it says: DSN structure first (RFC 3464), then feedback reports
 * (RFC 5965), notices of sending services, and last the wording of systems that send plain text, which needs a machine as its sender too. A person who
 * writes about a bounce is none. Null when it is not.
 */
export const detectBounce = (mail: ParsedMail): Bounce | null =>
  fromFeedback(mail) ?? fromDeliveryStatus(mail) ?? fromServiceNotice(mail) ?? fromWording(mail) ?? fromChallenge(mail);

const original = (mail: ParsedMail): { ids: string[]; to: string[] } => {
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

/** JSON notices that sending services put into a mail (bounce, complaint, delivery), by their field names. */
const fromServiceNotice = (mail: ParsedMail): Bounce | null => {
  const text = mail.text.trimStart();
  if (!text.startsWith('{') || !/"notificationType"|"eventType"/.test(text.slice(0, 2_000))) return null;
  const type = /"(?:notificationType|eventType)"\s*:\s*"(\w{3,20})"/.exec(text)?.[1]?.toLowerCase();
  if (type === undefined) return null;
  const listed =
    /"(?:bouncedRecipients|complainedRecipients|recipients)"\s*:\s*\[([\s\S]{0,5000}?)\]/.exec(text)?.[1] ?? '';
  const source = addressesIn(listed);
  const base = { recipients: source, originalMessageIds: original(mail).ids };
  if (type === 'delivery') {
    const response = /"smtpResponse"\s*:\s*"([^"]{0,500})"/.exec(text)?.[1] ?? '';
    return {
      ...base,
      kind: 'delivered',
      status: findStatus(response),
      code: findCode(response),
      failures: [],
      evidence: 'A sending service reports the delivery.',
    };
  }
  if (type === 'complaint')
    return {
      ...base,
      kind: 'report',
      status: null,
      code: null,
      failures: [],
      evidence: 'A sending service reports a complaint.',
    };
  if (type !== 'bounce') return null;
  const failures = source.map((address) => {
    const status = /"status"\s*:\s*"([245]\.\d{1,3}\.\d{1,3})"/.exec(listed)?.[1] ?? null;
    const diagnostic = /"diagnosticCode"\s*:\s*"([^"]{0,1000})"/.exec(listed)?.[1] ?? '';
    return classifyFailure({ address, status, diagnostic, text: '', delayed: false });
  });
  return finish(worst(failures), failures, mail, 'A sending service reports a bounce');
};

const textOf = (mail: ParsedMail): string =>
  (mail.text.trim() === '' ? htmlToText(mail.html.slice(0, 300_000)) : mail.text).slice(0, 300_000);

/** The report's own words, without the mail it returns. */
const wordsOf = (mail: ParsedMail): string => {
  const text = textOf(mail);
  const cut = text.search(
    /^[\s>]*(?:[-=_*~]{2,}.{0,60}(?:original|returned|copy of|header|undelivered|unsent|below|message body|body of|text of|enclosed|the following is).{0,80}|received: (?:from|by|\().*|return-path: ?<.*|(?:your )?(?:original|returned) message (?:follows|headers?).*|message headers? follow.*|original message(?: headers?)?:?\s*$|here (?:is|are) .{0,40}(?:copy|header).*|the (?:header|body) of (?:the|your) original.*|below (?:this line )?is a copy.*|included (?:below )?is (?:a|the) .{0,40}(?:copy|original|message).*|x-received: by.*|dkim-signature: v=.*)$/im,
  );
  return cut > 40 ? text.slice(0, cut) : text.slice(0, 30_000);
};

const isMachine = (mail: ParsedMail): boolean => {
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

const looksAutomatic = (mail: ParsedMail): boolean =>
  /auto-(?:replied|generated)/i.test(headerOf(mail, 'auto-submitted')) ||
  /^no-?reply|^donotreply/i.test(mail.from?.email ?? '');

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

const challenge =
  /(?:confirm|verify) (?:that )?(?:you|your (?:message|e-?mail|identity|address)).{0,120}(?:sent|deliver|human|person|reply|click|link)|challenge[- ]response|(?:click|reply|follow).{0,80}(?:to (?:confirm|verify|release|have your (?:message|mail) delivered))|message (?:is|has been) (?:being )?(?:held|quarantined).{0,120}(?:confirm|verif|approv)|sender (?:address )?verification|prove (?:that )?you are (?:a )?human|add(?:ed)? (?:you|your address) to .{0,40}(?:white|allow|approved)[- ]?list|bestätigen sie.{0,80}(?:absender|nachricht)|confirmez.{0,80}(?:envoi|expéditeur|message)/i;

const fromChallenge = (mail: ParsedMail): Bounce | null => {
  const words = wordsOf(mail).slice(0, 5_000);
  const automatic =
    isMachine(mail) ||
    looksAutomatic(mail) ||
    /(?:confirm|verif|challenge|approval)/i.test(mail.subject) ||
    headerOf(mail, 'x-delivery-agent') !== '' ||
    /auto/i.test(headerOf(mail, 'precedence'));
  if (!automatic || !challenge.test(words) || mail.inReplyTo.length + mail.references.length === 0) return null;
  return {
    kind: 'challenge',
    status: null,
    code: null,
    recipients: mail.from === null ? [] : [mail.from.email],
    failures: [],
    originalMessageIds: original(mail).ids,
    evidence: 'A filter asks the sender to confirm before it delivers (challenge-response).',
  };
};

const order: readonly BounceKind[] = ['hard', 'policy', 'soft', 'challenge', 'report', 'delivered'];

const worst = (failures: readonly BounceFailure[]): BounceKind =>
  order.find((kind) => failures.some((each) => each.kind === kind)) ?? 'soft';

const finish = (kind: BounceKind, failures: BounceFailure[], mail: ParsedMail, lead: string): Bounce => {
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
