import { describe, expect, it } from 'vitest';
import { type DecidedDraft, labelOutcome } from './label-outcome';

const held: DecidedDraft = {
  state: 'sent',
  kind: 'needs_review',
  rule: 'below_threshold',
  heldAnyway: 'none',
  checksPassed: true,
  review: { verdict: 'approved', editShare: 0 },
  asScored: true,
  redrafted: false,
};
const byRule: DecidedDraft = { ...held, kind: 'send_immediate', rule: 'send_now', review: null };
const edited = (editShare: number) => ({ review: { verdict: 'edited' as const, editShare }, asScored: false });

describe('what a review says of a score', () => {
  const rows: [string, DecidedDraft, string][] = [
    ['approved exactly as scored', held, 'unchanged'],
    ['approved, but the subject or an addressee was changed', { ...held, asScored: false }, 'edited_lightly'],
    ['a comma changed', { ...held, ...edited(0) }, 'edited_lightly'],
    ['a third of the words changed', { ...held, ...edited(1 / 3) }, 'edited_lightly'],
    ['more than a third changed', { ...held, ...edited(0.34) }, 'edited_heavily'],
    ['rejected', { ...held, state: 'rejected', review: { verdict: 'rejected', editShare: 0 } }, 'rejected'],
    [
      'another draft was asked for in its place',
      { ...held, state: 'superseded', review: null, redrafted: true },
      'redrafted',
    ],
    ['it waits', { ...held, state: 'pending', review: null }, 'waiting'],
    ['approved and taken back: it waits again', { ...held, state: 'pending' }, 'waiting'],
    ['the send failed before anybody judged it', { ...held, state: 'failed', review: null }, 'waiting'],
    ['approved, and the send failed', { ...held, state: 'failed' }, 'unchanged'],
    ['shadow mode', { ...held, rule: 'shadow' }, 'unchanged'],
    ['audit sample', { ...held, rule: 'audit_sample' }, 'unchanged'],
    ['a campaign that people answer', { ...held, kind: 'skip', rule: 'mode_setter_managed' }, 'unchanged'],
    [
      'sent by rule and found wrong later',
      { ...byRule, review: { verdict: 'found_wrong', editShare: 0 } },
      'found_wrong',
    ],
  ];
  it.each(rows)('%s', (_name, draft, label) => expect(labelOutcome(draft)).toEqual({ label }));

  const leftOut: [string, DecidedDraft, string][] = [
    ['a rule check would have held it', { ...held, heldAnyway: 'rule_check_failed' }, 'held_anyway'],
    ['a template', { ...held, heldAnyway: 'template_draft' }, 'held_anyway'],
    ['sent by rule, nobody asked', byRule, 'sent_unseen'],
    [
      'sent by rule, taken back, then approved',
      { ...byRule, review: { verdict: 'approved', editShare: 0 } },
      'overtaken',
    ],
    ['sent by rule, taken back, waiting', { ...byRule, state: 'pending' }, 'overtaken'],
    ['the lead wrote again before anybody judged it', { ...held, state: 'superseded', review: null }, 'overtaken'],
    ['the lead opted out', { ...held, state: 'rejected', review: null }, 'overtaken'],
    ['a person’s text was scored', { ...held, ...edited(0.2), asScored: true }, 'text_changed'],
  ];
  it.each(leftOut)('left out: %s', (_name, draft, reason) => expect(labelOutcome(draft)).toEqual({ leftOut: reason }));

  it('decisions older than the question count only where their rule stands behind every check', () => {
    const old = { ...held, heldAnyway: null };
    expect(labelOutcome(old)).toEqual({ label: 'unchanged' });
    expect(labelOutcome({ ...old, checksPassed: false })).toEqual({ leftOut: 'held_anyway' });
    expect(labelOutcome({ ...old, rule: 'audit_sample', checksPassed: false })).toEqual({ label: 'unchanged' });
    for (const rule of ['mode_setter_managed', 'not_safe', 'call_requested', 'rule_check_failed'] as const)
      expect(labelOutcome({ ...old, rule })).toEqual({ leftOut: 'held_anyway' });
  });
});
