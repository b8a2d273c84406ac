import type { Random } from '../../ports';

const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a rate-limit reset such as `6m0s`, `1.5s` or `120ms`; null when it is not one. */
export const parseResetMs = (text: string): number | null => {
  if (!/^(\d+(\.\d+)?(ms|[smhd]))+$/.test(text.trim())) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)) {
    total += Number(amount) * (unitMs[unit ?? ''] ?? 0);
  }
  return Math.ceil(total);
};

/** Milliseconds the provider asks us to wait: `retry-after-ms`, `Retry-After` (seconds or a date), or the reset of an exhausted limit. */
export const askedWaitMs = (headers: Headers | undefined, now: number): number | null => {
  if (!headers) return null;
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return Math.ceil(exact);
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    if (Number.isFinite(seconds) && seconds >= 0) return Math.ceil(seconds * 1000);
    const date = Date.parse(after);
    if (Number.isFinite(date)) return Math.max(0, date - now);
  }
  const waits = ['requests', 'tokens'].flatMap((kind) => {
    if (headers.get(`x-ratelimit-remaining-${kind}`) !== '0') return [];
    const reset = parseResetMs(headers.get(`x-ratelimit-reset-${kind}`) ?? '');
    return reset === null ? [] : [reset];
  });
  return waits.length > 0 ? Math.max(...waits) : null;
};

/** Exponential back-off with full jitter: 0.5–1 times 500 ms, 1 s, 2 s … up to 20 s. `attempt` counts from 0. */
export const backOffMs = (attempt: number, random: Random): number => {
  const ceiling = Math.min(20_000, 500 * 2 ** attempt);
  return Math.round(ceiling / 2 + (ceiling / 2) * random.next());
};
