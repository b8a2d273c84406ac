import { describe, expect, it } from 'vitest';
import { parseMail } from '../../ingest';
import type { Bounce } from './bounce';
import { reportCases } from './bounce.cases';
import { detectBounce } from './detect-bounce';
import { personCases } from './person.cases';

const bounceOf = async (...lines: string[]): Promise<Bounce | null> =>
  detectBounce(await parseMail(lines.join('\r\n')));

const dsn = (action: string, status: string, diagnostic: string): string[] => [
  'From: Mail Delivery System <MAILER-DAEMON@mx.northwind.example>',
  'Subject: Undelivered Mail Returned to Sender',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Your message could not be delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.northwind.example',
  '',
  'Final-Recipient: rfc822; dana@northwind.example',
  `Action: ${action}`,
  `Status: ${status}`,
  `Diagnostic-Code: smtp; ${diagnostic}`,
  '',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  'Message-ID: <m9@fernhill.example>',
  'To: dana@northwind.example',
  '',
  '--b--',
];

describe('detectBounce', () => {
  it('reads a delivery status: who, why, and which mail of ours', async () => {
    expect(await bounceOf(...dsn('failed', '5.1.1', '550 5.1.1 <dana@northwind.example>: user unknown'))).toMatchObject(
      {
        kind: 'hard',
        status: '5.1.1',
        code: 550,
        recipients: ['dana@northwind.example'],
        originalMessageIds: ['m9@fernhill.example'],
      },
    );
  });

  it('tells a dead address from a full mailbox, a refused sender, a delay and a delivery', async () => {
    const kind = async (...args: [string, string, string]): Promise<string | undefined> =>
      (await bounceOf(...dsn(...args)))?.kind;
    expect(await kind('failed', '5.2.2', '552 5.2.2 mailbox full')).toBe('soft');
    expect(await kind('failed', '5.7.1', '550 5.7.1 blocked using rbl.example')).toBe('policy');
    expect(await kind('delayed', '4.4.1', '421 connection timed out')).toBe('soft');
    expect(await kind('delivered', '2.0.0', '250 ok')).toBe('delivered');
    // The whole mail was taken before "unknown": often a filter that does not say so.
    expect(await kind('failed', '5.0.0', '550 unknown user (in reply to end of DATA command)')).toBe('soft');
  });

  it('reads systems that only write text', async () => {
    expect(
      await bounceOf(
        'From: MAILER-DAEMON@mx.northwind.example',
        'Subject: failure notice',
        '',
        'Hi. I was unable to deliver your message.',
        '',
        '<dana@northwind.example>:',
        '550 no such user here',
        '',
        '--- Below this line is a copy of the message.',
        '',
        'To: other@northwind.example',
      ),
    ).toMatchObject({ kind: 'hard', code: 550, recipients: ['dana@northwind.example'] });
  });

  it('knows a feedback report and a challenge', async () => {
    expect(
      await bounceOf(
        'From: feedback@northwind.example',
        'Subject: complaint',
        'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
        '',
        '--b',
        'Content-Type: message/feedback-report',
        '',
        'Feedback-Type: abuse',
        'Original-Rcpt-To: <dana@northwind.example>',
        '',
        '--b--',
      ),
    ).toMatchObject({ kind: 'report', recipients: ['dana@northwind.example'] });
    expect(
      await bounceOf(
        'From: noreply@filter.example',
        'Subject: Please confirm your message',
        'In-Reply-To: <m9@fernhill.example>',
        'Auto-Submitted: auto-replied',
        '',
        'Click the link to confirm that you sent the message, then it will be delivered.',
      ),
    ).toMatchObject({ kind: 'challenge' });
  });

  it('leaves people alone who write about bounces', async () => {
    for (const [subject, text] of [
      ['Re: Routes', 'Your mail went to spam, sorry! Yes, interested.'],
      ['Re: Routes', 'My first mail was returned: 550 user unknown. Is this the right address?'],
      ['Delivery failed again', 'Our courier failed to deliver the parcels. Could your software help?'],
      ['Re: Undeliverable: Routes', 'I got this error when writing to your colleague. Can you forward it?'],
      ['Mailbox full', 'My mailbox was full last week, please send the quote again.'],
    ]) {
      expect(
        await bounceOf(
          'From: Dana <dana@northwind.example>',
          `Subject: ${subject}`,
          'In-Reply-To: <m9@fernhill.example>',
          '',
          text ?? '',
        ),
        subject,
      ).toBeNull();
    }
  });

  describe.each(Object.entries(reportCases))('reports in %s', (_language, cases) => {
    it.each(cases.map((each) => ({ subject: each[0], text: each[1], kind: each[2], from: each[3] })))(
      '$subject',
      async ({ subject, text, kind, from }) => {
        const bounce = await bounceOf(
          `From: ${from ?? 'Mail Delivery System <MAILER-DAEMON@mx.northwind.example>'}`,
          'To: Mara <mara@fernhill.example>',
          `Subject: ${subject}`,
          '',
          text.replaceAll('{a}', 'dana@northwind.example'),
        );
        expect(bounce).toMatchObject({ kind, recipients: ['dana@northwind.example'] });
      },
    );
  });

  describe.each(Object.entries(personCases))('people in %s', (_language, cases) => {
    it.each(cases.map(([subject, text]) => ({ subject, text })))('$subject', async ({ subject, text }) => {
      for (const header of ['In-Reply-To: <m9@fernhill.example>', 'X-Mailer: Mail']) {
        expect(
          await bounceOf('From: Dana <dana@northwind.example>', header, `Subject: ${subject}`, '', text),
        ).toBeNull();
      }
    });
  });
});

describe('robots that are no mail systems and speak of deliveries', () => {
  it.each([
    [
      'Parcel Service <noreply@parcel.example>',
      'Delivery failed: we could not deliver your parcel',
      'We tried today but nobody was in. Your parcel could not be delivered to the following address:\r\n\r\nHafenstr. 4, 20457 Hamburg\r\n\r\nIt waits at the shop until 25 March.',
    ],
    [
      'Mailcraft <hello@mailcraft.example>',
      '5 reasons your emails bounce',
      '1. The address does not exist (550 5.1.1 user unknown). 2. The mailbox is full. 3. You are on a blocklist.',
    ],
    [
      'Mailcraft <no-reply@mailcraft.example>',
      'Your campaign report: 12 bounced',
      'Campaign "Spring": 1,204 sent, 1,192 delivered, 12 bounced (9 hard: mailbox does not exist, 3 soft: mailbox full).',
    ],
  ])('%s', async (from, subject, text) => {
    expect(await bounceOf(`From: ${from}`, 'To: mara@fernhill.example', `Subject: ${subject}`, '', text)).toBeNull();
  });

  it('nor is a newsletter that shows what a bounce looks like', async () => {
    const report = [
      'Undeliverable? What to do',
      '',
      'Your mail to <joe@northwind.example> was not delivered: 550 5.1.1 user unknown.',
    ];
    const head = ['From: News <alerts@mailcraft.example>', 'To: mara@fernhill.example'];
    expect(
      await bounceOf(...head, 'List-Unsubscribe: <https://m.example/u>', `Subject: ${report.join('\r\n')}`),
    ).toBeNull();
    expect(await bounceOf(...head, `Subject: ${report.join('\r\n')}`)).not.toBeNull();
  });
});

describe('an office’s address behind the null return path', () => {
  const office = (subject: string, ...text: string[]) => [
    'Return-Path: <>',
    'From: Kim Reed <postmaster@northwind.example>',
    'To: mara@fernhill.example',
    `Subject: ${subject}`,
    '',
    ...text,
  ];

  it.each([
    ['Routes', 'Our drivers had ten deliveries rejected this week. Could your software help?'],
    [
      'Deliveries',
      'We run the mail room here. Twelve parcels were not delivered and were returned to sender; call me.',
    ],
    ['Your mail to Dana', 'The first one was rejected: 550 5.1.1 user unknown. Is it dana.okafor@ you want?'],
    ['Delivery problem', 'Zwei Pakete konnten nicht zugestellt werden. Was kostet Ihre Planung?'],
  ])('is a person where no report is shown: %s', async (subject, text) => {
    expect(await bounceOf(...office(subject, text))).toBeNull();
  });

  it.each([
    ['Undeliverable mail', 'Your message to <dana@northwind.example> could not be delivered. No such user.'],
    ['Mail error', 'The following address failed: <dana@northwind.example> 550 5.1.1 user unknown'],
    [
      'Problem',
      'Delivery to the following recipient failed: <dana@northwind.example> SMTP error 550 5.1.1 user unknown',
    ],
  ])('is a mail system where one is: %s', async (subject, text) => {
    expect((await bounceOf(...office(subject, text)))?.kind).toBe('hard');
  });
});
