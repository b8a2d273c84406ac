import { repairBytes } from '../ingest/decode-bytes';
import { parseMime } from '../ingest/mime/parse-mime';
import { pictureKind, tooManyPixels } from './picture-kind';
import { imageSources } from './remote-pictures';

/** A picture that lies in the mail itself (RFC 2392); `url` as the mail's HTML names it. */
export type InlinePicture = { url: string; data: string };

const mostEach = 5 * 1024 * 1024;
const mostInAll = 16 * 1024 * 1024;

/** `cid:` URLs of a mail's pictures, each once, in order. */
export const inlineUrls = (html: string): string[] => [
  ...new Set(imageSources(html).filter((source) => /^cid:/i.test(source))),
];

/** What a Content-ID and a `cid:` URL have in common: no brackets, escapes resolved. */
const named = (written: string): string => {
  const bare = written.trim().replace(/^cid:/i, '').replace(/^<|>$/g, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
};

/**
 * The pictures that a mail's HTML shows from its own parts, as data: URLs. Told by their bytes: SVG, HTML or anything else that calls
 * itself a picture is none, and neither is one too big to show. Empty where the source cannot be read.
 */
export const inlinePictures = async (source: Uint8Array, html: string): Promise<InlinePicture[]> => {
  const urls = inlineUrls(html);
  if (urls.length === 0) return [];
  const parsed = await parseMime(repairBytes(source)).catch(() => null);
  const parts = new Map<string, Uint8Array>();
  for (const part of parsed?.attachments ?? []) {
    if (!part.contentId || typeof part.content === 'string') continue;
    // The first part of a name counts, as in mail programs.
    const id = named(part.contentId);
    if (!parts.has(id)) parts.set(id, new Uint8Array(part.content));
  }
  let bytes = 0;
  return urls.flatMap((url) => {
    const content = parts.get(named(url));
    if (!content || content.byteLength > mostEach || bytes + content.byteLength > mostInAll) return [];
    const kind = pictureKind(content);
    if (kind === null || tooManyPixels(content)) return [];
    bytes += content.byteLength;
    return [{ url, data: `data:${kind};base64,${Buffer.from(content).toString('base64')}` }];
  });
};
