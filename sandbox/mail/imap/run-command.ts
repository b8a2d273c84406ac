import { demoKeys } from '../../keys';
import type { Faults } from '../../store/faults';
import type { SettingsFile } from '../../store/settings';
import type { MailStore } from '../mail-store';
import { copyMessages, expunge, storeFlags } from './change-messages';
import { fetchMessages } from './fetch';
import { appendMessage, createFolder, folderStatus, listFolders, selectFolder } from './folder-commands';
import { asksModseq, readSearch } from './search';
import { NoCommand, type Session } from './session';
import { BadCommand, type Token, textOf } from './tokenize';

export const capabilities =
  'IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN ID NAMESPACE SPECIAL-USE CHILDREN UIDPLUS IDLE ENABLE CONDSTORE MOVE UNSELECT';

export interface CommandContext {
  readonly store: MailStore;
  readonly settings: SettingsFile;
  readonly faults: Faults;
  /** Invites the client to go on and gives its next line; null when it has gone. */
  ask(invitation: string): Promise<string | null>;
  /** Sends pushes until the client says DONE. */
  idle(): Promise<void>;
}

/**
 * Runs one command and gives the text of its tagged OK.
 *
 * @throws BadCommand (BAD) on what is not understood, NoCommand (NO) on what is refused.
 */
export async function runCommand(
  session: Session,
  verb: string,
  tokens: readonly Token[],
  context: CommandContext,
): Promise<string> {
  const { store } = context;
  switch (verb) {
    case 'CAPABILITY':
      session.untagged(`CAPABILITY ${capabilities}`);
      return 'Capability completed';
    case 'NOOP':
    case 'CHECK':
      return 'Completed';
    case 'LOGOUT':
      session.untagged('BYE Logging out');
      session.loggedOut = true;
      return 'Logout completed';
    case 'ID':
      session.untagged('ID ("name" "Fernhill demo mail")');
      return 'ID completed';
    case 'LOGIN':
      return logIn(session, textOf(tokens[0]), textOf(tokens[1]), context);
    case 'AUTHENTICATE':
      return authenticate(session, tokens, context);
    case 'ENABLE':
      session.user();
      if (tokens.some((token) => textOf(token).toUpperCase() === 'CONDSTORE')) {
        session.condstore = true;
        session.untagged('ENABLED CONDSTORE');
      } else session.untagged('ENABLED');
      return 'Enabled';
    case 'NAMESPACE':
      session.user();
      session.untagged('NAMESPACE (("" "/")) NIL NIL');
      return 'Namespace completed';
    case 'LIST':
    case 'LSUB':
      listFolders(session, tokens, verb);
      return 'Completed';
    case 'SELECT':
    case 'EXAMINE':
      session.user();
      return `${selectFolder(session, tokens, verb === 'EXAMINE')}Completed`;
    case 'STATUS':
      folderStatus(session, tokens);
      return 'Status completed';
    case 'CREATE':
      await createFolder(session, store, tokens);
      return 'Created';
    case 'SUBSCRIBE':
    case 'UNSUBSCRIBE':
      session.user();
      return 'Completed';
    case 'DELETE':
    case 'RENAME':
      session.user();
      throw new NoCommand('Not possible on this server', 'CANNOT');
    case 'APPEND':
      return `${await appendMessage(session, store, tokens)}Append completed`;
    case 'IDLE':
      session.user();
      await context.idle();
      return 'Idle completed';
    case 'CLOSE':
      if (!session.isReadOnly()) await expunge(session, store, undefined);
      session.folder();
      session.unselect();
      return 'Closed';
    case 'UNSELECT':
      session.folder();
      session.unselect();
      return 'Unselected';
    case 'UID':
      return runOnMessages(session, textOf(tokens[0]).toUpperCase(), tokens.slice(1), store, true);
    default:
      return runOnMessages(session, verb, tokens, store, false);
  }
}

async function runOnMessages(
  session: Session,
  verb: string,
  tokens: readonly Token[],
  store: MailStore,
  byUid: boolean,
): Promise<string> {
  switch (verb) {
    case 'FETCH':
      await fetchMessages(session, store, tokens, byUid);
      return 'Fetch completed';
    case 'SEARCH': {
      session.folder();
      const test = readSearch(tokens, session.largest());
      const found = session.view().filter(test);
      const numbers = found.map(({ sequence, mail }) => ` ${byUid ? mail.uid : sequence}`).join('');
      const highest = highestModseq(found.map(({ mail }) => mail.modseq));
      session.untagged(`SEARCH${numbers}${asksModseq(tokens) && found.length > 0 ? ` (MODSEQ ${highest})` : ''}`);
      return 'Search completed';
    }
    case 'STORE':
      return `${await storeFlags(session, store, tokens, byUid)}Store completed`;
    case 'COPY':
      return `${await copyMessages(session, store, tokens, { byUid, move: false })}Copy completed`;
    case 'MOVE':
      return `${await copyMessages(session, store, tokens, { byUid, move: true })}Move completed`;
    case 'EXPUNGE':
      await expunge(session, store, byUid ? tokens[0] : undefined);
      return 'Expunge completed';
    default:
      throw new BadCommand(`Unknown command ${verb}`);
  }
}

function highestModseq(values: readonly bigint[]): bigint {
  let highest = 0n;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}

async function authenticate(session: Session, tokens: readonly Token[], context: CommandContext): Promise<string> {
  if (textOf(tokens[0]).toUpperCase() !== 'PLAIN') throw new NoCommand('Mechanism not supported');
  const given = tokens[1] === undefined ? await context.ask('') : textOf(tokens[1]);
  if (given === null || given === '*') throw new BadCommand('Authentication cancelled');
  const [, user = '', password = ''] = Buffer.from(given, 'base64').toString('utf8').split('\0');
  return logIn(session, user, password, context);
}

function logIn(session: Session, user: string, password: string, { store, settings, faults }: CommandContext): string {
  const mailbox = store.mailbox(user);
  const refused = settings.get().revoked.includes('imap') || faults.takeOf(['401'], 'imap', 'LOGIN') !== null;
  if (mailbox === null || password !== demoKeys.mail || refused) {
    throw new NoCommand('Wrong user name or password', 'AUTHENTICATIONFAILED');
  }
  session.mailbox = mailbox;
  return `[CAPABILITY ${capabilities}] Logged in`;
}
