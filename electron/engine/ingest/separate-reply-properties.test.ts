import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text';
import { clientLines } from './reply-cases/client-lines';
import { separateReply, withoutQuoteLines } from './separate-reply';

/** Lines that the rules look for, and lines they must leave alone, to be thrown together at random. */
const pieces: string[] = [
  ...Object.values(clientLines).flatMap((each) => [
    ...Object.values(each.attributions).slice(0, 4),
    ...Object.values(each.headers).slice(0, 2),
    ...each.separators.slice(0, 3),
    ...each.devices.slice(0, 3),
    each.closing,
    each.own,
    `> ${each.own.replaceAll('\n', '\n> ')}`,
  ]),
  '',
  '',
  '> ',
  '>> deeper',
  '-- ',
  '--',
  '________________________________',
  'Dana Okafor\nHead of Fleet\n+44 20 7946 0958',
  'see you then --- On Mon, 5/4/26, Mara Lind <mara@fernhill.example> wrote:',
  'This message is confidential and intended for the recipient only; if you are not the addressee, delete it.',
  '\ue0f1',
  '\ue0f3 typed',
  'a'.repeat(500),
];

const mails = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 60 })), { maxLength: 14 })
  .map((lines) => lines.join('\n'));

/** What may be dropped: white space and the lines of dashes that open a signature. */
const visible = (text: string): string => [...text.replace(/[\s\-–—]/gu, '')].sort().join('');

describe('separateReply, whatever comes', () => {
  it('loses no visible character of plain text but the dashes above a signature', () => {
    fc.assert(
      fc.property(mails, (text) => {
        const { body, quoted, signature } = separateReply({ text });
        expect(visible(body + quoted + signature)).toBe(visible(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on HTML made of tags at random', () => {
    const tags = fc.constantFrom(
      ...'<div>|</div>|<blockquote>|</blockquote>|<p class="MsoNormal">|</p>|<td>|</table>|<br>|<hr>|<a href="https://x.example/">|</a>|<div class="gmail_quote">|<div id="appendonsend">|<pre>|<style>|</style>|<!--|-->|&nbsp;|&lt;|<li>|<div style="display:none">|\ue0f1'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tags, fc.string({ maxLength: 20 }), fc.constantFrom(...pieces)), { maxLength: 30 }),
        (parts) => {
          const html = parts.join('');
          const result = separateReply({ text: '', html });
          expect(Object.values(result).join('')).not.toMatch(/[\ue0f1-\ue0f4]/);
          expect(htmlToText(html)).not.toContain('\n\n\n');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves what somebody only writes untouched', () => {
    const words = fc.constantFrom(
      ...'we ship pallets on Monday and Tuesday to your depot in Lyon for the price that you sent us'.split(' '),
    );
    const sentence = fc.array(words, { minLength: 5, maxLength: 25 }).map((all) => `So ${all.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const text = paragraphs.join('\n\n');
        expect(separateReply({ text })).toEqual({ body: text, quoted: '', signature: '' });
      }),
    );
  });

  it('says the same about its own body: what is new stays new', () => {
    for (const { own } of Object.values(clientLines)) {
      expect(separateReply({ text: own })).toEqual({ body: own, quoted: '', signature: '' });
      expect(withoutQuoteLines(own)).toBe(own);
    }
  });
});
