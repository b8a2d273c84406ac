import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Hunspell } from 'hunspell-wasm';
import initialise from 'hunspell-wasm/wasm/hunspell.js';

/*
 * Hunspell in a thread of its own: reading a dictionary takes up to half a second and a suggestion tens of milliseconds, and
 * keys and sends wait for neither. One language is held at a time. Imports nothing of ours, so that Node can run it as it is.
 */

/** Files of one dictionary. */
export type DictionaryFiles = { aff: string; dic: string };
export type SpellQuestion = {
  id: number;
  kind: 'wrong' | 'suggest';
  /** Varieties of one language: a word is right that one of them has. */
  dictionaries: readonly DictionaryFiles[];
  words: readonly string[];
};
export type SpellAnswer = { id: number; words: string[] } | { id: number; failed: string };

/** Text of a dictionary file, whatever encoding it names (`SET ISO8859-1`), as Hunspell in memory wants it: UTF-8. */
const decoded = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(/^iso8859-/i.test(encoding) ? encoding.replace(/^iso8859-/i, 'iso-8859-') : encoding).decode(bytes);

const read = ({ aff, dic }: DictionaryFiles): { aff: string; dic: string } => {
  const bytes = readFileSync(aff);
  const encoding = /^SET\s+(\S+)/m.exec(bytes.subarray(0, 20_000).toString('latin1'))?.[1] ?? 'ISO8859-1';
  const text = decoded(bytes, encoding).replace(/^SET\s+\S+/m, 'SET UTF-8');
  // One letter names a rule there; one beyond ASCII is two bytes in UTF-8 and has to be told as one letter.
  const rules = /^FLAG\s/m.test(text) || /^utf-?8$/i.test(encoding) ? text : `FLAG UTF-8\n${text}`;
  return { aff: /^SET\s/m.test(rules) ? rules : `SET UTF-8\n${rules}`, dic: decoded(readFileSync(dic), encoding) };
};

const { wasm } = workerData as { wasm: string };
const ready: Promise<unknown> = initialise({ wasmBinary: readFileSync(wasm) });
const held = new Map<string, Hunspell>();

const open = async (dictionaries: readonly DictionaryFiles[]): Promise<readonly (() => Hunspell)[]> => {
  const module = await ready;
  for (const [file, dictionary] of held)
    if (!dictionaries.some(({ aff }) => aff === file)) {
      dictionary.dispose();
      held.delete(file);
    }
  // Opened when first asked: most words need one variety only.
  return dictionaries.map((files) => () => {
    const known = held.get(files.aff);
    if (known) return known;
    const { aff, dic } = read(files);
    const opened = new Hunspell(module, aff, dic);
    held.set(files.aff, opened);
    return opened;
  });
};

const plain = (word: string): string =>
  word
    .replace(/[’‘`]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');

const answer = async ({ kind, dictionaries, words }: SpellQuestion): Promise<string[]> => {
  const opened = await open(dictionaries);
  const has = (word: string): boolean => opened.some((each) => each().testSpelling(word));
  if (kind === 'wrong')
    return words.filter((word) => {
      const asked = plain(word);
      return !has(asked) && !(asked.includes('-') && asked.split('-').every((part) => part === '' || has(part)));
    });
  const found = opened.map((each) => words.flatMap((word) => each().getSpellingSuggestions(plain(word))));
  // The best of each variety first, then their second best.
  const longest = Math.max(0, ...found.map((list) => list.length));
  return [...new Set(Array.from({ length: longest }, (_, at) => found.flatMap((list) => list[at] ?? [])).flat())];
};

/** One after the other: a question may close the dictionary of the one before. */
let before = Promise.resolve();
parentPort?.on('message', (question: SpellQuestion) => {
  before = before.then(async () => {
    let said: SpellAnswer;
    try {
      said = { id: question.id, words: await answer(question) };
    } catch (error) {
      said = { id: question.id, failed: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(said);
  });
});
