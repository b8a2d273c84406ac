import type { DecisionRule } from './schemas/draft';

/**
 * Whether a decision says what came between this very text and its leaving (the lead wrote again, a time was taken, a send was refused): an
 * edit voids scores, not that. Once the text is changed afterwards the decision is about another one. `fingerprint` names the text as it is.
 */
export const holdsBack = (
  decision: { rule: DecisionRule | null; fingerprint: string | null } | null,
  fingerprint: string,
): boolean => decision?.rule === 'held_back' && decision.fingerprint === fingerprint;
