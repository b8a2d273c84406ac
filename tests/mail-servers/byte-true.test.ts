import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxSourceBytes } from '../../electron/engine/providers/email/fetch-messages';
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

  it('keeps pages of large mails small in memory, and passes one that is larger than a page alone', async () => {
    const large = (n: number, megabytes: number): Mail => ({
      file: `large-${n}`,
      raw: Buffer.concat([
        Buffer.from(`From: lea@lead.example\r\nSubject: large ${n}\r\n\r\n`),
        Buffer.alloc(megabytes * 1024 * 1024, `${'x'.repeat(70)}\r\n`),
        Buffer.from('\r\n'),
      ]),
    });
    // The fourth is larger than what is read of one message.
    const mails = [large(1, 7), large(2, 7), large(3, 7), large(4, 50), large(5, 1)];
    await appendAll('large@fernhill.example', mails);
    const { pages, messages } = await pullAll(readerOf(servers, 'large@fernhill.example'), null);
    expect(pages.map((page) => page.messages.length)).toEqual([2, 1, 1, 1]);
    const wrong = mails.filter(({ raw }, i) => {
      const message = messages[i];
      return !message || !rawOf(message).equals(raw.subarray(0, maxSourceBytes));
    });
    expect(wrong.map((mail) => mail.file)).toEqual([]);
  });
});
