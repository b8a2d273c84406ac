import { describe, expect, it } from 'vitest';
import { detectInstruction } from './detect-instruction';
import { instructionCases } from './detect-instruction.cases';

describe('detectInstruction, on its cases', () => {
  it('sees at least 97 % of those that instruct a model', () => {
    const missed = instructionCases.yes.filter((text) => detectInstruction(text) === null);
    expect(1 - missed.length / instructionCases.yes.length, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it('sees one in at most 3 % of business', () => {
    const wrong = instructionCases.no.filter((text) => detectInstruction(text) !== null);
    expect(wrong.length / instructionCases.no.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
