import { describe, expect, it } from 'vitest';
import { cleanStrings } from './clean-strings';
import { parseMail } from './parse-mail';

const mail = (headers: string, body: string): string =>
  `${headers}\nMIME-Version: 1.0\n\n${body}`.replaceAll('\n', '\r\n');

describe('parseMail', () => {
  it('reads people, ids, date and text', async () => {
    const parsed = await parseMail(
      mail(
        'From: =?utf-8?Q?Dana_Ok=C3=A1for?= <dana@northwind.example>\nTo: Mara <mara@fernhill.example>, x@fernhill.example\nCc: Ben <ben@northwind.example>\nReply-To: <fleet@northwind.example>\nSubject: Re: =?iso-8859-1?Q?Touren_f=FCr_M=E4rz?=\nMessage-ID: <a1@northwind.example>\nIn-Reply-To: <m9@fernhill.example>\nReferences: <m1@fernhill.example>\n <m9@fernhill.example>\nDate: Mon, 4 May 2026 09:00:00 +0100\nAuto-Submitted: no\nContent-Type: text/plain; charset=utf-8',
        'Gern.',
      ),
    );
    expect(parsed).toMatchObject({
      from: { name: 'Dana Okáfor', email: 'dana@northwind.example' },
      cc: [{ name: 'Ben', email: 'ben@northwind.example' }],
      replyTo: [{ email: 'fleet@northwind.example' }],
      subject: 'Re: Touren für März',
      messageId: 'a1@northwind.example',
      inReplyTo: ['m9@fernhill.example'],
      references: ['m1@fernhill.example', 'm9@fernhill.example'],
      sentAt: Date.UTC(2026, 4, 4, 8),
      problems: [],
    });
    expect(parsed.to).toHaveLength(2);
    expect(parsed.text.trim()).toBe('Gern.');
  });

  it('reads Japanese of escapes that no charset names, and UTF-8 that says it is ASCII', async () => {
    const escaped = '\u001b$B$3$s$K$A$O\u001b(B';
    const parsed = await parseMail(mail('Subject: =?us-ascii?Q?Gr=C3=BC=C3=9Fe?=', escaped));
    expect(parsed.subject).toBe('Grüße');
    expect(parsed.text.trim()).toBe('こんにちは');
    const plain = await parseMail(mail('Content-Type: text/plain; charset=us-ascii', 'A \u001b[1mbold\u001b[0m word'));
    expect(plain.text.trim()).toBe('A \u001b[1mbold\u001b[0m word');
  });

  it('lists attachments, keeps nested mails out of the text and reads calendar parts', async () => {
    const parsed = await parseMail(
      mail(
        'From: dana@northwind.example\nSubject: Accepted: Call\nContent-Type: multipart/mixed; boundary=b',
        [
          '--b',
          'Content-Type: text/plain',
          '',
          'See below.',
          '--b',
          'Content-Type: message/rfc822',
          '',
          'Subject: inner',
          '',
          'inner words',
          '--b',
          'Content-Type: text/calendar; method=REPLY',
          '',
          'BEGIN:VCALENDAR',
          'METHOD:REPLY',
          'BEGIN:VEVENT',
          'UID:u1',
          'SUMMARY:Call',
          'DTSTART:20260512T090000Z',
          'END:VEVENT',
          'END:VCALENDAR',
          '--b',
          'Content-Type: application/pdf; name="plan.pdf"',
          'Content-Disposition: attachment; filename="plan.pdf"',
          'Content-Transfer-Encoding: base64',
          '',
          'AAAA',
          '--b--',
        ].join('\n'),
      ),
    );
    expect(parsed.text).not.toContain('inner words');
    expect(parsed.calendar).toMatchObject([
      { method: 'REPLY', uid: 'u1', summary: 'Call', start: '20260512T090000Z', end: null },
    ]);
    expect(parsed.attachments.find((each) => each.name === 'plan.pdf')).toMatchObject({
      type: 'application/pdf',
      sizeBytes: 3,
    });
  });

  it('survives what a mail may not hold', async () => {
    const latin = Buffer.concat([
      Buffer.from('From: a@b.example\r\nSubject: Gr'),
      Buffer.from([0xfc]),
      Buffer.from('n\r\n\r\nx'),
    ]);
    expect((await parseMail(latin)).subject).toBe('Grün');
    for (const raw of [
      '',
      '\0\0\0',
      '\n\n\n',
      'no headers at all',
      `Subject: x\0y\n\n\0body\0`,
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--c',
      'Content-Type: text/plain; charset=nonsense\n\nx',
      `${'a: b\n'.repeat(500_000)}\n`,
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(2_000)}`,
      '\uFEFFSubject: bom\n\nx',
      'Subject: cr only\r\rbody\r',
    ]) {
      const parsed = await parseMail(raw);
      expect(JSON.stringify(parsed)).not.toContain('\\u0000');
    }
    expect((await parseMail('Subject: cr only\r\rbody\r')).subject).toBe('cr only');
    expect((await parseMail('Subject: x\n\nb\0ody')).text.trim()).toBe('body');
  });

  it.each([
    [
      'a page that names its letters itself',
      'Content-Type: text/html\n\n<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>',
      'Привет',
    ],
    [
      'a page whose part names them',
      'Content-Type: text/html; charset=koi8-r\n\n<meta charset="windows-1251"><p>\xf0\xd2\xc9\xd7\xc5\xd4</p>',
      'Привет',
    ],
    [
      'a letter cut between two encoded words, the first one padded',
      'Subject: =?utf-8?B?UsM=?=\n =?UTF-8?b?vGNrZnJhZ2U=?=\n\nx',
      'Rückfrage',
    ],
    [
      'encoded words of two alphabets',
      'Subject: =?iso-8859-1?B?UvxjaywgYmlzIA==?= =?utf-8?B?TcO8bGhlaW0=?=\n\nx',
      'Rück, bis Mülheim',
    ],
    [
      'Japanese words that each return to ASCII, the first one padded',
      'Subject: =?iso-2022-jp?B?GyRCJDMkcyRLGyhC?= =?iso-2022-jp?B?GyRCJEEkTxsoQg==?= =?iso-2022-jp?B?GyRCJUYbKEI=?=\n\nx',
      'こんにちはテ',
    ],
    ['a raw Japanese subject', 'Subject: \x1b$B$3$s$K$A$O\x1b(B desu\n\nx', 'こんにちは desu'],
  ])('reads %s', async (_name, raw, expected) => {
    const parsed = await parseMail(new Uint8Array(Buffer.from(raw, 'latin1')));
    expect(`${parsed.subject}\n${parsed.text}\n${parsed.html}`).toContain(expected);
  });

  it('says once what parts that name no boundary say in two ways', async () => {
    const part = (type: string, text: string): string => `--b1\nContent-Type: ${type}\n\n${text}\n`;
    const body = `${part('text/plain', 'Still yes.')}${part('text/html', '<p>Still yes.</p>')}--b1--\n`;
    const parsed = await parseMail(`Content-Type: multipart/alternative\n\n${body}`);
    expect(parsed).toMatchObject({
      text: expect.stringMatching(/^Still yes\.\s*$/),
      html: expect.stringContaining('<p>'),
    });
  });

  it('shows the raw text of a multipart whose parts cannot be found', async () => {
    const parsed = await parseMail('Content-Type: multipart/report; boundary="gone"\n\nUnknown user.\n');
    expect(parsed.text).toContain('Unknown user.');
    expect(parsed.problems).toHaveLength(1);
  });
});

describe('cleanStrings', () => {
  it('takes NUL out at any depth and mends lone surrogates', () => {
    expect(cleanStrings({ 'a\0': ['x\0y', { b: '\ud800' }], c: 1, d: null })).toEqual({
      a: ['xy', { b: '\ufffd' }],
      c: 1,
      d: null,
    });
  });
});
