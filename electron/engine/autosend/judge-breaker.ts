import { lowerBound } from '../calibration/bounds/clopper-pearson';

/** One sure draft that stood before a person by lot (audit sample) or in shadow mode, and what the person said. */
export type Audited = {
  at: number;
  /** Approved exactly as scored. */
  unchanged: boolean;
  /** Rejected, redrafted, or more than a third rewritten: it must not have left. */
  wrong: boolean;
  /** The calibrated probability of `unchanged`, where a calibration was in force. */
  expected: number | null;
};

/** One reply that a rule let go, and what came of it. */
export type RuleSend = {
  at: number;
  /** The provider refused it for good, or nobody knows whether it left. */
  failed: boolean;
  foundWrong: boolean;
  bounced: boolean;
  complained: boolean;
  /** The lead asked to hear no more within two weeks of it, and no other such reply was in between. */
  optedOut: boolean;
};

/** What a campaign's rules have done lately, in any order. */
export type BreakerEvidence = { audited: readonly Audited[]; sends: readonly RuleSend[] };

export type BreakerSignalKind =
  | 'audit_wrong'
  | 'found_wrong'
  | 'bounced'
  | 'complained'
  | 'opted_out'
  | 'drift'
  | 'provider_failed';

export type BreakerSignal = { kind: BreakerSignalKind; count: number; of: number; sentence: string };

/** The newest so many count, so that a good year does not hide a bad day. */
export const looksAt = { audited: 50, sends: 100 } as const;
/** How sure a rate must be above its limit: one-sided 95 %, exact (Clopper–Pearson). */
const miss = 0.05;

/**
 * What each rate may be and how often it must have happened before it is one. 5 % wrong is what the default target of 95 %
 * promises. 2 % of bounces and 0.1 % of complaints are where mailbox providers begin to distrust a sender (Google's sender
 * guidelines: complaints below 0.1 %; 2 % is the bounce rate at which sending services warn); people report few of the wrong
 * replies that they find, so 2 % found is far more than 2 % wrong.
 */
export const breakerLimits = {
  audit_wrong: { share: 0.05, least: 2 },
  found_wrong: { share: 0.02, least: 2 },
  bounced: { share: 0.02, least: 3 },
  complained: { share: 0.001, least: 2 },
  opted_out: { share: 0.05, least: 3 },
} as const;

/** So many sends in a row that failed are no accident of one address. */
export const failuresInARow = 5;
/** Drift: the least number of judged drafts, and how improbable their outcome must be under the calibration. */
export const driftLimits = { least: 20, probability: 0.01 } as const;

const newest = <T extends { at: number }>(rows: readonly T[], count: number): T[] =>
  [...rows].sort((one, other) => other.at - one.at).slice(0, count);

/** P(X ≤ hits) of independent trials that succeed with these probabilities (Poisson binomial), summed exactly. */
export const probabilityOfAtMost = (hits: number, probabilities: readonly number[]): number => {
  let mass = [1];
  for (const p of probabilities) {
    const next = new Array<number>(mass.length + 1).fill(0);
    mass.forEach((value, n) => {
      next[n] = (next[n] ?? 0) + value * (1 - p);
      next[n + 1] = (next[n + 1] ?? 0) + value * p;
    });
    mass = next;
  }
  return Math.min(
    1,
    mass.slice(0, hits + 1).reduce((sum, value) => sum + value, 0),
  );
};

const sentences: Record<keyof typeof breakerLimits, (count: number, of: number) => string> = {
  audit_wrong: (count, of) => `${count} of ${of} sure drafts held for the audit sample were rejected or rewritten.`,
  found_wrong: (count, of) => `${count} of the last ${of} replies sent by rule were found wrong.`,
  bounced: (count, of) => `${count} of the last ${of} replies sent by rule came back.`,
  complained: (count, of) => `${count} of the last ${of} replies sent by rule were reported as spam.`,
  opted_out: (count, of) => `After ${count} of the last ${of} replies sent by rule the lead asked to hear no more.`,
};

const rate = (kind: keyof typeof breakerLimits, flags: readonly boolean[]): BreakerSignal[] => {
  const { share, least } = breakerLimits[kind];
  const count = flags.filter(Boolean).length;
  const of = flags.length;
  return count >= least && lowerBound(count, of, miss) > share
    ? [{ kind, count, of, sentence: sentences[kind](count, of) }]
    : [];
};

const drift = (audited: readonly Audited[]): BreakerSignal[] => {
  const expected = audited.flatMap((each) => (each.expected === null ? [] : [{ ...each, expected: each.expected }]));
  const of = expected.length;
  if (of < driftLimits.least) return [];
  const count = expected.filter((each) => each.unchanged).length;
  const probabilities = expected.map((each) => each.expected);
  if (probabilityOfAtMost(count, probabilities) >= driftLimits.probability) return [];
  const mean = probabilities.reduce((sum, p) => sum + p, 0);
  const sentence = `${count} of ${of} sure drafts were approved unchanged where the calibration promised about ${Math.round(mean)}: scores no longer mean what they did.`;
  return [{ kind: 'drift', count, of, sentence }];
};

const provider = (sends: readonly RuleSend[]): BreakerSignal[] => {
  const last = newest(sends, failuresInARow);
  if (last.length < failuresInARow || !last.every((each) => each.failed)) return [];
  const sentence = `The last ${failuresInARow} replies sent by rule failed at the provider.`;
  return [{ kind: 'provider_failed', count: failuresInARow, of: failuresInARow, sentence }];
};

/**
 * Why a campaign must fall back to review (PRODUCT section 5: "a breaker drops a campaign back to review when rejections or
 * bounces rise"); nothing when it need not. Pure. Each reason rests on rates that are above their limit with 95 % confidence,
 * since a single bad reply among few is no trend, and on the newest cases only. Opening is cheap (people answer for a while),
 * closing takes a person.
 */
export const judgeBreaker = (evidence: BreakerEvidence): BreakerSignal[] => {
  const audited = newest(evidence.audited, looksAt.audited);
  const ended = newest(evidence.sends, looksAt.sends);
  const sent = ended.filter((each) => !each.failed);
  const rated = (kind: keyof typeof breakerLimits, said: (send: RuleSend) => boolean) => rate(kind, sent.map(said));
  return [
    ...rate(
      'audit_wrong',
      audited.map((each) => each.wrong),
    ),
    ...rated('found_wrong', (each) => each.foundWrong),
    ...rated('complained', (each) => each.complained),
    ...rated('bounced', (each) => each.bounced),
    ...rated('opted_out', (each) => each.optedOut),
    ...drift(audited),
    ...provider(ended),
  ];
};
