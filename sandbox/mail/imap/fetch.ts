import type { MailStore } from '../mail-store';
import type { StoredMail } from '../mailbox';
import { bodyStructure } from './body-structure';
import { envelope } from './envelope';
import { mimeTree } from './mime-tree';
import { bodySection } from './section';
import { inSet, readSequenceSet } from './sequence-set';
import type { Session } from './session';
import { BadCommand, listOf, type Token, textOf } from './tokenize';
import { internalDate, literal, type Wire } from './wire';

const macros: Readonly<Record<string, readonly string[]>> = {
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};

const section = /^BODY(\.PEEK)?\[(.*)\](?:<(\d+)\.(\d+)>)?$/is;

/** FETCH and UID FETCH. Reading a body without PEEK marks it \Seen; `CHANGEDSINCE` leaves out what did not change since. */
export async function fetchMessages(
  session: Session,
  store: MailStore,
  tokens: readonly Token[],
  byUid: boolean,
): Promise<void> {
  const largest = session.largest();
  const set = readSequenceSet(textOf(tokens[0]), byUid ? largest.uid : largest.sequence);
  const since = readChangedSince(tokens[2]);
  if (since !== null) session.condstore = true;
  const items = readItems(tokens[1], byUid, since !== null);
  if (items.some((item) => item.toUpperCase() === 'MODSEQ')) session.condstore = true;
  const marksSeen = !session.isReadOnly() && items.some(readsBody);

  for (const { sequence, mail } of session.view()) {
    if (!inSet(set, byUid ? mail.uid : sequence)) continue;
    if (since !== null && mail.modseq <= since) continue;
    let current = mail;
    let shown = items;
    if (marksSeen && !mail.flags.has('\\Seen')) {
      const flags = new Set([...mail.flags, '\\Seen']);
      await session.withOwnFlags(mail.uid, () => store.setFlags(session.user(), session.folder(), mail.uid, flags));
      current = session.folder().find(mail.uid) ?? mail;
      shown = items.includes('FLAGS') ? items : [...items, 'FLAGS'];
    }
    const answers = shown.map((item) => fetchItem(item, current));
    session.untagged(
      `${sequence} FETCH (`,
      ...answers.flatMap((wire, index) => (index === 0 ? wire : [' ', ...wire])),
      ')',
    );
  }
}

function readItems(token: Token | undefined, byUid: boolean, withModseq: boolean): string[] {
  const given = token?.kind === 'atom' ? (macros[token.text.toUpperCase()] ?? [token.text]) : listOf(token).map(textOf);
  const names = given.map((name) => name.toUpperCase());
  return [
    ...(byUid && !names.includes('UID') ? ['UID'] : []),
    ...given,
    ...(withModseq && !names.includes('MODSEQ') ? ['MODSEQ'] : []),
  ];
}

function readChangedSince(token: Token | undefined): bigint | null {
  if (token === undefined) return null;
  const [name, value] = listOf(token);
  if (textOf(name).toUpperCase() !== 'CHANGEDSINCE') throw new BadCommand('Unknown FETCH modifier');
  return BigInt(textOf(value));
}

function readsBody(item: string): boolean {
  const upper = item.toUpperCase();
  return upper === 'RFC822' || upper === 'RFC822.TEXT' || (section.test(item) && !upper.startsWith('BODY.PEEK'));
}

function fetchItem(item: string, mail: StoredMail): Wire {
  switch (item.toUpperCase()) {
    case 'UID':
      return [`UID ${mail.uid}`];
    case 'FLAGS':
      return [`FLAGS (${[...mail.flags].join(' ')})`];
    case 'INTERNALDATE':
      return [`INTERNALDATE ${internalDate(mail.receivedAt)}`];
    case 'RFC822.SIZE':
      return [`RFC822.SIZE ${mail.size}`];
    case 'MODSEQ':
      return [`MODSEQ (${mail.modseq})`];
    case 'ENVELOPE':
      return [`ENVELOPE ${envelope(mimeTree(mail.raw()))}`];
    case 'BODYSTRUCTURE':
    case 'BODY': {
      const raw = mail.raw();
      return [`${item.toUpperCase()} ${bodyStructure(raw, mimeTree(raw), item.length > 4)}`];
    }
    case 'RFC822':
      return ['RFC822 ', ...literal(mail.raw())];
    case 'RFC822.HEADER':
      return ['RFC822.HEADER ', ...nullable(bodySection(mail.raw(), 'HEADER'))];
    case 'RFC822.TEXT':
      return ['RFC822.TEXT ', ...nullable(bodySection(mail.raw(), 'TEXT'))];
    default:
      return fetchSection(item, mail);
  }
}

function fetchSection(item: string, mail: StoredMail): Wire {
  const match = section.exec(item);
  if (match === null) throw new BadCommand(`Unknown FETCH item ${item}`);
  const [, , name = '', from, length] = match;
  const bytes = bodySection(mail.raw(), name);
  if (from === undefined) return [`BODY[${name.toUpperCase()}] `, ...nullable(bytes)];
  const part = bytes?.subarray(Number(from), Number(from) + Number(length)) ?? null;
  return [`BODY[${name.toUpperCase()}]<${from}> `, ...nullable(part)];
}

function nullable(bytes: Buffer | null): Wire {
  return bytes === null ? ['NIL'] : literal(bytes);
}
