/* Long because each format is shown as whole reports. */
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../ingest';
import type { Bounce } from './bounce';
import { detectBounce } from './detect-bounce';
import { layoutCases } from './layout.cases';

/** The shapes in which mail systems report, each built after its format; the addresses are examples. */
const read = async (lines: readonly string[]): Promise<Bounce | null> =>
  detectBounce(await parseMail(lines.join('\r\n')));

const from = 'From: Mail Delivery System <MAILER-DAEMON@mx.fernhill.example>';
const us = 'To: mara@fernhill.example';

const dsn = (
  groups: readonly (readonly string[])[],
  notice = 'Your message could not be delivered.',
  top = from,
): string[] => [
  top,
  us,
  'Subject: Delivery Status Notification',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  '',
  ...notice.split('\n'),
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.fernhill.example',
  'Arrival-Date: Thu, 7 May 2026 09:00:00 +0000',
  ...groups.flatMap((group) => ['', ...group]),
  '',
  '--b',
  'Content-Type: message/rfc822',
  '',
  'From: mara@fernhill.example',
  'To: dana@northwind.example',
  'Message-ID: <m9@fernhill.example>',
  'Subject: Routes',
  '',
  'Sorry, no such user here, mailbox full, 550 5.1.1.',
  '--b--',
];

const text = (subject: string, lines: readonly string[], top: readonly string[] = [from]): string[] => [
  ...top,
  us,
  `Subject: ${subject}`,
  '',
  ...lines,
];

describe('delivery status notifications (RFC 3464)', () => {
  it('tells apart recipients with different outcomes, and says the worst first', async () => {
    const bounce = await read(
      dsn([
        [
          'Final-Recipient: rfc822; full@northwind.example',
          'Action: failed',
          'Status: 5.2.2',
          'Diagnostic-Code: smtp; 552 5.2.2 mailbox full',
        ],
        [
          'Final-Recipient: rfc822; gone@northwind.example',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
        ],
        ['Final-Recipient: rfc822; late@northwind.example', 'Action: delayed', 'Status: 4.4.1'],
        ['Final-Recipient: rfc822; fine@northwind.example', 'Action: relayed', 'Status: 2.0.0'],
      ]),
    );
    expect(bounce?.failures.map((each) => [each.address.split('@')[0], each.kind, each.status])).toEqual([
      ['full', 'soft', '5.2.2'],
      ['gone', 'hard', '5.1.1'],
      ['late', 'soft', '4.4.1'],
    ]);
    expect(bounce).toMatchObject({
      kind: 'hard',
      status: '5.1.1',
      code: 550,
      originalMessageIds: ['m9@fernhill.example'],
    });
  });

  it('the same without blank lines between the recipients, as some gateways write them', async () => {
    const bounce = await read(
      dsn([
        [
          'Final-Recipient: rfc822; full@northwind.example',
          'Action: failed',
          'Status: 5.2.2',
          'Final-Recipient: rfc822; gone@northwind.example',
          'Action: failed',
          'Status: 5.1.1',
        ],
      ]),
    );
    expect(bounce?.failures.map((each) => each.status)).toEqual(['5.2.2', '5.1.1']);
  });

  it('takes the address we wrote to, not where it was forwarded to', async () => {
    const bounce = await read(
      dsn([
        [
          'Original-Recipient: rfc822;dana+2Bsales@northwind.example',
          'Final-Recipient: rfc822; dana@old.northwind.example',
          'X-Actual-Recipient: rfc822; d.okafor@old.northwind.example',
          'Action: failed',
          'Status: 5.1.1',
        ],
      ]),
    );
    expect(bounce?.recipients).toEqual(['dana+sales@northwind.example']);
  });

  it.each([
    ['utf-8; d\\x{E4}na@northwind.example', 'däna@northwind.example'],
    ['rfc822; <dana@northwind.example>', 'dana@northwind.example'],
    ['RFC822;dana@northwind.example (Dana)', 'dana@northwind.example'],
    ['dana@northwind.example', 'dana@northwind.example'],
    ['rfc822; o=dana=sales@northwind.example', 'o=dana=sales@northwind.example'],
    // A local or X.400 name is no address: then the mail that came back tells.
    ['x-local; dana', 'dana@northwind.example'],
    ['x400; /G=Dana/S=Okafor/', 'dana@northwind.example'],
  ])('Final-Recipient: %s', async (field, address) => {
    const bounce = await read(dsn([[`Final-Recipient: ${field}`, 'Action: failed', 'Status: 5.1.1']]));
    expect(bounce?.recipients).toEqual([address]);
  });

  it.each([
    ['delivered', '2.0.0', 'delivered'],
    ['relayed', '2.0.0', 'delivered'],
    ['expanded', '2.0.0', 'delivered'],
    ['delayed', '4.4.7', 'soft'],
    ['failed', '5.4.7', 'soft'],
    ['failed', '5.7.1', 'policy'],
    ['failed', '5.1.2', 'hard'],
    ['failed', '5.2.1', 'soft'],
  ])('Action: %s, Status: %s is %s', async (action, status, kind) => {
    const bounce = await read(
      dsn([['Final-Recipient: rfc822; dana@northwind.example', `Action: ${action}`, `Status: ${status}`]], 'A report.'),
    );
    expect(bounce).toMatchObject({ kind, status });
  });

  it('the words for people tell each recipient’s reason where the fields say only 5.0.0', async () => {
    const bounce = await read(
      dsn(
        [
          ['Final-Recipient: rfc822; gone@northwind.example', 'Action: failed', 'Status: 5.0.0'],
          ['Final-Recipient: rfc822; full@northwind.example', 'Action: failed', 'Status: 5.0.0'],
        ],
        'gone@northwind.example: 550 5.1.1 user unknown\nfull@northwind.example: 552 5.2.2 mailbox full',
      ),
    );
    expect(bounce?.failures.map((each) => [each.kind, each.status, each.code])).toEqual([
      ['hard', '5.1.1', 550],
      ['soft', '5.2.2', 552],
    ]);
  });

  it.each([
    [
      '554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>',
      '4.4.2',
      421,
      'soft',
    ],
    ["5.1.0 - Unknown address error 550-'5.7.1 <m9@fernhill.example>... Access denied'", '5.7.1', 550, 'policy'],
    ['550 5.1.1 RESOLVER.ADR.RecipNotFound; not found', '5.1.1', 550, 'hard'],
    ['550-5.7.26 Unauthenticated email from fernhill.example is not accepted', '5.7.26', 550, 'policy'],
    ['550 5.7.1 Recipient address rejected: User unknown', '5.7.1', 550, 'soft'],
    ['550 5.7.1 Recipient address rejected: User unknown (in reply to RCPT TO command)', '5.7.1', 550, 'hard'],
    ['553 5.1.0 sender refused (after MAIL FROM:<mara@fernhill.example>)', '5.1.0', 553, 'policy'],
  ])('%s', async (diagnostic, status, code, kind) => {
    const bounce = await read(
      dsn(
        [
          [
            'Final-Recipient: rfc822; dana@northwind.example',
            'Action: failed',
            'Status: 5.0.0',
            `Diagnostic-Code: smtp; ${diagnostic}`,
          ],
        ],
        'A report.',
      ),
    );
    expect(bounce).toMatchObject({ kind, status, code });
  });

  it('says who, why, in whose words and by which numbers', async () => {
    const bounce = await read(
      dsn([
        [
          'Final-Recipient: rfc822; dana@northwind.example',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 <dana@northwind.example> no such user',
        ],
      ]),
    );
    expect(bounce?.evidence).toBe(
      'dana@northwind.example cannot be reached: the address does not exist (5.1.1, SMTP 550). The mail system said: “550 5.1.1 <dana@northwind.example> no such user”.',
    );
  });

  it('a person who forwards a report whole is no mail system; a receipt and a vacation are none', async () => {
    const forwarded = dsn(
      [['Final-Recipient: rfc822; dana@northwind.example', 'Action: failed', 'Status: 5.1.1']],
      'Any idea?',
      'From: Dana <dana@northwind.example>',
    ).map((line) =>
      line.startsWith('Content-Type: multipart/report')
        ? 'Content-Type: multipart/mixed; boundary=b'
        : line.startsWith('Subject: Delivery')
          ? 'Subject: Fwd: Undeliverable'
          : line,
    );
    expect(await read(forwarded)).toBeNull();
    const receipt = dsn([]).map((line) =>
      line
        .replace('report-type=delivery-status', 'report-type=disposition-notification')
        .replace('message/delivery-status', 'message/disposition-notification'),
    );
    expect(await read(receipt)).toBeNull();
    expect(
      await read(
        text(
          'Automatic reply: Routes',
          [
            'I am away until Monday. In urgent cases write to the following address: kim@northwind.example. My mailbox is full of rejected offers.',
          ],
          ['Return-Path: <>', 'From: Dana <dana@northwind.example>', 'Auto-Submitted: auto-replied'],
        ),
      ),
    ).toBeNull();
  });
});

describe('systems that write text in a form of their own', () => {
  it.each<[string, readonly string[], Partial<Bounce>]>([
    [
      'qmail: two recipients, two reasons',
      text('failure notice', [
        'Hi. This is the qmail-send program at mx.fernhill.example.',
        "I'm afraid I wasn't able to deliver your message to the following addresses.",
        '',
        '<gone@northwind.example>:',
        'Sorry, no mailbox here by that name. (#5.1.1)',
        '',
        '<full@northwind.example>:',
        '192.0.2.7 failed after I sent the message.',
        'Remote host said: 452 4.2.2 Mailbox full',
        '',
        '--- Below this line is a copy of the message.',
        '',
        'To: other@northwind.example',
      ]),
      { kind: 'hard', status: '5.1.1', recipients: ['gone@northwind.example', 'full@northwind.example'] },
    ],
    [
      'sendmail: transcript',
      text('Returned mail: see transcript for details', [
        '   ----- The following addresses had permanent fatal errors -----',
        '<dana@northwind.example>',
        '    (reason: 550 5.1.1 <dana@northwind.example>... User unknown)',
        '',
        '   ----- Transcript of session follows -----',
        '... while talking to mx.northwind.example.:',
        '>>> RCPT To:<dana@northwind.example>',
        '<<< 550 5.1.1 <dana@northwind.example>... User unknown',
        '550 5.1.1 <dana@northwind.example>... User unknown',
      ]),
      { kind: 'hard', status: '5.1.1', code: 550, recipients: ['dana@northwind.example'] },
    ],
    [
      'Exim: the header names the address',
      text(
        'Mail delivery failed: returning message to sender',
        [
          'This message was created automatically by mail delivery software.',
          '',
          '  dana@northwind.example',
          '    host mx.northwind.example [192.0.2.7]',
          '    SMTP error from remote mail server after RCPT TO:<dana@northwind.example>:',
          '    550 No Such User Here',
        ],
        [from, 'X-Failed-Recipients: dana@northwind.example'],
      ),
      { kind: 'hard', code: 550, recipients: ['dana@northwind.example'] },
    ],
    [
      'Exchange 5.5',
      text(
        'Undeliverable: Routes',
        [
          'Your message',
          '',
          '  To:      dana@northwind.example',
          '  Subject: Routes',
          '  Sent:    Thu, 7 May 2026 09:00:00 +0000',
          '',
          'did not reach the following recipient(s):',
          '',
          'dana@northwind.example on Thu, 7 May 2026 09:00:10 +0000',
          '    The recipient name is not recognized',
          '\tThe MTS-ID of the original message is: c=us;a= ;p=northwind',
          '    MSEXCH:IMS:Northwind:MAIL:MX 0 (000C05A6) Unknown Recipient',
        ],
        ['From: System Administrator <postmaster@northwind.example>'],
      ),
      { kind: 'hard', recipients: ['dana@northwind.example'] },
    ],
    [
      'GroupWise',
      text(
        'Message status - undeliverable',
        [
          'The message that you sent was undeliverable to the following:',
          '\tdana.northwind (dana@northwind.example)',
          '\tMailbox full',
        ],
        ['From: Mailer-Daemon@northwind.example'],
      ),
      { kind: 'soft', recipients: ['dana@northwind.example'] },
    ],
    [
      'Domino',
      text('DELIVERY FAILURE: User dana (dana@northwind.example) not listed in Domino Directory', [
        'Your message',
        '',
        '  Subject: Routes',
        '',
        'was not delivered to:',
        '',
        '  dana@northwind.example',
        '',
        'because:',
        '',
        '  User dana (dana@northwind.example) not listed in Domino Directory',
      ]),
      { kind: 'hard', recipients: ['dana@northwind.example'] },
    ],
    [
      'a code named in words',
      text('Undelivered Mail Returned to Sender', [
        'This is a permanent error.',
        '',
        'dana@northwind.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 User Unknown',
      ]),
      { kind: 'hard', status: '5.1.1', code: 550, recipients: ['dana@northwind.example'] },
    ],
    [
      'Postfix: what its own server was told',
      text('Postfix SMTP server: errors from mx.northwind.example[192.0.2.7]', [
        'Transcript of session follows.',
        '',
        ' Out: 220 mx.fernhill.example ESMTP',
        ' In:  MAIL FROM:<mara@fernhill.example>',
        ' Out: 250 2.1.0 Ok',
        ' In:  RCPT TO:<dana@northwind.example>',
        ' Out: 250 2.1.5 Ok',
        ' In:  DATA',
        ' Out: 451 4.3.0 Error: queue file write error',
      ]),
      { kind: 'soft', status: '4.3.0', code: 451, recipients: ['dana@northwind.example'] },
    ],
    [
      'a robot that returns the mail whole and says nothing',
      [
        'Return-Path: <>',
        'From: no-reply@northwind.example',
        us,
        'Subject: Mail',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Your mail sent on Thu, 7 May 2026',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: mara@fernhill.example',
        'To: dana@northwind.example',
        'Message-ID: <m9@fernhill.example>',
        '',
        'Routes',
        '--b--',
      ],
      { kind: 'soft', recipients: ['dana@northwind.example'], originalMessageIds: ['m9@fernhill.example'] },
    ],
    [
      'a list robot',
      text(
        'You are not a member (routes ML)',
        ['You are not a member of this mailing list <routes@northwind.example>.'],
        [
          'From: routes-admin@northwind.example',
          'References: <m9@fernhill.example>',
          'List-Id: <routes.northwind.example>',
        ],
      ),
      { kind: 'policy', originalMessageIds: ['m9@fernhill.example'] },
    ],
    [
      'Amazon SES',
      text(
        'Notification',
        [
          '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"dana@northwind.example","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"},{"emailAddress":"full@northwind.example","status":"5.2.2","diagnosticCode":"smtp; 552 5.2.2 mailbox full"}]}}',
        ],
        ['From: no-reply@sns.example'],
      ),
      { kind: 'hard', recipients: ['dana@northwind.example', 'full@northwind.example'] },
    ],
    [
      'SendGrid, Mailgun, Mandrill: one event',
      text(
        'Event',
        ['[{"email":"dana@northwind.example","event":"bounce","status":"5.1.1","reason":"550 5.1.1 user unknown"}]'],
        ['From: no-reply@hooks.example'],
      ),
      { kind: 'hard', status: '5.1.1', recipients: ['dana@northwind.example'] },
    ],
    [
      'a challenge without a thread',
      text(
        'Please confirm your message',
        [
          'Your message to dana@northwind.example is being held until you prove that you are human. Please click the link.',
        ],
        ['From: no-reply@filter.example', 'Auto-Submitted: auto-replied'],
      ),
      { kind: 'challenge' },
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await read(lines)).toMatchObject(expected);
  });

  it.each<[string, readonly string[]]>([
    [
      'an account that is to be confirmed',
      text(
        'Please verify your address',
        ['Welcome! Click the link to verify your address.'],
        ['From: no-reply@shop.example'],
      ),
    ],
    [
      'a shop about a returned parcel',
      text(
        'Your return: message from the shop',
        ['The parcel was returned to sender and the refund rejected. Quota: 5.'],
        ['From: no-reply@shop.example', 'Auto-Submitted: auto-generated'],
      ),
    ],
    [
      'a postmaster who answers as a person',
      text(
        'Re: Undeliverable mail',
        ['Hello Mara, our filter rejected your first mail, sorry. I have put you on the list.'],
        ['From: Kim Ade <postmaster@northwind.example>', 'In-Reply-To: <m9@fernhill.example>'],
      ),
    ],
    [
      'a report that somebody forwards as text',
      text(
        'Fwd: Undeliverable: Routes',
        ['Any idea? Your message could not be delivered: 550 5.1.1 <kim@fernhill.example> user unknown'],
        ['From: Dana <dana@northwind.example>'],
      ),
    ],
    [
      'a list member who writes to us',
      text(
        'Routes',
        ['I am not a member of the mailing list yet, can you add me?'],
        ['From: Dana <dana@northwind.example>', 'In-Reply-To: <m9@fernhill.example>'],
      ),
    ],
    [
      'JSON that somebody pasted',
      text(
        'Our events',
        ['{"event":"order","email":"dana@northwind.example"}'],
        ['From: Dana <dana@northwind.example>'],
      ),
    ],
    [
      'somebody called Marta',
      text('Delivery', ['Could you not deliver on Mondays?'], ['From: Marta <marta@northwind.example>']),
    ],
  ])('not %s', async (_name, lines) => {
    expect(await read(lines)).toBeNull();
  });
});

describe('reports that are only text, as mail systems lay them out', () => {
  it.each(layoutCases)('%s', async (_name, sender, subject, words, kind, address) => {
    const bounce = await read(text(subject, words.split('\n'), [`From: ${sender}`]));
    expect(bounce).toMatchObject({ kind, recipients: address === '' ? [] : [address] });
  });
});

describe('whom a text names', () => {
  const one = 'a.one@northwind.example';
  const two = 'b.two@northwind.example';
  it.each<[string, string[]]>([
    [
      `The following recipients could not be reached:\n\n   ${one}\n      550 user unknown\n   ${two}\n      552 mailbox full`,
      [one, two],
    ],
    [`Your message could not be delivered to: ${one}, ${two}.\nReason: user unknown`, [one, two]],
    [`1. ${one} (user unknown)\n2. ${two} (mailbox full)`, [one, two]],
    [`Failed recipients: <${one}>; <${two}>\nno such user`, [one, two]],
    [`Recipient: ${one}\nReason: unknown user\n\nRecipient: ${two}\nReason: mailbox full`, [one, two]],
    [`Dana Okafor <${one}>\n   user unknown\nKim Ade <${two}>\n   user unknown`, [one, two]],
    [`Could not deliver message to '${one}'. If you have questions write to help@relay.example.`, [one]],
    ["Delivery to dana.o'neil@northwind.example failed: no such user", ["dana.o'neil@northwind.example"]],
    [`Message to <${one}> from <mara@fernhill.example> was rejected: 550 no such user`, [one]],
  ])('%j', async (words, named) => {
    expect((await read(text('Undelivered mail', words.split('\n'))))?.recipients).toEqual(named);
  });

  it('is found in text made to be slow to read', async () => {
    for (const fill of ['\n> ', '<', 'to ', 'a@', '>>> RCPT TO:<', ' \t']) {
      const bounce = await read(text('failure notice', [`<${one}>: no such user`, fill.repeat(100_000)]));
      expect(bounce?.recipients).toContain(one);
    }
  });
});
