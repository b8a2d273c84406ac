import { repairBytes } from '../decode-bytes';
import { type CondensedMail, openCondenser } from './condense-mail';
import { mailLimits } from './mail-limits';

/**
 * Reads a mail from a stream: one within `mailLimits.wholeBytes` as it is, a larger one condensed while it comes, so that its attachments
 * are never held. Throws what the stream throws.
 */
export const readMailStream = async (stream: AsyncIterable<Uint8Array>): Promise<CondensedMail> => {
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
  return condenser === null ? { bytes: repairBytes(Buffer.concat(first)), leftOut: [] } : condenser.end();
};
