import { describe, expect, it } from 'vitest';
import { wholeRepliesMain } from './cases/whole-replies-main.cases';
import { wholeRepliesOthers } from './cases/whole-replies-others.cases';
import { isOptOutText } from './detect-opt-out';
import { mendTypos } from './mend-typos';

describe('opt-outs in whole replies', () => {
  for (const [language, { optOut, noOptOut }] of Object.entries({ ...wholeRepliesMain, ...wholeRepliesOthers })) {
    it(`hears them: ${language}`, () => {
      const missed = optOut.filter((text) => !isOptOutText(text));
      expect(1 - missed.length / optOut.length, missed.join(' | ')).toBeGreaterThanOrEqual(0.95);
    });
    it(`leaves what comes near alone: ${language}`, () => {
      const heard = noOptOut.filter((text) => isOptOutText(text));
      expect(heard.length / Math.max(1, noOptOut.length), heard.join(' | ')).toBeLessThanOrEqual(0.03);
    });
  }

  it('reads a verb with one letter wrong, and no other word as one', () => {
    expect(mendTypos('pls unsubcribe me and remvoe my adress')).toBe('pls unsubscribe me and remove my adress');
    expect(mendTypos('the remote contract receiver')).toBe('the remote contract receiver');
    expect(isOptOutText('Please sign the contract again.')).toBe(false);
  });

  it('hears a threat only with a mail to come', () => {
    expect(isOptOutText('One more email and I will speak to our lawyers.')).toBe(true);
    expect(isOptOutText('Our lawyers want one more week with the contract.')).toBe(false);
  });
});
