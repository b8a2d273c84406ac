import type { ConnectionHealthBook } from './connection-health';

type Fetch = typeof globalThis.fetch;

/**
 * A fetch that notes what each request shows of a connection's health: an answer, a refusal, or no answer. What the caller
 * cut off itself shows nothing. Changes neither request nor answer.
 */
export const watchedFetch =
  (fetch: Fetch, book: Pick<ConnectionHealthBook, 'note'>, connection: { id: string; label: string }): Fetch =>
  async (input, init) => {
    const { id, label } = connection;
    let response: Response;
    try {
      response = await fetch(input, init);
    } catch (error) {
      if (init?.signal?.aborted !== true) book.note(id, 'unreachable', `${label} could not be reached.`);
      throw error;
    }
    const { status } = response;
    if (status === 401) book.note(id, 'credentials', `${label} refused the key.`);
    else if (status === 429) book.note(id, 'busy', `${label} asks to be called less often.`);
    else if (status >= 500) book.note(id, 'busy', `${label} answers with an error of its own (${status}).`);
    // Any other no (a 403 for one call, a 404) is about that call.
    else book.note(id, 'ok');
    return response;
  };
