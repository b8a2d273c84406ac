import { z } from 'zod';
import type { Channel, Sentiment } from '../../../shared/schemas/common';
import type { Clock } from '../ports';
import type { ModelCall, ModelClient, ModelFailureCode } from '../providers/openai';
import { sentimentPrompt } from './drafting-prompts';
import { markData } from './mark-data';
import { promptVersion } from './prompt-version';

/** Characters of the message judged at most: a pasted log of megabytes costs money and says nothing more. */
const newestLimit = 20_000;

/** Tags a model may give; the others need a fact (a booking, a bounce, an opt-out) that no model can know. */
export const modelSentiment = z.enum([
  'Interested',
  'Meeting Requested',
  'Call Requested',
  'Information Requested',
  'Follow Up',
  'Objection',
  'Neutral',
  'Not Interested',
]);

export const sentimentAnswer = z.object({ tag: modelSentiment, reason: z.string() });

export type SentimentVerdict = {
  sentiment: Sentiment;
  reason: string;
  /** Null when the model judged; else why it did not, and the tag is Neutral. */
  failure: { code: ModelFailureCode; fatal: boolean; message: string } | null;
  promptVersion: string;
  calls: ModelCall[];
};

/**
 * Asks the model for the sentiment of a lead's newest message. Rules (bounce, opt-out, out of office) and a person's word
 * come before and are the caller's. A failure reads Neutral, which is not drafted by itself: no guess becomes a reply.
 */
export const judgeSentiment = async (
  deps: { model: ModelClient; clock: Clock; modelName: string; prompt?: string },
  input: {
    transcript: string;
    newest: { subject: string; body: string; channel: Channel; at: number };
    /** Milliseconds for the answer, retries included. */
    budgetMs: number;
    signal?: AbortSignal | undefined;
  },
): Promise<SentimentVerdict> => {
  const prompt = deps.prompt ?? sentimentPrompt;
  const answer = await deps.model.ask({
    stage: 'sentiment',
    model: deps.modelName,
    instructions: prompt,
    document: markData(
      {
        transcript: input.transcript,
        newest: {
          ...input.newest,
          body: input.newest.body.slice(0, newestLimit),
          at: new Date(input.newest.at).toISOString(),
        },
      },
      ['transcript', 'newest'],
    ),
    schema: sentimentAnswer,
    maxOutputTokens: 1_500,
    deadlineAt: deps.clock.now() + input.budgetMs,
    signal: input.signal,
  });
  const base = { promptVersion: promptVersion([prompt]), calls: answer.calls };
  if (answer.kind === 'ok') {
    return { ...base, sentiment: answer.value.tag, reason: answer.value.reason, failure: null };
  }
  const { code, fatal, message } = answer;
  return { ...base, sentiment: 'Neutral', reason: 'The model could not judge.', failure: { code, fatal, message } };
};
