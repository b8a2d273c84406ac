import type { BounceKind } from './skipped/bounces';

export interface BounceReport {
  readonly from: { readonly address: string; readonly name: string };
  readonly subject: string;
  /** The part for people. */
  readonly notice: string;
  /** The message/delivery-status part (RFC 3464). */
  readonly status: string;
  /** The headers of what could not be delivered (text/rfc822-headers). */
  readonly original: string;
}

export interface BounceInput {
  readonly kind: BounceKind;
  readonly recipient: string;
  readonly sender: string;
  readonly subject: string;
  readonly messageId: string;
  /** RFC 5322 date. */
  readonly date: string;
}

interface Verdict {
  readonly action: 'failed' | 'delayed';
  readonly code: string;
  readonly diagnostic: (recipient: string, host: string) => string;
}

const verdicts: Readonly<Record<BounceKind, Verdict>> = {
  'no-such-user': {
    action: 'failed',
    code: '5.1.1',
    diagnostic: (r) => `550 5.1.1 <${r}>: Recipient address rejected: User unknown in virtual mailbox table`,
  },
  'mailbox-full': {
    action: 'failed',
    code: '5.2.2',
    diagnostic: (r) => `552 5.2.2 <${r}>: Mailbox full, quota exceeded`,
  },
  'host-unknown': {
    action: 'failed',
    code: '5.4.4',
    diagnostic: (_, h) => `Host or domain name not found. Name service error for name=${h} type=MX: Host not found`,
  },
  policy: {
    action: 'failed',
    code: '5.7.1',
    diagnostic: () => '554 5.7.1 Message rejected due to local policy: sender reputation',
  },
  'too-many-hops': {
    action: 'failed',
    code: '5.4.6',
    diagnostic: () => '554 5.4.6 Too many hops (possible mail loop)',
  },
  greylisted: {
    action: 'delayed',
    code: '4.2.0',
    diagnostic: (r) => `451 4.2.0 <${r}>: Recipient address rejected: Greylisted, try again later`,
  },
  disabled: { action: 'failed', code: '5.2.1', diagnostic: (r) => `550 5.2.1 The email account <${r}> is disabled` },
  'exchange-no-such-user': {
    action: 'failed',
    code: '5.1.10',
    diagnostic: (r) => `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${r} not found by SMTP address lookup`,
  },
  'webmail-no-such-user': {
    action: 'failed',
    code: '5.1.1',
    diagnostic: () =>
      "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos",
  },
};

const notices = (kind: BounceKind, recipient: string, host: string, verdict: Verdict): string => {
  const said = verdict.diagnostic(recipient, host);
  switch (kind) {
    case 'exchange-no-such-user':
      return `Your message to ${recipient} couldn't be delivered.\n\n${recipient.split('@')[0]} wasn't found at ${host}.\n\nDiagnostic information for administrators:\n\nGenerating server: EX03.${host}\n\n${recipient}\nRemote server returned '${said}'`;
    case 'webmail-no-such-user':
      return `** Address not found **\n\nYour message wasn't delivered to ${recipient} because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n${said}`;
    case 'greylisted':
      return `This is the mail system at host mail.fernhill-mail.example.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<${recipient}>: host mx1.${host} said: ${said}`;
    default:
      return `This is the mail system at host mail.fernhill-mail.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\n<${recipient}>: host mx1.${host} said: ${said}\n    (in reply to RCPT TO command)`;
  }
};

/** A delivery status notification as the common mail servers write it. */
export const writeBounceReport = ({ kind, recipient, sender, subject, messageId, date }: BounceInput): BounceReport => {
  const host = recipient.slice(recipient.indexOf('@') + 1);
  const verdict = verdicts[kind];
  const exchange = kind === 'exchange-no-such-user';
  const subjects = exchange
    ? `Undeliverable: ${subject}`
    : kind === 'greylisted'
      ? 'Delayed Mail (still being retried)'
      : kind === 'webmail-no-such-user'
        ? 'Delivery Status Notification (Failure)'
        : 'Undelivered Mail Returned to Sender';
  const reporter = exchange ? `EX03.${host}` : 'mail.fernhill-mail.example';
  return {
    from: exchange
      ? { address: `postmaster@${host}`, name: 'Microsoft Outlook' }
      : { address: 'mailer-daemon@mail.fernhill-mail.example', name: 'Mail Delivery System' },
    subject: subjects,
    notice: notices(kind, recipient, host, verdict),
    status: [
      `Reporting-MTA: dns; ${reporter}`,
      `Arrival-Date: ${date}`,
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Original-Recipient: rfc822;${recipient}`,
      `Action: ${verdict.action}`,
      `Status: ${verdict.code}`,
      `Remote-MTA: dns; mx1.${host}`,
      `Diagnostic-Code: smtp; ${verdict.diagnostic(recipient, host)}`,
    ].join('\n'),
    original: [
      `Message-ID: ${messageId}`,
      `Date: ${date}`,
      `From: Mara Lind <${sender}>`,
      `To: ${recipient}`,
      `Subject: ${subject}`,
    ].join('\n'),
  };
};
