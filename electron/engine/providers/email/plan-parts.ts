import type { MessageStructureObject } from 'imapflow';
import { mailLimits, type PartUse, purposeOf } from '../../ingest/mime';

/** One part of a message as its server describes it (BODYSTRUCTURE, RFC 3501 section 7.4.2). */
export type PlannedPart =
  | { kind: 'multipart'; section: string | null; boundary: string; parts: PlannedPart[] }
  | {
      kind: 'leaf';
      /** Null for the one part of a message that is no multipart. */
      section: string | null;
      /** Bytes to fetch of the body, as encoded; 0 for a part whose name and size are enough. */
      fetchBytes: number;
      /** What is not fetched, decoded; null when all of it is. */
      leftOutBytes: number | null;
    };

/** More than a person's mail has; a server's answer about more is not worth asking for. */
const mostParts = 200;
const deepest = 20;
/** Base64 in lines of 76 letters: three bytes for four, and the line ends for nothing. */
const base64Share = (3 / 4) * (76 / 78);

/**
 * What to fetch of a large message: the text and the reports, of attachments only that they are there. Null when the server's description
 * cannot be followed (no boundary, absurd size); then the message must be read as it is.
 */
export const planParts = (structure: MessageStructureObject): PlannedPart | null => {
  let parts = 0;
  const plan = (node: MessageStructureObject, depth: number): PlannedPart | null => {
    parts += 1;
    if (parts > mostParts || depth > deepest) return null;
    const section = depth === 0 ? null : (node.part ?? null);
    if (depth > 0 && section === null) return null;
    const type = node.type.toLowerCase();
    if (type.startsWith('multipart/')) {
      const boundary = node.parameters?.boundary ?? '';
      const inside = (node.childNodes ?? []).map((each) => plan(each, depth + 1));
      const planned = inside.filter((each) => each !== null);
      if (boundary === '' || planned.length === 0 || planned.length < inside.length) return null;
      return { kind: 'multipart', section, boundary, parts: planned };
    }
    const encoding = /base64/i.test(node.encoding ?? '') ? 'base64' : 'plain';
    const use = purposeOf({
      type,
      encoding,
      boundary: null,
      attachment: node.disposition?.toLowerCase() === 'attachment',
    });
    const size = node.size ?? 0;
    // One over the limit, so that the parser sees that there is more.
    const fetchBytes = Math.min(size, bytesOf(use));
    const decoded = encoding === 'base64' ? size * base64Share : size;
    return { kind: 'leaf', section, fetchBytes, leftOutBytes: fetchBytes < size && use !== 'text' ? decoded : null };
  };
  return plan(structure, 0);
};

const bytesOf = (use: PartUse): number => {
  if (use === 'text') return mailLimits.textBytes + 1;
  if (use === 'report') return mailLimits.reportBytes + 1;
  return use === 'tnef' ? mailLimits.tnefBytes + 1 : 0;
};
