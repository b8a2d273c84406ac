import type { Response } from 'openai/resources/responses/responses';
import type { z } from 'zod';
import { cleanStrings } from '../../ingest/clean-strings';
import type { ModelUsage } from './model-answer';

/** What a finished response says, before anybody decides whether to ask again. */
export type ReadResponse<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refusal' }
  | { kind: 'out_of_tokens' }
  | { kind: 'incomplete'; reason: string }
  | { kind: 'invalid_output'; problem: string }
  | { kind: 'failed'; code: string };

export const usageOf = (response: Response): ModelUsage => ({
  inputTokens: response.usage?.input_tokens ?? 0,
  outputTokens: response.usage?.output_tokens ?? 0,
});

/**
 * Reads the status, a refusal, and the JSON of the schema. Text of an incomplete response is never used: strict JSON that
 * was cut off may still parse by chance, with a body that ends in the middle of a link.
 */
export const readResponse = <T>(response: Response, schema: z.ZodType<T>): ReadResponse<T> => {
  if (response.status === 'incomplete') {
    // The reasons are an open set.
    const reason: string = response.incomplete_details?.reason ?? 'unknown';
    return reason === 'max_output_tokens' ? { kind: 'out_of_tokens' } : { kind: 'incomplete', reason };
  }
  if (response.status === 'failed' || response.status === 'cancelled') {
    return { kind: 'failed', code: response.error?.code ?? response.status };
  }
  // Compatible servers may leave the status out; a response that is still being made is not an answer.
  if (response.status === 'in_progress' || response.status === 'queued')
    return { kind: 'failed', code: response.status };

  const parts = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some((part) => part.type === 'refusal')) return { kind: 'refusal' };
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  let json: unknown;
  try {
    json = cleanStrings(JSON.parse(text));
  } catch {
    return { kind: 'invalid_output', problem: text === '' ? 'empty' : 'not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { kind: 'ok', value: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'invalid_output', problem: `${issue?.path.join('.') ?? ''}: ${issue?.code ?? 'invalid'}` };
};
