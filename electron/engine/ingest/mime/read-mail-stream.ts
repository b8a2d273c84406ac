import { openCondenser } from './condense-mail';
import { mailLimits } from './mail-limits';

/**
 * Reads a mail from a stream: one within `mailLimits.wholeBytes` as it came (`leftOut` is null), a larger one condensed while it comes, so
 * that its attachments are never held. Throws what the stream throws.
 */
export const readMailStream = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<{ bytes: Uint8Array; leftOut: string[] | null }> => {
  const first: Uint8Array[] = [];
  let length = 0;
  let condenser: ReturnType<typeof openCondenser> | null = null;
  for await (const chunk of stream) {
    if (condenser !== null) {
      condenser.write(chunk);
      continue;
    }
    first.push(Uint8Array.from(chunk));
    length += chunk.length;
    if (length <= mailLimits.wholeBytes) continue;
    condenser = openCondenser();
    for (const each of first) condenser.write(each);
    first.length = 0;
  }
  return condenser === null ? { bytes: Buffer.concat(first), leftOut: null } : condenser.end();
};
