import { cleanText } from '../ingest/clean-strings';
import { repairBytes } from '../ingest/decode-bytes';
import { parseMime } from '../ingest/mime/parse-mime';

/** How a message's row names an attachment. */
export type ListedAttachment = { name: string; type: string; sizeBytes: number };

export const looksLike = (a: ListedAttachment, b: ListedAttachment): boolean =>
  a.name === b.name && a.type === b.type && a.sizeBytes === b.sizeBytes;

/**
 * The bytes of one attachment of a mail's source: the one listed so, and of several that look alike the one after `before` others.
 * Null when it is not among them: left out of the source, packed in a winmail.dat, or the source cannot be read.
 */
export const readAttachment = async (
  source: Uint8Array,
  wanted: ListedAttachment,
  before: number,
): Promise<Uint8Array | null> => {
  const parsed = await parseMime(repairBytes(source)).catch(() => null);
  const alike = (parsed?.attachments ?? []).flatMap((part) => {
    const bytes =
      typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
    const listed = {
      name: cleanText(part.filename ?? ''),
      type: part.mimeType === '' ? 'application/octet-stream' : part.mimeType,
      sizeBytes: bytes.byteLength,
    };
    return looksLike(listed, wanted) ? [bytes] : [];
  });
  return alike[before] ?? null;
};
