import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailboxReader } from '../../electron/engine/providers/email';
import { ReadError } from '../../electron/engine/providers/reader';
import { freePort } from './free-port';
import { dovecotPath, missingMailServers } from './mail-server-software';
import { inMailbox, mailFrom, never, pullAll, quiet, rawOf, readerOf, realClock } from './mailbox-kit';
import { type MailServers, startMailServers } from './start-mail-servers';

if (missingMailServers) console.warn(missingMailServers);

describe.skipIf(missingMailServers !== null)('reading a mailbox on Dovecot', () => {
  let servers: MailServers;
  beforeAll(async () => {
    servers = await startMailServers({ relay: true });
  });
  afterAll(() => servers?.stop());

  const fill = (address: string, path: string, mails: string[], firstDay = 1) =>
    inMailbox(servers, address, async (client) => {
      for (const [i, mail] of mails.entries()) {
        await client.append(path, mail, [], new Date(Date.UTC(2025, 1, firstDay + i, 9)));
      }
    });

  it('reads a first sync in pages, inbox and sent mail merged, oldest first', async () => {
    const me = 'first@fernhill.example';
    const inbound = Array.from({ length: 240 }, (_, i) => mailFrom('lea@lead.example', me, `in-${i}`));
    await fill(me, 'INBOX', inbound);
    await fill(me, 'Sent', [mailFrom(me, 'lea@lead.example', 'out-0'), mailFrom(me, 'kim@lead.example', 'out-1')], 100);
    const { pages, messages } = await pullAll(readerOf(servers, me), null);
    expect(messages).toHaveLength(242);
    expect(pages.map((page) => page.messages.length)).toEqual([200, 42]);
    const times = messages.map((message) => message.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(messages.filter((one) => one.direction === 'outbound').map((one) => one.leadEmail)).toEqual([
      'lea@lead.example',
      'kim@lead.example',
    ]);
    expect(new Set(messages.map((one) => one.externalId)).size).toBe(242);
    // Sent mail lies among the inbox's in the order of time, not behind it.
    expect(messages.findIndex((one) => one.direction === 'outbound')).toBeLessThan(110);
  });

  it('makes a mailbox that holds nothing known by one empty page, once', async () => {
    const me = 'empty@fernhill.example';
    const reader = readerOf(servers, me);
    const first = await pullAll(reader, null);
    expect(first.pages.map((page) => page.messages)).toEqual([[]]);
    expect((await pullAll(reader, first.cursor)).pages).toEqual([]);
    await servers.deliver(mailFrom('lea@lead.example', me, 'first-ever'), me);
    expect((await pullAll(reader, first.cursor)).messages).toHaveLength(1);
  });

  it('goes on where the stored cursor stands, also after a kill between two pages', async () => {
    const me = 'resume@fernhill.example';
    await fill(
      me,
      'INBOX',
      Array.from({ length: 205 }, (_, i) => mailFrom('lea@lead.example', me, i)),
    );
    const reader = readerOf(servers, me);
    let stored: string | null = null;
    let read = 0;
    for await (const page of reader.pull(null, never)) {
      stored = page.cursor;
      read = page.messages.length;
      break;
    }
    const rest = await pullAll(readerOf(servers, me), stored);
    expect(read + rest.messages.length).toBe(205);
    expect((await pullAll(reader, rest.cursor)).pages).toHaveLength(0);
    await servers.deliver(mailFrom('lea@lead.example', me, 'later'), me);
    const news = await pullAll(reader, rest.cursor);
    expect(news.messages.map((one) => rawOf(one).toString().includes('Question later'))).toEqual([true]);
  });

  it('leaves messages unread for the person', async () => {
    const me = 'unread@fernhill.example';
    await servers.deliver(mailFrom('lea@lead.example', me, 1), me);
    await pullAll(readerOf(servers, me), null);
    const unseen = await inMailbox(servers, me, (client) => client.status('INBOX', { unseen: true }));
    expect(unseen).toMatchObject({ unseen: 1 });
  });

  it('leaves mail in the inbox that says it is from the own address for the pipeline to doubt', async () => {
    const me = 'own@fernhill.example';
    await servers.deliver(mailFrom(me, 'kim@lead.example', 'copy'), me);
    const { messages } = await pullAll(readerOf(servers, me), null);
    expect(messages).toMatchObject([{ direction: 'inbound' }]);
  });

  it('reads everything again when the server has renumbered the mailbox', async () => {
    const me = 'renumbered@fernhill.example';
    await fill(
      me,
      'INBOX',
      [1, 2, 3].map((n) => mailFrom('lea@lead.example', me, n)),
    );
    const reader = readerOf(servers, me);
    const before = await pullAll(reader, null);
    const doveadm = join(dirname(dirname(dovecotPath ?? '')), 'bin', 'doveadm');
    const renumber = ['mailbox', 'update', '-u', me, '--uid-validity', '4242', 'INBOX'];
    await promisify(execFile)(doveadm, ['-c', join(servers.folder, 'dovecot.conf'), ...renumber]);
    const after = await pullAll(reader, before.cursor);
    expect(after.messages.map((one) => one.externalId)).toEqual(['INBOX:4242:1', 'INBOX:4242:2', 'INBOX:4242:3']);
    expect(after.messages.map(rawOf)).toEqual(before.messages.map(rawOf));
    expect((await pullAll(reader, after.cursor)).messages).toHaveLength(0);
  });

  it('is not confused by messages that were deleted', async () => {
    const me = 'deleted@fernhill.example';
    await fill(
      me,
      'INBOX',
      [1, 2, 3].map((n) => mailFrom('lea@lead.example', me, n)),
    );
    const reader = readerOf(servers, me);
    const first = await pullAll(reader, null);
    await inMailbox(servers, me, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageDelete('2:3', { uid: true });
    });
    expect((await pullAll(reader, first.cursor)).messages).toHaveLength(0);
    await servers.deliver(mailFrom('lea@lead.example', me, 4), me);
    expect((await pullAll(reader, first.cursor)).messages.map((one) => one.externalId.split(':')[2])).toEqual(['4']);
  });

  it('gets a hint of new mail at once, and none without', async () => {
    const me = 'idle@fernhill.example';
    const reader = readerOf(servers, me);
    await pullAll(reader, null);
    const quietFrom = Date.now();
    await reader.waitForNews?.(400, never);
    expect(Date.now() - quietFrom).toBeGreaterThanOrEqual(390);

    // Without IDLE this would outlast the test.
    const waited = reader.waitForNews?.(3_600_000, never);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const from = Date.now();
    await servers.deliver(mailFrom('lea@lead.example', me, 'hint'), me);
    await waited;
    console.log(`IDLE hint after ${Date.now() - from} ms`);
    expect((await pullAll(reader, null)).messages).toHaveLength(1);
  });

  it('does not wait when mail came between the pull and the wait', async () => {
    const me = 'gap@fernhill.example';
    const reader = readerOf(servers, me);
    await pullAll(reader, null);
    await servers.deliver(mailFrom('lea@lead.example', me, 'gap'), me);
    // Waited out, this would outlast the test.
    await reader.waitForNews?.(3_600_000, never);
  });

  it('stops waiting at once when it is told to, and can be used again', async () => {
    const me = 'stop@fernhill.example';
    const reader = readerOf(servers, me);
    await pullAll(reader, null);
    const stop = new AbortController();
    const waited = reader.waitForNews?.(3_600_000, stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop.abort();
    await waited;
    await servers.deliver(mailFrom('lea@lead.example', me, 'again'), me);
    expect((await pullAll(reader, null)).messages).toHaveLength(1);
  });

  it('pulls while another part of the program waits for news on the same reader', async () => {
    const me = 'both@fernhill.example';
    const reader = readerOf(servers, me);
    const waited = reader.waitForNews?.(10_000, never);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await servers.deliver(mailFrom('lea@lead.example', me, 'both'), me);
    const [one, two] = await Promise.all([pullAll(reader, null), pullAll(reader, null)]);
    expect([one.messages.length, two.messages.length]).toEqual([1, 1]);
    await waited;
  });

  it('never takes the inbox for sent mail, however pulls and waits fall together', async () => {
    const me = 'crossed@fernhill.example';
    await fill(
      me,
      'INBOX',
      Array.from({ length: 30 }, (_, i) => mailFrom('lea@lead.example', me, `in-${i}`)),
    );
    await fill(
      me,
      'Sent',
      Array.from({ length: 5 }, (_, i) => mailFrom(me, 'lea@lead.example', `out-${i}`)),
    );
    const reader = readerOf(servers, me);
    const wrong: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      // The wait has begun to choose its mailbox, at one point or another, when the pull comes.
      const waited = reader.waitForNews?.(20, never);
      for (let tick = 0; tick < round; tick += 1) await new Promise((resolve) => setImmediate(resolve));
      const { messages } = await pullAll(reader, null);
      await waited;
      const out = (raw: string) => raw.includes('Question out-');
      if (messages.length !== 35) wrong.push(`${messages.length} messages in round ${round}`);
      wrong.push(
        ...messages
          .filter((one) => (one.direction === 'outbound') !== out(rawOf(one).toString()))
          .map((one) => `${one.externalId} ${one.direction} in round ${round}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it('connects again after the server has dropped the line', async () => {
    const me = 'dropped@fernhill.example';
    const reader = readerOf(servers, me);
    await pullAll(reader, null);
    const doveadm = join(dirname(dirname(dovecotPath ?? '')), 'bin', 'doveadm');
    await promisify(execFile)(doveadm, ['-c', join(servers.folder, 'dovecot.conf'), 'kick', me]);
    await servers.deliver(mailFrom('lea@lead.example', me, 'after'), me);
    await reader.waitForNews?.(5_000, never);
    const pulled = await pullAll(reader, null).catch(() => pullAll(reader, null));
    expect(pulled.messages).toHaveLength(1);
  });

  it('says what is wrong with a login, and when nobody is there', async () => {
    const me = 'wrong@fernhill.example';
    const config = servers.configFor(me);
    const problemOf = async (work: Promise<unknown>) => {
      const error = await work.then(() => null).catch((reason) => reason);
      return error instanceof ReadError ? error.problem.kind : error;
    };
    const wrong = openMailboxReader({ config, password: 'not it', clock: realClock, log: quiet });
    expect(await problemOf(pullAll(wrong, null))).toBe('auth');
    expect(await problemOf(wrong.check(never))).toBe('auth');
    await wrong.close();
    const port = await freePort();
    const gone = readerOf(servers, me, { imap: { host: '127.0.0.1', port, security: 'none' } });
    expect(await problemOf(pullAll(gone, null))).toBe('unreachable');
    const tls = readerOf(servers, me, { imap: { ...servers.imap, security: 'starttls' } });
    expect(await problemOf(pullAll(tls, null))).toBe('refused');
    const noSmtp = readerOf(servers, me, { smtp: { host: '127.0.0.1', port, security: 'none' } });
    expect(await problemOf(noSmtp.check(never))).toBe('unreachable');
    expect((await readerOf(servers, me).check(never)).detail).toContain('IDLE, CONDSTORE, QRESYNC');
  });
});
