import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { type WordAt, wordsOf } from '../../shared/words-of';
import { call } from '../api/call';
import { useEvent } from '../api/use-event';

/** Whose text it is: the names of that conversation are right. */
export type SpellingSubject = { draftId: string } | { leadId: string };
export const keyOf = (subject: SpellingSubject): string => ('draftId' in subject ? subject.draftId : subject.leadId);

export type Spelling = { language: string | null; wrong: ReadonlySet<string> };
const nothing: Spelling = { language: null, wrong: new Set() };

/** What the engine said of the texts in front, by draft or lead. */
const useSpellings = create<Record<string, Spelling>>(() => ({}));

export const useSpelling = (key: string): Spelling => useSpellings((all) => all[key] ?? nothing);
export const spellingOf = (key: string): Spelling => useSpellings.getState()[key] ?? nothing;

/** After so long without a key; and no longer text is asked about. */
const pauseMs = 350;
const longest = 20_000;

const same = (before: Spelling, now: Spelling): boolean =>
  before.language === now.language &&
  before.wrong.size === now.wrong.size &&
  [...now.wrong].every((word) => before.wrong.has(word));

/** Asks at each pause which words of a text are in no dictionary, as long as the text is being written. */
export const useSpellCheck = (text: string, subject: SpellingSubject): void => {
  const key = keyOf(subject);
  const latest = useRef({ text, turn: 0 });
  latest.current.text = text;
  const ask = async (): Promise<void> => {
    const asked = latest.current.text;
    latest.current.turn += 1;
    const { turn } = latest.current;
    let said = nothing;
    try {
      if (asked.trim() !== '' && asked.length <= longest) {
        const { language, wrong } = await call('spelling.check', { text: asked, ...subject });
        said = { language, wrong: new Set(wrong) };
      }
    } catch {
      // Spelling that cannot be judged is not marked; what is wrong with the engine is told elsewhere.
    }
    if (turn === latest.current.turn && !same(spellingOf(key), said)) useSpellings.setState({ [key]: said });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the text rests
  useEffect(() => {
    const timer = window.setTimeout(() => void ask(), pauseMs);
    return () => window.clearTimeout(timer);
  }, [text, key]);
  // A word was added to the dictionary, or the switch turned.
  useEvent('settings', () => void ask());
};

/** The words of a text that are marked, in order; not the one that ends at `typingAt`, which is still being typed. */
export const markedWords = (text: string, { wrong }: Spelling, typingAt: number | null = null): WordAt[] =>
  wrong.size === 0
    ? []
    : wordsOf(text).filter(({ word, at }) => wrong.has(word) && (typingAt === null || at + word.length !== typingAt));

/** The marked word at a place in a text, or where it is last asked from: the next one behind it, else the first. */
export const wordAt = (text: string, spelling: Spelling, place: number): WordAt | null =>
  markedWords(text, spelling).find(({ word, at }) => at <= place && place <= at + word.length) ?? null;
export const nextMarked = (text: string, spelling: Spelling, place: number): WordAt | null => {
  const marked = markedWords(text, spelling);
  return marked.find(({ word, at }) => at + word.length >= place) ?? marked[0] ?? null;
};
