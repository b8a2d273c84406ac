import { describe, expect, it } from 'vitest';
import { attributedHtml, headedHtml } from './reply-cases/client-html';
import { clientLines, type LanguageLines } from './reply-cases/client-lines';
import { separateReply } from './separate-reply';

/**
 * Every client's way of introducing history, in every language, as text and as HTML: what the person wrote comes through whole, and
 * nothing of what was quoted counts as theirs. The one failure that is worse than the other is the lost word, so the body is compared
 * exactly.
 */
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** A long attribution as a client that wraps at 76 columns leaves it. */
const wrapped = (line: string): string => {
  const at = line.lastIndexOf(' ', Math.max(20, Math.floor(line.length * 0.6)));
  return at < 5 || line.startsWith('>') ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
};

const addressAlone = (line: string): string => line.replace(/ ?<([^>]+)> ?(?=\S|$)/, ' <\n$1> ');

const failures = (
  cases: { form: string; message: { text: string; html?: string }; own: string; history: string }[],
) => {
  const failed: string[] = [];
  for (const { form, message, own, history } of cases) {
    const result = separateReply(message);
    const kept = history.split('\n').filter((line) => line !== '' && !bare(result.quoted).includes(bare(line)));
    if (bare(result.body) !== bare(own)) failed.push(`${form}: ${JSON.stringify(result.body)}`);
    else if (kept.length > 0) failed.push(`${form}: not in quoted: ${kept.join(' | ')}`);
  }
  return failed;
};

const textCases = (lines: LanguageLines) => {
  const { own, history, closing, attributions, headers, separators, devices } = lines;
  const cases: { form: string; message: { text: string }; own: string; history: string }[] = [];
  const add = (form: string, text: string, mine = own): void => {
    cases.push({ form, message: { text }, own: mine, history });
  };
  for (const [client, line] of Object.entries(attributions)) {
    const marked = line.startsWith('>') ? `${line}\n${quoted(history)}` : `${line}\n\n${quoted(history)}`;
    add(`${client}, quoted`, `${own}\n\n${marked}\n`);
    add(`${client}, signed`, `${own}\n\n${closing}\n\n${marked}\n`);
    add(`${client}, with a device line`, `${own}\n\n${devices[0]}\n\n${marked}\n`);
    if (line.startsWith('>')) continue;
    add(`${client}, unmarked history`, `${own}\n\n${line}\n\n${history}\n`);
    add(`${client}, tight`, `${own}\n${line}\n${quoted(history)}\n`);
    add(`${client}, wrapped`, `${own}\n\n${wrapped(line)}\n\n${quoted(history)}\n`);
    add(`${client}, wrapped in its address`, `${own}\n\n${addressAlone(line)}\n\n${quoted(history)}\n`);
    add(`${client}, twice`, `${own}\n\n${line}\n\n${quoted(`${history}\n\n${line}\n${quoted(history)}`)}\n`);
    if (!/^-/.test(line)) add(`${client}, answered below`, `${line}\n${quoted(history)}\n\n${own}\n`);
  }
  for (const [client, block] of Object.entries(headers)) {
    const marked = block.startsWith('>') ? `${block}\n${quoted(history)}` : `${block}\n\n${history}`;
    add(`${client}, header block`, `${own}\n\n${marked}\n`);
    add(`${client}, header block, signed`, `${own}\n\n${closing}\n\n${marked}\n`);
    if (block.startsWith('>')) continue;
    add(`${client}, header block under a rule`, `${own}\n\n________________________________\n${marked}\n`);
    add(
      `${client}, header block after a device`,
      `${own}\n\n${devices[1]}\n________________________________\n${marked}\n`,
    );
    add(`${client}, header block, quoted`, `${own}\n\n${quoted(marked)}\n`);
    for (const separator of separators) {
      add(`${client} under ${separator}`, `${own}\n\n${separator}\n${marked}\n`);
    }
  }
  for (const separator of separators.slice(0, 3)) {
    add(`${separator} and no block`, `${own}\n\n${separator}\n\n${history}\n`);
  }
  return cases;
};

const htmlCases = (lines: LanguageLines) => {
  const { own, history, attributions, headers } = lines;
  const cases: { form: string; message: { text: string; html: string }; own: string; history: string }[] = [];
  for (const [shape, build] of Object.entries(attributedHtml)) {
    for (const [client, line] of Object.entries(attributions)) {
      const html = build({ own, history, attribution: line.replace(/^>\s*/, ''), headers: '' });
      cases.push({ form: `${shape} with the line of ${client}`, message: { text: '', html }, own, history });
    }
  }
  for (const [shape, build] of Object.entries(headedHtml)) {
    for (const [client, block] of Object.entries(headers)) {
      const html = build({ own, history, attribution: '', headers: block });
      cases.push({ form: `${shape} with the block of ${client}`, message: { text: '', html }, own, history });
    }
  }
  return cases;
};

describe('clients and languages', () => {
  for (const [language, lines] of Object.entries(clientLines)) {
    it(`${language}: text`, () => {
      expect(failures(textCases(lines))).toEqual([]);
    });

    it(`${language}: HTML`, () => {
      expect(failures(htmlCases(lines))).toEqual([]);
    });

    it(`${language}: answers between the quoted lines keep their order`, () => {
      for (const line of Object.values(lines.attributions)) {
        if (line.startsWith('>') || /^-/.test(line)) continue;
        const [first = '', second = ''] = lines.own.split('\n\n');
        const [one = '', two = ''] = lines.history.split('\n');
        const { body } = separateReply({ text: `${line}\n> ${one}\n\n${first}\n\n> ${two}\n\n${second}\n` });
        const own = body
          .split('\n')
          .filter((each) => !each.startsWith('>'))
          .join('\n');
        expect(bare(own), line).toBe(bare(lines.own));
      }
    });

    it(`${language}: what a phone or an app adds is no body`, () => {
      for (const device of lines.devices) {
        expect(separateReply({ text: `${device}\n` }), device).toMatchObject({
          body: '',
          quoted: '',
          signature: device,
        });
        expect(separateReply({ text: `${lines.own}\n\n${device}\n` }).body, device).toBe(lines.own);
        const line = Object.values(lines.attributions)[0] ?? '';
        const empty = separateReply({ text: `\n${device}\n\n${line}\n${quoted(lines.history)}` });
        expect(empty, device).toMatchObject({ body: '', signature: device });
      }
    });

    it(`${language}: a pure forward has no words of its own`, () => {
      for (const block of Object.values(lines.headers)) {
        if (block.startsWith('>')) continue;
        for (const separator of lines.separators) {
          const result = separateReply({ text: `${separator}\n${block}\n\n${lines.history}\n` });
          expect(result.body, separator).toBe('');
          expect(bare(result.quoted)).toContain(bare(lines.history));
        }
      }
    });
  }
});
