import { z } from 'zod';

/** What Slack says over Socket Mode, as far as it matters here; anything else is left alone. */
const frame = z.union([
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('disconnect'), reason: z.string().catch('') }),
  z.object({ envelope_id: z.string(), type: z.string(), payload: z.unknown() }),
]);

export type SlackEnvelope = { envelopeId: string; type: string; payload: unknown };
export type SlackFrame =
  | { kind: 'hello' }
  /** `link_disabled`: Socket Mode was switched off; any other reason asks for a new connection. */
  | { kind: 'disconnect'; reason: string }
  | { kind: 'envelope'; envelope: SlackEnvelope };

/** Reads one text frame (docs.slack.dev, Using Socket Mode); null for what it cannot be. */
export const readSlackFrame = (text: string): SlackFrame | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = frame.safeParse(json);
  if (!parsed.success) return null;
  const said = parsed.data;
  if ('envelope_id' in said)
    return { kind: 'envelope', envelope: { envelopeId: said.envelope_id, type: said.type, payload: said.payload } };
  return said.type === 'hello' ? { kind: 'hello' } : { kind: 'disconnect', reason: said.reason };
};
