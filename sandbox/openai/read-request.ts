import { z } from 'zod';
import type { HttpAnswer } from '../http/answer';
import { openaiError } from './errors';
import { strictSchemaProblem } from './schema';

const part = z.looseObject({ type: z.string(), text: z.string().optional() });
const inputItem = z.looseObject({
  type: z.string().optional(),
  role: z.string().optional(),
  content: z.union([z.string(), z.array(part)]).optional(),
});

const format = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text') }),
  z.looseObject({ type: z.literal('json_object') }),
  z.looseObject({
    type: z.literal('json_schema'),
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    schema: z.record(z.string(), z.unknown()),
    strict: z.boolean().nullish(),
  }),
]);

const body = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(inputItem).min(1)]),
  instructions: z.string().nullish(),
  text: z.looseObject({ format: format.optional() }).optional(),
  max_output_tokens: z.int().nullish(),
  store: z.boolean().nullish(),
  stream: z.boolean().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

/** A create call, understood. */
export interface ModelCall {
  readonly model: string;
  readonly instructions: string | null;
  /** The text of the newest user message: the document, as JSON, in Countersign's calls. */
  readonly userText: string;
  /** The name of the JSON schema asked for; null when plain text is wanted. */
  readonly stage: string | null;
  readonly schema: Readonly<Record<string, unknown>> | null;
  readonly strict: boolean;
  readonly maxOutputTokens: number | null;
  readonly store: boolean;
  readonly stream: boolean;
  readonly metadata: Readonly<Record<string, string>>;
}

const knownModel = /^(gpt-|chatgpt-|o[1-9])/;

/** The smallest output budget that the API takes. */
const smallestBudget = 16;

/** Reads the body of POST /responses; what the real API refuses comes back as its answer. */
export function readModelCall(bytes: Buffer): { readonly call: ModelCall } | { readonly refusal: HttpAnswer } {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return refusal('We could not parse the JSON body of your request.', null);
  }
  const parsed = body.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const param = issue?.path.join('.') || null;
    const missing = issue?.code === 'invalid_type' && issue.input === undefined;
    return missing && param !== null
      ? refusal(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter')
      : refusal(`Invalid value for '${param ?? 'body'}': ${issue?.message ?? 'invalid'}`, param, 'invalid_value');
  }
  const { data } = parsed;
  if (!knownModel.test(data.model)) {
    const message = `The model '${data.model}' does not exist or you do not have access to it.`;
    return { refusal: openaiError(404, { message, param: 'model', code: 'model_not_found' }) };
  }
  const budget = data.max_output_tokens ?? null;
  if (budget !== null && budget < smallestBudget) {
    const message = `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${smallestBudget}, but got ${budget} instead.`;
    return refusal(message, 'max_output_tokens', 'integer_below_min_value');
  }
  const wanted = data.text?.format;
  const named = wanted?.type === 'json_schema' ? wanted : null;
  const strict = named?.strict === true;
  const problem = named && strict ? strictSchemaProblem(named.schema) : null;
  if (named && problem) {
    return refusal(
      `Invalid schema for response_format '${named.name}': ${problem}`,
      'text.format.schema',
      'invalid_json_schema',
    );
  }
  return {
    call: {
      model: data.model,
      instructions: data.instructions ?? null,
      userText: newestUserText(data.input),
      stage: named?.name ?? null,
      schema: named?.schema ?? null,
      strict,
      maxOutputTokens: budget,
      store: data.store ?? true,
      stream: data.stream ?? false,
      metadata: data.metadata ?? {},
    },
  };
}

function refusal(message: string, param: string | null, code: string | null = null): { refusal: HttpAnswer } {
  return { refusal: openaiError(400, { message, param, code }) };
}

function newestUserText(input: z.infer<typeof body>['input']): string {
  if (typeof input === 'string') return input;
  const newest = input.findLast((item) => item.role === 'user') ?? input[input.length - 1];
  const content = newest?.content ?? '';
  return typeof content === 'string' ? content : content.map((piece) => piece.text ?? '').join('\n');
}
