import { describe, expect, it } from 'vitest';
import type { AutoSendContext } from './auto-send-context';
import { executeAutoSend, heldAnyway } from './decide';

const noon = Date.UTC(2026, 4, 5, 12, 0);

const ready: AutoSendContext = {
  workspaceId: 'w',
  campaign: {
    id: 'c',
    name: 'Key accounts',
    autoSend: true,
    threshold: 0.9,
    delayMinSeconds: 180,
    delayMaxSeconds: 420,
    sendingHours: { kind: 'ALWAYS' },
    shadow: false,
    breakerOpen: false,
    auditSampleRate: 0,
    reviewers: [],
  },
  autoSendOff: null,
  lead: { id: 'l', name: 'Dana Okafor', email: 'dana@northwind.example', phone: null, zone: 'Europe/Lisbon' },
  channel: 'email',
  triggerMessage: { id: 'm', body: 'What does it cost?', subject: 'Re: routes' },
  latestInbound: { id: 'm', at: noon },
  conversationHistory: [],
  messageSentAt: noon,
  sentiment: 'Interested',
  draft: { id: 'd', body: 'Hi Dana, …', origin: 'model', clamped: false, overseer: 'passed' },
  evaluation: {
    kind: 'scored',
    value: { confidence: 0.95, safeToSend: true, requiresHumanReview: false, reason: 'Answers both questions' },
  },
  calibratedScore: null,
  checks: [{ name: 'price', passed: true, evidence: '' }],
  offeredSlots: [],
  bookingLink: null,
  leadSchedulingLink: null,
  sampleDraw: 0.5,
  answeredAlready: false,
  ignoreDelay: true,
  ignoreHours: false,
  source: 'backfill',
  now: noon + 1000,
};

const scored = (
  value: Partial<{ confidence: number; safeToSend: boolean; requiresHumanReview: boolean; reason: string }>,
): AutoSendContext['evaluation'] => ({
  kind: 'scored',
  value: { confidence: 0.95, safeToSend: true, requiresHumanReview: false, reason: 'fine', ...value },
});
const campaign = (change: Partial<AutoSendContext['campaign']>): Partial<AutoSendContext> => ({
  campaign: { ...ready.campaign, ...change },
});
const draft = (change: Partial<AutoSendContext['draft']>): Partial<AutoSendContext> => ({
  draft: { ...ready.draft, ...change },
});
const failing = {
  checks: [{ name: 'price' as const, passed: false, evidence: '“€15 per van” is not in the knowledge' }],
};

/** Every row of PRODUCT section 3, stage 7, in its order: each change alone decides, and beats all rows below it. */
const rows: [string, Partial<AutoSendContext>, string, string][] = [
  ['campaign answered by people', campaign({ autoSend: false }), 'skip', 'mode_setter_managed'],
  ['auto-send off', { autoSendOff: 'turned off in Settings' }, 'skip', 'auto_send_off'],
  ['empty draft', draft({ body: ' \n ' }), 'error', 'empty_draft'],
  ['thread answered already', { answeredAlready: true }, 'needs_review', 'answered_never_auto_sent'],
  ['call requested', { sentiment: 'Call Requested' }, 'needs_review', 'call_requested'],
  ['lead sent a calendar', { leadSchedulingLink: 'https://cal.example/dana' }, 'needs_review', 'own_scheduling_link'],
  ['tag never auto-sent', { sentiment: 'Objection' }, 'needs_review', 'tag_never_auto_sent'],
  ['template', draft({ origin: 'template' }), 'needs_review', 'template_draft'],
  ['clamped', draft({ clamped: true }), 'needs_review', 'clamped_draft'],
  ['overseer failed', draft({ overseer: 'failed' }), 'needs_review', 'overseer_failed'],
  [
    'evaluation asks for a person',
    { evaluation: scored({ requiresHumanReview: true }) },
    'needs_review',
    'requires_human_review',
  ],
  ['evaluation failed', { evaluation: { kind: 'failed', code: 'timeout' } }, 'needs_review', 'evaluation_failed'],
  ['not safe', { evaluation: scored({ safeToSend: false }) }, 'needs_review', 'not_safe'],
  ['below threshold', { evaluation: scored({ confidence: 0.8999 }) }, 'needs_review', 'below_threshold'],
  ['rule check', failing, 'needs_review', 'rule_check_failed'],
  ['breaker', campaign({ breakerOpen: true }), 'needs_review', 'breaker_open'],
  ['audit sample', campaign({ auditSampleRate: 0.6 }), 'needs_review', 'audit_sample'],
  ['shadow', campaign({ shadow: true }), 'needs_review', 'shadow'],
];

describe('executeAutoSend', () => {
  it.each(rows)('%s', (_name, change, kind, rule) => {
    expect(executeAutoSend({ ...ready, ...change })).toMatchObject({ kind, rule });
  });

  it('takes the first row that matches: each row beats every later one', () => {
    // Merging two changes of one part would hide the first; only rows that touch different parts are paired.
    for (const [i, [, first, , rule]] of rows.entries())
      for (const [, second] of rows.slice(i + 1)) {
        if (Object.keys(first).some((key) => key in second)) continue;
        expect(executeAutoSend({ ...ready, ...second, ...first }).rule).toBe(rule);
      }
  });

  it('sends at the threshold and past it', () => {
    expect(executeAutoSend({ ...ready, evaluation: scored({ confidence: 0.9 }) })).toMatchObject({
      kind: 'send_immediate',
      sendAt: ready.now,
    });
  });

  it('threshold 0 sends everything that passes the other rows', () => {
    expect(
      executeAutoSend({ ...ready, ...campaign({ threshold: 0 }), evaluation: scored({ confidence: 0 }) }).kind,
    ).toBe('send_immediate');
    expect(executeAutoSend({ ...ready, ...campaign({ threshold: 0 }), ...failing }).kind).toBe('needs_review');
  });

  it('compares the calibrated score once there is one, and says which', () => {
    const verdict = executeAutoSend({ ...ready, calibratedScore: 0.7 });
    expect(verdict).toMatchObject({ rule: 'below_threshold', score: 0.7 });
  });

  it('delays by a fixed point of the window, counted from the message; past it 30 s', () => {
    const delayed = { ...ready, ignoreDelay: false };
    const one = executeAutoSend(delayed);
    expect(one.kind).toBe('send_delayed');
    const wait = ((one.sendAt ?? 0) - ready.messageSentAt) / 1000;
    expect(wait).toBeGreaterThanOrEqual(180);
    expect(wait).toBeLessThanOrEqual(420);
    expect(executeAutoSend(delayed).sendAt).toBe(one.sendAt);
    const late = executeAutoSend({ ...delayed, now: ready.messageSentAt + 3_600_000 });
    expect(late.sendAt).toBe(ready.messageSentAt + 3_600_000 + 30_000);
  });

  it('outside the hours it is put off, not dropped', () => {
    const evening = Date.UTC(2026, 4, 5, 20, 0);
    const verdict = executeAutoSend({
      ...ready,
      ...campaign({ sendingHours: { kind: 'BUSINESS_HOURS', holidays: [] } }),
      now: evening,
    });
    // Lisbon is an hour ahead of UTC in May: 09:00 there on Wednesday.
    expect(verdict).toMatchObject({ kind: 'send_delayed', sendAt: Date.UTC(2026, 4, 6, 8, 0) });
  });

  it('a headline that is too long ends at a word, and never with the mark that led to the next one', () => {
    const headline = (reason: string) =>
      executeAutoSend({ ...ready, evaluation: scored({ confidence: 0.2, reason }) }).headline;
    expect(headline('It promises “half off”; the knowledge does not say it')).toBe(
      'It promises “half off”; the knowledge does…',
    );
    expect(headline('Price, term and the first date are answered, but the day is not')).toBe(
      'Price, term and the first date are answered…',
    );
    expect(headline('x'.repeat(60))).toBe(`${'x'.repeat(44)}…`);
    expect(headline('Just under the line, all checks passed')).toBe('Just under the line, all checks passed');
  });

  it('headlines fit a row', () => {
    for (const [, change] of rows)
      expect(executeAutoSend({ ...ready, ...change }).headline.length).toBeLessThanOrEqual(45);
  });
});

describe('what would hold a draft anyway', () => {
  const anyway = (change: Partial<AutoSendContext>) => heldAnyway({ ...ready, ...change });

  it('is nothing for a sound draft, whatever its score, the threshold, the campaign’s mode and safeguards', () => {
    for (const change of [
      {},
      { evaluation: scored({ confidence: 0.01 }) },
      { calibratedScore: 0.1 },
      { autoSendOff: 'the setting' },
      campaign({ autoSend: false }),
      campaign({ threshold: 1, breakerOpen: true, auditSampleRate: 1, shadow: true }),
    ])
      expect(anyway(change)).toBe('none');
  });

  it('is the rule that stands before or beside the score', () => {
    expect(anyway({ sentiment: 'Call Requested' })).toBe('call_requested');
    expect(anyway({ leadSchedulingLink: 'https://meet.northwind.example/dana' })).toBe('own_scheduling_link');
    expect(anyway({ sentiment: 'Objection' })).toBe('tag_never_auto_sent');
    expect(anyway(draft({ origin: 'template' }))).toBe('template_draft');
    expect(anyway(draft({ clamped: true }))).toBe('clamped_draft');
    expect(anyway(draft({ overseer: 'failed' }))).toBe('overseer_failed');
    expect(anyway(draft({ body: ' ' }))).toBe('empty_draft');
    expect(anyway({ evaluation: scored({ requiresHumanReview: true }) })).toBe('requires_human_review');
    expect(anyway({ evaluation: scored({ safeToSend: false }) })).toBe('not_safe');
    expect(anyway({ evaluation: { kind: 'failed', code: 'timeout' } })).toBe('evaluation_failed');
    expect(anyway({ checks: [{ name: 'price', passed: false, evidence: '“€15” is not in the knowledge.' }] })).toBe(
      'rule_check_failed',
    );
    expect(anyway({ answeredAlready: true })).toBe('answered_never_auto_sent');
    expect(anyway({ ...campaign({ autoSend: false }), sentiment: 'Neutral' })).toBe('tag_never_auto_sent');
  });
});
