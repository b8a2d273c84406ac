import type { WorldMail } from '../world';
import { happenedAt } from './calendar-days';
import type { Ids } from './ids';
import { encodeWords, mailbox, mailDate, writeMail } from './rfc5322';

interface Bulk {
  readonly at: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** What lies between the prospects' mail in any mailbox: lists and machines, which nobody answers. */
const bulk: readonly Bulk[] = [
  {
    at: '3 07:05',
    from: { name: 'Last Mile Weekly', address: 'news@lastmileweekly.example' },
    subject: 'Low-emission zones: what changes this quarter',
    text: 'In this issue: three cities move their boundaries, a depot that runs on sun, and the parking fine that paid for a bicycle.\n\nRead it in the browser: https://lastmileweekly.example/212\nUnsubscribe: https://lastmileweekly.example/u/7731\n',
    headers: [
      ['List-Id', 'Last Mile Weekly <weekly.lastmileweekly.example>'],
      ['List-Unsubscribe', '<https://lastmileweekly.example/u/7731>'],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['Precedence', 'bulk'],
    ],
  },
  {
    at: '1 06:31',
    from: { name: 'Invoices', address: 'no-reply@paperclip-billing.example' },
    subject: 'Your receipt for meeting rooms, Lisbon',
    text: 'Thank you. Your receipt 2207-118 is ready in your account. This mailbox is not read.\n',
    headers: [
      ['Auto-Submitted', 'auto-generated'],
      ['Precedence', 'bulk'],
    ],
  },
];

export const newsletterId = (n: number, ids: Ids): string => `<${ids.token(`bulk/${n}`)}@bulk.example>`;

export const newsletterCount = bulk.length;

/** The bulk mail of the mailbox, as raw messages. */
export const makeNewsletters = (nowAt: number, ids: Ids): WorldMail[] =>
  bulk.map((one, n) => {
    const at = happenedAt(one.at, 'Europe/Lisbon', nowAt);
    return {
      folder: 'INBOX',
      flags: [],
      receivedAt: at + 2_000,
      raw: writeMail({
        boundary: `=_${ids.token(`bulk-boundary/${n}`)}`,
        headers: [
          ['Date', mailDate(at, 'Europe/Lisbon')],
          ['Message-ID', newsletterId(n, ids)],
          ['From', mailbox(one.from)],
          ['To', 'mara@fernhill.example'],
          ['Subject', encodeWords(one.subject)],
          ...one.headers,
        ],
        parts: [{ type: 'text/plain', body: one.text }],
      }),
    };
  });
