import type { Composed } from './compose';
import type { ModelCall } from './read-request';

export interface ResponseIds {
  readonly response: string;
  readonly message: string;
  readonly reasoning: string;
}

type Status = 'in_progress' | 'completed' | 'incomplete' | 'failed';

/** The output item that carries the words. */
export function messageItem(id: string, composed: Composed, status: 'in_progress' | 'completed' | 'incomplete') {
  const content =
    composed.refusal === null
      ? { type: 'output_text', text: composed.text, annotations: [], logprobs: [] }
      : { type: 'refusal', refusal: composed.refusal };
  return { id, type: 'message', role: 'assistant', status, content: status === 'in_progress' ? [] : [content] };
}

/** All output items of a finished response: reasoning first when there was any; no message when the budget left no room. */
export function outputItems(ids: ResponseIds, composed: Composed): object[] {
  const reasoning = { id: ids.reasoning, type: 'reasoning', summary: [] };
  const silent = composed.cutOff && composed.text === '';
  return [
    ...(composed.tokens.reasoning > 0 ? [reasoning] : []),
    ...(silent ? [] : [messageItem(ids.message, composed, composed.cutOff ? 'incomplete' : 'completed')]),
  ];
}

/** The response object of the Responses API. `createdAt` in seconds since the epoch. */
export function responseObject(
  call: ModelCall,
  ids: ResponseIds,
  createdAt: number,
  status: Status,
  composed: Composed | null,
) {
  const finished = composed !== null && status !== 'in_progress';
  return {
    id: ids.response,
    object: 'response',
    created_at: createdAt,
    status,
    completed_at: status === 'completed' ? Math.floor(Date.now() / 1000) : null,
    background: false,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    instructions: call.instructions,
    max_output_tokens: call.maxOutputTokens,
    max_tool_calls: null,
    model: call.model,
    output: finished ? outputItems(ids, composed) : [],
    parallel_tool_calls: true,
    previous_response_id: null,
    prompt_cache_key: null,
    reasoning: { effort: 'low', summary: null },
    safety_identifier: null,
    service_tier: 'default',
    store: call.store,
    temperature: 1,
    text: {
      format:
        call.schema === null
          ? { type: 'text' }
          : { type: 'json_schema', name: call.stage, description: null, schema: call.schema, strict: call.strict },
      verbosity: 'medium',
    },
    tool_choice: 'auto',
    tools: [],
    top_logprobs: 0,
    top_p: 1,
    truncation: 'disabled',
    usage: finished
      ? {
          input_tokens: composed.tokens.input,
          input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
          output_tokens: composed.tokens.output,
          output_tokens_details: { reasoning_tokens: composed.tokens.reasoning },
          total_tokens: composed.tokens.input + composed.tokens.output,
        }
      : null,
    user: null,
    metadata: call.metadata,
  };
}
