import type { Sentiment } from './schemas/common';
import type { DecisionRule } from './schemas/draft';

/** What would hold a draft whatever its score: something in it, or in the mail, needs a reader. */
const needAReader: Partial<Record<DecisionRule, string>> = {
  empty_draft: 'The draft has no text.',
  answered_never_auto_sent: 'The thread was answered before.',
  call_requested: 'The lead asks to be rung.',
  own_scheduling_link: 'The lead sent a calendar link of their own.',
  tag_never_auto_sent: 'This sentiment always needs a person.',
  template_draft: 'It was made from a template, because the model failed.',
  clamped_draft: 'It was cut to fit.',
  overseer_failed: 'Its times could not be checked.',
  requires_human_review: 'The evaluation asks for a person.',
  evaluation_failed: 'It could not be scored.',
  not_safe: 'The evaluation says it is not safe.',
  rule_check_failed: 'A rule check failed.',
  held_back: 'A check before sending held it back.',
  error: 'Its decision failed.',
};

/** What is known of a draft's decision where several are approved together. */
export type DecidedForMany = {
  rule: DecisionRule | null;
  /**
   * The rule that would hold it whatever its score, mode or campaign; `none` if none would, null where that was not asked.
   * The rule alone does not say it: "a person sends in this campaign" hides everything that comes after it.
   */
  heldAnyway: DecisionRule | 'none' | null;
  failedChecks: number;
  sentiment: Sentiment;
};

/**
 * Whether a draft stays in the queue when several are approved together: the sentence that says why, or null when it may
 * go with the others. A draft that was not decided, or not asked about, stays.
 */
export const staysWhenMany = ({ rule, heldAnyway, failedChecks, sentiment }: DecidedForMany): string | null => {
  if (rule === null) return 'It is not decided yet.';
  if (needAReader[rule] !== undefined) return needAReader[rule];
  if (heldAnyway === null) return 'It was decided before this was asked; open it.';
  if (heldAnyway !== 'none') return needAReader[heldAnyway] ?? 'It needs a person.';
  if (sentiment === 'Call Requested') return 'The lead asks to be rung.';
  return failedChecks > 0 ? 'A rule check failed.' : null;
};
