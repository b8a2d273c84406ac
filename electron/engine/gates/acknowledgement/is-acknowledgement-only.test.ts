import { describe, expect, it } from 'vitest';
import { acknowledgementCases } from './acknowledgement.cases';
import { isAcknowledgementOnly } from './is-acknowledgement-only';

describe('isAcknowledgementOnly, by language', () => {
  const all = Object.values(acknowledgementCases);
  it('knows at least 97 % of those that only thank or confirm', () => {
    const yes = all.flatMap((each) => each.yes);
    const missed = yes.filter((text) => !isAcknowledgementOnly(text, ['Mara Lind']));
    expect(1 - missed.length / yes.length, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it('swallows at most 3 % of those that say more', () => {
    const no = all.flatMap((each) => each.no);
    const wrong = no.filter((text) => isAcknowledgementOnly(text, ['Mara Lind']));
    expect(wrong.length / no.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
