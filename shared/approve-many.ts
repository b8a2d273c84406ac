import type { Sentiment } from './schemas/common';
import type { DecisionRule } from './schemas/draft';

/** Rules after which a draft has to be looked at by itself: something in it, or in the mail, needs a reader. */
const needAReader: Partial<Record<DecisionRule, string>> = {
  empty_draft: 'The draft has no text.',
  call_requested: 'The lead asks to be rung.',
  own_scheduling_link: 'The lead sent a calendar link of their own.',
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

/**
 * Whether a draft stays in the queue when several are approved together: the sentence that says why, or null when it may
 * go with the others. A draft that was not decided yet stays.
 */
export const staysWhenMany = (decided: {
  rule: DecisionRule | null;
  failedChecks: number;
  sentiment: Sentiment;
}): string | null => {
  if (decided.rule === null) return 'It is not decided yet.';
  const reason = needAReader[decided.rule];
  if (reason !== undefined) return reason;
  if (decided.sentiment === 'Call Requested') return 'The lead asks to be rung.';
  return decided.failedChecks > 0 ? 'A rule check failed.' : null;
};
