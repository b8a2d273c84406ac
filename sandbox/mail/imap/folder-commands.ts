import type { MailStore } from '../mail-store';
import type { Folder } from '../mailbox';
import { readFlags } from './change-messages';
import { NoCommand, type Session } from './session';
import { BadCommand, listOf, type Token, textOf } from './tokenize';
import { quoted, readDate } from './wire';

function find(session: Session, token: Token | undefined): Folder {
  const folder = session.user().folder(textOf(token));
  if (folder === null) throw new NoCommand('Mailbox does not exist', 'NONEXISTENT');
  return folder;
}

/** SELECT and EXAMINE. Gives the response code of the tagged OK. */
export function selectFolder(session: Session, tokens: readonly Token[], readOnly: boolean): string {
  // A SELECT that fails leaves no folder selected (RFC 3501).
  session.unselect();
  const folder = find(session, tokens[0]);
  if (tokens[1] !== undefined && listOf(tokens[1]).some((one) => textOf(one).toUpperCase() === 'CONDSTORE')) {
    session.condstore = true;
  }
  session.select(folder, readOnly);
  const flags = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';
  const unseen = folder.messages.findIndex((mail) => !mail.flags.has('\\Seen'));
  session.untagged(`FLAGS (${flags} $Forwarded)`);
  session.untagged(`OK [PERMANENTFLAGS (${readOnly ? '' : `${flags} \\*`})] Flags permitted`);
  session.untagged(`${folder.messages.length} EXISTS`);
  session.untagged('0 RECENT');
  if (unseen !== -1) session.untagged(`OK [UNSEEN ${unseen + 1}] First unseen`);
  session.untagged(`OK [UIDVALIDITY ${folder.uidValidity}] UIDs valid`);
  session.untagged(`OK [UIDNEXT ${folder.uidNext}] Predicted next UID`);
  session.untagged(`OK [HIGHESTMODSEQ ${folder.highestModseq}] Highest`);
  return readOnly ? '[READ-ONLY] ' : '[READ-WRITE] ';
}

/** LIST (also with selection and return options, which only narrow what everything has) and LSUB: all is subscribed. */
export function listFolders(session: Session, tokens: readonly Token[], verb: 'LIST' | 'LSUB'): void {
  const rest = [...tokens];
  const onlySpecial = rest[0]?.kind === 'list' && rest.shift();
  const special = onlySpecial && listOf(onlySpecial).some((one) => textOf(one).toUpperCase() === 'SPECIAL-USE');
  const reference = textOf(rest[0]);
  const patterns = listOf(rest[1]).map(textOf);
  if (patterns.length === 1 && patterns[0] === '') {
    session.untagged(`${verb} (\\Noselect) "/" ""`);
    return;
  }
  const tests = patterns.map((pattern) => matcher(reference + pattern));
  for (const folder of session.user().folders.values()) {
    if (!tests.some((test) => test.test(folder.name)) || (special && folder.specialUse === null)) continue;
    const attributes = ['\\HasNoChildren', ...(folder.specialUse === null ? [] : [folder.specialUse])];
    session.untagged(`${verb} (${attributes.join(' ')}) "/" ${quoted(folder.name)}`);
  }
}

function matcher(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/%/g, '[^/]*');
  return new RegExp(`^${source}$`, pattern.toUpperCase().startsWith('INBOX') ? 'i' : '');
}

export function folderStatus(session: Session, tokens: readonly Token[]): void {
  const folder = find(session, tokens[0]);
  const items = listOf(tokens[1]).map((one) => textOf(one).toUpperCase());
  if (items.includes('HIGHESTMODSEQ')) session.condstore = true;
  const answers = items.map((item) => {
    return `${item} ${statusValue(folder, item)}`;
  });
  session.untagged(`STATUS ${quoted(folder.name)} (${answers.join(' ')})`);
}

function statusValue(folder: Folder, item: string): number | bigint {
  switch (item) {
    case 'MESSAGES':
      return folder.messages.length;
    case 'RECENT':
      return 0;
    case 'UIDNEXT':
      return folder.uidNext;
    case 'UIDVALIDITY':
      return folder.uidValidity;
    case 'UNSEEN':
      return folder.messages.filter((mail) => !mail.flags.has('\\Seen')).length;
    case 'HIGHESTMODSEQ':
      return folder.highestModseq;
    default:
      throw new BadCommand(`Unknown STATUS item ${item}`);
  }
}

export async function createFolder(session: Session, store: MailStore, tokens: readonly Token[]): Promise<void> {
  const name = textOf(tokens[0]).replace(/\/$/, '');
  if (session.user().folder(name) !== null) throw new NoCommand('Mailbox already exists', 'ALREADYEXISTS');
  await store.create(session.user(), name);
}

/** APPEND: flags and date are optional, the message is a literal. Gives the APPENDUID code. */
export async function appendMessage(session: Session, store: MailStore, tokens: readonly Token[]): Promise<string> {
  const user = session.user();
  const folder = user.folder(textOf(tokens[0]));
  if (folder === null) throw new NoCommand('Mailbox does not exist', 'TRYCREATE');
  const message = tokens[tokens.length - 1];
  if (tokens.length < 2 || message?.kind !== 'string') throw new BadCommand('APPEND needs a message');
  const between = tokens.slice(1, -1);
  const flags = between.find((one) => one.kind === 'list');
  const date = between.find((one) => one.kind === 'string');
  const receivedAt = date === undefined ? Date.now() : readDate(textOf(date));
  if (receivedAt === null) throw new BadCommand('Invalid date-time');
  const raw = message.bytes;
  const stored = await store.add(user, folder, { raw, flags: flags === undefined ? [] : readFlags(flags), receivedAt });
  return `[APPENDUID ${folder.uidValidity} ${stored.uid}] `;
}
