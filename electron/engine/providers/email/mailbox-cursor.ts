import { z } from 'zod';

/** How far one mailbox has been read. UIDs mean something only under their UIDVALIDITY (RFC 3501, 2.3.1.1). */
export const mailboxMark = z.object({
  uidValidity: z.string(),
  /** The first UID not yet read. */
  nextUid: z.number().int().min(1),
});
export type MailboxMark = z.infer<typeof mailboxMark>;

const cursorShape = z.object({ v: z.literal(1), boxes: z.record(z.string(), mailboxMark) });

/** Marks by mailbox path. */
export type MailboxMarks = Readonly<Record<string, MailboxMark>>;

/**
 * Reads a stored cursor. One that is unreadable, or of a version this program does not know, reads as "from the start":
 * reading twice costs time, and the store recognises what it has; skipping would lose mail.
 */
export const readCursor = (cursor: string | null): MailboxMarks => {
  if (cursor === null) return {};
  try {
    const parsed = cursorShape.safeParse(JSON.parse(cursor));
    return parsed.success ? parsed.data.boxes : {};
  } catch {
    return {};
  }
};

/** Writes the marks as the string that is stored with the page. */
export const writeCursor = (boxes: MailboxMarks): string => JSON.stringify({ v: 1, boxes });

/** The UID to go on from in a mailbox that now has this UIDVALIDITY; 1 when the server has renumbered it. */
export const nextUidIn = (marks: MailboxMarks, path: string, uidValidity: string): number => {
  const mark = marks[path];
  return mark && mark.uidValidity === uidValidity ? mark.nextUid : 1;
};
