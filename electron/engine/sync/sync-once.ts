import type { Clock } from '../ports';
import type { Reader, SyncPage } from '../providers/reader';

/** What storing a page came to. */
export type AcceptedPage = {
  /** Messages the store did not have. */
  newMessages: number;
  /** Their ids. */
  messageIds: string[];
};

/** Stores a page and its cursor in one transaction. */
export type AcceptPage = (page: SyncPage) => AcceptedPage | Promise<AcceptedPage>;

export type SyncResult = {
  /** When the pull began: mail that arrived later may not be in it. UTC milliseconds. */
  startedAt: number;
  pages: number;
  /** Messages the account gave, known ones included. */
  messages: number;
  newMessages: number;
  /** False when the signal ended it between two pages; what came before is stored. */
  complete: boolean;
};

/**
 * Brings one account up to date: page by page, each stored with its cursor before the next is asked for.
 *
 * Killed anywhere, the next call goes on behind the last stored page; a page that was read but not stored is read again.
 *
 * @param options.loadCursor the cursor of the last stored page, null before the first.
 * @param options.onAccepted told after each page, so that work on it need not wait for the last one of a first sync.
 * @throws ReadError from the reader; anything else from `accept`.
 */
export const syncOnce = async (options: {
  reader: Pick<Reader, 'pull'>;
  loadCursor: () => string | null | Promise<string | null>;
  accept: AcceptPage;
  clock: Clock;
  signal: AbortSignal;
  onAccepted?: ((page: AcceptedPage) => void) | undefined;
}): Promise<SyncResult> => {
  const { reader, loadCursor, accept, clock, signal, onAccepted } = options;
  const result: SyncResult = { startedAt: clock.now(), pages: 0, messages: 0, newMessages: 0, complete: false };
  for await (const page of reader.pull(await loadCursor(), signal)) {
    const accepted = await accept(page);
    result.pages += 1;
    result.messages += page.messages.length;
    result.newMessages += accepted.newMessages;
    onAccepted?.(accepted);
    if (signal.aborted) return result;
  }
  result.complete = !signal.aborted;
  return result;
};
