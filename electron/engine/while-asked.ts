import { setImmediate as turn } from 'node:timers/promises';

/** What came of a piece of work, so that it can be told once the other has ended too. */
type Came<T> = { ok: true; value: T } | { ok: false; error: unknown };

const given = <T>(came: Came<T>): T => {
  if (!came.ok) throw came.error;
  return came.value;
};

/** Turns of the loop after which a request stands on its socket: the SDK and undici take two (measured), and one more is allowed for. */
const turnsToLeave = 3;

/**
 * Asks a question that takes its time, and does a piece of work of our own while the answer is on its way; gives both. The question leaves
 * first. The work is done once in any case, also where the answer came sooner or the question failed: then after it.
 *
 * `work` awaits nothing. Whatever it read may be another when the answer is there: what must hold then is read then.
 * Throws what the question or the work threw once both have ended; an AggregateError where both did.
 */
export const whileAsked = async <A, W>(ask: () => Promise<A>, work: () => W): Promise<{ answer: A; done: W }> => {
  let ended = false;
  const asked: Promise<Came<A>> = ask()
    .then(
      (value): Came<A> => ({ ok: true, value }),
      (error: unknown): Came<A> => ({ ok: false, error }),
    )
    .finally(() => {
      ended = true;
    });
  for (let turns = 0; turns < turnsToLeave && !ended; turns += 1) await Promise.race([asked, turn()]);
  let worked: Came<W>;
  try {
    worked = { ok: true, value: work() };
  } catch (error) {
    worked = { ok: false, error };
  }
  const came = await asked;
  if (!came.ok && !worked.ok)
    throw new AggregateError([came.error, worked.error], 'A question failed, and the work beside it.');
  return { answer: given(came), done: given(worked) };
};
