import { chance, normal } from '../store/random';

/**
 * How long a model call takes, in milliseconds of the real provider's time: a first token after about 0.4 s plus reading the
 * input, then about 80 tokens a second, log-normally spread, with one straggler in fifty that takes three times as long.
 */
export function latencyMs(
  tokens: { readonly input: number; readonly output: number },
  seed: number,
  fingerprint: string,
): { readonly firstTokenMs: number; readonly totalMs: number } {
  const spread = Math.exp(0.3 * normal(seed, 'latency', fingerprint));
  const straggler = chance(seed, 'straggler', fingerprint) < 0.02 ? 3 : 1;
  const firstTokenMs = (350 + tokens.input * 0.06) * spread * straggler;
  return { firstTokenMs, totalMs: firstTokenMs + tokens.output * 12 * spread * straggler };
}
