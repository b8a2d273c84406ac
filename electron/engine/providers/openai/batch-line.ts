import { z } from 'zod';
import type { ModelFailureCode, ModelUsage } from './model-answer';
import { spentCodes } from './spent-codes';

/** The parts of a response that an answer is read from; what it repeats of the question is left out. */
const answerBody = z.looseObject({
  status: z.string().nullish(),
  model: z.string().nullish(),
  error: z.unknown().optional(),
  incomplete_details: z.unknown().optional(),
  output: z.array(z.unknown()).nullish(),
  usage: z.looseObject({ input_tokens: z.number().nullish(), output_tokens: z.number().nullish() }).nullish(),
});

const line = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/** `again`: another try may well succeed. */
type FailedLine = { kind: 'failed'; code: ModelFailureCode; again: boolean; message: string };

/** What one line of a batch's output or error file says of its question. */
export type BatchLine = { customId: string } & (
  | { kind: 'answered'; body: unknown; usage: ModelUsage; model: string | null }
  /** It never got its turn; nothing was charged for it. */
  | { kind: 'expired' }
  | FailedLine
);

const providerError = z.looseObject({
  error: z.looseObject({ code: z.string().nullish(), type: z.string().nullish() }).nullish(),
});

const failedLine = (status: number, code: string): FailedLine => {
  const words = `${status || code}${status && code ? `, ${code}` : ''}`;
  if (spentCodes.has(code) || status === 402)
    return { kind: 'failed', code: 'spent_balance', again: true, message: `The balance was gone (${words}).` };
  if (status === 401 || status === 403)
    return { kind: 'failed', code: 'auth', again: true, message: `The key was refused (${words}).` };
  if (status === 429)
    return { kind: 'failed', code: 'rate_limited', again: true, message: `The provider was busy (${words}).` };
  if (status === 0 || status === 408 || status >= 500)
    return { kind: 'failed', code: 'server', again: true, message: `The provider failed (${words}).` };
  return { kind: 'failed', code: 'bad_request', again: false, message: `The provider refused the request (${words}).` };
};

/**
 * Reads one line (the Batch API's output object: `custom_id` with `response` or `error`). Null for a line that is none: a
 * question without a line counts as unanswered.
 */
export const readBatchLine = (text: string): BatchLine | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) return null;
  const { custom_id: customId, response, error } = parsed.data;
  if (!response) {
    const code = error?.code ?? '';
    // Lines of a cancelled batch never got their turn either.
    if (code === 'batch_expired' || code === 'batch_cancelled') return { customId, kind: 'expired' };
    return { customId, ...failedLine(0, code) };
  }
  const body = answerBody.safeParse(response.body);
  if (response.status_code >= 200 && response.status_code < 300 && body.success) {
    const { status, model, error: problem, incomplete_details, output, usage } = body.data;
    return {
      customId,
      kind: 'answered',
      body: { status, model, error: problem, incomplete_details, output, usage },
      usage: { inputTokens: usage?.input_tokens ?? 0, outputTokens: usage?.output_tokens ?? 0 },
      model: model ?? null,
    };
  }
  const refused = providerError.safeParse(response.body);
  const code = refused.success ? (refused.data.error?.code ?? refused.data.error?.type ?? '') : '';
  return { customId, ...failedLine(response.status_code >= 300 ? response.status_code : 0, code) };
};
