import { describe, expect, it } from 'vitest';
import { inlinePictures, inlineUrls } from './inline-pictures';
import { tooManyPixels } from './picture-kind';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const png = (width = 8, height = 8): Buffer => {
  const bytes = Buffer.concat([hex('89504e470d0a1a0a 0000000d 49484452 00000000 00000000 0806000000')]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const gif = (width: number, height: number): Buffer => {
  const bytes = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(7)]);
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};

const part = (id: string, type: string, bytes: Buffer | string): string =>
  `--b\r\nContent-Type: ${type}\r\nContent-ID: ${id}\r\nContent-Disposition: inline; filename=x\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
const mail = (html: string, ...parts: string[]): Uint8Array =>
  Buffer.from(
    `From: dana@northwind.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n${parts.join('')}--b--\r\n`,
  );
const shown = async (html: string, ...parts: string[]): Promise<string[]> =>
  (await inlinePictures(mail(html, ...parts), html)).map(({ url, data }) => `${url} ${data.slice(0, 22)}`);

describe('pictures that lie in the mail itself', () => {
  it('are found by their name, with brackets, escapes and capitals as programs write them', async () => {
    const html =
      '<p>Hi</p><img src="cid:logo@a.example"><img src=CID:image001.png%4001DA><img src="cid:logo@a.example"><img src="cid:gone">';
    expect(inlineUrls(html)).toEqual(['cid:logo@a.example', 'CID:image001.png%4001DA', 'cid:gone']);
    expect(
      await shown(
        html,
        part('<Logo@a.example>', 'image/png', png()),
        part('<image001.png@01DA>', 'image/gif', gif(4, 4)),
      ),
    ).toEqual(['cid:logo@a.example data:image/png;base64,', 'CID:image001.png%4001DA data:image/gif;base64,']);
  });

  it('are told by their bytes: what acts, or calls itself a picture, is none', async () => {
    const html = '<img src="cid:a"><img src="cid:b"><img src="cid:c"><img src="cid:d">';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(
      await shown(
        html,
        part('<a>', 'image/svg+xml', svg),
        part('<b>', 'image/png', svg),
        part('<c>', 'image/png', '<html><script src=x></script></html>'),
        part('<d>', 'application/octet-stream', png()),
      ),
    ).toEqual(['cid:d data:image/png;base64,']);
  });

  it('that would unfold to gigabytes, or are megabytes, are left out; so is everything of a source that cannot be read', async () => {
    const html = '<img src="cid:a"><img src="cid:b"><img src="cid:c">';
    const parts = [
      part('<a>', 'image/png', png(60_000, 60_000)),
      part('<b>', 'image/png', Buffer.concat([png(), Buffer.alloc(5 * 1024 * 1024)])),
      part('<c>', 'image/png', png()),
    ];
    expect(await shown(html, ...parts)).toEqual(['cid:c data:image/png;base64,']);
    expect(await inlinePictures(Buffer.from('\0\0\0'), html)).toEqual([]);
    expect(await inlinePictures(Buffer.from(''), '<img src="https://a.example/x.png">')).toEqual([]);
  });

  it('a name used twice is the first part’s, and a name that cannot be resolved is taken as it stands', async () => {
    const html = '<img src="cid:a%"><img src="cid:b">';
    expect(
      await shown(
        html,
        part('<a%>', 'image/gif', gif(1, 1)),
        part('<b>', 'image/png', png()),
        part('<b>', 'image/gif', gif(1, 1)),
      ),
    ).toEqual(['cid:a% data:image/gif;base64,', 'cid:b data:image/png;base64,']);
  });
});

describe('how many pixels a picture declares', () => {
  const jpeg = (width: number, height: number): Buffer => {
    const frame = hex('ffd8 ffe0 0004 0000 ffc2 0011 08 0000 0000 03 011100 021101 031101');
    frame.writeUInt16BE(height, 13);
    frame.writeUInt16BE(width, 15);
    return frame;
  };
  const webp = (kind: string, rest: string): Buffer =>
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(kind), hex('00000000'), hex(rest), Buffer.alloc(12)]);
  it.each([
    ['a small PNG', png(640, 480), false],
    ['a huge PNG', png(20_000, 20_000), true],
    ['a small GIF', gif(640, 480), false],
    ['a huge GIF', gif(65_535, 65_535), true],
    ['a small JPEG', jpeg(4_000, 3_000), false],
    ['a huge JPEG', jpeg(65_000, 65_000), true],
    ['a JPEG without a frame', hex('ffd8 ffe0 0004 0000 ffd9'), true],
    ['a small WebP', webp('VP8X', '00000000 ff0100 ff0100'), false],
    ['a huge WebP', webp('VP8X', '00000000 ffffff ffffff'), true],
    ['a lossless WebP', webp('VP8L', '2f ff010000'), false],
    ['a WebP cut short', Buffer.from('RIFF\0\0\0\0WEBPVP8X'), true],
    ['something else', Buffer.from('<svg/>'), true],
  ])('%s', (_what, bytes, refused) => expect(tooManyPixels(bytes)).toBe(refused));
});
