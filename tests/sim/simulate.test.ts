import { describe, expect, it } from 'vitest';
import { simulate } from './simulate';

describe('a world', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [first, second, other] = [await simulate(11), await simulate(11), await simulate(12)];
    expect(second.hash).toBe(first.hash);
    expect(second.trace).toEqual(first.trace);
    expect(other.hash).not.toBe(first.hash);
  });
});
