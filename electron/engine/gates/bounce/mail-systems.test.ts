import { describe, expect, it } from 'vitest';
import { parseMail } from '../../ingest';
import type { Bounce } from './bounce';
import { detectBounce } from './detect-bounce';
import { arrivals, noReports, reportsByLanguage, systemReports } from './mail-systems.cases';

const dana = 'dana@northwind.example';
const told = async (from: string, subject: string, text: string, headers: readonly string[] = []) =>
  detectBounce(
    await parseMail(
      [
        ...headers,
        `From: ${from}`,
        'To: mara@fernhill.example',
        `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        ...text.split('\n'),
      ].join('\r\n'),
    ),
  );
const daemon = 'Mail Delivery System <MAILER-DAEMON@mx.example>';

describe('reports of many mail systems', () => {
  it.each(systemReports)('%s: %s', async (from, subject, text, kind, status) => {
    const bounce = await told(from, subject, text);
    expect(bounce).toMatchObject({ kind, recipients: [dana], ...(status === null ? {} : { status }) });
  });

  it.each(Object.entries(reportsByLanguage))('%s', async (_, [subject, text, kind]) => {
    expect(await told(daemon, subject, text.replace('{a}', dana))).toMatchObject({ kind, recipients: [dana] });
  });

  it.each([
    ['Undeliverable', 'Your message did not reach: a@x.example; b@x.example; c@y.example\n\nNo such user.'],
    ['Delivery failure', 'The following address(es) failed: a@x.example, b@x.example and c@y.example\nUser unknown.'],
  ])('names each address of a list in a sentence: %s', async (subject, text) => {
    expect((await told(daemon, subject, text))?.recipients).toEqual(['a@x.example', 'b@x.example', 'c@y.example']);
  });

  const nullPath: readonly [string, string, string, string][] = [
    [
      'IT Security <it-security@northwind.example>',
      'Message rejected',
      `Your message to ${dana} was rejected.`,
      'soft',
    ],
    [
      'Gateway <gateway@northwind.example>',
      'Nachricht abgelehnt',
      `Ihre Nachricht an ${dana} wurde abgelehnt.`,
      'soft',
    ],
    ['noreply@northwind.example', 'Undeliverable', `The email address ${dana} does not exist here.`, 'hard'],
    [
      'Dana <dana@northwind.example>',
      'Undeliverable',
      `Your message to ${dana} was refused: mailbox full (5.2.2).`,
      'soft',
    ],
  ];
  it.each(nullPath)('behind the null return path: %s', async (from, subject, text, kind) => {
    expect(await told(from, subject, text, ['Return-Path: <>'])).toMatchObject({ kind, recipients: [dana] });
  });

  it('takes 571 for a reply code beside an enhanced status', async () => {
    const text = `<${dana}>: 571 5.7.1 Delivery not authorized, message refused`;
    expect(await told(daemon, 'Undeliverable', text)).toMatchObject({ code: 571, status: '5.7.1' });
  });

  it('reads the reply code of a log line with underscores', async () => {
    const line = `<${dana}>:\n192.0.2.4_does_not_like_recipient./Remote_host_said:_550_5.1.1_User_unknown/Giving_up_on_192.0.2.4./`;
    expect((await told(daemon, 'failure notice', line))?.code).toBe(550);
  });

  it('never calls us the one who failed where a gateway writes its own head above the returned mail', async () => {
    const text =
      'To:       mara@fernhill.example\nSubject:  Routes\n\nMessage not delivered to recipients below.\n\n   VNM3043:  DANA@SALES@CC\n\nVNM3043 -- MAILBOX IS FULL\n\n----- Original Message Follows -----\nFrom: mara@fernhill.example\nTo: dana@northwind.example\n';
    expect(await told('ccMail <postmaster@cc.example>', 'Undeliverable Message', text)).toMatchObject({
      kind: 'soft',
      recipients: [dana],
    });
  });
});

describe('mailing lists that refuse what we wrote', () => {
  const refusals: readonly [string, string, string, ...string[]][] = [
    [
      'listmaster@lists.example',
      'Routes: rejected',
      'You are not allowed to post to this mailing list, and your message has been\nautomatically rejected.',
      'Auto-Submitted: auto-replied',
    ],
    [
      'LISTSERV@lists.example',
      'Rejected posting to ROUTES-L',
      'You are not authorized to send mail to the ROUTES-L list from your account.',
      'Return-Path: <>',
    ],
    [
      'SYMPA <sympa@lists.example>',
      'Message distribution: Unauthorised',
      "Your message for list 'routes' was rejected.\nMessage distribution in this list is restricted to list subscribers.",
      'Auto-Submitted: auto-replied',
    ],
  ];
  it.each(refusals)('%s: %s', async (from, subject, text, ...headers) => {
    expect((await told(from, subject, text, headers))?.kind).toBe('policy');
  });
});

it('a filter that asks for a click in the order "to have it delivered, confirm" is a challenge', async () => {
  const text =
    'Your message to dana@northwind.example has been held because you are not on the guest list.\nTo have your message delivered, please confirm by clicking the link below.';
  const bounce: Bounce | null = await told('dana@northwind.example', 'Re: Routes', text, [
    'Auto-Submitted: auto-replied',
  ]);
  expect(bounce?.kind).toBe('challenge');
});

describe('what is no report', () => {
  it.each(noReports)('%s: %s', async (from, subject, text, ...headers) => {
    expect(await told(from, subject, text, headers)).toBeNull();
  });
});

describe('a mail that arrived', () => {
  it.each(arrivals)('%s', async (subject, text) => {
    expect(await told(daemon, subject, text)).toMatchObject({ kind: 'delivered', recipients: [dana] });
  });

  it('is not told where one of several recipients failed', async () => {
    const text =
      'Successfully delivered to bob@northwind.example.\n\n<dana@northwind.example>: could not be delivered, no such user';
    expect((await told(daemon, 'Delivery report', text))?.kind).toBe('hard');
  });
});
