import { describe, expect, it } from 'vitest';
import { pictureAddress } from './fetch-picture';
import { pictureKind } from './picture-kind';
import { isPublicAddress } from './public-address';
import { remotePictures } from './remote-pictures';

const told = (html: string): string[] =>
  remotePictures(html).map(({ url, tracking }) => `${tracking ? 'tracking' : 'shown'} ${url}`);

describe('pictures that lie elsewhere', () => {
  it('are found however their tag is written, each once, with entities resolved', () => {
    expect(
      told(
        `<IMG SRC="https://a.example/1.png?x=1&amp;y=2"><img src='http://a.example/2.png' alt="a > b"><img
         src=//a.example/3.png><img src="https://a.example/1.png?x=1&#38;y=2"><img src="cid:logo"><img src="data:image/png;base64,AA==">`,
      ),
    ).toEqual(['shown https://a.example/1.png?x=1&y=2', 'shown http://a.example/2.png', 'shown //a.example/3.png']);
  });

  it('that cannot be seen only tell who opened the mail', () => {
    for (const html of [
      '<img src="https://a.example/x.gif" width="1" height="1">',
      '<img height=0 src=https://a.example/x.gif>',
      '<img src="https://a.example/x.gif" style="width:1px;height:1px">',
      '<img src="https://a.example/x.gif" style="color:red; display: none">',
      '<img src="https://a.example/x.gif" style="max-height:0">',
      '<img src="https://a.example/wf/open?upn=abc">',
      '<img src="https://a.example/track/open.php?id=7">',
      '<img src="https://open.a.example/i/7">',
      '<img src="https://a.example/7/pixel.gif">',
    ])
      expect(told(html), html).toEqual([expect.stringMatching(/^tracking/)]);
    for (const html of [
      '<img src="https://a.example/logo.png" width="120" height="30">',
      '<img src="https://a.example/opening-hours.png">',
      '<img src="https://a.example/soundtrack.png" style="max-width:100%">',
      '<img src="https://a.example/x.png" style="width:10px; opacity:0.9">',
    ])
      expect(told(html), html).toEqual([expect.stringMatching(/^shown/)]);
  });

  it('hidden once are not fetched because they are seen elsewhere too', () => {
    expect(told('<img src="https://a.example/x.png"><img width=1 src="https://a.example/x.png">')).toEqual([
      'tracking https://a.example/x.png',
    ]);
  });

  it('are looked for no longer than a mail of a person needs', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `<img src="https://a.example/${n}.png">`).join('');
    expect(remotePictures(many)).toHaveLength(60);
    expect(remotePictures(`<img ${'"'.repeat(50_001)}`)).toEqual([]);
  });
});

describe('where a picture may be asked for', () => {
  it.each([
    ['https://a.example/x.png', 'https://a.example/x.png'],
    ['http://a.example/x.png', 'https://a.example/x.png'],
    ['//a.example/x.png', 'https://a.example/x.png'],
    ['https://a.example:8443/x.png', null],
    ['http://a.example:8080/x.png', null],
    ['https://me:secret@a.example/x.png', null],
    ['https://127.0.0.1/x.png', null],
    ['https://[::1]/x.png', null],
    ['https://2130706433/x.png', null],
    ['https://192.168.1.1/x.png', null],
    ['file:///etc/passwd', null],
    ['ftp://a.example/x.png', null],
  ])('%s', (written, address) => {
    expect(pictureAddress(written)?.href ?? null).toBe(address);
  });

  it('a redirect is looked at like the first address', () => {
    expect(pictureAddress('/y.png', 'https://a.example/x.png')?.href).toBe('https://a.example/y.png');
    expect(pictureAddress('http://10.0.0.7/', 'https://a.example/x.png')).toBeNull();
  });

  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['169.254.169.254', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['64:ff9b::a00:1', false],
    ['nonsense', false],
  ])('%s is on the public internet: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it('a picture is told by its bytes, and SVG is none', () => {
    expect(pictureKind(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('image/png');
    expect(pictureKind(Buffer.from('GIF89a'))).toBe('image/gif');
    expect(pictureKind(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('image/webp');
    expect(pictureKind(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
    expect(pictureKind(new Uint8Array())).toBeNull();
  });
});
