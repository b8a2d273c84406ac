import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncPage } from '../../electron/engine/providers/reader';
import { openSyncAccount, runSyncLane, type SyncStatus } from '../../electron/engine/sync';
import { dovecotPath, missingMailServers } from './mail-server-software';
import { inMailbox, mailFrom, never, pullAll, quiet, readerOf, realClock, replyTo, senderOf } from './mailbox-kit';
import { type MailServers, startMailServers } from './start-mail-servers';

if (missingMailServers) console.warn(missingMailServers);

describe.skipIf(missingMailServers !== null)('following a mailbox on Dovecot', () => {
  let servers: MailServers;
  beforeAll(async () => {
    servers = await startMailServers({ relay: true });
  });
  afterAll(() => servers?.stop());

  /** A lane over a real mailbox, with a store that knows what it has. */
  const follow = (me: string) => {
    const reader = readerOf(servers, me);
    const stop = new AbortController();
    const kept = new Map<string, number>();
    const told: SyncStatus[] = [];
    let cursor: string | null = null;
    const accept = (page: SyncPage) => {
      const fresh = page.messages.map((one) => one.externalId).filter((id) => !kept.has(id));
      for (const id of fresh) kept.set(id, Date.now());
      cursor = page.cursor;
      return { newMessages: fresh.length, messageIds: fresh };
    };
    const account = openSyncAccount({
      reader,
      accept,
      loadCursor: () => cursor,
      clock: realClock,
      signal: stop.signal,
      onStatus: (status) => told.push(status),
    });
    const lane = runSyncLane({
      account,
      reader,
      // No round falls into a test: what comes, comes by a hint.
      everyMs: () => 3_600_000,
      clock: realClock,
      random: { next: () => 0, bytes: (n) => new Uint8Array(n) },
      log: quiet,
      signal: stop.signal,
    });
    const untilKept = async (count: number): Promise<void> => {
      const until = Date.now() + 120_000;
      while (kept.size < count && Date.now() < until) await wait(10);
    };
    return { account, kept, told, stop, lane, untilKept };
  };

  it('has a message as soon as it is delivered, long before the next round, and stops at once', async () => {
    const me = 'follow@fernhill.example';
    const { kept, told, stop, lane, untilKept, account } = follow(me);
    await account.sync();
    await wait(200);
    const took: number[] = [];
    for (const n of [1, 2, 3]) {
      const from = Date.now();
      await servers.deliver(mailFrom('lea@lead.example', me, n), me);
      await untilKept(n);
      took.push(Date.now() - from);
      await wait(100);
    }
    console.log(`delivered and stored after ${took.join(', ')} ms`);
    // By hints alone: the next round was an hour away.
    expect(kept.size).toBe(3);
    expect(new Set(told.map((status) => status.state))).toEqual(new Set(['working']));
    stop.abort();
    await lane;
  });

  it('goes on by itself when the server drops the line', async () => {
    const me = 'kicked@fernhill.example';
    const { account, untilKept, kept, stop, lane } = follow(me);
    await account.sync();
    await wait(200);
    const doveadm = join(dirname(dirname(dovecotPath ?? '')), 'bin', 'doveadm');
    await promisify(execFile)(doveadm, ['-c', join(servers.folder, 'dovecot.conf'), 'kick', me]);
    await servers.deliver(mailFrom('lea@lead.example', me, 'after'), me);
    await untilKept(1);
    expect(kept.size).toBe(1);
    stop.abort();
    await lane;
  });

  it('takes our own reply from Sent for outbound, and what others do to flags for nothing new', async () => {
    const me = 'quiet@fernhill.example';
    await servers.deliver(mailFrom('lea@lead.example', me, 'q'), me);
    const { account, kept, stop, lane, untilKept } = follow(me);
    await untilKept(1);
    const sender = senderOf(servers, me);
    const message = replyTo('lea@lead.example', me);
    expect((await sender.send(message, () => undefined, never)).kind).toBe('sent');
    await sender.close();
    await account.sync();
    expect([...kept.keys()].map((id) => id.split(':')[0]).sort()).toEqual(['INBOX', 'Sent']);
    // Dovecot counts a changed flag as a change of the mailbox (MODSEQ); for us nothing has come.
    await inMailbox(servers, me, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageFlagsAdd('1:*', ['\\Seen', '\\Answered', '$Label1']);
    });
    expect((await account.sync()).messages).toBe(0);
    stop.abort();
    await lane;
  });

  it('reads a full mailbox at a pace worth waiting for', async () => {
    const me = 'full@fernhill.example';
    const count = process.env.COUNTERSIGN_LONG === '1' ? 20_000 : 1_000;
    await inMailbox(servers, me, async (client) => {
      for (let n = 0; n < count; n += 1) await client.append('INBOX', mailFrom(`lea${n}@lead.example`, me, n));
    });
    const reader = readerOf(servers, me);
    const from = performance.now();
    const { messages, cursor } = await pullAll(reader, null);
    const ms = performance.now() - from;
    const again = performance.now();
    expect((await pullAll(reader, cursor)).messages).toHaveLength(0);
    const emptyMs = performance.now() - again;
    console.log(
      `${count} messages in ${Math.round(ms)} ms (${Math.round((count / ms) * 1000)}/s), then nothing new in ${emptyMs.toFixed(1)} ms`,
    );
    expect(messages).toHaveLength(count);
  });
});
