import { guarded } from '../guarded/guarded-pattern';

import type { Grammar } from './grammar/compose';

/** How one language asks to hear no more. Every pattern reads folded text (fold-text.ts), one sentence at a time. */
export type LanguageRules = {
  /** A text without any of these stems holds no request in this language: tested once on the whole text, so that most mail costs one scan. */
  stems: RegExp;
  /** A sentence with one of these is a request. Their lookarounds keep out other senses of the words ("stop by"). */
  requests: RegExp;
  /** A sentence with one of these is none, whatever else it holds: it speaks of third parties, of a link, or denies the wish. */
  notRequests: RegExp;
  /** Composes what the patterns do not list; languages that bend or join their words have patterns alone. */
  grammar?: Grammar;
};

/** One pattern out of several, which costs a text without their words next to nothing (guarded-pattern.ts). */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  guarded(new RegExp(patterns.map((each) => `(?:${each.source})`).join('|'), 'u'));
