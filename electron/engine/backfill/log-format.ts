import { skipReason } from '../../../shared/schemas/common';
import type { DecisionKind, Evaluation } from '../../../shared/schemas/draft';
import type { EstimatedWays, PlanReport, RunCounts } from '../../../shared/schemas/run';
import type { ReviewDm } from '../../../shared/schemas/slack';
import { scoreWords } from '../autosend/score-words';

/** Texts of the run's log (PRODUCT section 4): pure, so that a golden test can hold them byte for byte. */
const rule = '='.repeat(80);
const indent = '       ';
const two = (value: number): string => value.toFixed(2);

export type LogPerson = { id: string; name: string; email: string };

/** How a lead is named: in full, or by id alone when the log is redacted. */
export const leadLine = (lead: LogPerson, redact: boolean): string =>
  redact ? lead.id : `${lead.name} (${lead.email})`;

export const headLines = (input: { startedAt: number; mode: 'dry-run' | 'apply'; campaigns: number }): string[] => [
  rule,
  'AI Auto-Send Backfill',
  rule,
  `Started:   ${new Date(input.startedAt).toISOString()}`,
  `Mode:      ${input.mode === 'apply' ? 'APPLY' : 'DRY RUN'}`,
  `Campaigns: ${input.campaigns} (AI_AUTO_SEND mode)`,
  rule,
  '',
];

export const resumedLines = (at: number): string[] => ['', `--- Resumed ${new Date(at).toISOString()} ---`, ''];
export const phaseLines = (phase: 'drafts' | 'auto_send'): string[] => [
  phase === 'drafts' ? '--- Phase 1: Draft Generation ---' : '--- Phase 2: Auto-Send Processing ---',
  '',
];

export const draftBlock = (input: {
  n: number;
  total: number;
  lead: LogPerson;
  messageId: string;
  campaign: string;
  threshold: number;
  existing: string | null;
  outcome:
    | { kind: 'new'; draftId: string; template: boolean }
    | { kind: 'kept'; draftId: string }
    | { kind: 'skipped'; reason: string }
    | { kind: 'failed'; code: string }
    | { kind: 'preview' };
  redact: boolean;
}): string[] => {
  const { outcome } = input;
  const tail =
    outcome.kind === 'new'
      ? [
          `${indent}Generating draft... SUCCESS${outcome.template ? ' (template)' : ''}`,
          `${indent}Draft ID: ${outcome.draftId}`,
        ]
      : outcome.kind === 'kept'
        ? [`${indent}Draft kept`, `${indent}Draft ID: ${outcome.draftId}`]
        : outcome.kind === 'skipped'
          ? [`${indent}Generating draft... SKIPPED (${outcome.reason})`]
          : outcome.kind === 'failed'
            ? [`${indent}Generating draft... FAILED (${outcome.code})`]
            : [`${indent}Generating draft... not in a dry run`];
  return [
    `[${input.n}/${input.total}] Lead: ${leadLine(input.lead, input.redact)}`,
    `${indent}Message: ${input.messageId}`,
    `${indent}Campaign: ${input.campaign}`,
    `${indent}Threshold: ${two(input.threshold)}`,
    `${indent}Existing draft: ${input.existing ?? 'NONE'}`,
    ...tail,
    '',
  ];
};

/** What stands in brackets behind a decision: the comparison where there was one, else the rule's name. */
const because = (input: {
  kind: DecisionKind;
  rule: string;
  score: number | null;
  threshold: number;
  sendAt: number | null;
}): string => {
  if (input.score === null) return `(${input.rule})`;
  const read = scoreWords(input.score, input.threshold);
  const compared = `${read.score} ${input.score < input.threshold ? '<' : '>='} ${read.threshold}`;
  if (input.rule === 'below_threshold' || input.kind === 'send_immediate') return `(${compared})`;
  if (input.kind === 'send_delayed') return `(${compared}, leaves ${new Date(input.sendAt ?? 0).toISOString()})`;
  return `(${compared}, ${input.rule})`;
};

export const decisionBlock = (input: {
  n: number;
  total: number;
  draftId: string;
  lead: LogPerson;
  evaluation: Evaluation | null;
  evaluationFailure: string | null;
  kind: DecisionKind;
  rule: string;
  score: number | null;
  threshold: number;
  sendAt: number | null;
  /** What became of an immediate send, in the outbox's own word; null when none was tried. */
  sendState: string | null;
  dms: ReviewDm[];
  redact: boolean;
}): string[] => [
  `[${input.n}/${input.total}] Draft: ${input.draftId}`,
  `${indent}Lead: ${leadLine(input.lead, input.redact)}`,
  '',
  `${indent}Confidence evaluation:`,
  ...(input.evaluation
    ? [
        `${indent}  Score: ${two(input.evaluation.confidence)}`,
        // The one compared below, where a calibration reads the model's own.
        ...(input.score === null || input.score === input.evaluation.confidence
          ? []
          : [`${indent}  Calibrated: ${scoreWords(input.score, input.threshold).score}`]),
        `${indent}  Safe to send: ${input.evaluation.safeToSend}`,
        `${indent}  Reason: ${input.redact ? '(redacted)' : JSON.stringify(input.evaluation.reason)}`,
      ]
    : [`${indent}  FAILED (${input.evaluationFailure ?? 'not evaluated'})`]),
  '',
  `${indent}Decision: ${input.kind.toUpperCase()} ${because(input)}`,
  ...(input.sendState === null || input.sendState === 'sent'
    ? []
    : [`${indent}Send: ${input.sendState.toUpperCase()}`]),
  ...input.dms.map(
    (dm, index) => `${indent}Slack DM: ${dmWords(dm, input.redact ? `reviewer ${index + 1}` : dm.recipient)}`,
  ),
  '',
];

const dmWords = (dm: ReviewDm, recipient: string): string =>
  dm.state === 'sent'
    ? `SENT to ${recipient}`
    : `${dm.state.toUpperCase()} (${dm.detail ?? 'unknown'})${dm.state === 'failed' ? '' : ` to ${recipient}`}`;

/** A decision that could not be made at all. */
export const failedDecisionBlock = (input: {
  n: number;
  total: number;
  draftId: string;
  lead: LogPerson;
  code: string;
  redact: boolean;
}): string[] => [
  `[${input.n}/${input.total}] Draft: ${input.draftId}`,
  `${indent}Lead: ${leadLine(input.lead, input.redact)}`,
  '',
  `${indent}Decision: ERROR (${input.code})`,
  '',
];

const column = 21;
const counted = (label: string, value: string | number): string => `${label.padEnd(column)} ${value}`.trimEnd();

export const summaryLines = (counts: RunCounts, notes: readonly (string | null)[]): string[] => {
  const by = counts.byDecision;
  const dm =
    counts.slackFailed > 0
      ? ` (${counts.slackSent} Slack DMs sent, ${counts.slackFailed} failed)`
      : counts.slackSent > 0
        ? ' (Slack DMs sent)'
        : '';
  // In the gates' own order, however the counts came about.
  const skipped = skipReason.options
    .map((reason) => [reason, counts.bySkip[reason] ?? 0] as const)
    .filter(([, n]) => n > 0);
  return [
    rule,
    'Summary',
    rule,
    counted('Total messages:', counts.total),
    counted('Drafts generated:', counts.draftsNew),
    ...(counts.draftsKept > 0 ? [counted('Drafts kept:', counts.draftsKept)] : []),
    ...(counts.draftsFailed > 0 ? [counted('Drafts failed:', counts.draftsFailed)] : []),
    'Auto-send results:',
    counted('  - send_immediate:', by.send_immediate),
    counted('  - send_delayed:', by.send_delayed),
    `${counted('  - needs_review:', by.needs_review)}${dm}`,
    counted('  - skip:', by.skip),
    counted('  - error:', by.error),
    rule,
    ...(skipped.length > 0
      ? ['', 'Skipped before drafting:', ...skipped.map(([reason, n]) => `  ${`${reason}:`.padEnd(30)} ${n}`)]
      : []),
    ...notes.flatMap((note) => (note === null ? [] : ['', note])),
  ];
};

const reasons = (by: Partial<Record<string, number>>): string =>
  Object.entries(by)
    .map(([reason, n]) => `${reason} ${n}`)
    .join(', ');

/** What a run that was started with a plan says of it before phase 1. */
export const planLines = (plan: PlanReport): string[] => {
  const gone = plan.planned - plan.kept;
  return [
    `Plan:      ${plan.name} (made ${new Date(plan.madeAt).toISOString()}, ${plan.planned} messages)`,
    `As planned: ${plan.kept}`,
    ...(gone > 0 ? [`No longer:  ${gone} (${reasons(plan.gone)})`] : []),
    ...(plan.arrived > 0 ? [`Came since: ${plan.arrived}, not in this run`] : []),
    ...plan.thresholds.map((row) => `Threshold:  ${row.campaign} was ${two(row.planned)}, is ${two(row.now)}`),
    ...(plan.options.length > 0 ? [`Options:    other than planned: ${plan.options.join(', ')}`] : []),
    '',
  ];
};

/** What the run took beside what its plan had estimated, under the summary. */
export const planEndLines = (
  plan: PlanReport,
  took: { seconds: number; modelCalls: number; costUsd: number },
): string[] => [
  '',
  `Against the plan ${plan.name}: ${plan.kept} of ${plan.planned} messages, ${took.modelCalls} model calls (estimated ${plan.estimate.modelCalls}), $${took.costUsd.toFixed(2)} ($${plan.estimate.costUsd.toFixed(2)}), ${Math.round(took.seconds)} s (${Math.round(plan.estimate.seconds)} s)`,
];

/** What a dry run adds: what each campaign would take. */
export const previewLines = (
  campaigns: { name: string; selected: number; unknown: number; skipped: number; beyond: number }[],
  estimate: {
    seconds: number;
    modelCalls: number;
    costUsd: number;
    budget: string | null;
    batch: boolean;
    ways: EstimatedWays;
  },
): string[] => [
  'By campaign:',
  ...campaigns.map(
    (row) =>
      `  ${row.name}: ${row.selected} to draft, ${row.unknown} only the model can judge, ${row.skipped} skipped${row.beyond > 0 ? `, ${row.beyond} beyond the limit` : ''}`,
  ),
  '',
  estimate.batch
    ? `Estimate: up to 24 h for each of ${estimate.ways.batch.rounds} rounds, ${estimate.modelCalls} model calls, $${estimate.costUsd.toFixed(2)}`
    : `Estimate: about ${Math.max(1, Math.round(estimate.seconds))} s, ${estimate.modelCalls} model calls, $${estimate.costUsd.toFixed(2)}`,
  estimate.batch
    ? `Live:     about ${Math.max(1, Math.round(estimate.ways.live.seconds))} s, $${estimate.ways.live.costUsd.toFixed(2)} (without --batch)`
    : `Batch:    up to 24 h for each of ${estimate.ways.batch.rounds} rounds, $${estimate.ways.batch.costUsd.toFixed(2)} (with --batch)`,
  ...(estimate.budget === null ? [] : [`Budget:   ${estimate.budget}`]),
  '',
];
