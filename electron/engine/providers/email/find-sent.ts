import { createHash } from 'node:crypto';
import type { FetchMessageObject, ImapFlow, SearchObject } from 'imapflow';
import PostalMime from 'postal-mime';
import type { LookupOutcome, Sought } from '../sender';
import { findMailboxes } from './find-mailboxes';

/** How far the time in Sent may lie from the time we wrote into Date: queues before it, slow servers after it. */
const earliestMs = 5 * 60_000;
const latestMs = 60 * 60_000;
/** More mail than this to one person within an hour is not looked through: a wrong match would be worse than none. */
const maxCandidates = 20;
const maxSourceBytes = 256 * 1024;
const dayMs = 86_400_000;

/** Text without what servers change about it: line ends, trailing spaces, blank lines at the end. */
const fingerprint = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');

const search = async (client: ImapFlow, query: SearchObject): Promise<number[]> => {
  const found = await client.search(query, { uid: true });
  if (!Array.isArray(found)) throw new Error('The server refused to search.');
  return found;
};

const timeOf = (message: FetchMessageObject): number | null => {
  const ms = new Date(message.internalDate ?? Number.NaN).getTime();
  return Number.isFinite(ms) ? ms : null;
};

const foundAt = async (client: ImapFlow, uid: number, providerId: string): Promise<LookupOutcome> => {
  const message = await client.fetchOne(String(uid), { uid: true, internalDate: true }, { uid: true });
  return { kind: 'found', providerId, at: message ? timeOf(message) : null };
};

/** Outlook and others write their own Message-ID and may drop ours: then the same text to the same person at that time is it. */
const findByText = async (client: ImapFlow, message: Sought): Promise<LookupOutcome | null> => {
  const recipient = message.to[0]?.email;
  if (recipient === undefined) return null;
  const uids = await search(client, { to: recipient, since: new Date(message.at - dayMs) });
  if (uids.length === 0) return null;
  const wanted = fingerprint(message.body);
  const latest = message.anyTimeSince === true ? Number.POSITIVE_INFINITY : message.at + latestMs;
  const recent = uids.slice(-maxCandidates).join(',');
  const query = { uid: true, internalDate: true, envelope: true, source: { start: 0, maxLength: maxSourceBytes } };
  for (const candidate of await client.fetchAll(recent, query, { uid: true })) {
    const at = timeOf(candidate);
    if (at === null || at < message.at - earliestMs || at > latest || !candidate.source) continue;
    const parsed = await PostalMime.parse(candidate.source);
    if (fingerprint(parsed.text ?? '') === wanted) {
      return { kind: 'found', providerId: candidate.envelope?.messageId ?? null, at };
    }
  }
  return null;
};

/** A message in the inbox that answers ours, a bounce included, proves that the server had taken it. */
const findAnswer = async (client: ImapFlow, messageId: string): Promise<number | undefined> => {
  const byParent = await search(client, { header: { 'In-Reply-To': messageId } });
  if (byParent.length > 0) return byParent[0];
  return (await search(client, { header: { References: messageId } }))[0];
};

/**
 * Looks for a send whose outcome is unknown: in Sent by our Message-ID, by the one Microsoft keeps of it, by recipient,
 * time and text; then in the inbox for an answer to it.
 *
 * `absent` proves nothing: Sent may lag, and a server that does not keep copies itself has none of a send whose answer was
 * lost, since we save ours only once we know.
 */
export const findSent = async (client: ImapFlow, message: Sought): Promise<LookupOutcome> => {
  const boxes = await findMailboxes(client);
  if (boxes.sent !== null) {
    await client.mailboxOpen(boxes.sent, { readOnly: true });
    for (const name of ['Message-ID', 'X-Microsoft-Original-Message-ID']) {
      const uid = (await search(client, { header: { [name]: message.messageId } })).at(-1);
      if (uid !== undefined) return foundAt(client, uid, message.messageId);
    }
    const byText = await findByText(client, message);
    if (byText !== null) return byText;
  }
  await client.mailboxOpen(boxes.inbox, { readOnly: true });
  const answer = await findAnswer(client, message.messageId);
  return answer === undefined ? { kind: 'absent' } : foundAt(client, answer, message.messageId);
};
