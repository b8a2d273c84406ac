import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { onTestFinished } from 'vitest';
import type { Clock, Log } from '../../electron/engine/ports';
import { type EmailConfig, openMailboxReader, openMailboxSender } from '../../electron/engine/providers/email';
import type { Reader, RemoteMessage, SyncPage } from '../../electron/engine/providers/reader';
import type { Outgoing } from '../../electron/engine/providers/sender';
import type { MailServers } from './start-mail-servers';

/** Time as it is: servers on loopback cannot be hurried. */
export const realClock: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};

export const quiet: Log = { write: () => undefined };
export const never = new AbortController().signal;

/** A reader of one mailbox, closed with the test. */
export const readerOf = (servers: MailServers, address: string, change: Partial<EmailConfig> = {}): Reader => {
  const reader = openMailboxReader({
    config: { ...servers.configFor(address), ...change },
    password: servers.password,
    clock: realClock,
    log: quiet,
  });
  onTestFinished(() => reader.close());
  return reader;
};

/** A sender of one mailbox, closed with the test. */
export const senderOf = (servers: MailServers, address: string, change: Partial<EmailConfig> = {}) => {
  const sender = openMailboxSender({
    config: { ...servers.configFor(address), ...change },
    password: servers.password,
    clock: realClock,
    log: quiet,
  });
  onTestFinished(() => sender.close());
  return sender;
};

/** Everything since a cursor, and the cursor after it. */
export const pullAll = async (
  reader: Reader,
  cursor: string | null,
): Promise<{ pages: SyncPage[]; messages: RemoteMessage[]; cursor: string | null }> => {
  const pages: SyncPage[] = [];
  for await (const page of reader.pull(cursor, never)) pages.push(page);
  return { pages, messages: pages.flatMap((page) => page.messages), cursor: pages.at(-1)?.cursor ?? cursor };
};

/** Works on a mailbox directly, as another mail program would. */
export const inMailbox = async <T>(
  servers: MailServers,
  address: string,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> => {
  const client = new ImapFlow({
    ...servers.imap,
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, pass: servers.password },
    logger: false,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
};

/** The sources a mailbox holds, oldest first. */
export const sourcesIn = (servers: MailServers, address: string, path: string): Promise<string[]> =>
  inMailbox(servers, address, async (client) => {
    const box = await client.mailboxOpen(path, { readOnly: true });
    if (box.exists === 0) return [];
    const found = await client.fetchAll('1:*', { uid: true, source: true }, { uid: true });
    return found.map((one) => one.source?.toString('latin1') ?? '');
  });

/** Waits until a mailbox holds as many messages, for at most two minutes, and gives their sources. */
export const untilHolding = async (
  servers: MailServers,
  address: string,
  path: string,
  count: number,
): Promise<string[]> => {
  const until = Date.now() + 120_000;
  for (;;) {
    const sources = await sourcesIn(servers, address, path);
    if (sources.length >= count || Date.now() > until) return sources;
    await wait(50);
  }
};

export const rawOf = (message: RemoteMessage): Buffer =>
  message.content.kind === 'raw' ? Buffer.from(message.content.raw) : Buffer.alloc(0);

/** A message as a lead's mail program writes it. */
export const mailFrom = (from: string, to: string, n: number | string, more = ''): string =>
  [
    `From: Lea Lead <${from}>`,
    `To: ${to}`,
    `Subject: Question ${n}`,
    `Message-ID: <${n}@lead.example>`,
    'Date: Mon, 16 Nov 2026 10:00:00 +0000',
    `${more}Content-Type: text/plain; charset=utf-8`,
    '',
    `Question number ${n}.`,
    '',
  ].join('\r\n');

let sent = 0;

/** A reply as the outbox would hand it over. */
export const replyTo = (to: string, from: string, change: Partial<Outgoing> = {}): Outgoing => {
  sent += 1;
  return {
    outboxId: `outbox-${sent}`,
    channel: 'email',
    from: { name: 'Mara Lind', email: from },
    to: [{ name: 'Lea Lead', email: to }],
    cc: [],
    subject: `Re: Question ${sent}`,
    body: `Dear Lea,\n\nyes, number ${sent} works.\n\nMara\n`,
    messageId: `<reply-${sent}-${Date.now()}@fernhill.example>`,
    inReplyTo: '<parent@lead.example>',
    references: ['<first@fernhill.example>', '<parent@lead.example>'],
    replyToExternalId: null,
    accountExternalId: null,
    at: Date.now(),
    instanceId: 'instance-1',
    ...change,
  };
};
