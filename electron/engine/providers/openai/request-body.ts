import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import type { ModelQuestion } from './model-answer';
import { strictSchema } from './strict-schema';

/** What a question reads as at the provider: the same words live and in a batch. Throws for a schema that cannot be strict. */
export const requestBody = <T>(
  question: Pick<ModelQuestion<T>, 'stage' | 'model' | 'instructions' | 'document' | 'schema'>,
  maxOutputTokens: number,
) =>
  ({
    model: question.model,
    instructions: question.instructions,
    input: [{ role: 'user', content: [{ type: 'input_text', text: JSON.stringify(question.document) }] }],
    text: {
      format: { type: 'json_schema', name: question.stage, strict: true, schema: strictSchema(question.schema) },
    },
    max_output_tokens: maxOutputTokens,
    store: false,
  }) satisfies ResponseCreateParamsNonStreaming;
