import { describe, expect, it } from 'vitest';
import { detectInstruction } from './detect-instruction';
import { instructionCases } from './detect-instruction.cases';
import { instructionTurnCases } from './instruction-turns.cases';

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

describe('detectInstruction, on composed turns', () => {
  it('sees each of those that order a model about', () => {
    expect(instructionTurnCases.yes.filter((text) => detectInstruction(text) === null)).toEqual([]);
  });
  it('sees none in business beside them', () => {
    expect(instructionTurnCases.no.filter((text) => detectInstruction(text) !== null)).toEqual([]);
  });
});
