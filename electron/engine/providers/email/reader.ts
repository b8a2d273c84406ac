import type { ImapFlow } from 'imapflow';
import type { Clock, Log } from '../../ports';
import { deadline, TooSlow } from '../deadline';
import type { Reader, SyncPage } from '../reader';
import type { EmailConfig } from './email-config';
import { fetchMessages, fetchSizes } from './fetch-messages';
import { findMailboxes, type Mailboxes } from './find-mailboxes';
import { openImapSession } from './imap-session';
import { listWaiting } from './list-waiting';
import { type MailboxMarks, readCursor, writeCursor } from './mailbox-cursor';
import { cutBySize, maxBytesPerPage, maxMessagesPerPage, mergeOldestFirst, type Waiting } from './plan-pages';
import { toReadError } from './to-read-error';
import { toRemoteMessage } from './to-remote-message';
import { verifySmtp } from './verify-smtp';

export type MailboxReaderOptions = {
  config: EmailConfig;
  password: string;
  clock: Clock;
  log: Log;
};

/** For a pull to come to its next page: a server that answers a byte at a time would otherwise hold the account for ever. */
const pageMs = 10 * 60_000;
const checkMs = 60_000;

/**
 * Reads a mailbox over IMAP: what came into the inbox, and what went out through Sent.
 *
 * One connection, made at the first need and again after it broke. Nothing is retried in here: a pull that fails throws a
 * ReadError, the pages before it stand, and the next pull goes on from the last stored cursor.
 */
export const openMailboxReader = (options: MailboxReaderOptions): Reader => {
  const { config, password, clock, log } = options;
  const server = `${config.imap.host}:${config.imap.port}`;
  const session = openImapSession({ config, password, log });
  /** UIDNEXT of the inbox when it was last read: mail that came between a pull and the wait must not wait for a hint. */
  let inboxSeen: { uidValidity: string; uidNext: number } | null = null;
  /**
   * The connection has one selected mailbox. Whoever needs a certain one takes a turn: a second that selected another in
   * between would make the first read the inbox for Sent.
   */
  let turns: Promise<void> = Promise.resolve();
  const takeTurn = async (): Promise<() => void> => {
    const before = turns;
    let done: () => void = () => undefined;
    turns = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  };

  async function* pull(cursor: string | null, signal: AbortSignal): AsyncIterable<SyncPage> {
    const done = await takeTurn();
    // What a stopped pull has begun is broken off by dropping the connection; the next one starts clean.
    const onAbort = () => session.drop();
    let limit = deadline(clock, pageMs, signal);
    const watch = () => limit.signal.addEventListener('abort', onAbort, { once: true });
    try {
      if (signal.aborted) return;
      watch();
      for await (const page of pages(await session.client(limit.signal), cursor, signal)) {
        // What is done with a page is not the server's time.
        limit.done();
        yield page;
        limit = deadline(clock, pageMs, signal);
        watch();
      }
    } catch (error) {
      if (!signal.aborted) throw toReadError(limit.over() ? new TooSlow(pageMs) : error, server);
    } finally {
      limit.done();
      done();
    }
  }

  async function* pages(client: ImapFlow, cursor: string | null, signal: AbortSignal): AsyncIterable<SyncPage> {
    let marks = readCursor(cursor);
    const boxes = await findMailboxes(client);
    const lists: Waiting[][] = [];
    for (const path of paths(boxes)) {
      const found = await listWaiting(client, path, marks);
      if (path === boxes.inbox) inboxSeen = { uidValidity: found.uidValidity, uidNext: found.uidNext };
      lists.push(found.waiting);
    }
    const merged = mergeOldestFirst(lists);
    // The account is known from its first pull on, also when it holds nothing yet: else the first message that ever comes
    // would be the one that makes it known, and be taken for its history.
    if (cursor === null && merged.length === 0) {
      yield { campaigns: [], leads: [], messages: [], cursor: writeCursor(marks) };
      return;
    }
    for (let i = 0; i < merged.length && !signal.aborted; i += maxMessagesPerPage) {
      const run = merged.slice(i, i + maxMessagesPerPage);
      const sizeOf = await fetchSizes(client, run);
      for (const page of cutBySize(run, sizeOf, maxBytesPerPage)) {
        const fetched = await fetchMessages({ client, page, sizeOf, log, server });
        marks = passed(marks, page);
        yield {
          campaigns: [],
          leads: [],
          messages: fetched.map(({ waiting, source, message }) =>
            toRemoteMessage({
              waiting,
              raw: source,
              envelope: message.envelope,
              ownAddress: config.address,
              inSent: waiting.path === boxes.sent,
            }),
          ),
          cursor: writeCursor(marks),
        };
        if (signal.aborted) return;
      }
    }
  }

  const waitForNews = async (maxMs: number, signal: AbortSignal): Promise<void> => {
    const done = await takeTurn();
    const stop = new AbortController();
    const end = () => stop.abort();
    signal.addEventListener('abort', end, { once: true });
    let client: ImapFlow | null = null;
    let inbox = 'INBOX';
    const onExists = (event: { path: string; count: number; prevCount: number }) => {
      if (event.path === inbox && event.count > event.prevCount) end();
    };
    try {
      if (signal.aborted) return;
      client = await session.client(signal);
      inbox = (await findMailboxes(client)).inbox;
      client.on('exists', onExists);
      client.on('close', end);
      const box = await client.mailboxOpen(inbox, { readOnly: true });
      const seen = inboxSeen;
      if (seen && (box.uidValidity.toString() !== seen.uidValidity || box.uidNext > seen.uidNext)) return;
      const idling = client.idle().finally(end);
      // A pull may come now: its first command ends the IDLE, and with it this wait.
      done();
      await clock.sleep(maxMs, stop.signal);
      // Any command ends an IDLE; without this the server would go on telling us what nobody waits for.
      if (client.usable && client.idling) await client.noop();
      await idling;
    } catch (error) {
      // A hint that cannot be had is no failure: the pull that follows meets the same trouble and reports it.
      log.write('debug', 'imap.wait_ended', { problem: toReadError(error, server).problem.kind });
    } finally {
      done();
      signal.removeEventListener('abort', end);
      client?.off('exists', onExists);
      client?.off('close', end);
    }
  };

  const check = async (outer: AbortSignal): Promise<{ detail: string }> => {
    const limit = deadline(clock, checkMs, outer);
    const { signal } = limit;
    signal.addEventListener('abort', () => session.drop(), { once: true });
    try {
      const client = await session.client(signal);
      const boxes = await findMailboxes(client);
      const status = await client.status(boxes.inbox, { messages: true });
      const able = ['IDLE', 'CONDSTORE', 'QRESYNC'].filter((name) => client.capabilities.has(name));
      const holds = `${status ? (status.messages ?? 0) : 0} messages in ${boxes.inbox}`;
      const sent = boxes.sent ? `sent mail in ${boxes.sent}` : 'no mailbox for sent mail';
      const smtp = await verifySmtp(config, password, signal);
      const push = able.length > 0 ? able.join(', ') : 'no IDLE: asked at intervals';
      return { detail: `${server}: ${holds}, ${sent}, ${push}. ${smtp}` };
    } catch (error) {
      throw toReadError(limit.over() ? new TooSlow(checkMs) : error, server);
    } finally {
      limit.done();
    }
  };

  return { pull, waitForNews, check, close: () => session.close() };
};

const paths = (boxes: Mailboxes): string[] => (boxes.sent === null ? [boxes.inbox] : [boxes.sent, boxes.inbox]);

/** The marks once every message of the page has been stored, also those that were gone or could not be read. */
const passed = (marks: MailboxMarks, page: readonly Waiting[]): MailboxMarks => {
  const next = { ...marks };
  for (const { path, uidValidity, uid } of page) {
    const mark = next[path];
    const nextUid = mark && mark.uidValidity === uidValidity ? Math.max(mark.nextUid, uid + 1) : uid + 1;
    next[path] = { uidValidity, nextUid };
  }
  return next;
};
