import type { StoredMail } from '../mailbox';
import { field, mimeTree } from './mime-tree';
import { inSet, isSequenceSet, readSequenceSet } from './sequence-set';
import { BadCommand, listOf, type Token, textOf } from './tokenize';
import { readDate } from './wire';

/** One message as a search sees it. */
export interface Candidate {
  readonly sequence: number;
  readonly mail: StoredMail;
}

type Test = (candidate: Candidate) => boolean;

const dayMs = 86_400_000;

/**
 * Reads the keys of a SEARCH into one test.
 *
 * @throws BadCommand on a key it does not know or an argument that is missing or wrong.
 */
export function readSearch(
  tokens: readonly Token[],
  largest: { readonly sequence: number; readonly uid: number },
): Test {
  const rest = [...tokens];
  if (rest[0]?.kind === 'atom' && rest[0].text.toUpperCase() === 'CHARSET') rest.splice(0, 2);
  const tests: Test[] = [];
  while (rest.length > 0) tests.push(readKey(rest, largest));
  if (tests.length === 0) throw new BadCommand('Missing search key');
  return (candidate) => tests.every((test) => test(candidate));
}

function readKey(rest: Token[], largest: { readonly sequence: number; readonly uid: number }): Test {
  const token = rest.shift();
  if (token?.kind === 'list') return readSearch(token.items, largest);
  const key = textOf(token).toUpperCase();
  const word = () => textOf(rest.shift());
  const day = () => {
    const at = readDate(word());
    if (at === null) throw new BadCommand('Invalid date');
    return at;
  };
  const flagged =
    (flag: string, wanted: boolean): Test =>
    ({ mail }) =>
      hasFlag(mail, flag) === wanted;
  const header =
    (name: string, text: string): Test =>
    ({ mail }) =>
      headerHolds(mail, name, text);
  const received = ({ mail }: Candidate) => Math.floor(mail.receivedAt / dayMs) * dayMs;

  switch (key) {
    case 'ALL':
      return () => true;
    case 'ANSWERED':
    case 'DELETED':
    case 'DRAFT':
    case 'FLAGGED':
    case 'SEEN':
      return flagged(`\\${key}`, true);
    case 'UNANSWERED':
    case 'UNDELETED':
    case 'UNDRAFT':
    case 'UNFLAGGED':
    case 'UNSEEN':
      return flagged(`\\${key.slice(2)}`, false);
    case 'KEYWORD':
      return flagged(word(), true);
    case 'UNKEYWORD':
      return flagged(word(), false);
    case 'NEW':
    case 'RECENT':
      return () => false;
    case 'OLD':
      return () => true;
    case 'FROM':
    case 'TO':
    case 'CC':
    case 'BCC':
    case 'SUBJECT':
      return header(key.toLowerCase(), word());
    case 'HEADER':
      return header(word().toLowerCase(), word());
    case 'BODY':
    case 'TEXT': {
      const text = word().toLowerCase();
      return ({ mail }) => mail.raw().toString('utf8').toLowerCase().includes(text);
    }
    case 'SINCE': {
      const at = day();
      return (candidate) => received(candidate) >= at;
    }
    case 'BEFORE': {
      const at = day();
      return (candidate) => received(candidate) < at;
    }
    case 'ON': {
      const at = day();
      return (candidate) => received(candidate) === at;
    }
    case 'SENTSINCE': {
      const at = day();
      return ({ mail }) => sentDay(mail) >= at;
    }
    case 'SENTBEFORE': {
      const at = day();
      return ({ mail }) => sentDay(mail) < at;
    }
    case 'SENTON': {
      const at = day();
      return ({ mail }) => sentDay(mail) === at;
    }
    case 'LARGER': {
      const size = Number(word());
      return ({ mail }) => mail.size > size;
    }
    case 'SMALLER': {
      const size = Number(word());
      return ({ mail }) => mail.size < size;
    }
    case 'MODSEQ': {
      const modseq = BigInt(word());
      return ({ mail }) => mail.modseq >= modseq;
    }
    case 'UID': {
      const set = readSequenceSet(word(), largest.uid);
      return ({ mail }) => inSet(set, mail.uid);
    }
    case 'NOT': {
      const test = readKey(rest, largest);
      return (candidate) => !test(candidate);
    }
    case 'OR': {
      const one = readKey(rest, largest);
      const other = readKey(rest, largest);
      return (candidate) => one(candidate) || other(candidate);
    }
    default: {
      if (!isSequenceSet(key)) throw new BadCommand(`Unknown search key ${key}`);
      const set = readSequenceSet(key, largest.sequence);
      return ({ sequence }) => inSet(set, sequence);
    }
  }
}

/** Whether tokens name MODSEQ anywhere: the answer then carries the highest one (CONDSTORE). */
export function asksModseq(tokens: readonly Token[]): boolean {
  return tokens.some((token) =>
    token.kind === 'list' ? asksModseq(listOf(token)) : token.kind === 'atom' && token.text.toUpperCase() === 'MODSEQ',
  );
}

function hasFlag(mail: StoredMail, wanted: string): boolean {
  for (const flag of mail.flags) if (flag.toLowerCase() === wanted.toLowerCase()) return true;
  return false;
}

function headerHolds(mail: StoredMail, name: string, text: string): boolean {
  const needle = text.toLowerCase();
  return mimeTree(mail.raw()).fields.some(
    ([one, value]) => one.toLowerCase() === name && value.toLowerCase().includes(needle),
  );
}

function sentDay(mail: StoredMail): number {
  const at = Date.parse(field(mimeTree(mail.raw()).fields, 'date') ?? '');
  return Number.isNaN(at) ? 0 : Math.floor(at / dayMs) * dayMs;
}
