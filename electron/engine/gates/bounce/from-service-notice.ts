import type { ParsedMail } from '../../ingest';
import { addressesIn } from './addresses-in';
import type { Bounce, BounceKind } from './bounce';
import { classifyFailure } from './classify-failure';
import { findCode, findStatus } from './read-reply-codes';
import { returnedMail } from './returned-mail';
import { tellBounce, worst } from './tell-bounce';

type Notice = { type: string; recipients: { address: string; said: string; status: string | null }[] };

const verbs: Readonly<Record<string, 'bounce' | 'complaint' | 'delivery'>> = {
  bounce: 'bounce',
  hard_bounce: 'bounce',
  soft_bounce: 'bounce',
  failed: 'bounce',
  dropped: 'bounce',
  reject: 'bounce',
  deferred: 'bounce',
  complaint: 'complaint',
  complained: 'complaint',
  spam: 'complaint',
  spamreport: 'complaint',
  delivery: 'delivery',
  delivered: 'delivery',
};

/**
 * JSON notices that sending services put into a mail (bounce, complaint, delivery), by the field names of Amazon SES (`notificationType`),
 * SendGrid, Mandrill and Mailgun (`event`). Null when the text is none.
 */
export const fromServiceNotice = (mail: ParsedMail): Bounce | null => {
  const text = mail.text.trimStart();
  if (!/^[[{]/.test(text)) return null;
  const type = /"(?:notificationType|eventType|event|RecordType)"\s*:\s*"(\w{3,20})"/i
    .exec(text.slice(0, 20_000))?.[1]
    ?.toLowerCase();
  const verb = type === undefined ? undefined : verbs[type];
  if (type === undefined || verb === undefined) return null;
  const notice = readNotice(text, type);
  const ids = returnedMail(mail).ids;
  if (verb === 'bounce') {
    const failures = notice.recipients.map(({ address, said, status }) =>
      classifyFailure({ address, status, diagnostic: said, text: '', delayed: /^(?:soft|deferred)/.test(type) }),
    );
    return tellBounce({ kind: worst(failures), failures, returnedTo: [], originalMessageIds: ids });
  }
  const kind: BounceKind = verb === 'complaint' ? 'report' : 'delivered';
  const said = notice.recipients[0]?.said ?? '';
  return {
    kind,
    status: kind === 'delivered' ? findStatus(said) : null,
    code: kind === 'delivered' ? findCode(said) : null,
    recipients: notice.recipients.map((each) => each.address),
    failures: [],
    originalMessageIds: ids,
    evidence:
      kind === 'delivered'
        ? 'A sending service reports the delivery.'
        : 'A sending service reports a complaint about a mail.',
  };
};

/** Each recipient with what stands beside it: the list's own objects, else the fields of the one event. */
const readNotice = (text: string, type: string): Notice => {
  const listed = /"(?:bouncedRecipients|complainedRecipients|recipients)"\s*:\s*\[([\s\S]{0,5000}?)\]/.exec(text)?.[1];
  const response = /"smtpResponse"\s*:\s*"([^"]{0,500})"/.exec(text)?.[1] ?? '';
  const read = (piece: string): Omit<Notice['recipients'][number], 'address'> => ({
    said:
      /"(?:diagnosticCode|diag|reason|description|response|error|message)"\s*:\s*"([^"]{0,1000})"/i.exec(piece)?.[1] ??
      response,
    status: /"status"\s*:\s*"([245]\.\d{1,3}\.\d{1,3})"/.exec(piece)?.[1] ?? null,
  });
  if (listed !== undefined) {
    const objects = listed.match(/\{[^{}]{0,2000}\}/g) ?? [listed];
    return {
      type,
      recipients: objects.flatMap((each) => addressesIn(each).map((address) => ({ address, ...read(each) }))),
    };
  }
  const address = /"(?:email|recipient|rcpt|to)"\s*:\s*"([^"]{3,254})"/i.exec(text)?.[1];
  const found = address === undefined ? [] : addressesIn(address);
  return { type, recipients: found.map((each) => ({ address: each, ...read(text) })) };
};
