import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Daemons live in /usr/sbin, which an ordinary user's PATH may leave out. */
const find = (program: string): string | null => {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
};

export const isRoot = process.getuid?.() === 0;
export const dovecotPath = find('dovecot');
/** Postfix cannot be run by an ordinary user; there, a relay written for the tests stands before the same Dovecot. */
export const postfixPath = isRoot ? find('postfix') : null;

/** What to type where these tests cannot run, or null where they can. */
export const missingMailServers: string | null =
  dovecotPath !== null
    ? null
    : 'Dovecot is not installed, so real mail was not tested. Type: sudo apt-get install dovecot-imapd dovecot-lmtpd postfix';
