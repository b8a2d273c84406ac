import { z } from 'zod';
import type { Channel, Sentiment } from '../../../shared/schemas/common';
import type { Evaluation } from '../../../shared/schemas/draft';
import type { OfferedTime } from '../availability';
import { type HistoryLine, type KnowledgeLine, markData, promptVersion } from '../drafting';
import type { Clock } from '../ports';
import type { ModelCall, ModelClient, ModelFailureCode } from '../providers/openai';
import evaluatePrompt from './prompts/evaluate.md?raw';

export { evaluatePrompt };

/** Stored with every score; calibration is fitted per model and this version. */
export const evaluationPromptVersion = promptVersion([evaluatePrompt]);

/** Milliseconds an evaluation may take (PRODUCT section 3, stage 6). */
export const evaluationBudgetMs = 20_000;

/** Characters of a reason at most: it stands in one line of the queue. */
const reasonLimit = 160;

/** What the model answers; a confidence outside 0..1 is a misunderstanding, not a very sure model. */
export const evaluationAnswer = z.object({
  confidence: z.number().min(0).max(1),
  safeToSend: z.boolean(),
  requiresHumanReview: z.boolean(),
  reason: z.string(),
});

/** What the evaluation sees; it never sees the strategy or the drafting prompts: it is to judge, not to agree. */
export type EvaluationContext = {
  channel: Channel;
  history: HistoryLine[];
  inbound: { subject: string; body: string; at: number; signature: string };
  draft: string;
  knowledge: KnowledgeLine[];
  offered: OfferedTime[];
  bookingLink: string | null;
  phoneOnFile: boolean;
  sentiment: Sentiment;
  language: string | null;
};

export type EvaluationResult = { promptVersion: string; model: string; ms: number; calls: ModelCall[] } & (
  | { kind: 'evaluated'; evaluation: Evaluation }
  /** Means review, not error. */
  | { kind: 'failed'; code: ModelFailureCode; fatal: boolean; message: string }
);

const iso = (at: number): string => new Date(at).toISOString();

/** An independent judgement of one draft, by a call of its own with its own prompt (and model, if one is configured). */
export const evaluateDraft = async (
  deps: {
    model: ModelClient;
    modelName: string;
    clock: Clock;
    prompt?: string;
    budgetMs?: number;
    signal?: AbortSignal | undefined;
  },
  context: EvaluationContext,
): Promise<EvaluationResult> => {
  const { offered, ...rest } = context;
  const prompt = deps.prompt ?? evaluatePrompt;
  const answer = await deps.model.ask({
    stage: 'evaluate',
    model: deps.modelName,
    instructions: prompt,
    document: markData(
      {
        ...rest,
        inbound: { ...context.inbound, at: iso(context.inbound.at) },
        history: context.history.map((line) => ({ ...line, at: iso(line.at) })),
        offeredTimes: offered.map(({ label, startAt, zone }) => ({ label, startAt: iso(startAt), zone })),
      },
      ['history', 'inbound', 'draft'],
    ),
    schema: evaluationAnswer,
    maxOutputTokens: 2_000,
    deadlineAt: deps.clock.now() + (deps.budgetMs ?? evaluationBudgetMs),
    signal: deps.signal,
  });
  const base = { promptVersion: promptVersion([prompt]), model: answer.model, ms: answer.ms, calls: answer.calls };
  if (answer.kind === 'failed') {
    const { code, fatal, message } = answer;
    return { ...base, kind: 'failed', code, fatal, message };
  }
  return { ...base, kind: 'evaluated', evaluation: { ...answer.value, reason: shortened(answer.value.reason) } };
};

const shortened = (reason: string): string => {
  const line = reason.replace(/\s+/g, ' ').trim();
  if (line.length <= reasonLimit) return line;
  const cut = line.slice(0, reasonLimit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`;
};
