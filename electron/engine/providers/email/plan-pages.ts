/** A message that waits on the server: where it lies and when it arrived there. */
export type Waiting = { path: string; uidValidity: string; uid: number; at: number };

/** Pages stay small enough that storing one never blocks the database for long. */
export const maxMessagesPerPage = 200;
export const maxBytesPerPage = 16 * 1024 * 1024;

/**
 * Puts the waiting messages of several mailboxes into one order, oldest first.
 *
 * Inbox and Sent are merged because the order decides what gets drafted: reading a whole inbox before Sent would show
 * answered mail as unanswered until the last page. Within one mailbox the order stays that of the UIDs, whatever the
 * dates say, because the cursor is a UID: everything below it must have been read.
 *
 * @param lists one per mailbox, each in ascending UID order.
 */
export const mergeOldestFirst = (lists: readonly (readonly Waiting[])[]): Waiting[] => {
  const heads = lists.map(() => 0);
  const merged: Waiting[] = [];
  for (;;) {
    let best: Waiting | null = null;
    let bestList = -1;
    for (let i = 0; i < lists.length; i += 1) {
      const head = lists[i]?.[heads[i] ?? 0];
      if (head && (best === null || head.at < best.at)) {
        best = head;
        bestList = i;
      }
    }
    if (best === null) return merged;
    merged.push(best);
    heads[bestList] = (heads[bestList] ?? 0) + 1;
  }
};

/**
 * Cuts a run of messages into pages by their size, keeping the order.
 *
 * A page is closed before it would pass `maxBytes`; a message that is larger alone gets a page of its own.
 *
 * @param sizeOf bytes of one message; 0 for one that is gone.
 */
export const cutBySize = <T>(run: readonly T[], sizeOf: (item: T) => number, maxBytes: number): T[][] => {
  const pages: T[][] = [];
  let page: T[] = [];
  let bytes = 0;
  for (const item of run) {
    const size = sizeOf(item);
    if (page.length > 0 && bytes + size > maxBytes) {
      pages.push(page);
      page = [];
      bytes = 0;
    }
    page.push(item);
    bytes += size;
  }
  if (page.length > 0) pages.push(page);
  return pages;
};
