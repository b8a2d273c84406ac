import { headerOf, type ParsedMail } from '../../ingest';
import { readHeaderBlock } from '../../ingest/header-block';
import { addressesIn } from './addresses-in';
import type { Bounce } from './bounce';
import { returnedMail } from './returned-mail';

const words: Readonly<Record<string, string>> = {
  abuse: 'the recipient marked it as spam',
  fraud: 'it was taken for fraud',
  virus: 'it was taken for a virus',
  'auth-failure': 'it failed authentication (RFC 6591)',
  'not-spam': 'the recipient says that it is no spam',
  'opt-out': 'the recipient asks to be unsubscribed',
};

/** A feedback report (ARF, RFC 5965): somebody, or a filter, complained about a mail of ours. Null when it is none. */
export const fromFeedbackReport = (mail: ParsedMail): Bounce | null => {
  const part = mail.reports.find((each) => each.type.toLowerCase() === 'message/feedback-report');
  const type = headerOf(mail, 'content-type');
  const forwarded = /^complaint about message from \d/i.test(mail.subject) && mail.reports.length > 0;
  if (part === undefined && !/report-type="?feedback-report/i.test(type) && !forwarded) return null;
  const fields = part === undefined ? [] : readHeaderBlock(part.text);
  const about = fields
    .filter((each) => /^(?:original-rcpt-to|removal-recipient|final-recipient)$/.test(each.name))
    .flatMap((each) => addressesIn(each.value));
  const source = returnedMail(mail);
  const what = (fields.find((each) => each.name === 'feedback-type')?.value ?? 'abuse').trim().toLowerCase();
  const recipients = [...new Set(about.length > 0 ? about : source.to)];
  return {
    kind: 'report',
    status: null,
    code: null,
    recipients,
    failures: [],
    originalMessageIds: source.ids,
    evidence: `A complaint about a mail${recipients.length === 0 ? '' : ` to ${recipients.join(', ')}`}: ${words[what] ?? 'somebody or a filter complained'} (feedback report of type “${what}”, RFC 5965).`,
  };
};
