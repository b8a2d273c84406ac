import type { DecisionKind, DecisionRule } from '../../../../shared/schemas/draft';

/** What a draft that was decided has come to, as far as the store knows. */
export type DecidedDraft = {
  state: 'pending' | 'sending' | 'sent' | 'rejected' | 'superseded' | 'failed';
  kind: DecisionKind;
  rule: DecisionRule;
  /** The rule that would have held it whatever its score; `none`; null in decisions older than the question. */
  heldAnyway: DecisionRule | 'none' | null;
  checksPassed: boolean;
  /** The last thing a person said of it, unless taken back. */
  review: { verdict: 'approved' | 'edited' | 'rejected' | 'found_wrong'; editShare: number } | null;
  /** Subject, text and addressees still are those that were scored. */
  asScored: boolean;
  /** A person asked for another draft in its place. */
  redrafted: boolean;
};

/** Outcomes that count: one right, the others wrong, and `waiting`, which is neither yet and counts against a threshold. */
export type Label =
  | 'unchanged'
  | 'edited_lightly'
  | 'edited_heavily'
  | 'rejected'
  | 'redrafted'
  | 'found_wrong'
  | 'waiting';

/** Why a scored draft tells nothing about a threshold. */
export type LeftOut =
  /** A rule apart from the score would have held it at any threshold. */
  | 'held_anyway'
  /** A rule sent it and nobody was asked. */
  | 'sent_unseen'
  /** The lead wrote again, opted out or was answered before anybody judged it. */
  | 'overtaken'
  /** What was judged is not what was scored. */
  | 'text_changed';

/** Changed words above which an edit is a rewrite: a third. */
export const heavyEdit = 1 / 3;

/** Rules that stand behind every check of the draft itself: whoever got that far would have left at a low enough threshold. */
const pastTheChecks: readonly DecisionRule[] = ['audit_sample', 'shadow', 'breaker_open', 'send_now', 'send_later'];

const wouldHaveLeft = (draft: DecidedDraft): boolean => {
  if (draft.heldAnyway !== null) return draft.heldAnyway === 'none';
  return pastTheChecks.includes(draft.rule) || (draft.rule === 'below_threshold' && draft.checksPassed);
};

/**
 * The label of one scored draft (docs/thresholds.md says why each is as it is). Right is only what a person approved exactly
 * as it was scored; every change counts as wrong, since a threshold promises texts that can leave as they are.
 */
export const labelOutcome = (draft: DecidedDraft): { label: Label } | { leftOut: LeftOut } => {
  if (!wouldHaveLeft(draft)) return { leftOut: 'held_anyway' };
  const byRule = draft.kind === 'send_immediate' || draft.kind === 'send_delayed';
  if (draft.review?.verdict === 'found_wrong') return { label: 'found_wrong' };
  // Sent by rule and yet reviewed: something brought it back, so it is no random one of those.
  if (byRule) return { leftOut: draft.review === null && draft.state !== 'pending' ? 'sent_unseen' : 'overtaken' };
  // It waits again: whatever was said of it was taken back, by a person or by news from the lead.
  if (draft.state === 'pending') return { label: 'waiting' };
  switch (draft.review?.verdict) {
    case 'approved':
      // The body is as it was; the subject or an addressee is not.
      return { label: draft.asScored ? 'unchanged' : 'edited_lightly' };
    case 'edited':
      // Scored after the edit: the score is one of the person's text.
      if (draft.asScored) return { leftOut: 'text_changed' };
      return { label: draft.review.editShare > heavyEdit ? 'edited_heavily' : 'edited_lightly' };
    case 'rejected':
      return { label: 'rejected' };
    case undefined:
      if (draft.redrafted) return { label: 'redrafted' };
      return draft.state === 'failed' ? { label: 'waiting' } : { leftOut: 'overtaken' };
  }
};
