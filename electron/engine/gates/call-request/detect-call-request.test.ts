import { describe, expect, it } from 'vitest';
import { callRequestCases } from './call-request.cases';
import { detectCallRequest } from './detect-call-request';

describe('detectCallRequest, by language', () => {
  const all = Object.values(callRequestCases);
  const asks = (text: string): boolean => detectCallRequest({ text, signaturePhones: ['+442079460958'] }) !== null;
  it('knows at least 97 % of those that ask to be rung', () => {
    const yes = all.flatMap((each) => each.yes);
    const missed = yes.filter((text) => !asks(text));
    expect(1 - missed.length / yes.length, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it('takes at most 3 % of the others for one', () => {
    const no = all.flatMap((each) => each.no);
    const wrong = no.filter(asks);
    expect(wrong.length / no.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
