import PostalMime from 'postal-mime';
import { describe, expect, it, vi } from 'vitest';
import { parseMime } from './parse-mime';

const mails: Record<string, string> = {
  plain: 'From: a@b.example\r\nSubject: s\r\n\r\none\r\n--two\r\n\r\nthree',
  'no end of line': 'Subject: only a header',
  empty: '',
  'parts of every encoding': [
    'From: a@b.example',
    'Content-Type: multipart/mixed; boundary=m',
    '',
    'before the parts',
    '--m',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gr=C3=BC=C3=9Fe=',
    ' und --a mehr',
    '--axe',
    '',
    '--a',
    'Content-Type: text/html; charset=iso-8859-1',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>Gr\xfc\xdfe</p>', 'latin1').toString('base64'),
    '--a--',
    '--m',
    'Content-Type: application/octet-stream; name=x.bin',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(Array.from({ length: 300 }, (_, at) => at % 256)).toString('base64'),
    '--m',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'inner text',
    '--m--',
    'behind them',
  ].join('\r\n'),
  'bare line feeds and a boundary that never closes':
    'Content-Type: multipart/mixed; boundary="x"\n\n--x\n\ntext\n--x\nContent-Type: text/html\n\n<b>b</b>',
};

describe('parseMime', () => {
  it.each(Object.entries(mails))('reads what the parser reads: %s', async (_, mail) => {
    const bytes = new TextEncoder().encode(mail);
    expect(await parseMime(bytes)).toEqual(await PostalMime.parse(bytes, { forceRfc822Attachments: true }));
  });

  it('joins parts without a Blob, which is what it is for: a new version of the parser may need another way', async () => {
    const blob = vi.spyOn(globalThis, 'Blob');
    await parseMime(new TextEncoder().encode(mails['parts of every encoding']));
    const calls = blob.mock.calls.length;
    blob.mockRestore();
    expect(calls).toBe(0);
  });

  it('throws what the parser throws', async () => {
    const endless = new TextEncoder().encode(`X: ${'y'.repeat(3 * 1024 * 1024)}\r\n\r\n`);
    await expect(parseMime(endless)).rejects.toThrow(/header size/);
  });
});
