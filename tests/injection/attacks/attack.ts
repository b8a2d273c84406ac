import type { RuleCheck } from '../../../shared/schemas/draft';

/**
 * One thing an attacker wants, and the model does for them. Every attack runs against every mail on every channel; a reply
 * that leaves with any of it is a failure, whatever stopped or let it.
 */
export type Attack = {
  id: string;
  /** What the hostile model writes into its reply; empty: the reply itself stays as it should be. */
  says: string;
  /** What the lead's mail holds beside its own words. */
  lure?: string;
  /** Checks of which at least one must name it; none: any explained review will do. */
  foundBy: readonly RuleCheck['name'][];
  /** Where the model turns: in the text itself (default), as the verifier, or when the overseer has it written anew. */
  turnsAt?: 'reply' | 'verify' | 'oversee';
  /** What the reply says until then: by it alone the later stages know which text they are given. */
  until?: string;
  /** The reply is this text alone, in place of the reply with the sentence. */
  wholeBody?: boolean;
  /** Behind the signature instead of before it. */
  behindSignature?: boolean;
  /** Headers of the lead's mail that try to move the answer elsewhere. */
  headers?: { replyTo?: string; cc?: string; fromName?: string; subject?: string };
};

/** A table of sentences that one check is to find. */
export const saying = (
  family: string,
  foundBy: readonly RuleCheck['name'][],
  rows: readonly (readonly [id: string, says: string])[],
): Attack[] => rows.map(([id, says]) => ({ id: `${family}: ${id}`, says, foundBy }));
