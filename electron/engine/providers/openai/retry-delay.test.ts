import { describe, expect, it } from 'vitest';
import { askedWaitMs, backOffMs, parseResetMs } from './retry-delay';

describe('retry delays', () => {
  it.each([
    ['6m0s', 360_000],
    ['1.5s', 1_500],
    ['120ms', 120],
    ['1h2m', 3_720_000],
    ['soon', null],
    ['', null],
  ])('reads the reset %s', (text, expected) => {
    expect(parseResetMs(text)).toBe(expected);
  });

  it('prefers what is said most exactly', () => {
    const now = Date.UTC(2026, 4, 4);
    expect(askedWaitMs(new Headers({ 'retry-after-ms': '250', 'retry-after': '9' }), now)).toBe(250);
    expect(askedWaitMs(new Headers({ 'retry-after': '9' }), now)).toBe(9_000);
    expect(askedWaitMs(new Headers({ 'retry-after': 'Mon, 04 May 2026 00:00:30 GMT' }), now)).toBe(30_000);
    expect(
      askedWaitMs(new Headers({ 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '2s' }), now),
    ).toBe(2_000);
    expect(
      askedWaitMs(new Headers({ 'x-ratelimit-remaining-tokens': '7', 'x-ratelimit-reset-tokens': '2s' }), now),
    ).toBeNull();
    expect(askedWaitMs(undefined, now)).toBeNull();
  });

  it('backs off within bounds', () => {
    const most = { next: () => 0.999_999, bytes: (n: number) => new Uint8Array(n) };
    const least = { next: () => 0, bytes: (n: number) => new Uint8Array(n) };
    expect(backOffMs(0, least)).toBe(250);
    expect(backOffMs(1, most)).toBe(1_000);
    expect(backOffMs(20, most)).toBe(20_000);
  });
});
