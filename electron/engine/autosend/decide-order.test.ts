import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentiment } from '../../../shared/schemas/common';
import type { DecisionKind, DecisionRule } from '../../../shared/schemas/draft';
import type { AutoSendContext } from './auto-send-context';
import { executeAutoSend } from './decide';

const at = Date.UTC(2026, 4, 5, 12, 0);

/** A draft that leaves at once: every row below changes one thing about it. */
const sound: AutoSendContext = {
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
    auditSampleRate: 0.05,
    reviewers: [],
  },
  autoSendOff: null,
  lead: { id: 'l', name: 'Dana Okafor', email: 'dana@northwind.example', phone: null, zone: 'Europe/Lisbon' },
  channel: 'email',
  triggerMessage: { id: 'm', body: 'What does it cost?', subject: 'Re: routes' },
  latestInbound: { id: 'm', at },
  conversationHistory: [],
  messageSentAt: at,
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
  ignoreHours: true,
  source: 'live',
  now: at + 1000,
};

type Change = (c: AutoSendContext) => AutoSendContext;
const campaign =
  (change: Partial<AutoSendContext['campaign']>): Change =>
  (c) => ({ ...c, campaign: { ...c.campaign, ...change } });
const draft =
  (change: Partial<AutoSendContext['draft']>): Change =>
  (c) => ({ ...c, draft: { ...c.draft, ...change } });
const scored =
  (change: Partial<{ confidence: number; safeToSend: boolean; requiresHumanReview: boolean }>): Change =>
  (c) => ({
    ...c,
    evaluation: {
      kind: 'scored',
      value: {
        confidence: 0.95,
        safeToSend: true,
        requiresHumanReview: false,
        reason: 'Said',
        ...(c.evaluation.kind === 'scored' ? c.evaluation.value : {}),
        ...change,
      },
    },
  });
const set =
  (change: Partial<AutoSendContext>): Change =>
  (c) => ({ ...c, ...change });

type Row = {
  rule: DecisionRule;
  kind: DecisionKind;
  /** Makes the row true, and leaves everything else as it is. */
  on: Change[];
  /** Comes close and leaves it false. */
  off: Change[];
  /** Rows of one group cannot be true together: a tag is one tag, and a failed evaluation says nothing else. */
  group?: 'tag' | 'evaluation';
};

const price = { name: 'price' as const, passed: false, evidence: '“€15” is not in the knowledge.' };

/** The rows of PRODUCT section 3, stage 7, in its order. */
const rows: Row[] = [
  {
    rule: 'mode_setter_managed',
    kind: 'skip',
    on: [campaign({ autoSend: false })],
    off: [campaign({ autoSend: true })],
  },
  {
    rule: 'auto_send_off',
    kind: 'skip',
    on: [set({ autoSendOff: 'turned off in Settings' }), set({ autoSendOff: '' })],
    off: [set({ autoSendOff: null })],
  },
  {
    rule: 'empty_draft',
    kind: 'error',
    on: [draft({ body: '' }), draft({ body: ' \n\t ' })],
    off: [draft({ body: '.' })],
  },
  {
    rule: 'answered_never_auto_sent',
    kind: 'needs_review',
    on: [set({ answeredAlready: true })],
    off: [set({ answeredAlready: false })],
  },
  {
    rule: 'call_requested',
    kind: 'needs_review',
    on: [set({ sentiment: 'Call Requested' })],
    off: [set({ sentiment: 'Meeting Requested' })],
    group: 'tag',
  },
  {
    rule: 'own_scheduling_link',
    kind: 'needs_review',
    on: [set({ leadSchedulingLink: 'https://cal.example/dana' })],
    off: [set({ leadSchedulingLink: null }), set({ bookingLink: 'https://meet.fernhill.example/mara' })],
  },
  {
    rule: 'tag_never_auto_sent',
    kind: 'needs_review',
    on: sentiment.options
      .filter(
        (tag) =>
          !['Interested', 'Meeting Requested', 'Call Requested', 'Information Requested', 'Follow Up'].includes(tag),
      )
      .map((tag) => set({ sentiment: tag })),
    off: (['Interested', 'Meeting Requested', 'Information Requested', 'Follow Up'] as const).map((tag) =>
      set({ sentiment: tag }),
    ),
    group: 'tag',
  },
  {
    rule: 'template_draft',
    kind: 'needs_review',
    on: [draft({ origin: 'template' })],
    off: [draft({ origin: 'model' }), draft({ origin: 'person' })],
  },
  { rule: 'clamped_draft', kind: 'needs_review', on: [draft({ clamped: true })], off: [draft({ clamped: false })] },
  {
    rule: 'overseer_failed',
    kind: 'needs_review',
    on: [draft({ overseer: 'failed' })],
    off: [draft({ overseer: 'corrected' }), draft({ overseer: 'not_needed' })],
  },
  {
    rule: 'requires_human_review',
    kind: 'needs_review',
    on: [scored({ requiresHumanReview: true })],
    off: [scored({ requiresHumanReview: false })],
  },
  {
    rule: 'evaluation_failed',
    kind: 'needs_review',
    on: [
      set({ evaluation: { kind: 'failed', code: 'timeout' } }),
      // A calibrated score is worth nothing without the evaluation that it was read from.
      set({ evaluation: { kind: 'failed', code: 'edited_meanwhile' }, calibratedScore: 0.99 }),
    ],
    off: [scored({})],
    group: 'evaluation',
  },
  { rule: 'not_safe', kind: 'needs_review', on: [scored({ safeToSend: false })], off: [scored({ safeToSend: true })] },
  {
    rule: 'below_threshold',
    kind: 'needs_review',
    on: [
      scored({ confidence: 0.8999 }),
      scored({ confidence: 0 }),
      scored({ confidence: Number.NaN }),
      set({ calibratedScore: 0.89 }),
    ],
    off: [scored({ confidence: 0.9 }), scored({ confidence: 1 }), set({ calibratedScore: 0.9 })],
  },
  {
    rule: 'rule_check_failed',
    kind: 'needs_review',
    on: [set({ checks: [price] }), set({ checks: [{ name: 'time', passed: true, evidence: '' }, price] })],
    off: [set({ checks: [] }), set({ checks: [{ ...price, passed: true }] })],
  },
  {
    rule: 'breaker_open',
    kind: 'needs_review',
    on: [campaign({ breakerOpen: true })],
    off: [campaign({ breakerOpen: false })],
  },
  {
    rule: 'audit_sample',
    kind: 'needs_review',
    on: [set({ sampleDraw: 0.0499 }), set({ sampleDraw: 0 })],
    off: [set({ sampleDraw: 0.05 }), set({ sampleDraw: 0.999 })],
  },
  { rule: 'shadow', kind: 'needs_review', on: [campaign({ shadow: true })], off: [campaign({ shadow: false })] },
];

const apply = (changes: readonly Change[], to = sound): AutoSendContext => changes.reduce((c, change) => change(c), to);
const ends = (c: AutoSendContext) => {
  const { kind, rule } = executeAutoSend(c);
  return { kind, rule };
};

describe('every row of the decision', () => {
  it('a sound draft is sent, so that each row decides alone', () => {
    expect(ends(sound)).toEqual({ kind: 'send_immediate', rule: 'send_now' });
  });

  describe.each(rows.map((row) => [row.rule, row] as const))('%s', (_rule, { rule, kind, on, off }) => {
    it('decides where it is true', () => {
      for (const change of on) expect(ends(change(sound))).toEqual({ kind, rule });
    });
    it('decides nothing where it is not', () => {
      for (const change of off) expect(ends(change(sound))).toEqual({ kind: 'send_immediate', rule: 'send_now' });
    });
  });

  const failed = rows.find((row) => row.rule === 'evaluation_failed');
  const pairs = rows.slice(0, -1).map((first, index): [string, Row, Row] => {
    // The row after it that can be true together with it.
    const second = rows
      .slice(index + 1)
      .find(
        (row) =>
          !(row.group !== undefined && row.group === first.group) &&
          !(first === failed && ['not_safe', 'below_threshold'].includes(row.rule)) &&
          !(row === failed && first.rule === 'requires_human_review'),
      );
    if (!second) throw new Error(`nothing stands after ${first.rule}`);
    return [`${first.rule} before ${second.rule}`, first, second];
  });
  it.each(pairs)('%s', (_name, first, second) => {
    for (const one of first.on)
      for (const other of second.on)
        for (const both of [
          [one, other],
          [other, one],
        ])
          expect(ends(apply(both))).toEqual({ kind: first.kind, rule: first.rule });
  });

  it('the first true row decides, whatever else is true', () => {
    const anyRows = fc.subarray(rows.map((_, index) => index));
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(fc.nat()), (chosen, numbers) => {
        const draw = () => numbers.next().value ?? 0;
        const kept: Row[] = [];
        for (const index of chosen) {
          const row = rows[index];
          if (!row) continue;
          if (row.group !== undefined && kept.some((each) => each.group === row.group)) continue;
          // What a failed evaluation would have said, nobody knows.
          if (
            row === failed &&
            kept.some((each) => ['requires_human_review', 'not_safe', 'below_threshold'].includes(each.rule))
          )
            continue;
          if (kept.includes(failed ?? row) && ['not_safe', 'below_threshold'].includes(row.rule)) continue;
          kept.push(row);
        }
        const changes = kept
          .map((row) => row.on[draw() % row.on.length] ?? row.on[0])
          .filter((each) => each !== undefined);
        // The order in which things became so does not matter.
        const shuffled = [...changes].sort(() => (draw() % 2 === 0 ? 1 : -1));
        const [first] = kept;
        expect(ends(apply(shuffled))).toEqual(
          first ? { kind: first.kind, rule: first.rule } : { kind: 'send_immediate', rule: 'send_now' },
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('when it leaves', () => {
  const delayed = set({ ignoreDelay: false, ignoreHours: false });
  const nine = {
    kind: 'CUSTOM' as const,
    windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    holidays: [],
  };
  const leaves = (...changes: Change[]) => executeAutoSend(apply([delayed, ...changes]));
  const received = (iso: string): Change => set({ messageSentAt: Date.parse(iso), now: Date.parse(iso) + 1000 });
  const five = { delayMinSeconds: 300, delayMaxSeconds: 300 };

  it('a delay that ends outside the hours waits for the next opening; one that ends inside does not', () => {
    // Lisbon is an hour ahead of UTC in May: 17:00 there is 16:00Z.
    const hours = campaign({ sendingHours: nine, ...five });
    expect(leaves(hours, received('2026-05-05T15:54:00Z')).sendAt).toBe(Date.parse('2026-05-05T15:59:00Z'));
    expect(leaves(hours, received('2026-05-05T15:56:00Z')).sendAt).toBe(Date.parse('2026-05-06T08:00:00Z'));
    expect(leaves(hours, received('2026-05-08T15:56:00Z')).sendAt).toBe(Date.parse('2026-05-11T08:00:00Z'));
  });

  it('a message before the hours whose delay ends in them leaves at the delay’s end, not at the opening', () => {
    const hours = campaign({ sendingHours: nine, ...five });
    expect(leaves(hours, received('2026-05-05T07:58:00Z')).sendAt).toBe(Date.parse('2026-05-05T08:03:00Z'));
  });

  it('the hours are those of the lead’s zone', () => {
    const hours = campaign({ sendingHours: nine, ...five });
    const lead = (zone: string) => set({ lead: { ...sound.lead, zone } });
    const noon = received('2026-05-05T12:00:00Z');
    expect(leaves(hours, noon, lead('Europe/Lisbon')).sendAt).toBe(Date.parse('2026-05-05T12:05:00Z'));
    expect(leaves(hours, noon, lead('America/Los_Angeles')).sendAt).toBe(Date.parse('2026-05-05T16:00:00Z'));
    expect(leaves(hours, noon, lead('Asia/Kathmandu')).sendAt).toBe(Date.parse('2026-05-06T03:15:00Z'));
    expect(leaves(hours, noon, lead('Asia/Kathmandu'), set({ ignoreHours: true })).sendAt).toBe(
      Date.parse('2026-05-05T12:05:00Z'),
    );
  });

  it('hours that never open are told as that, and a person has the draft', () => {
    const never = leaves(
      campaign({ sendingHours: { kind: 'CUSTOM', windows: [{ days: [], from: '09:00', to: '17:00' }], holidays: [] } }),
    );
    expect(never).toMatchObject({ kind: 'needs_review', headline: 'The sending hours never open', sendAt: null });
  });

  it('a shadow campaign says that it would have sent, and nothing else does', () => {
    expect(executeAutoSend(campaign({ shadow: true })(sound)).wouldSend).toBe(true);
    for (const { on, rule } of rows)
      if (rule !== 'shadow') for (const change of on) expect(executeAutoSend(change(sound)).wouldSend).toBe(false);
  });
});
