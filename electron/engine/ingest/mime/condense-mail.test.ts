import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../parse-mail';
import { condenseMail, openCondenser } from './condense-mail';
import { leftOutBytes, leftOutLine } from './left-out';
import { mailLimits } from './mail-limits';

const small = {
  ...mailLimits,
  textBytes: 400,
  reportBytes: 200,
  headBytes: 600,
  headsBytes: 4_000,
  parts: 20,
  depth: 5,
};
const lines = (...all: string[]): string => all.join('\r\n');
const part = (head: string, body: string): string => lines('--b', head, '', body);
const mixed = (...parts: string[]): string =>
  lines(
    'From: dana@northwind.example',
    'Subject: x',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...parts,
    '--b--',
    '',
  );
const pdf = (bytes: number): string =>
  part(
    'Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="plan.pdf"',
    Buffer.alloc(bytes, 'abc').toString('base64').replace(/.{76}/g, '$&\r\n'),
  );
const condensed = (raw: string | Buffer, limits = small) => {
  const { bytes, leftOut } = condenseMail(Buffer.from(raw), limits);
  return { text: Buffer.from(bytes).toString('latin1'), bytes, leftOut };
};

describe('condenseMail', () => {
  it('leaves a mail of words as it is', () => {
    const raw = mixed(
      part('Content-Type: text/plain', 'Tuesday suits.'),
      part('Content-Type: text/html', '<p>Tuesday</p>'),
    );
    expect(condensed(raw).text).toBe(raw);
    expect(condensed(raw).leftOut).toEqual([]);
  });

  it('takes the body of an attachment out and keeps its exact size', async () => {
    for (const bytes of [0, 1, 2, 3, 56, 57, 58, 100_000]) {
      const { text, bytes: made, leftOut } = condensed(mixed(part('', 'Hello'), pdf(bytes)));
      expect(text.length).toBeLessThan(600);
      expect(leftOut).toEqual([]);
      const mail = await parseMail(made);
      expect(mail.attachments).toEqual([
        { name: 'plan.pdf', type: 'application/pdf', sizeBytes: bytes, inline: false },
      ]);
      expect(mail.text.trim()).toBe('Hello');
    }
  });

  it('counts quoted-printable and plain bodies as the parser does', async () => {
    for (const [encoding, body] of [
      ['quoted-printable', 'a=3Db=\r\nc d\r\ne=C3=A4\r\n'],
      ['8bit', 'one\r\ntwo\r\n\r\nthree'],
    ]) {
      const raw = mixed(part(`Content-Type: application/x\r\nContent-Transfer-Encoding: ${encoding}`, body ?? ''));
      const [whole] = (await parseMail(raw)).attachments;
      const [cut] = (await parseMail(condensed(raw).bytes)).attachments;
      expect(cut?.sizeBytes).toBe(whole?.sizeBytes);
    }
  });

  it('cuts a long text and says so, also when it is one line', () => {
    for (const body of ['word word\r\n'.repeat(100), 'word '.repeat(500)]) {
      const { text, leftOut } = condensed(mixed(part('Content-Type: text/plain', body)));
      expect(text.length).toBeLessThan(700);
      expect(text).toContain('word word');
      expect(leftOut).toEqual(['The text is longer than what is read; its end is left out.']);
    }
  });

  it('keeps the front of a returned message', () => {
    const { text, leftOut } = condensed(
      mixed(part('Content-Type: message/rfc822', `Subject: inner\r\n\r\n${'x\r\n'.repeat(300)}`)),
    );
    expect(text).toContain('Subject: inner');
    expect(leftOut[0]).toContain('report');
  });

  it('keeps the fields that decide, however long the header', async () => {
    const raw = `${'X-Trace: 1234567890\r\n'.repeat(500)}Subject: still here\r\nContent-Type: text/html\r\n\r\n<p>Words</p>`;
    const { bytes, leftOut } = condensed(raw);
    const mail = await parseMail(bytes);
    expect(mail).toMatchObject({ subject: 'still here', html: expect.stringContaining('<p>Words</p>') });
    expect(leftOut).toEqual(['The header is longer than what is read; some of its fields are left out.']);
  });

  it('keeps the front of a field that is too long', async () => {
    const raw = `To: ${'"a" <a@b.example>, '.repeat(100_000)}\r\nSubject: x\r\n\r\nWords`;
    const mail = await parseMail(condensed(raw, mailLimits).bytes);
    expect(mail.to.length).toBeGreaterThan(500);
    expect(mail).toMatchObject({ subject: 'x', text: expect.stringContaining('Words') });
  });

  it('counts parts beyond the limit and reads on', () => {
    const { text, leftOut } = condensed(
      mixed(...Array.from({ length: 100 }, (_, n) => part('Content-Type: text/plain', `part ${n}.`))),
    );
    expect(text).toContain('part 19.');
    expect(text).not.toContain('part 20.');
    expect(text.endsWith('--b--\r\n')).toBe(true);
    expect(leftOut).toEqual(['It has 100 parts; the last 80 are left out.']);
  });

  it('does not follow multiparts inside multiparts for ever', () => {
    const open = (n: number): string => lines(`Content-Type: multipart/mixed; boundary=n${n}`, '', `--n${n}`);
    const raw = `${Array.from({ length: 50 }, (_, n) => open(n)).join('\r\n')}\r\nContent-Type: text/plain\r\n\r\ndeep`;
    const { text, leftOut } = condensed(raw);
    expect(text.match(/multipart\/mixed/g)).toHaveLength(5);
    expect(leftOut[0]).toContain('nested deeper');
  });

  it('shows what stands in a multipart whose parts never begin', async () => {
    const raw = mixed(lines('--b', 'Content-Type: multipart/alternative; boundary=gone', '', 'The words.', ''));
    expect((await parseMail(condensed(raw).bytes)).text.trim()).toBe('The words.');
    const mail = await parseMail(raw);
    expect(mail.text.trim()).toBe('The words.');
    expect(mail.problems).toHaveLength(1);
  });

  it('understands boundaries as mailers write them', () => {
    for (const boundary of [
      'boundary="b"',
      'BOUNDARY = b',
      "boundary*=us-ascii''b",
      'boundary*0="";boundary*1=b',
      'charset=x; boundary=b (comment)',
    ]) {
      const raw = mixed(pdf(50_000)).replace('boundary="b"', boundary);
      expect(condensed(raw).text.length).toBeLessThan(600);
    }
  });

  it('does not care how the bytes arrive', () => {
    const raw = Buffer.from(`\uFEFF\r\nFrom dana Mon May  4\r\n${mixed(part('', 'Hel\0lo'), pdf(3_000))}`);
    const whole = condensed(raw).text;
    expect(whole).toContain('Hello');
    for (const size of [1, 7, 64, 1_000]) {
      const condenser = openCondenser(small);
      for (let at = 0; at < raw.length; at += size) condenser.write(raw.subarray(at, at + size));
      expect(Buffer.from(condenser.end().bytes).toString('latin1')).toBe(whole);
    }
    const bareCr = Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\r'), 'latin1');
    expect(condensed(bareCr).text).toContain('Hello');
  });

  it('leaves the same out whether it reads line by line or all that fits at once', () => {
    const tight = { ...small, textBytes: 150, keptBytes: 260, headBytes: 120, headsBytes: 90 };
    const line = fc.tuple(
      fc.constantFrom(
        ...['Tuesday suits us.', 'a=20b=', 'cGxhbg==', '--b', '--b--', '--', '', ' ', 'x'.repeat(70)],
        ...['Subject: plans', 'X-Note: long', '\tfolded', 'Content-Type: text/html', 'Content-Type: application/pdf'],
        ...['Content-Transfer-Encoding: base64', 'Content-Type: multipart/mixed; boundary=b'],
      ),
      fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r\r\n'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (all) => {
        const raw = Buffer.from(mixed(all.map((each) => each.join('')).join('')));
        const slowly = openCondenser(tight);
        for (const byte of raw) slowly.write(Uint8Array.of(byte));
        const expected = slowly.end();
        const { bytes, leftOut } = condenseMail(raw, tight);
        expect(Buffer.from(bytes).toString('latin1')).toBe(Buffer.from(expected.bytes).toString('latin1'));
        expect(leftOut).toEqual(expected.leftOut);
      }),
      { numRuns: 1_000 },
    );
  });

  it('notes the size of a text that is cut, all of it counted', () => {
    const raw = mixed(part('Content-Type: text/plain', 'Tuesday suits us.\r\n'.repeat(100)));
    expect(condensed(raw).text).toContain('[left out: 1801 bytes]');
  });

  it('keeps the size that was noted when a part was cut before', () => {
    const raw = mixed(part(`${leftOutLine(9_000_000).trim()}\r\nContent-Type: message/rfc822`, 'x\r\n'.repeat(300)));
    expect(condensed(raw).text).toContain(`--b\r\n${leftOutLine(9_000_000)}`);
  });

  it('is not misled by a sender who writes its note', () => {
    expect(leftOutBytes('[left out: 12 bytes]')).toBe(12);
    expect(leftOutBytes('A plan [left out: 12 bytes]')).toBeNull();
    const raw = mixed(pdf(3_000).replace('Content-Type', 'Content-Description: [left out: 9 bytes]\r\nContent-Type'));
    expect(condensed(raw).text).toContain('[left out: 3000 bytes]\r\nContent-Description: [left out: 9 bytes]');
  });
});
