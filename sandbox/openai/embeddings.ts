import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HttpAnswer } from '../http/answer';
import { openaiError } from './errors';

const dimensions = 256;
const mostInputs = 2048;
const known = /^text-embedding-/;

const body = z.looseObject({
  model: z.string(),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(mostInputs)]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  dimensions: z.int().positive().max(dimensions).optional(),
});

/**
 * A vector of length 1 from the beginnings of a text's words, hashed into places: texts that share words lie close, as far as
 * that can be had without a model.
 */
function vectorOf(text: string, size: number): number[] {
  const vector = new Array<number>(size).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    const place = createHash('sha256').update(word.slice(0, 5)).digest().readUInt32LE(0) % size;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((each) => each / length);
}

/** POST /embeddings: the list object with one vector for each input, or what the real API refuses. */
export function embeddingsAnswer(
  bytes: Buffer,
): { readonly json: object; readonly tokens: number } | { readonly refusal: HttpAnswer } {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { refusal: openaiError(400, { message: 'We could not parse the JSON body of your request.' }) };
  }
  const parsed = body.safeParse(raw);
  if (!parsed.success) {
    const param = parsed.error.issues[0]?.path.join('.') || null;
    return { refusal: openaiError(400, { message: `Invalid value for '${param ?? 'body'}'.`, param }) };
  }
  const { data } = parsed;
  if (!known.test(data.model)) {
    const message = `The model '${data.model}' does not exist or you do not have access to it.`;
    return { refusal: openaiError(404, { message, code: 'model_not_found' }) };
  }
  const inputs = typeof data.input === 'string' ? [data.input] : data.input;
  const tokens = inputs.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
  const json = {
    object: 'list',
    data: inputs.map((text, index) => {
      const vector = vectorOf(text, data.dimensions ?? dimensions);
      const embedding =
        data.encoding_format === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector;
      return { object: 'embedding', index, embedding };
    }),
    model: data.model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
  return { json, tokens };
}
