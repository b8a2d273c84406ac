import type { z } from 'zod';
import { ReadError } from '../reader';
import type { InstantlyApi, InstantlyRequest } from './create-instantly-api';
import { toReadError } from './explain-instantly';
import { instantlyPage } from './instantly-wire';

/** The most that Instantly gives in one page. */
export const pageSize = 100;

export type ListRequest<T> = {
  /** The request for the page after this cursor. */
  request: (startingAfter: string | null) => Omit<InstantlyRequest, 'signal'>;
  item: z.ZodType<T>;
  startingAfter: string | null;
  signal: AbortSignal;
};

/**
 * Pages of a list until an empty one: the last full page may still carry a cursor, so a cursor alone does not mean more. An
 * item in a shape we do not know is left out and logged by its position; the rest of its page is kept. Throws ReadError.
 */
export async function* listPages<T>(api: InstantlyApi, list: ListRequest<T>): AsyncGenerator<{ items: T[] }> {
  let after = list.startingAfter;
  while (!list.signal.aborted) {
    const request = list.request(after);
    const answer = await api.read({ ...request, signal: list.signal });
    if (list.signal.aborted) return;
    if (answer.kind !== 'ok') throw toReadError(answer);
    const page = instantlyPage.safeParse(answer.value);
    if (!page.success)
      throw new ReadError({
        kind: 'unreachable',
        message: `What answers at ${request.path} does not answer like Instantly.`,
      });
    if (page.data.items.length === 0) return;
    const items: T[] = [];
    for (const [n, raw] of page.data.items.entries()) {
      const parsed = list.item.safeParse(raw);
      if (parsed.success) items.push(parsed.data);
      else
        api.log.write('warn', 'instantly.unreadable_item', {
          path: request.path,
          n,
          field: parsed.error.issues[0]?.path.join('.'),
        });
    }
    const next = page.data.next_starting_after ?? null;
    yield { items };
    // A cursor that does not move would read the same page for ever.
    if (next === null || next === after) return;
    after = next;
  }
}
