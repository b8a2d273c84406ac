import { describe, expect, it } from 'vitest';
import { exceptionCases } from './cases/exceptions.cases';
import { fifthRound } from './cases/fifth-round.cases';
import { seventhRound } from './cases/seventh-round.cases';
import { sixthRound } from './cases/sixth-round.cases';
import { isOptOutText } from './detect-opt-out';

describe('what takes a request back', () => {
  const rounds = [exceptionCases, fifthRound, sixthRound, seventhRound].flatMap((each) => Object.entries(each));
  for (const [exception, { optOut, noOptOut }] of rounds) {
    it(`takes no other request with it: ${exception}`, () => {
      expect(optOut.filter((text) => !isOptOutText(text))).toEqual([]);
    });
    it(`holds: ${exception}`, () => {
      expect(noOptOut.filter((text) => isOptOutText(text))).toEqual([]);
    });
  }
});
