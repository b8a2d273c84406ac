import { describe, expect, it } from 'vitest';
import { parseMail } from '../ingest';
import { mailInParts } from './read-message';

const inParts = async (lines: readonly string[]) => mailInParts(await parseMail(lines.join('\r\n')));
const words = 'Your message to jo@northwind.example could not be delivered: 550 5.1.1 User unknown.';
const robot = [
  'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
  'To: mara@fernhill.example',
  'Subject: Undelivered Mail Returned to Sender',
  'Return-Path: <>',
];

describe('a mail in its parts', () => {
  it('of a delivery report the text is whole: nobody signed it, and what came back is a part of its own', async () => {
    const { bounce, body, quoted, signature } = await inParts([
      ...robot,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      ...[
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        words,
        '',
        'It had this header:',
        'From: Mara <mara@fernhill.example>',
      ],
      ...['To: jo@northwind.example', 'Date: Mon, 4 May 2026 09:00:00 +0000', '', '-- ', 'The mail system', ''],
      ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
      ...['Final-Recipient: rfc822; jo@northwind.example', 'Action: failed', 'Status: 5.1.1', '', '--b--', ''],
    ]);
    expect(bounce).toMatchObject({ kind: 'hard', status: '5.1.1' });
    expect(body).toMatch(/^Your message.*From: Mara.*The mail system$/s);
    expect({ quoted, signature }).toEqual({ quoted: '', signature: '' });
  });

  it('of a report in words alone the returned mail is set apart, and no signature is looked for', async () => {
    const { bounce, body, quoted, signature } = await inParts([
      ...robot,
      ...['', words, '', '-- ', 'The mail system', '', '--- Below this line is a copy of the message.', ''],
      ...[
        'From: Mara <mara@fernhill.example>',
        'To: jo@northwind.example',
        'Subject: Rounds',
        '',
        'Would Tuesday suit you?',
      ],
    ]);
    expect(bounce).not.toBeNull();
    expect(body).toContain('The mail system');
    expect(body).not.toContain('Tuesday');
    expect(quoted).toContain('Would Tuesday suit you?');
    expect(signature).toBe('');
  });

  it('of what a person writes the signature is set apart, of a mailing it is not', async () => {
    const mail = (foot: string) => [
      ...[
        'Received: from mx.example by mail.example; Mon, 4 May 2026 09:00:00 +0000',
        'From: Dana Okafor <dana@northwind.example>',
      ],
      ...[
        'To: mara@fernhill.example',
        'Subject: Rounds',
        '',
        'What does it cost for twelve vans? We would start in May. '.repeat(16),
      ],
      ...['', 'Best regards,', 'Dana Okafor', ...(foot === '' ? [] : ['', foot]), ''],
    ];
    expect(await inParts(mail(''))).toMatchObject({ toMany: null, signature: 'Best regards,\nDana Okafor' });
    const mailing = await inParts(mail('To unsubscribe, click here.'));
    expect(mailing).toMatchObject({ toMany: 'To unsubscribe, click here', signature: '' });
    expect(mailing.body).toContain('Dana Okafor');
  });
});
