import type { DecisionKind, DecisionRule } from '../../../shared/schemas/draft';
import type { AutoSendContext } from './auto-send-context';
import { delayedSendAt } from './delay';
import { scoreWords } from './score-words';
import { nextSendingTime } from './sending-hours';

/** What the gate says about one draft. `headline` fits a row (≤ 45 characters), `sentence` the pane. */
export type Verdict = {
  kind: DecisionKind;
  rule: DecisionRule;
  headline: string;
  sentence: string;
  /** The score compared: calibrated where one is fitted, else raw; null when there is none. */
  score: number | null;
  /** When it may leave, UTC milliseconds; only of a send. */
  sendAt: number | null;
  /** In shadow mode: what would have happened. */
  wouldSend: boolean;
};

const neverAutoSent = new Set([
  'Objection',
  'Neutral',
  'Meeting Booked',
  'New',
  'Not Interested',
  'Out of Office',
  'Automated Reply',
  'Blacklist',
  'Snoozed',
]);

/** Whether no rule ever answers a lead with this tag: who asks to be rung is rung, the others are read by a person. */
export const noRuleAnswers = (sentiment: AutoSendContext['sentiment']): boolean =>
  sentiment === 'Call Requested' || neverAutoSent.has(sentiment);

/** The rule whose answer is `needs_review`, or null when the draft may go. The order is PRODUCT's: first match wins. */
const reviewRule = (c: AutoSendContext, score: number | null): DecisionRule | null => {
  if (c.answeredAlready || c.mayHaveLeft || c.takenBack) return 'answered_never_auto_sent';
  if (c.sentiment === 'Call Requested') return 'call_requested';
  if (c.leadSchedulingLink !== null) return 'own_scheduling_link';
  if (neverAutoSent.has(c.sentiment)) return 'tag_never_auto_sent';
  const unlike = howMadeRule(c);
  if (unlike !== null) return unlike;
  if (c.evaluation.kind === 'scored' && c.evaluation.value.requiresHumanReview) return 'requires_human_review';
  if (c.evaluation.kind === 'failed' || score === null) return 'evaluation_failed';
  if (!c.evaluation.value.safeToSend) return 'not_safe';
  // Turned about, so that a score that is no number holds the draft.
  if (!(score >= c.campaign.threshold)) return 'below_threshold';
  if (c.checks.some((check) => !check.passed)) return 'rule_check_failed';
  if (c.campaign.breakerOpen) return 'breaker_open';
  if (c.sampleDraw < c.campaign.auditSampleRate) return 'audit_sample';
  return null;
};

/**
 * The rule that would hold this draft whatever its score, in a campaign that sends with no safeguard drawn: `none` if none
 * would. Stored with every decision, so that a threshold can be judged by the drafts it would really have let go.
 */
export const heldAnyway = (c: AutoSendContext): DecisionRule | 'none' => {
  if (c.draft.body.trim() === '') return 'empty_draft';
  const score = c.evaluation.kind === 'scored' ? c.evaluation.value.confidence : null;
  const campaign = { ...c.campaign, threshold: 0, breakerOpen: false, auditSampleRate: 0 };
  return reviewRule({ ...c, campaign }, score) ?? 'none';
};

/** Ends at a word, unless that would leave out more than half: a row that breaks off in "the know…" says less than one word fewer. */
const clip = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const whole = /\s/.test(text.charAt(length - 1)) ? cut : cut.replace(/\s+\S*$/, '');
  return `${(whole.length >= length / 2 ? whole : cut).trimEnd().replace(/[\s,;:.(“„«–—-]+$/, '')}…`;
};

/** What a person must know of how a draft came about, whoever sends in its campaign. */
const howMade = {
  template_draft: {
    headline: 'The model failed; this is a template',
    sentence: 'The model did not answer, so this is a template. Make it yours before it leaves.',
  },
  clamped_draft: {
    headline: 'The draft did not fit and was shortened',
    sentence: 'The draft was longer than the channel allows and ends early. Read the end.',
  },
  overseer_failed: {
    headline: 'The times could not be checked',
    sentence: 'The check of the times offered did not run. Compare them with the calendar.',
  },
} as const;

const howMadeRule = ({ draft }: AutoSendContext): keyof typeof howMade | null => {
  if (draft.origin === 'template') return 'template_draft';
  if (draft.clamped) return 'clamped_draft';
  return draft.overseer === 'failed' ? 'overseer_failed' : null;
};

const words = (
  rule: DecisionRule,
  c: AutoSendContext,
  score: number | null,
): { headline: string; sentence: string } => {
  const reason = c.evaluation.kind === 'scored' ? c.evaluation.value.reason : '';
  const failed = c.checks.find((check) => !check.passed);
  const read = scoreWords(score ?? 0, c.campaign.threshold);
  const said = (headline: string, sentence: string) => ({ headline: clip(headline, 45), sentence });
  // Where people send, nothing else tells them that this text is none of the model's, or unchecked.
  const unlike = howMadeRule(c);
  const made = unlike === null ? null : howMade[unlike];
  switch (rule) {
    case 'mode_setter_managed':
      if (made !== null) return made;
      return said(
        failed?.evidence || reason || 'This campaign is answered by people',
        reason || 'This campaign is answered by people, so the draft waits for you.',
      );
    case 'auto_send_off':
      if (made !== null) return said(made.headline, `${made.sentence} Auto-send is off: ${c.autoSendOff ?? ''}`.trim());
      return said(reason || 'Auto-send is off', `Auto-send is off: ${c.autoSendOff ?? ''}`.trim());
    case 'empty_draft':
      return said('The draft is empty', 'The draft has no text, so nothing can leave.');
    case 'call_requested':
      return said(
        c.lead.phone ? `Asks to be rung on ${c.lead.phone}` : 'Asks to be rung',
        'The lead asks for a call now; ring first, then answer.',
      );
    case 'own_scheduling_link':
      return said(
        'The lead sent a calendar link of their own',
        'The lead sent a calendar link of their own. Book there rather than offering our times.',
      );
    case 'tag_never_auto_sent':
      return said(
        `${c.sentiment}: always read by a person`,
        `Replies to “${c.sentiment}” are drafted and never sent by rule.`,
      );
    case 'template_draft':
      return howMade.template_draft;
    case 'clamped_draft':
      return howMade.clamped_draft;
    case 'overseer_failed':
      return howMade.overseer_failed;
    case 'requires_human_review':
    case 'not_safe':
      return said(reason || 'The evaluation asks for a person', reason || 'The evaluation asks for a person.');
    case 'evaluation_failed':
      return said(
        'Not scored: the evaluation failed',
        'The evaluation gave no score, which says nothing about the draft. Read it as usual.',
      );
    case 'below_threshold':
      return said(
        reason || `${read.score} is short of ${read.threshold}`,
        reason || `Scored ${read.score}; this campaign sends from ${read.threshold}.`,
      );
    case 'rule_check_failed':
      return said(failed?.evidence ?? 'A rule stopped it', failed?.evidence ?? 'A rule check stopped it.');
    case 'breaker_open':
      return said(
        'This campaign is back to review',
        'What rules sent here went wrong too often lately, so nothing leaves by rule until an admin closes the breaker.',
      );
    case 'audit_sample':
      return said(
        'Audit sample: would have been sent',
        'Drawn at random to keep measuring. It would have been sent; judge it as usual.',
      );
    case 'shadow':
      return said('Shadow: would have been sent', 'This campaign decides but sends nothing. It would have been sent.');
    case 'send_now':
      return said('Sent by rule', `Scored ${read.score}; this campaign sends from ${read.threshold}.`);
    case 'send_later':
      return said('Leaves later by rule', `Scored ${read.score}; it leaves when the delay or the sending hours allow.`);
    case 'answered_never_auto_sent':
      if (c.mayHaveLeft && !c.answeredAlready)
        return said(
          'An earlier reply may have left',
          'A reply to this lead was handed over, and nobody knows whether it left. Look into Sent before you approve this one.',
        );
      if (c.takenBack && !c.answeredAlready)
        return said(
          'Taken back by a person before it left',
          'Somebody took a reply to this message back before it left, so no rule sends one. Approve it, or reject it.',
        );
      return said(
        'Answered already; drafted on request',
        'This thread was answered already. The draft was asked for and is never sent by rule.',
      );
    case 'held_back':
    case 'error':
      return said('The decision failed', 'The decision failed; the draft waits for you.');
  }
};

/**
 * The gate: decides what becomes of one draft (PRODUCT section 3, stage 7; first match wins). Pure.
 * A campaign that people answer, or auto-send off, is `skip`: the draft stays in the queue and nobody is told.
 */
export const executeAutoSend = (c: AutoSendContext): Verdict => {
  const raw = c.evaluation.kind === 'scored' ? c.evaluation.value.confidence : null;
  const score = c.calibratedScore ?? raw;
  const verdict = (
    kind: DecisionKind,
    rule: DecisionRule,
    sendAt: number | null = null,
    wouldSend = false,
  ): Verdict => ({
    kind,
    rule,
    ...words(rule, c, score),
    score,
    sendAt,
    wouldSend,
  });
  if (!c.campaign.autoSend) return verdict('skip', 'mode_setter_managed');
  if (c.autoSendOff !== null) return verdict('skip', 'auto_send_off');
  if (c.draft.body.trim() === '') return verdict('error', 'empty_draft');
  const review = reviewRule(c, score);
  if (review !== null) return verdict('needs_review', review);
  if (c.campaign.shadow) return verdict('needs_review', 'shadow', null, true);
  const wanted = c.ignoreDelay
    ? c.now
    : delayedSendAt({
        messageId: c.triggerMessage.id,
        messageSentAt: c.messageSentAt,
        minSeconds: c.campaign.delayMinSeconds,
        maxSeconds: c.campaign.delayMaxSeconds,
        now: c.now,
      });
  const allowed = c.ignoreHours ? wanted : nextSendingTime(c.campaign.sendingHours, c.lead.zone, wanted);
  // Hours that never open (all holidays) are a person's case, not a reason to drop the reply.
  if (allowed === null)
    return {
      ...verdict('needs_review', 'error'),
      headline: 'The sending hours never open',
      sentence: 'The sending hours of this campaign do not open in the next 60 days, so the draft waits for you.',
    };
  return allowed <= c.now
    ? verdict('send_immediate', 'send_now', c.now)
    : verdict('send_delayed', 'send_later', allowed);
};
