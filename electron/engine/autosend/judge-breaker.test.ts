import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Audited,
  type BreakerEvidence,
  judgeBreaker,
  looksAt,
  probabilityOfAtMost,
  type RuleSend,
} from './judge-breaker';

const fine: RuleSend = { at: 0, failed: false, foundWrong: false, bounced: false, complained: false, optedOut: false };
const right: Audited = { at: 0, unchanged: true, wrong: false, expected: null };
const wrong: Audited = { ...right, unchanged: false, wrong: true };

/** `bad` of `of` sends carry the flag, the newest ones. */
const sends = (bad: number, of: number, flag: Partial<RuleSend>): BreakerEvidence => ({
  audited: [],
  sends: Array.from({ length: of }, (_, n) => ({ ...fine, ...(n < bad ? flag : {}), at: of - n })),
});
const audits = (bad: number, of: number, each: Partial<Audited> = {}): BreakerEvidence => ({
  audited: Array.from({ length: of }, (_, n) => ({ ...(n < bad ? wrong : right), ...each, at: of - n })),
  sends: [],
});
/** `unchanged` of `of` judged drafts went out as they were, where the calibration promised `expected` for each. */
const calibrated = (unchanged: number, of: number, expected: number): BreakerEvidence => ({
  audited: Array.from({ length: of }, (_, n) => ({ ...right, unchanged: n < unchanged, expected, at: n })),
  sends: [],
});
const kinds = (evidence: BreakerEvidence) => judgeBreaker(evidence).map((signal) => signal.kind);

describe('the breaker', () => {
  // Bounds from SciPy's beta.ppf(0.05, k, n-k+1): 2 of 7 is 0.0534, 2 of 8 0.0464; 3 of 16 0.0531, 3 of 17 0.0499.
  const opens: [string, BreakerEvidence, string][] = [
    ['two of two audited were wrong', audits(2, 2), 'audit_wrong'],
    ['two of seven audited', audits(2, 7), 'audit_wrong'],
    ['three of sixteen audited', audits(3, 16), 'audit_wrong'],
    ['half of fifty audited', audits(25, 50), 'audit_wrong'],
    ['two of ten found wrong', sends(2, 10, { foundWrong: true }), 'found_wrong'],
    ['five of a hundred found wrong', sends(6, 100, { foundWrong: true }), 'found_wrong'],
    ['three of forty came back', sends(3, 40, { bounced: true }), 'bounced'],
    ['six of a hundred came back', sends(6, 100, { bounced: true }), 'bounced'],
    ['two of a hundred were reported as spam', sends(2, 100, { complained: true }), 'complained'],
    ['three of ten leads opted out', sends(3, 10, { optedOut: true }), 'opted_out'],
    ['ten of a hundred leads opted out', sends(10, 100, { optedOut: true }), 'opted_out'],
    ['fifteen of twenty as they were, nineteen promised', calibrated(15, 20, 0.95), 'drift'],
    ['forty of fifty as they were, forty-eight promised', calibrated(40, 50, 0.96), 'drift'],
    ['five failed at the provider in a row', sends(5, 5, { failed: true }), 'provider_failed'],
    ['five failed in a row after many that went', sends(5, 60, { failed: true }), 'provider_failed'],
  ];
  it.each(opens)('opens: %s', (_name, evidence, kind) => expect(kinds(evidence)).toContain(kind));

  const stays: [string, BreakerEvidence][] = [
    ['nothing happened yet', { audited: [], sends: [] }],
    ['a hundred sound replies', sends(0, 100, {})],
    ['one audited was wrong: no trend', audits(1, 1)],
    ['two of eight audited', audits(2, 8)],
    ['two of fifty audited', audits(2, 50)],
    ['one found wrong', sends(1, 1, { foundWrong: true })],
    ['two of a hundred found wrong', sends(2, 100, { foundWrong: true })],
    ['two came back', sends(2, 2, { bounced: true })],
    ['three of a hundred came back', sends(3, 100, { bounced: true })],
    ['one complaint', sends(1, 100, { complained: true })],
    ['two leads opted out', sends(2, 2, { optedOut: true })],
    ['five of a hundred opted out', sends(5, 100, { optedOut: true })],
    ['nineteen of twenty, nineteen promised', calibrated(19, 20, 0.95)],
    ['all wrong against the calibration, but too few to say', calibrated(0, 19, 0.95)],
    ['four failed in a row', sends(4, 60, { failed: true })],
    [
      'five failed, one in between went',
      { audited: [], sends: [1, 2, 3, 4, 5, 6].map((at) => ({ ...fine, at, failed: at !== 4 })) },
    ],
    ['many edited lightly: not unchanged, not wrong', audits(0, 50, { unchanged: false })],
  ];
  it.each(stays)('stays closed: %s', (_name, evidence) => expect(kinds(evidence)).toEqual([]));

  it('looks at the newest only, so a good year hides no bad day, and a bad day long past opens nothing', () => {
    const year = Array.from({ length: 5_000 }, (_, n) => ({ ...fine, at: n }));
    const bad = { ...fine, bounced: true };
    expect(
      kinds({ audited: [], sends: [...year, ...[1, 2, 3, 4, 5, 6].map((n) => ({ ...bad, at: 9_000 + n }))] }),
    ).toEqual(['bounced']);
    expect(kinds({ audited: [], sends: [...year, ...[1, 2, 3, 4, 5, 6].map((n) => ({ ...bad, at: -n }))] })).toEqual(
      [],
    );
  });

  it('says what it saw in one sentence each', () => {
    expect(judgeBreaker(sends(3, 10, { bounced: true }))).toEqual([
      { kind: 'bounced', count: 3, of: 10, sentence: '3 of the last 10 replies sent by rule came back.' },
    ]);
  });

  it('does not depend on the order in which the cases are given', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            at: fc.integer({ min: 0, max: 1_000 }),
            failed: fc.boolean(),
            foundWrong: fc.boolean(),
            bounced: fc.boolean(),
            complained: fc.boolean(),
            optedOut: fc.boolean(),
          }),
          { selector: (each) => each.at, maxLength: looksAt.sends + 20 },
        ),
        (all) => {
          expect(judgeBreaker({ audited: [], sends: [...all].reverse() })).toEqual(
            judgeBreaker({ audited: [], sends: all }),
          );
        },
      ),
      { numRuns: 50 },
    ));

  it('one more wrong reply never closes it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }), (good, bad) => {
        const open = (count: number) => kinds(audits(count, good + count)).includes('audit_wrong');
        if (open(bad)) expect(open(bad + 1)).toBe(true);
      }),
    ));
});

describe('the sum over unlike probabilities', () => {
  it('agrees with the binomial, and with a count by hand', () => {
    // Binomial(10, 0.5): P(X ≤ 2) = 56/1024.
    expect(probabilityOfAtMost(2, new Array<number>(10).fill(0.5))).toBeCloseTo(56 / 1024, 12);
    // 0.9 and 0.8: neither 0.02, exactly one 0.26.
    expect(probabilityOfAtMost(1, [0.9, 0.8])).toBeCloseTo(0.28, 12);
    expect(probabilityOfAtMost(3, [0.9, 0.8, 0.1])).toBe(1);
    expect(probabilityOfAtMost(0, [])).toBe(1);
  });
});
