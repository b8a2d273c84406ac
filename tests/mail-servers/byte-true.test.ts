import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMail } from '../../electron/engine/ingest';
import { largeBytes } from '../../electron/engine/providers/email/fetch-messages';
import { missingMailServers } from './mail-server-software';
import { inMailbox, pullAll, rawOf, readerOf } from './mailbox-kit';
import { type MailServers, startMailServers } from './start-mail-servers';

const own = join(import.meta.dirname, 'mails');
const corpora = resolve(import.meta.dirname, '../../../shared/corpora');
const missingCorpora = existsSync(corpora) ? null : 'No shared corpora here: only the mails written for these tests.';
if (missingMailServers) console.warn(missingMailServers);
else if (missingCorpora) console.warn(missingCorpora);

type Mail = { file: string; raw: Buffer };

/**
 * What the server makes of a file before anyone reads it: IMAP carries lines that end in CRLF and has no NUL (Dovecot
 * stores 0x80 for it); Dovecot drops carriage returns that stand before a line end or at the very end, and keeps others.
 */
const asServersStore = (raw: Buffer): Buffer => {
  const text = raw.toString('latin1').replace(/\r*\n/g, '\r\n').replaceAll('\0', '\x80');
  return Buffer.from(text.endsWith('\r\n') ? text : text.replace(/\r+$/, ''), 'latin1');
};

const mailsIn = (folder: string): Mail[] =>
  globSync('**/*.eml', { cwd: folder })
    .sort()
    .map((file) => ({ file, raw: asServersStore(readFileSync(join(folder, file))) }));

describe.skipIf(missingMailServers !== null)('mail through Dovecot, byte for byte', () => {
  let servers: MailServers;
  beforeAll(async () => {
    servers = await startMailServers({ relay: true });
  });
  afterAll(() => servers?.stop());

  const appendAll = async (address: string, mails: Mail[]): Promise<void> =>
    inMailbox(servers, address, async (client) => {
      for (const { raw } of mails) await client.append('INBOX', raw);
    });

  const expectReadBack = async (address: string, mails: Mail[]): Promise<void> => {
    const { messages, pages } = await pullAll(readerOf(servers, address), null);
    expect(messages).toHaveLength(mails.length);
    const changed = mails.filter(({ raw }, i) => {
      const message = messages[i];
      return !message || !rawOf(message).equals(raw);
    });
    expect(changed.map((mail) => mail.file)).toEqual([]);
    for (const page of pages) expect(page.messages.length).toBeLessThanOrEqual(200);
  };

  it('reads the mails written for these tests back as they were stored', async () => {
    const mails = mailsIn(own);
    expect(mails.length).toBeGreaterThanOrEqual(12);
    await appendAll('own@fernhill.example', mails);
    await expectReadBack('own@fernhill.example', mails);
  });

  it('reads what a mail server delivered as it was delivered, under the headers it added', async () => {
    const mails = mailsIn(own).filter(
      ({ raw }) => raw.subarray(-2).toString() === '\r\n' && !/\r(?!\n)/.test(raw.toString('latin1')),
    );
    for (const { raw } of mails) await servers.deliver(raw, 'lmtp@fernhill.example');
    const { messages } = await pullAll(readerOf(servers, 'lmtp@fernhill.example'), null);
    expect(messages).toHaveLength(mails.length);
    const changed = mails.filter(({ raw }, i) => {
      const message = messages[i];
      // Delivery replaces a Return-Path that was there; the rest stands.
      const rest = raw.toString('latin1').replace(/^Return-Path: .*\r\n/, '');
      return !message || !rawOf(message).toString('latin1').endsWith(rest);
    });
    expect(changed.map((mail) => mail.file)).toEqual([]);
  });

  it.skipIf(missingCorpora !== null)('reads every mail of the corpora back as it was stored', async () => {
    const mails = mailsIn(corpora);
    expect(mails.length).toBeGreaterThan(600);
    await appendAll('corpora@fernhill.example', mails);
    const from = performance.now();
    await expectReadBack('corpora@fernhill.example', mails);
    console.log(`${mails.length} corpora mails read back in ${Math.round(performance.now() - from)} ms`);
  });

  it('fetches a large mail without its attachments: words, reports and names, in a small page', async () => {
    const part = (head: string, body: string): string => `--b\r\n${head}\r\n\r\n${body}\r\n`;
    const base64 = (megabytes: number): string => `${'QUJD'.repeat(19)}\r\n`.repeat((megabytes * 1024 * 1024) / 78);
    const large = (n: number, megabytes: number): Mail => ({
      file: `large-${n}`,
      raw: Buffer.from(
        [
          `From: lea@lead.example\r\nTo: me@fernhill.example\r\nSubject: =?utf-8?Q?Pl=C3=A4ne_${n}?=\r\nMIME-Version: 1.0\r\n`,
          'Content-Type: multipart/mixed; boundary=b\r\n\r\nPreamble.\r\n',
          '--b\r\nContent-Type: multipart/alternative; boundary="b 2"\r\n\r\n',
          `--b 2\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTuesday suits, plan ${n} is inside.\r\n`,
          '--b 2\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Tuesday suits</p>\r\n--b 2--\r\n\r\n',
          part(
            'Content-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="plan.pdf"',
            base64(megabytes),
          ),
          part('Content-Type: message/rfc822', `Subject: inner\r\n\r\n${'inner words\r\n'.repeat(30_000)}`),
          part(
            'Content-Type: text/calendar; method=REPLY',
            'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u1\r\nEND:VEVENT\r\nEND:VCALENDAR',
          ),
          '--b--\r\n',
        ].join(''),
      ),
    });
    const plain: Mail = {
      file: 'plain',
      raw: Buffer.from(`From: lea@lead.example\r\nSubject: long\r\n\r\n${'words and words\r\n'.repeat(150_000)}`),
    };
    // More parts than are asked for one by one: this one is read through, and made small on the way.
    const many: Mail = {
      file: 'many',
      raw: Buffer.from(
        [
          'From: lea@lead.example\r\nSubject: many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
          part('Content-Type: text/plain', 'See inside.'),
          ...Array.from({ length: 250 }, (_, n) =>
            part(`Content-Type: image/png; name="${n}.png"\r\nContent-Transfer-Encoding: base64`, base64(0.01)),
          ),
          '--b--\r\n',
        ].join(''),
      ),
    };
    const mails = [large(1, 3), large(2, 40), plain, many];
    await appendAll('large@fernhill.example', mails);
    const { pages, messages } = await pullAll(readerOf(servers, 'large@fernhill.example'), null);
    expect(pages.map((page) => page.messages.length)).toEqual([4]);
    const sizes = messages.map((message) => rawOf(message).length);
    expect(sizes[0]).toBeLessThan(300_000);
    expect(sizes[1]).toBeLessThan(300_000);
    expect(sizes[2]).toBeLessThan(largeBytes + 1_000);
    expect(sizes[3]).toBeLessThan(100_000);
    for (const [i, { raw }] of mails.entries()) {
      const fromServer = await parseMail(rawOf(messages[i] ?? expect.fail('a mail is missing')));
      const whole = await parseMail(raw);
      expect(fromServer).toMatchObject({
        subject: whole.subject,
        from: whole.from,
        text: whole.text,
        html: whole.html,
        calendar: whole.calendar,
        problems: whole.problems,
      });
      const names = (mail: typeof whole) => mail.attachments.map(({ name, type }) => `${name} ${type}`);
      expect(names(fromServer)).toEqual(names(whole));
      expect(whole.problems).toHaveLength(i === 3 ? 0 : 1);
      const [pdf] = whole.attachments;
      // The server counts what is encoded, so the size is near.
      if (pdf) expect((fromServer.attachments[0]?.sizeBytes ?? 0) / pdf.sizeBytes).toBeCloseTo(1, 2);
    }
  });
});
