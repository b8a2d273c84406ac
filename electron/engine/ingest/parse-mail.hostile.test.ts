import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMail } from './parse-mail';
import type { ParsedMail } from './parsed-mail';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const mail = (...lines: string[]): Buffer => latin1(lines.join('\r\n'));

/** One of each: what a mailbox holds, small enough to be broken a thousand times. */
const samples: Record<string, Buffer> = {
  reply: mail(
    'From: =?utf-8?Q?Dana_Ok=C3=A1for?= <dana@northwind.example>',
    'To: "Lind, Mara" <mara@fernhill.example>, undisclosed: a@b.example, c@d.example;',
    'Subject: =?iso-8859-1?B?UmU6IFRvdXJlbiBm/HI=?=',
    ' =?utf-8?Q?_M=C3=A4rz?=',
    'Message-ID: <a1@northwind.example>',
    'References: <m1@fernhill.example>\r\n <m9@fernhill.example>',
    'Date: Mon, 4 May 2026 09:00:00 +0100 (WEST)',
    'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gern, Dienstag pa=C3=9Ft. =',
    'Gr=C3=BC=C3=9Fe',
    '',
    '> alt ',
    '> und',
  ),
  mixed: mail(
    'From: dana@northwind.example',
    'Subject: plans',
    'Content-Type: multipart/mixed;\r\n boundary="=_b 1"',
    '',
    'Preamble',
    '--=_b 1',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-16le',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Tuesday suits', 'utf16le').toString('base64'),
    '--inner',
    'Content-Type: text/html; charset=windows-1252',
    '',
    '<p>Tuesday \x80 suits</p>',
    '--inner--',
    '--=_b 1',
    'Content-Type: application/pdf; name*0*=utf-8\'\'Pl%C3%A4ne; name*1=".pdf"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    'QUJDREVGRw==QUJD',
    '--=_b 1',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner\r\n\r\ninner words',
    '--=_b 1',
    'Content-Type: text/calendar; method=REQUEST',
    '',
    'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART;TZID="Europe/Lisbon":20260512T100000\r\nEND:VEVENT\r\nEND:VCALENDAR',
    '--=_b 1--',
    '',
  ),
  report: mail(
    'From: MAILER-DAEMON@mx.northwind.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
    '',
    '--r\r\n\r\nCould not be delivered.',
    '--r\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1',
    '--r\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: ours',
    '--r--',
  ),
};

const pieces = [
  '\0',
  '\r',
  '\n',
  '\r\n\r\n',
  '--b',
  '--r--',
  '=',
  '=?utf-8?Q?',
  '?=',
  '"',
  ';',
  'boundary=',
  '\xff',
  '\xe4',
  '(',
  '<',
  ':',
  ' ',
  'Content-Type: multipart/mixed; boundary=r\r\n',
  'charset=nonsense',
  'base64',
];
const change = fc.record({
  at: fc.nat(100_000),
  drop: fc.nat(12),
  put: fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
});

const broken = (raw: Buffer, changes: readonly { at: number; drop: number; put: string }[]): Buffer =>
  changes.reduce((now, { at, drop, put }) => {
    const from = at % (now.length + 1);
    return Buffer.concat([now.subarray(0, from), latin1(put), now.subarray(Math.min(now.length, from + drop))]);
  }, raw);

/** All text of a parsed mail, to look for what must not be in it or to see how much it is. */
const allText = (parsed: ParsedMail): string => JSON.stringify(parsed);

/**
 * How often the blocks of our own code, of the parser and its libraries run while a mail is read: a count, not a time, so that it is the same on
 * every machine. One session for all, with the bytecode kept: V8 counts blocks only in what it compiles while somebody counts, so what it threw away and
 * compiled anew between two mails would count in the second alone.
 */
const counting = new Session();
const blocksRun = async (raw: Buffer): Promise<number> => {
  await counting.post('Profiler.takePreciseCoverage');
  await parseMail(raw);
  const { result } = await counting.post('Profiler.takePreciseCoverage');
  return result
    .filter((script) => /engine\/ingest|postal-mime/.test(script.url))
    .flatMap((script) => script.functions.flatMap((each) => each.ranges))
    .reduce((sum, range) => sum + range.count, 0);
};

/** Mails that grow with `n` in one bad habit each. */
const habits: Record<string, (n: number) => Buffer> = {
  parts: (n) => latin1(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(n)}`),
  'boundaries that nearly match': (n) =>
    latin1(`Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${'--bb\r\n'.repeat(n)}`),
  'multiparts in multiparts': (n) =>
    latin1(
      Array.from({ length: n }, (_, at) => `Content-Type: multipart/mixed; boundary=n${at}\r\n\r\n--n${at}\r\n`).join(
        '',
      ),
    ),
  'messages in messages': (n) => latin1('Content-Type: message/rfc822\r\n\r\n'.repeat(n)),
  'header fields': (n) => latin1(`${'X-A: b\r\n'.repeat(n)}\r\nx`),
  'folded lines': (n) => latin1(`Subject: a\r\n${' b\r\n'.repeat(n)}\r\nx`),
  recipients: (n) => latin1(`To: ${'"a" <a@b.example>, '.repeat(n)}\r\n\r\nx`),
  'open comments': (n) => latin1(`To: ${'('.repeat(n)}\r\nContent-Type: text/plain${'('.repeat(n)}\r\n\r\nx`),
  'encoded words': (n) => latin1(`Subject: ${'=?utf-8?Q?a?= '.repeat(n)}\r\n\r\nx`),
  'words that do not end': (n) => latin1(`Subject: ${'=?utf-8?Q?a'.repeat(n)}\r\n\r\nx`),
  parameters: (n) => latin1(`Content-Type: text/plain; ${'a="b"; '.repeat(n)}\r\n\r\nx`),
  'raw eight-bit fields': (n) => latin1(`Subject: \xfc\r\n${'X-A: \xfc\r\n'.repeat(n)}\r\nx`),
};

describe('a mail that breaks the rules', () => {
  it.each(Object.keys(samples))('is read without a throw, and holds no NUL: %s', async (name) => {
    const raw = samples[name] ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = broken(raw, changes);
        const text = allText(await parseMail(bytes));
        expect(text).not.toContain('\\u0000');
        // Nothing is multiplied: text may stand in plain and HTML form, headers in decoded and parsed form, each escaped.
        expect(text.length).toBeLessThan(2_000 + 40 * bytes.length);
      }),
      { numRuns: 150 },
    );
  });

  describe('takes work in proportion to its length', () => {
    beforeAll(async () => {
      setFlagsFromString('--no-flush-bytecode');
      counting.connect();
      await counting.post('Profiler.enable');
      await counting.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    });
    afterAll(() => {
      counting.disconnect();
      setFlagsFromString('--flush-bytecode');
    });

    it.each(Object.keys(habits))('%s', async (name) => {
      const habit = habits[name] ?? (() => Buffer.alloc(0));
      await parseMail(habit(50));
      const once = await blocksRun(habit(300));
      const fourTimes = await blocksRun(habit(1_200));
      // Once more, since what was compiled or optimised in between counts from there on.
      const most = Math.max(once, await blocksRun(habit(300)));
      expect(most).toBeGreaterThan(50);
      expect(fourTimes / most).toBeLessThan(5);
    });
  });

  it.each(Object.keys(habits))('is read however much of it there is: %s', async (name) => {
    // At a hundred thousand of anything, work that grows with the square would never end.
    const parsed = await parseMail(habits[name]?.(100_000) ?? '');
    expect(allText(parsed)).not.toContain('\\u0000');
  });
});

describe('a mail of unusual make', () => {
  it('with a header of 10 MB keeps what decides', async () => {
    const parsed = await parseMail(
      latin1(`${'X-Trace: 0123456789\r\n'.repeat(500_000)}Subject: still here\r\n\r\nWords.`),
    );
    expect(parsed).toMatchObject({ subject: 'still here', text: expect.stringContaining('Words.') });
    expect(parsed.problems).toHaveLength(1);
  });

  it('with 200 messages inside one another says its own words only', async () => {
    const inner = Array.from(
      { length: 200 },
      (_, n) =>
        `--b${n}\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    );
    const raw = latin1(
      `Content-Type: multipart/mixed; boundary=b0\r\n\r\n--b0\r\n\r\nOwn words.\r\n${inner.join('')}inner words`,
    );
    expect((await parseMail(raw)).text.trim()).toBe('Own words.');
  });

  it('nested too deeply still says its words', async () => {
    const open = (n: number): string =>
      `Content-Type: multipart/mixed; boundary=n${n}\r\n\r\n--n${n}\r\nContent-Type: text/plain\r\n\r\nlevel ${n}.\r\n--n${n}\r\n`;
    const parsed = await parseMail(latin1(Array.from({ length: 400 }, (_, n) => open(n)).join('')));
    expect(parsed.text).toContain('level 0.');
    expect(parsed.problems.join()).toContain('nested deeper');
  });

  it('without its last boundary, with mixed line ends, or cut inside base64 keeps what is there', async () => {
    const raw = `Content-Type: multipart/mixed; boundary=b\n\n--b\r\nContent-Type: text/plain\n\nHello\r\nthere\n--b\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\n\nQUJDREV`;
    const parsed = await parseMail(raw);
    expect(parsed.text).toContain('Hello\nthere');
    expect(parsed.attachments).toMatchObject([{ sizeBytes: 5 }]);
  });

  it('in UTF-16 is read, as a part and as raw bytes', async () => {
    const head = 'Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: ';
    const words = Buffer.from('\ufeffGrüße an alle', 'utf16le');
    expect((await parseMail(`${head}base64\r\n\r\n${words.toString('base64')}`)).text.trim()).toBe('Grüße an alle');
    const raw = Buffer.concat([latin1(`${head}8bit\r\n\r\n`), words.subarray(2)]);
    expect((await parseMail(raw)).text.trim()).toBe('Grüße an alle');
  });

  it('in a charset that nobody knows, or in a raw header of its own, is read as well as can be', async () => {
    expect((await parseMail(latin1('Content-Type: text/plain; charset=x-unknown\r\n\r\nWords'))).text.trim()).toBe(
      'Words',
    );
    const russian = Buffer.concat([
      latin1('Subject: '),
      Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
      latin1('\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nx'),
    ]);
    expect((await parseMail(russian)).subject).toBe('Привет');
  });

  it.each([
    ['UTF-8 that says to be Latin-1', 'text/plain; charset=iso-8859-1', 'utf8'],
    ['UTF-8 that says to be ASCII', 'text/plain; charset=us-ascii', 'utf8'],
    ['UTF-8 in single quotes', "text/plain; charset='utf-8'", 'utf8'],
    ['Latin-1 that says to be UTF-8', 'text/plain; charset=utf-8', 'latin1'],
    ['Latin-1 that says nothing', 'text/plain', 'latin1'],
    ['a type without its second half', 'text', 'utf8'],
    ['a type that is empty', '; charset=utf-8', 'utf8'],
    ['a type without its semicolon', 'text/plain charset=utf-8', 'utf8'],
    ['a text of another kind', 'text/enriched; charset=utf-8', 'utf8'],
  ] as const)('in %s is read', async (_name, type, bytes) => {
    const raw = Buffer.from(
      `Subject: x\r\nContent-Type: ${type}\r\n\r\nGrüße aus Köln, schön war’s`.replace('’', "'"),
      bytes,
    );
    expect((await parseMail(raw)).text.trim()).toBe("Grüße aus Köln, schön war's");
  });

  it('in UTF-8 with a broken letter, or in Japanese, keeps its charset', async () => {
    const torn = Buffer.concat([
      Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\nGrüße aus Köln '),
      Buffer.from([0xc3]),
    ]);
    expect((await parseMail(torn)).text).toContain('Grüße aus Köln');
    const short = Buffer.concat([
      latin1('Content-Type: text/plain; charset=gbk\r\n\r\n'),
      Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]),
    ]);
    expect((await parseMail(short)).text.trim()).toBe('联通');
  });

  it('in words that say to be base64 is read, and base64 with rubbish in it too', async () => {
    const head = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    const words = 'Tuesday works for me, see you there.\r\nDana';
    expect((await parseMail(head + words)).text.trim()).toBe(words.replace('\r', ''));
    expect((await parseMail(`${head}VHVlc2Rh\r\n!!eSB3b3Jr\r\ncy4\r\n`)).text.trim()).toBe('Tuesday works.');
  });

  it('as a multipart without its boundary, or with a wrong one, is read by the one it uses', async () => {
    for (const named of ['', '; boundary=other']) {
      const parsed = await parseMail(
        `Content-Type: multipart/mixed${named}\r\n\r\n--xyz\r\nContent-Type: text/plain\r\n\r\nWords\r\n--xyz\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n--xyz--\r\n`,
      );
      expect(parsed.text.trim()).toBe('Words');
      expect(parsed.attachments).toMatchObject([{ name: 'a.pdf' }]);
      expect(parsed.problems).toHaveLength(1);
    }
  });

  it('from a name with a bare comma has one sender', async () => {
    const parsed = await parseMail(
      'From: Okafor, Dana <dana@northwind.example>\r\nTo: Lind, Mara <mara@fernhill.example>, kim@fernhill.example\r\n\r\nx',
    );
    expect(parsed.from).toEqual({ name: 'Okafor, Dana', email: 'dana@northwind.example' });
    expect(parsed.to.map((each) => each.email)).toEqual(['mara@fernhill.example', 'kim@fernhill.example']);
  });

  it('with RFC 2231 names and broken encoded words', async () => {
    const raw = latin1(
      "Subject: =?utf-8?Q?a=C3?= =?utf-8?Q?=A4b?= =?utf-8?B?!!!?= =?bad\r\nContent-Type: application/pdf; name*0*=utf-8''Pl%C3%A4; name*1=n.pdf\r\n\r\nx",
    );
    const parsed = await parseMail(raw);
    expect(parsed.subject).toContain('aäb');
    expect(parsed.attachments).toMatchObject([{ name: 'Plän.pdf' }]);
  });

  it('in a stream that breaks off is the reader’s to tell', async () => {
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('Subject: x\r\n\r\n');
      throw new Error('disk gone');
    };
    await expect(parseMail(stream())).rejects.toThrow('disk gone');
  });
});
