import type { MailStore } from '../mail-store';
import type { StoredMail } from '../mailbox';
import { inSet, readSequenceSet, writeSequenceSet } from './sequence-set';
import { NoCommand, type Session } from './session';
import { BadCommand, listOf, type Token, textOf } from './tokenize';

const systemFlags = ['\\Seen', '\\Answered', '\\Flagged', '\\Deleted', '\\Draft'];

/** Flags of a list, system flags in their usual spelling. `\Recent` is the server's and is dropped. */
export function readFlags(token: Token | undefined): string[] {
  return listOf(token)
    .map(textOf)
    .map((flag) => systemFlags.find((one) => one.toLowerCase() === flag.toLowerCase()) ?? flag)
    .filter((flag) => flag.toLowerCase() !== '\\recent');
}

function chosen(session: Session, token: Token | undefined, byUid: boolean): { sequence: number; mail: StoredMail }[] {
  const largest = session.largest();
  const set = readSequenceSet(textOf(token), byUid ? largest.uid : largest.sequence);
  return session.view().filter(({ sequence, mail }) => inSet(set, byUid ? mail.uid : sequence));
}

/** STORE and UID STORE. With UNCHANGEDSINCE, messages changed since are left alone and named in MODIFIED. Gives the response code. */
export async function storeFlags(
  session: Session,
  store: MailStore,
  tokens: readonly Token[],
  byUid: boolean,
): Promise<string> {
  session.requireWritable();
  const rest = tokens.slice(1);
  let unchangedSince: bigint | null = null;
  if (rest[0]?.kind === 'list') {
    const [name, value] = rest[0].items;
    if (textOf(name).toUpperCase() !== 'UNCHANGEDSINCE') throw new BadCommand('Unknown STORE modifier');
    unchangedSince = BigInt(textOf(value));
    session.condstore = true;
    rest.shift();
  }
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(rest[0]));
  if (match === null) throw new BadCommand('Unknown STORE action');
  const given = rest[1]?.kind === 'list' ? readFlags(rest[1]) : rest.slice(1).flatMap(readFlags);
  const modified: number[] = [];
  for (const { sequence, mail } of chosen(session, tokens[0], byUid)) {
    if (unchangedSince !== null && mail.modseq > unchangedSince) {
      modified.push(byUid ? mail.uid : sequence);
      continue;
    }
    const flags =
      match[1] === '+'
        ? new Set([...mail.flags, ...given])
        : match[1] === '-'
          ? new Set([...mail.flags].filter((flag) => !given.includes(flag)))
          : new Set(given);
    await session.withOwnFlags(mail.uid, () => store.setFlags(session.user(), session.folder(), mail.uid, flags));
    const current = session.folder().find(mail.uid);
    if (!current) continue;
    if (match[2] === undefined) session.reportFlags(sequence, current);
    else if (session.condstore) session.untagged(`${sequence} FETCH (UID ${mail.uid} MODSEQ (${current.modseq}))`);
  }
  return modified.length === 0 ? '' : `[MODIFIED ${writeSequenceSet(modified)}] `;
}

/** COPY and MOVE. Gives the COPYUID code, which for MOVE has been sent already (RFC 6851) and is not repeated. */
export async function copyMessages(
  session: Session,
  store: MailStore,
  tokens: readonly Token[],
  { byUid, move }: { readonly byUid: boolean; readonly move: boolean },
): Promise<string> {
  if (move) session.requireWritable();
  const target = session.user().folder(textOf(tokens[1]));
  if (target === null) throw new NoCommand('No such mailbox', 'TRYCREATE');
  const sources = chosen(session, tokens[0], byUid);
  const made: number[] = [];
  for (const { mail } of sources) {
    const copy = await store.add(session.user(), target, {
      raw: mail.raw(),
      flags: [...mail.flags],
      receivedAt: mail.receivedAt,
    });
    made.push(copy.uid);
  }
  if (sources.length === 0) return '';
  const from = writeSequenceSet(sources.map(({ mail }) => mail.uid));
  const code = `[COPYUID ${target.uidValidity} ${from} ${writeSequenceSet(made)}] `;
  if (!move) return code;
  session.untagged(`OK ${code}Moved`);
  for (const { mail } of sources) await store.expunge(session.user(), session.folder(), mail.uid);
  return '';
}

/** EXPUNGE, UID EXPUNGE (of a set) and the silent one of CLOSE: removes what is flagged \Deleted. */
export async function expunge(session: Session, store: MailStore, set: Token | undefined): Promise<void> {
  session.requireWritable();
  const among = set === undefined ? session.view() : chosen(session, set, true);
  for (const { mail } of among) {
    if (mail.flags.has('\\Deleted')) await store.expunge(session.user(), session.folder(), mail.uid);
  }
}
