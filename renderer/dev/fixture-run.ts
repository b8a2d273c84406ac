import type { LogLine, Run } from '../../shared/schemas/run';
import { backfillOptions } from '../../shared/schemas/run';
import { campaignIds } from './fixture-drafts';
import { fixtureLeads, nextId } from './fixture-leads';

const startedAt = Date.UTC(2026, 4, 4, 7, 0, 0);
const campaign = (
  name: string,
  total: number,
  sent: number,
  people: number,
  left: number,
): Run['campaigns'][number] => ({
  id: campaignIds.get(name) ?? nextId(),
  name,
  total,
  sent,
  people,
  left,
});

/** Run 14 of the mock-up: 41 of 65 decided. */
export const makeRun = (id: string, number: number, more: Partial<Run> = {}): Run => ({
  id,
  number,
  state: 'running',
  phase: 'auto_send',
  options: backfillOptions.parse({ mode: 'apply' }),
  startedBy: 'Ruth Amadi',
  startedAt,
  finishedAt: null,
  pauseReason: null,
  counts: {
    total: 67,
    draftsDone: 67,
    draftsNew: 58,
    draftsKept: 7,
    draftsFailed: 2,
    failed: 2,
    toDecide: 65,
    decided: 41,
    byDecision: { send_immediate: 8, send_delayed: 5, needs_review: 25, skip: 2, error: 1 },
    bySkip: { already_answered: 148, superseded_by_newer_inbound: 61, auto_reply: 44, bounce: 23, opt_out: 12 },
    slackSent: 24,
    slackFailed: 1,
  },
  campaigns: [
    campaign('Key accounts (Outlook)', 20, 5, 9, 6),
    campaign('Fleet managers Q2', 17, 2, 7, 8),
    campaign('DACH manufacturing', 13, 4, 4, 5),
    campaign('Southern Europe', 10, 2, 5, 3),
    ...['Nordics, second wave', 'Trade counter SMS', 'Founders on LinkedIn', 'Food producers', 'Benelux couriers'].map(
      (name) => campaign(name, 1, 0, 0, 0),
    ),
    campaign('Baltic carriers', 1, 0, 0, 2),
  ],
  plan: null,
  batch: null,
  spent: { modelCalls: 348, costUsd: 0.97 },
  estimate: { seconds: 160, modelCalls: 402, costUsd: 1.12 },
  etaSeconds: 36,
  perItemSeconds: 1.5,
  logFile: 'backfill-ai-auto-send-2026-05-04T09-00-00Z.log',
  logLines: 646,
  errors: 4,
  ...more,
});

/** A run that has waited for the third of its batches since the morning. */
export const makeBatchRun = (id: string, number: number, more: Partial<Run> = {}): Run =>
  makeRun(id, number, {
    phase: 'drafts',
    options: backfillOptions.parse({ mode: 'apply', batch: true }),
    counts: {
      ...{ total: 412, draftsDone: 0, draftsNew: 0, draftsKept: 0, draftsFailed: 0, failed: 0 },
      ...{ toDecide: 0, decided: 0, slackSent: 0, slackFailed: 0 },
      byDecision: { send_immediate: 0, send_delayed: 0, needs_review: 0, skip: 0, error: 0 },
      bySkip: { already_answered: 1_148, sentiment_not_eligible: 388, auto_reply: 244, bounce: 123, opt_out: 31 },
    },
    campaigns: [
      campaign('Key accounts (Outlook)', 180, 0, 0, 180),
      campaign('Fleet managers Q2', 132, 0, 0, 132),
      campaign('DACH manufacturing', 100, 0, 0, 100),
    ],
    batch: { batches: 1, requests: 412, answered: 155, stage: 'reply', dueAt: Date.UTC(2026, 4, 5, 10, 40) },
    spent: { modelCalls: 1_367, costUsd: 2.04 },
    ...{ estimate: null, etaSeconds: null, perItemSeconds: null, logLines: 20, errors: 0 },
    ...more,
  });

const ruler = '='.repeat(80);

/** What its log says by then. */
export const makeBatchLog = (): LogLine[] =>
  [
    ...[ruler, 'AI Auto-Send Backfill', ruler, 'Started:   2026-05-04T07:00:00.000Z', 'Mode:      APPLY'],
    ...['Campaigns: 10 (AI_AUTO_SEND mode)', ruler, ''],
    ...['Batch: 800 questions handed over; answers come within 24 hours', ''],
    ...['Batch: 800 of 800 answered', ''],
    ...['--- Phase 1: Draft Generation ---', ''],
    ...['Batch: 412 questions handed over; answers come within 24 hours', ''],
    ...['Batch: 409 of 412 answered; 3 are asked again', ''],
    ...['Batch: 412 questions handed over; answers come within 24 hours', ''],
  ].map((text, n) => ({ n: n + 1, text, phase: n < 12 ? 'head' : 'drafts', level: 'info' }));

/** A log in the shape of PRODUCT section 4. */
export const makeLog = (): LogLine[] => {
  const lines: LogLine[] = [];
  let phase: LogLine['phase'] = 'head';
  const say = (text: string, level: LogLine['level'] = 'info'): void => {
    lines.push({ n: lines.length + 1, text, phase, level });
  };
  for (const text of [
    ruler,
    'AI Auto-Send Backfill',
    ruler,
    'Started:   2026-05-04T09:00:00.000Z',
    'Mode:      APPLY',
    'Campaigns: 10 (AI_AUTO_SEND mode)',
    ruler,
    '',
  ])
    say(text);
  phase = 'drafts';
  say('--- Phase 1: Draft Generation ---');
  say('');
  const leadAt = (n: number) => fixtureLeads[n % fixtureLeads.length] ?? fixtureLeads[0];
  for (let n = 1; n <= 67; n += 1) {
    const lead = leadAt(n);
    say(`[${n}/67] Lead: ${lead?.name} (${lead?.email})`);
    say(`       Message: 4f6b1f0e-5d0e-4a57-9a3c-0b8f5a2d7c${n.toString(16).padStart(2, '0')}`);
    say(`       Campaign: ${lead?.campaign}`);
    say('       Threshold: 0.90');
    if (n === 20 || n === 44) say('       Generating draft... FAILED (timeout)', 'error');
    else say('       Generating draft... SUCCESS');
    say('');
  }
  phase = 'auto_send';
  say('--- Phase 2: Auto-Send Processing ---');
  say('');
  for (let n = 1; n <= 41; n += 1) {
    const lead = leadAt(n + 3);
    const score = lead?.score ?? 0.71;
    say(`[${n}/65] Draft: 0197c3a1-7a90-7c61-9f05-51b7d8e3a4${n.toString(16).padStart(2, '0')}`);
    say(`       Lead: ${lead?.name} (${lead?.email})`);
    say('');
    say('       Confidence evaluation:');
    say(`         Score: ${score.toFixed(2)}`);
    say('         Safe to send: true');
    say(`         Reason: "${lead?.headline}"`);
    say('');
    if (score >= 0.9) say(`       Decision: SEND_IMMEDIATE (${score.toFixed(2)} >= 0.90)`, 'decision');
    else {
      say(`       Decision: NEEDS_REVIEW (${score.toFixed(2)} < 0.90)`, 'decision');
      if (n === 12 || n === 41)
        say('       Slack DM: FAILED to jonah@brightwater.example (missing_scope: needed im:write)', 'error');
      else say('       Slack DM: SENT to ruth@brightwater.example');
    }
    say('');
  }
  return lines;
};
