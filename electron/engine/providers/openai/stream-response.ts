import type { Response, ResponseStreamEvent } from 'openai/resources/responses/responses';

/** A stream that ended without its response: cut off, or from a server that does not speak it. */
export class StreamEnded extends Error {
  override name = 'StreamEnded';
}

/**
 * Reads a streamed response to its end. `onText` gets the text so far after each `response.output_text.delta`; the response
 * is the one that `response.completed`, `incomplete` or `failed` carries, never a sum of deltas. Throws StreamEnded when none
 * came, and what the SDK throws for an error event.
 */
export const streamedResponse = async (
  events: AsyncIterable<ResponseStreamEvent>,
  onText: (text: string) => void,
): Promise<Response> => {
  let text = '';
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') {
      text += event.delta;
      onText(text);
    } else if (
      event.type === 'response.completed' ||
      event.type === 'response.incomplete' ||
      event.type === 'response.failed'
    )
      return event.response;
  }
  throw new StreamEnded('the stream ended before its response');
};
