import type { ParsedMail } from '../../ingest';
import { addressesIn, type Bounce, finish, original, worst } from './bounce-report';
import { classifyFailure, findCode, findStatus } from './classify-failure';

/** JSON notices that sending services put into a mail (bounce, complaint, delivery), by their field names. */
export const fromServiceNotice = (mail: ParsedMail): Bounce | null => {
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
