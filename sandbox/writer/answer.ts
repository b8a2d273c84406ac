import type { Answer } from '../world';
import { composeReply } from './compose-reply';
import { evaluateDraft } from './evaluate';
import { judgeSentiment } from './judge-sentiment';
import { overseeDraft } from './oversee';
import { planStrategy } from './plan-strategy';
import { type Fields, fieldsOf } from './read-document';
import { verifyDraft } from './verify';

interface Stage {
  readonly answer: (document: Fields) => unknown;
  /** Tokens spent thinking before the first word. */
  readonly thinking: number;
}

const stages: Readonly<Record<string, Stage>> = {
  sentiment: { answer: judgeSentiment, thinking: 40 },
  strategy: { answer: planStrategy, thinking: 140 },
  reply: { answer: composeReply, thinking: 90 },
  verify: { answer: verifyDraft, thinking: 30 },
  oversee: { answer: overseeDraft, thinking: 60 },
  evaluate: { answer: evaluateDraft, thinking: 110 },
};

/**
 * The model's brain: one call per stage, made from the document alone. The same document gives the same answer; `seed` is
 * part of the interface, but nothing here is left to chance. A stage it does not know gets an empty object, as a model would
 * give to a schema without properties.
 */
export const answer: Answer = (stage, document) => {
  const known = stages[stage];
  const output = known ? known.answer(fieldsOf(document)) : {};
  const tokens = (value: unknown): number => Math.ceil(JSON.stringify(value ?? null).length / 4);
  return {
    output,
    latencyShape: { inputTokens: tokens(document), outputTokens: tokens(output) + (known?.thinking ?? 0) },
  };
};
