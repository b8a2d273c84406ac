import type { Raw } from './scan';
import type { Sense, WordTable } from './word-table';

/** A word, number or sign with its meaning; words that belong together are one. */
export type Token = Raw;

const none: Sense = { kind: '', value: '' };
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const longestPhrase = 60;

/** What the words of a text mean for a time in a language; words that belong together ("day after tomorrow") become one. */
export const tokenise = (raw: readonly Raw[], table: WordTable): Token[] => {
  const plain = spellOut(raw, table);
  const out: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    const first = plain[at];
    if (first === undefined) break;
    let sense = none;
    let { text, end } = first;
    let taken = 1;
    if (first.digits === 0) {
      sense = table.senses.get(text) ?? none;
      const longest = table.phrases.get(text) ?? 0;
      let words = text;
      for (let count = 2; count <= longest && words.length < longestPhrase; count += 1) {
        const next = plain[at + count - 1];
        if (next === undefined || next.digits > 0) break;
        words += next.glued ? next.text : ` ${next.text}`;
        const found = table.senses.get(words);
        if (found === undefined) continue;
        taken = count;
        sense = found;
        text = words;
        end = next.end;
      }
    }
    // Most words say nothing about time and stay as they are.
    if (sense === none) out.push(first);
    else {
      const { start, number, ordinal, digits, glued } = first;
      out.push({ start, end, text, number, ordinal, digits, glued, kind: sense.kind, value: sense.value });
    }
    at += taken;
  }
  return out;
};

/** "Thursday's" is "Thursday", "d'octobre" two words, "Freitagnachmittag" two, "stasera" is "questa sera". */
const spellOut = (raw: readonly Raw[], table: WordTable): readonly Raw[] => {
  let out: Raw[] | null = null;
  for (let index = 0; index < raw.length; index += 1) {
    const token = raw[index];
    if (token === undefined) break;
    const { text } = token;
    const parts =
      token.digits === 0 && text.length > 1 && (table.spellsOut || text.includes("'")) ? partsOf(token, table) : null;
    if (parts === null) {
      out?.push(token);
      continue;
    }
    out ??= raw.slice(0, index);
    out.push(...parts);
  }
  return out ?? raw;
};

const partsOf = (token: Raw, table: WordTable): Raw[] | null => {
  const { text } = token;
  const words = table.spelledOut.get(text);
  if (words !== undefined)
    return words.map((word, index) => ({ ...token, text: word, glued: index === 0 && token.glued }));
  if (table.senses.has(text)) return null;
  const apostrophe = text.indexOf("'");
  if (apostrophe > 0) {
    const [head, tail] = [text.slice(0, apostrophe), text.slice(apostrophe + 1)];
    if (tail === 's' && head.length > 3 && table.senses.has(head)) return [{ ...token, text: head }];
    if (!table.senses.has(tail)) return null;
    const cut = token.start + apostrophe + 1;
    return [
      { ...token, text: text.slice(0, apostrophe + 1), end: cut },
      { ...token, text: tail, start: cut, glued: true },
    ];
  }
  if (!table.compounds || text.length < 7 || cjk.test(text)) return null;
  for (let cut = 4; cut <= text.length - 3; cut += 1) {
    const head = table.senses.get(text.slice(0, cut))?.kind;
    if (head !== 'weekday' && head !== 'day' && head !== 'part') continue;
    // "Montagmorgen" is a morning, though "morgen" alone is tomorrow.
    const tail = text.slice(cut);
    const rest = tail === 'morgen' && head === 'weekday' && table.senses.get(tail)?.kind === 'day' ? 'morgens' : tail;
    if (table.senses.get(rest)?.kind !== 'part') continue;
    return [
      { ...token, text: text.slice(0, cut) },
      { ...token, text: rest, glued: false },
    ];
  }
  return null;
};
