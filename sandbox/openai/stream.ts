import type { Composed } from './compose';
import type { ModelCall } from './read-request';
import { messageItem, outputItems, type ResponseIds, responseObject } from './response-object';

/** Characters in one delta: a few tokens, as the real stream sends them. */
const deltaLength = 24;

/**
 * The typed events of one streamed response, in the order and with the `sequence_number`s of the real API. `pause` is
 * awaited before the first word and between words; it rejects when the client has gone.
 */
export async function* responseEvents(
  call: ModelCall,
  ids: ResponseIds,
  createdAt: number,
  composed: Composed,
  pause: (moment: 'first' | 'between', deltas: number) => Promise<void>,
): AsyncGenerator<string> {
  let sequence = 0;
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...fields })}\n\n`;

  const begun = responseObject(call, ids, createdAt, 'in_progress', null);
  yield event('response.created', { response: begun });
  yield event('response.in_progress', { response: begun });

  const spoken = composed.refusal ?? composed.text;
  const deltas: string[] = [];
  for (let at = 0; at < spoken.length; at += deltaLength) deltas.push(spoken.slice(at, at + deltaLength));
  await pause('first', deltas.length);

  const items = outputItems(ids, composed);
  let index = 0;
  if (composed.tokens.reasoning > 0) {
    const item = { id: ids.reasoning, type: 'reasoning', summary: [] };
    yield event('response.output_item.added', { output_index: index, item });
    yield event('response.output_item.done', { output_index: index, item });
    index += 1;
  }
  if (items.length > index) {
    const place = { item_id: ids.message, output_index: index, content_index: 0 };
    const isText = composed.refusal === null;
    const part = (text: string) =>
      isText ? { type: 'output_text', text, annotations: [], logprobs: [] } : { type: 'refusal', refusal: text };
    yield event('response.output_item.added', {
      output_index: index,
      item: messageItem(ids.message, composed, 'in_progress'),
    });
    yield event('response.content_part.added', { ...place, part: part('') });
    for (const delta of deltas) {
      yield isText
        ? event('response.output_text.delta', { ...place, delta, logprobs: [] })
        : event('response.refusal.delta', { ...place, delta });
      await pause('between', deltas.length);
    }
    yield isText
      ? event('response.output_text.done', { ...place, text: spoken, logprobs: [] })
      : event('response.refusal.done', { ...place, refusal: spoken });
    yield event('response.content_part.done', { ...place, part: part(spoken) });
    yield event('response.output_item.done', { output_index: index, item: items[index] });
  }
  const status = composed.cutOff ? 'incomplete' : 'completed';
  yield event(`response.${status}`, { response: responseObject(call, ids, createdAt, status, composed) });
}
