import { createHash } from 'node:crypto';

/** A message id without angle brackets, comments and white space; null when nothing is left. */
export const normaliseMessageId = (raw: string): string | null => {
  const inside = /<([^<>]{1,998})>/.exec(raw)?.[1] ?? raw.trim().split(/\s+/)[0] ?? '';
  const id = inside.replace(/\s+/g, '');
  return id === '' ? null : id;
};

/** All message ids of a References or In-Reply-To value, oldest first, each once. */
export const messageIdsOf = (value: string): string[] => {
  const bracketed = [...value.matchAll(/<([^<>]{1,998})>/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ''));
  const found =
    bracketed.length > 0 ? bracketed : value.split(/[\s,]+/).filter((each) => /^[^\s@]+@[^\s@]+$/.test(each));
  return [...new Set(found.filter((each) => each !== ''))];
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
  if (message.messageId !== null) {
    const at = message.messageId.lastIndexOf('@');
    const id = at < 0 ? message.messageId : message.messageId.slice(0, at) + message.messageId.slice(at).toLowerCase();
    return `mid:${id}`;
  }
  const parts = [
    message.from.trim().toLowerCase(),
    String(Math.floor(message.at / 60_000)),
    message.subject.replace(/\s+/g, ' ').trim(),
    message.text.replace(/\s+/g, ' ').trim(),
  ];
  return `sha:${createHash('sha256').update(parts.join('\n')).digest('hex')}`;
};

// Reply and forward prefixes of the languages that mail clients speak, with counters ("Re[2]:", "RE(3):") and tags.
const prefix =
  /^\s*(?:re|fwd?|fw|aw|wg|antw|antwort|sv|vs|vb|vl|tr|rv|rif|res|enc|odp|pd|ynt|ilt|ref|r|i|doorst|转发|轉寄|轉發|回复|回覆|答复|答覆|返信|転送|отв|ответ|пересл)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:：]\s*/iu;

/** The subject without reply and forward prefixes, list tags in front of them, and extra white space. */
export const subjectBase = (subject: string): string => {
  let rest = subject.slice(0, 2_000).replace(/\s+/g, ' ').trim();
  for (let round = 0; round < 20; round += 1) {
    const next = rest.replace(prefix, '').replace(/^\[(?:external|extern|ext|caution)\]\s*/i, '');
    if (next === rest) break;
    rest = next;
  }
  return rest.trim();
};

/**
 * What a thread is found by: the oldest message it refers to, else its own id; the subject only when no ids are there (a
 * provider that drops headers), and then together with the other party, so that two leads never share a thread.
 */
export const threadKey = (message: {
  messageId: string | null;
  references: readonly string[];
  inReplyTo: readonly string[];
  subject: string;
  party: string;
}): string => {
  const root = message.references[0] ?? message.inReplyTo[0] ?? message.messageId;
  return root === undefined || root === null
    ? `subject:${message.party.trim().toLowerCase()}:${subjectBase(message.subject).toLowerCase()}`
    : `mid:${root}`;
};
