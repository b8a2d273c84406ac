import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import { mailLimits } from '../../ingest/mime';
import type { Log } from '../../ports';
import { ReadError } from '../reader';
import { fetchLarge } from './fetch-large';
import type { Waiting } from './plan-pages';
import { toReadError } from './to-read-error';

/** A message beyond this is fetched without its attachments. */
export const largeBytes = mailLimits.wholeBytes;

export type Fetched = { waiting: Waiting; source: Uint8Array; message: FetchMessageObject };

const key = (w: { path: string; uid: number }): string => `${w.uid}@${w.path}`;

/** Opens a mailbox and makes sure that its UIDs still mean what they meant when the page was planned. */
const openUnchanged = async (client: ImapFlow, path: string, uidValidity: string): Promise<void> => {
  const open = client.mailbox;
  const box = open && open.path === path ? open : await client.mailboxOpen(path, { readOnly: true });
  if (box.uidValidity.toString() !== uidValidity) {
    throw new ReadError({ kind: 'unreachable', message: `The server renumbered ${path} while it was being read.` });
  }
};

const byMailbox = (run: readonly Waiting[]): Waiting[][] => {
  const groups = new Map<string, Waiting[]>();
  for (const one of run) {
    const group = groups.get(one.path);
    if (group) group.push(one);
    else groups.set(one.path, [one]);
  }
  return [...groups.values()];
};

const uids = (group: readonly Waiting[]): string =>
  group
    .map((one) => one.uid)
    .sort((a, b) => a - b)
    .join(',');

/**
 * Asks how large the messages of a run are, so that a page can be cut before it is fetched.
 *
 * @returns bytes as the server counts them, 0 for one that is gone; `largeBytes + 1` stands for all that is larger, since no more is fetched of it.
 */
export const fetchSizes = async (client: ImapFlow, run: readonly Waiting[]): Promise<(one: Waiting) => number> => {
  const sizes = new Map<string, number>();
  for (const group of byMailbox(run)) {
    const first = group[0];
    if (!first) continue;
    await openUnchanged(client, first.path, first.uidValidity);
    for await (const found of client.fetch(uids(group), { uid: true, size: true }, { uid: true })) {
      sizes.set(key({ path: first.path, uid: found.uid }), Math.min(found.size ?? 0, largeBytes + 1));
    }
  }
  return (one) => sizes.get(key(one)) ?? 0;
};

/**
 * Fetches the sources of one page, in the page's order.
 *
 * Messages that were deleted since the page was planned are left out. One that the server cannot hand over (a damaged
 * file answers NO to the whole command) is asked for alone, and left out with a warning if it still fails: one bad
 * message must not stop an account for good.
 */
export const fetchMessages = async (options: {
  client: ImapFlow;
  page: readonly Waiting[];
  sizeOf: (one: Waiting) => number;
  log: Log;
  server: string;
}): Promise<Fetched[]> => {
  const { client, page, sizeOf, log, server } = options;
  const fetched = new Map<string, FetchMessageObject>();

  const fetchGroup = async (path: string, range: string): Promise<void> => {
    const query: FetchQueryObject = { uid: true, envelope: true, source: true };
    for await (const found of client.fetch(range, query, { uid: true })) {
      fetched.set(key({ path, uid: found.uid }), found);
    }
  };

  for (const group of byMailbox(page)) {
    const first = group[0];
    if (!first) continue;
    const { path, uidValidity } = first;
    await openUnchanged(client, path, uidValidity);
    const tooLarge = group.filter((one) => sizeOf(one) > largeBytes);
    const ordinary = group.filter((one) => sizeOf(one) <= largeBytes);
    try {
      if (ordinary.length > 0) await fetchGroup(path, uids(ordinary));
    } catch (error) {
      if (toReadError(error, server).problem.kind !== 'refused') throw error;
      await oneByOne(ordinary, (one) => fetchGroup(path, String(one.uid)));
    }
    await oneByOne(tooLarge, async (one) => {
      const message = await fetchLarge(client, one.uid);
      if (!message) return;
      fetched.set(key(one), message);
      log.write('info', 'imap.message_without_attachments', { uid: one.uid, kept: message.source?.length ?? 0 });
    });
  }

  async function oneByOne(group: readonly Waiting[], fetch: (one: Waiting) => Promise<void>): Promise<void> {
    for (const one of group) {
      if (fetched.has(key(one))) continue;
      try {
        await fetch(one);
      } catch (error) {
        if (toReadError(error, server).problem.kind !== 'refused') throw error;
        log.write('warn', 'imap.message_unreadable', { uid: one.uid });
      }
    }
  }

  return page.flatMap((waiting) => {
    const message = fetched.get(key(waiting));
    return message?.source ? [{ waiting, source: message.source, message }] : [];
  });
};
