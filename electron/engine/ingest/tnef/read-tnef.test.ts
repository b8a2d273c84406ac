import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../parse-mail';
import { decompressRtf } from './decompress-rtf';
import { readTnef } from './read-tnef';
import { rtfToMail } from './rtf-to-mail';
import { attachmentOf, attributeOf, namedProperty, propertiesOf, propertyOf, tnefOf } from './tnef-sample.fixture';

const body = 0x1000;
const html = 0x1013;
const rtf = 0x1009;
const message = (...properties: Buffer[]): Buffer => attributeOf(1, 0x00069003, propertiesOf(...properties));
const stored = (text: string): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(text.length + 12, 0);
  head.writeUInt32LE(text.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(text, 'latin1')]);
};
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
/** The two packed texts that MS-OXRTFCP section 4 prints. */
const packed = hex(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
);
const crossing = hex('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0');

describe('readTnef', () => {
  it('reads the words and the names of attachments', () => {
    const read = readTnef(
      tnefOf(
        attributeOf(1, 0x00069007, hex('e404000000000000')),
        message(namedProperty('x-own'), propertyOf(0x0e07, 1), propertyOf(body, 'Tuesday suits.\r\nDána')),
        attachmentOf('PLAN~1.PDF', 'The plan – final.pdf', Buffer.alloc(1_000)),
        attachmentOf('MAP.PDF', 'map.pdf', Buffer.alloc(10)),
      ),
    );
    expect(read).toEqual({
      text: 'Tuesday suits.\nDána',
      html: '',
      attachments: [
        { name: 'The plan – final.pdf', type: 'application/pdf', sizeBytes: 1_000, inline: false },
        { name: 'map.pdf', type: 'application/pdf', sizeBytes: 10, inline: false },
      ],
      problem: null,
    });
  });

  it('reads HTML in its own charset, and the old body in the code page of the sender', () => {
    const page = propertyOf(html, { type: 0x102, bytes: Buffer.from('<p>Žluťoučký</p>') });
    expect(readTnef(tnefOf(message(page, propertyOf(0x3fde, 65_001))))?.html).toBe('<p>Žluťoučký</p>');
    const old = attributeOf(1, 0x0002800c, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0]));
    expect(readTnef(tnefOf(attributeOf(1, 0x00069007, hex('e304000000000000')), old))?.text).toBe('Привет');
  });

  it('reads a body that is there as packed RTF only', () => {
    const read = readTnef(tnefOf(message(propertyOf(rtf, { type: 0x102, bytes: packed }))));
    expect(read?.text.trim()).toBe('hello world');
  });

  it('gives what stands before a break, and says so', () => {
    const whole = tnefOf(
      message(propertyOf(body, 'Tuesday suits.')),
      attachmentOf('A.PDF', 'a.pdf', Buffer.alloc(500)),
    );
    expect(readTnef(whole.subarray(0, whole.length - 300))).toMatchObject({
      text: 'Tuesday suits.',
      problem: expect.stringContaining('left out'),
    });
  });

  it('never throws, whatever the bytes', () => {
    const sample = tnefOf(
      message(namedProperty('a'), propertyOf(body, 'words'), propertyOf(rtf, { type: 0x102, bytes: packed })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(sample.length),
        (changes, end) => {
          const bytes = Buffer.from(sample);
          for (const [at, byte] of changes) bytes[at] = byte;
          readTnef(bytes.subarray(0, end));
        },
      ),
      { numRuns: 300 },
    );
    expect(readTnef(Buffer.from('no tnef at all'))).toBeNull();
  });

  it('stands in for the text of a mail that has no other', async () => {
    const winmail = tnefOf(
      message(propertyOf(body, 'Tuesday suits.')),
      attachmentOf('A.PDF', 'a.pdf', Buffer.alloc(5)),
    );
    const mail = (text: string): string =>
      [
        'From: dana@northwind.example',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        text,
        '--b',
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Transfer-Encoding: base64',
        '',
        winmail.toString('base64'),
        '--b--',
        '',
      ].join('\r\n');
    const wrapped = await parseMail(mail(''));
    expect(wrapped.text).toBe('Tuesday suits.');
    expect(wrapped.attachments.map((each) => each.name)).toEqual(['a.pdf']);
    expect((await parseMail(mail('Own words.'))).text.trim()).toBe('Own words.');
  });
});

describe('decompressRtf', () => {
  it('unpacks the texts of the specification', () => {
    expect(decompressRtf(packed)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(decompressRtf(crossing)).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
    expect(decompressRtf(stored('{\\rtf1 plain}'))).toBe('{\\rtf1 plain}');
  });
  it('gives the empty string for anything else', () => {
    expect(decompressRtf(Buffer.alloc(40))).toBe('');
    expect(decompressRtf(Buffer.alloc(3))).toBe('');
  });
});

describe('rtfToMail', () => {
  it('reads plain words', () => {
    const text =
      "{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard Dobr\\'fd den,\\par\\tab \\u269?au\\'9a\\par {\\b 10 \\{ok\\}}\\~%\\par}";
    expect(rtfToMail(text)).toEqual({ text: 'Dobrý den,\n\tčauš\n10 {ok}\u00a0%\n', html: '' });
  });
  it('reads the HTML that was wrapped (MS-OXRTFEX)', () => {
    const text =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Tuesday {\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 suits{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0\\'e4{\\*\\htmltag72 </p>}\\htmlrtf \\par }\\htmlrtf0 }";
    expect(rtfToMail(text)).toEqual({ text: '', html: '<p>Tuesday <b>suits</b>ä</p>' });
  });
  it('survives what is broken', () => {
    expect(rtfToMail('}}}}{\\rtf1 a}').text).toContain('a');
    expect(rtfToMail(`{\\rtf1 ${'{'.repeat(100_000)}deep`).text).toContain('deep');
  });
});
