import type { Fault } from '../store/faults';
import type { Answer } from '../world';
import type { ModelCall } from './read-request';
import { schemaMismatch } from './schema';

/** What the model says to a call, before it is made into a response object. */
export interface Composed {
  readonly text: string;
  readonly refusal: string | null;
  readonly tokens: { readonly input: number; readonly output: number; readonly reasoning: number };
  /** The budget was too small, or a fault says so: `text` is what fitted. */
  readonly cutOff: boolean;
}

/**
 * Asks the writer, and counts tokens as the real model would. An order of the control API goes before it: canned output
 * may be anything, since a compatible server (or a model led astray) may say anything.
 *
 * @throws when the writer fails or its answer does not fit a strict schema: a fault of the stand-in, and loud.
 */
export function compose(call: ModelCall, canned: Fault | null, writer: Answer, seed: number): Composed {
  const input = countTokens(call.instructions ?? '') + countTokens(call.userText);
  if (canned?.kind === 'refusal') {
    const refusal = 'I’m sorry, but I can’t help with that.';
    return { text: '', refusal, tokens: { input, output: countTokens(refusal), reasoning: 0 }, cutOff: false };
  }
  if (canned?.kind === 'output') {
    const text = typeof canned.output === 'string' ? canned.output : JSON.stringify(canned.output ?? null);
    return withinBudget(text, input, countTokens(text), call.maxOutputTokens);
  }
  const { text, output } = write(call, writer, seed);
  if (canned?.kind === 'incomplete')
    return withinBudget(text, input, output, Math.min(call.maxOutputTokens ?? output, Math.floor(output / 2)));
  return withinBudget(text, input, output, call.maxOutputTokens);
}

function write(call: ModelCall, writer: Answer, seed: number): { text: string; output: number } {
  if (call.stage === null) return { text: 'OK', output: 2 };
  const { output, latencyShape } = writer(call.stage, parseDocument(call.userText), { seed });
  const mismatch = call.strict ? schemaMismatch(output, call.schema) : null;
  if (mismatch) throw new Error(`the writer's answer to '${call.stage}' does not fit the schema sent: ${mismatch}`);
  const text = JSON.stringify(output);
  return { text, output: Math.max(latencyShape.outputTokens, countTokens(text)) };
}

function withinBudget(text: string, input: number, output: number, budget: number | null): Composed {
  const visible = countTokens(text);
  const reasoning = Math.max(0, output - visible);
  if (budget === null || output <= budget)
    return { text, refusal: null, tokens: { input, output, reasoning }, cutOff: false };
  // Reasoning comes first and counts against the same budget: a small one may leave no room for a single word.
  const spentOnReasoning = Math.min(reasoning, budget);
  const room = (budget - spentOnReasoning) * charactersPerToken;
  return {
    text: text.slice(0, room),
    refusal: null,
    tokens: { input, output: budget, reasoning: spentOnReasoning },
    cutOff: true,
  };
}

function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const charactersPerToken = 4;

function countTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
