import { createHash } from 'node:crypto';

/** A message id (RFC 5322 section 3.6.4) without angle brackets, comments, quotes around it and white space; null when nothing is left. */
export const normaliseMessageId = (raw: string): string | null => {
  const inside =
    /<([^<>]{1,998})>/.exec(raw)?.[1] ??
    raw
      .replace(/\([^()]{0,200}\)/g, ' ')
      .trim()
      .split(/\s+/)[0] ??
    '';
  const id = inside.replace(/\s+/g, '').replace(/^["'<]+|["'>]+$/g, '');
  return id === '' ? null : id;
};

/** Whether two message ids are one: the right part is a domain, whose case means nothing; that of the left part does. */
export const sameMessageId = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && foldDomain(one) === foldDomain(other);

const foldDomain = (id: string): string => {
  const at = id.lastIndexOf('@');
  return at < 0 ? id : id.slice(0, at) + id.slice(at).toLowerCase();
};

/** All message ids of a References or In-Reply-To value, oldest first, each once. */
export const messageIdsOf = (value: string): string[] => {
  if (value === '') return [];
  const bracketed = bracketedIn(value);
  const found =
    bracketed.length > 0 ? bracketed : value.split(/[\s,]+/).filter((each) => /^[^\s@]+@[^\s@]+$/.test(each));
  return [...new Set(found.filter((each) => each !== ''))];
};

const longestId = 998;

/** What stands between each pair of angle brackets: each sign is looked at once. */
const bracketedIn = (value: string): string[] => {
  const found: string[] = [];
  let open = value.indexOf('<');
  let close = -1;
  while (open >= 0) {
    if (close < open) close = value.indexOf('>', open + 1);
    if (close < 0) break;
    const again = value.indexOf('<', open + 1);
    if (again < 0 || again > close) {
      const inside = value.slice(open + 1, close);
      if (inside !== '' && inside.length <= longestId)
        found.push(/\s/.test(inside) ? inside.replace(/\s+/g, '') : inside);
    }
    open = again;
  }
  return found;
};

/**
 * The key under which a message is one message, whether a webhook, a poll or IMAP brought it: its Message-ID, else a digest
 * of who wrote what when (to the minute, since providers round). Case of the domain does not matter, that of the left part does.
 */
export const messageIdentity = (message: {
  messageId: string | null;
  from: string;
  at: number;
  subject: string;
  text: string;
}): string => {
  if (message.messageId !== null) return `mid:${foldDomain(message.messageId)}`;
  const parts = [
    message.from.trim().toLowerCase(),
    String(Math.floor(message.at / 60_000)),
    message.subject.replace(/\s+/g, ' ').trim(),
    message.text.replace(/\s+/g, ' ').trim(),
  ];
  return `sha:${createHash('sha256').update(parts.join('\n')).digest('hex')}`;
};
