/** Why a draft was sent or put before a person. */
export const decisionRules = [
  'mode_setter_managed',
  'auto_send_off',
  'empty_draft',
  'call_requested',
  'own_scheduling_link',
  'tag_never_auto_sent',
  'template_draft',
  'clamped_draft',
  'overseer_failed',
  'requires_human_review',
  'evaluation_failed',
  'not_safe',
  'below_threshold',
  'rule_check_failed',
  'breaker_open',
  'audit_sample',
  'shadow',
  'send_now',
  'send_later',
  'answered_never_auto_sent',
  'held_back',
  'error',
] as const;

/** The cuts of the queue that everybody has, in their order. */
export const queueViews = ['needs_you', 'low_score', 'rules', 'calls', 'audit', 'edited', 'snoozed'] as const;
