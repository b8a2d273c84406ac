import { createHash } from 'node:crypto';

/** A stretch of knowledge that can stand alone before the model. */
export type Passage = { heading: string; text: string; tokens: number; hash: string };

/** Tokens a passage aims at, and the most it may have: long enough to carry its own context, short enough to be chosen alone. */
const aim = 180;
const most = 300;

/** Tokens of a text as prompts are budgeted: four UTF-8 bytes each, which errs on the high side for Latin scripts. */
export const estimateTokens = (text: string): number => Math.ceil(Buffer.byteLength(text, 'utf8') / 4);

/** Names a text for caches and for a draft that remembers what it was written from: SHA-256, 32 hex digits of it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const passage = (heading: string, text: string): Passage => ({
  heading,
  text,
  tokens: estimateTokens(heading) + estimateTokens(text),
  hash: textHash(`${heading}\n${text}`),
});

/** A Markdown heading, or a short line alone that ends in a colon. */
const headingOf = (block: string): string | null => {
  const line = /^#{1,6}\s+(.+?)\s*#*$/.exec(block)?.[1] ?? /^([^\n.!?]{3,80}):$/.exec(block)?.[1];
  return line?.trim() ?? null;
};

/** Pieces of at most `most` tokens: whole sentences where there are any, else words. */
const pieces = (block: string): string[] => {
  if (estimateTokens(block) <= most) return [block];
  const sentences = block.split(/(?<=[.!?…。！？])\s+|\n+/u);
  const parts = sentences.length > 1 ? sentences : block.split(/\s+/u);
  // One endless word (a key, a pasted picture) is cut by length; whatever holds it is joined no more.
  if (parts.length === 1) return block.match(new RegExp(`[\\s\\S]{1,${most}}`, 'gu')) ?? [block];
  return gather(parts.flatMap(pieces), ' ');
};

/** Neighbours joined until they reach the aim; never beyond the most. */
const gather = (parts: readonly string[], glue: string): string[] => {
  const out: string[] = [];
  let current = '';
  for (const part of parts) {
    const joined = current === '' ? part : `${current}${glue}${part}`;
    if (current !== '' && (estimateTokens(current) >= aim || estimateTokens(joined) > most)) {
      out.push(current);
      current = part;
    } else current = joined;
  }
  return current === '' ? out : [...out, current];
};

/**
 * Cuts one item of knowledge into passages. A fact is one passage under its key, as an admin wrote it; a document is cut at its
 * headings, then between paragraphs, then between sentences, and each passage names the document and the heading it stands under.
 */
export const cutPassages = (item: { key: string; text: string; kind: 'fact' | 'document' }): Passage[] => {
  const text = item.text.replaceAll('\r\n', '\n').trim();
  if (item.kind === 'fact' || text === '') return [passage(item.key, text)];
  const sections: { heading: string; blocks: string[] }[] = [{ heading: item.key, blocks: [] }];
  for (const block of text.replace(/^(#{1,6}\s.+)$/gm, '\n\n$1\n\n').split(/\n\s*\n+/)) {
    const trimmed = block.trim();
    if (trimmed === '') continue;
    const heading = headingOf(trimmed);
    if (heading !== null) sections.push({ heading: `${item.key} › ${heading}`, blocks: [] });
    else sections.at(-1)?.blocks.push(trimmed);
  }
  return sections.flatMap(({ heading, blocks }) =>
    gather(blocks.flatMap(pieces), '\n\n').map((each) => passage(heading, each)),
  );
};
