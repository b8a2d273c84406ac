/**
 * Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110 §10.2.3). Null when absent or
 * unreadable, never negative.
 */
export const readRetryAfter = (value: string | null, nowAt: number): number | null => {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - nowAt);
};
