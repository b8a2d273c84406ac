import type { FetchBodyPartQuery, FetchMessageObject, ImapFlow } from 'imapflow';
import { leftOutLine, readMailStream } from '../../ingest/mime';
import { type PlannedPart, planParts } from './plan-parts';

/** Bytes of one request when a message must be read whole. */
const chunkBytes = 256 * 1024;

/**
 * Fetches a large message without its attachments: its headers, its text and its reports, put together again under the message's own
 * structure. Of an attachment the header is fetched and the size is noted (`leftOutLine`), so that 40 MB cost some kilobytes of line and memory;
 * the original stays on the server. A message whose structure the server cannot tell is read through and condensed on the way.
 *
 * @returns null when the message is gone. Throws what imapflow throws.
 */
export const fetchLarge = async (client: ImapFlow, uid: number): Promise<FetchMessageObject | null> => {
  const range = String(uid);
  const found = await client.fetchOne(
    range,
    { uid: true, envelope: true, bodyStructure: true, headers: true },
    { uid: true },
  );
  if (!found) return null;
  const plan = found.bodyStructure ? planParts(found.bodyStructure) : null;
  const source = plan && found.headers ? await fetchPlanned(client, range, plan, found.headers) : null;
  return { ...found, source: source ?? (await fetchCondensed(client, range)) };
};

/** The message rebuilt from what was planned; null when the server did not hand a part over. */
const fetchPlanned = async (
  client: ImapFlow,
  range: string,
  plan: PlannedPart,
  headers: Buffer,
): Promise<Buffer | null> => {
  const wanted: FetchBodyPartQuery[] = [];
  for (const part of flatten(plan)) {
    if (part.section !== null) wanted.push({ key: `${part.section}.mime` });
    if (part.kind === 'leaf' && part.fetchBytes > 0)
      wanted.push({ key: part.section ?? 'text', start: 0, maxLength: part.fetchBytes });
  }
  const answer =
    wanted.length === 0 ? null : await client.fetchOne(range, { uid: true, bodyParts: wanted }, { uid: true });
  if (answer === false) return null;
  const bytes = (key: string): Buffer => {
    const value = answer?.bodyParts?.get(key);
    if (!value) throw new PartMissing(key);
    return value;
  };
  try {
    const out: Buffer[] = [];
    write(plan, headers, bytes, out);
    return Buffer.concat(out);
  } catch (error) {
    if (error instanceof PartMissing) return null;
    throw error;
  }
};

class PartMissing extends Error {}

const flatten = (part: PlannedPart): PlannedPart[] =>
  part.kind === 'leaf' ? [part] : [part, ...part.parts.flatMap(flatten)];

const write = (part: PlannedPart, head: Buffer, bytes: (key: string) => Buffer, out: Buffer[]): void => {
  if (part.kind === 'leaf') {
    if (part.leftOutBytes !== null) out.push(Buffer.from(leftOutLine(part.leftOutBytes)));
    out.push(withBlankLine(head));
    if (part.fetchBytes > 0) out.push(bytes(part.section ?? 'text'));
    return;
  }
  out.push(withBlankLine(head));
  for (const each of part.parts) {
    out.push(Buffer.from(`\r\n--${part.boundary}\r\n`, 'latin1'));
    write(each, bytes(`${each.section}.mime`), bytes, out);
  }
  out.push(Buffer.from(`\r\n--${part.boundary}--\r\n`, 'latin1'));
};

/** Servers end a header block with its blank line, some without. */
const withBlankLine = (head: Buffer): Buffer => {
  const text = head.toString('latin1').replace(/(?:\r?\n)*$/, '');
  return Buffer.from(text === '' ? '\r\n' : `${text}\r\n\r\n`, 'latin1');
};

const fetchCondensed = async (client: ImapFlow, range: string): Promise<Buffer | undefined> => {
  const download = await client.download(range, undefined, { uid: true, chunkSize: chunkBytes });
  if (!('content' in download) || !download.content) return undefined;
  const { bytes } = await readMailStream(download.content);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};
