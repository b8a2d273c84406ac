import type { ImapFlow } from 'imapflow';
import { type MailboxMarks, nextUidIn } from './mailbox-cursor';
import type { Waiting } from './plan-pages';

/**
 * Lists what one mailbox holds beyond its mark, in UID order, without its content.
 *
 * New mail is found by UID alone: a message that arrives gets a UID at or above UIDNEXT (RFC 3501, 2.3.1.1), on every server.
 * CONDSTORE and QRESYNC would tell about changed flags and deletions, which Countersign does not mirror: reading a
 * message elsewhere, or deleting it, does not undo that it was sent to us. So they are not asked for.
 *
 * The mailbox is opened read-only: looking at mail here must not mark it as read for the person.
 *
 * @returns `uidNext` is what the server will give out next, as a check for news before waiting.
 */
export const listWaiting = async (
  client: ImapFlow,
  path: string,
  marks: MailboxMarks,
): Promise<{ waiting: Waiting[]; uidValidity: string; uidNext: number }> => {
  // mailboxOpen always asks the server; a lock on a mailbox that is open already would answer from memory.
  const box = await client.mailboxOpen(path, { readOnly: true });
  const uidValidity = box.uidValidity.toString();
  const from = nextUidIn(marks, path, uidValidity);
  const waiting: Waiting[] = [];
  if (box.exists > 0 && from < box.uidNext) {
    for await (const found of client.fetch(`${from}:*`, { uid: true, internalDate: true }, { uid: true })) {
      // `n:*` always includes the last message, also when its UID lies below n.
      if (found.uid >= from) waiting.push({ path, uidValidity, uid: found.uid, at: timeOf(found.internalDate) });
    }
    waiting.sort((a, b) => a.uid - b.uid);
  }
  return { waiting, uidValidity, uidNext: box.uidNext };
};

const timeOf = (internalDate: Date | string | undefined): number => {
  const ms = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  return Number.isFinite(ms) ? ms : 0;
};
