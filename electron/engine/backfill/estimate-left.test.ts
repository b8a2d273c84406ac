import { describe, expect, it } from 'vitest';
import { estimateLeft, type RunPace } from './estimate-left';

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** Log-normal around a median, as providers answer: mostly near it, some three times as slow. */
const latency = (random: () => number, medianMs: number): number =>
  medianMs * Math.exp(0.45 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

type Finished = { at: number; requestMs: number; reaches: boolean };

/** A run of one seed in time of its own: when each draft and each decision ended. */
const simulate = (seed: number) => {
  const random = seeded(seed * 7_919 + 1);
  const total = 60 + Math.floor(random() * 400);
  const width = 1 + Math.floor(random() * 8);
  const speed = 0.5 + random() * 2;
  const lanes = Array.from({ length: width }, () => 0);
  const drafts: Finished[] = Array.from({ length: total }, () => {
    const lane = lanes.indexOf(Math.min(...lanes));
    const requests = Array.from({ length: 4 }, () => latency(random, 1_500 * speed));
    const at = (lanes[lane] ?? 0) + requests.reduce((sum, ms) => sum + ms, 0);
    lanes[lane] = at;
    return { at, requestMs: requests[0] ?? 0, reaches: random() < 0.93 };
  }).sort((a, b) => a.at - b.at);
  const reaching = drafts.filter(({ reaches }) => reaches).length;
  let at = Math.max(...lanes);
  const phase2At = at;
  // One request to judge, and the send or the DM that follows.
  const decisions = Array.from({ length: reaching }, () => {
    at += latency(random, 1_500 * speed) + 200 * speed;
    return at;
  });
  return { total, width, drafts, decisions, phase2At, endAt: at };
};

/** What the product knows of that run at a moment, as its journal tells it. */
const paceAt = (run: ReturnType<typeof simulate>, now: number): RunPace => {
  const ended = run.drafts.filter(({ at }) => at <= now);
  const decided = run.decisions.filter((at) => at <= now).length;
  const reached = ended.filter(({ reaches }) => reaches).length;
  return {
    phase: now < run.phase2At ? 'drafts' : 'auto_send',
    width: run.width,
    drafts: { done: ended.length, elapsedMs: now, left: run.total - ended.length },
    decisions: { done: decided, elapsedMs: Math.max(0, now - run.phase2At) },
    reachShare: ended.length === 0 ? 1 : reached / ended.length,
    waitingForDecision: reached - decided,
    priorDecisionMs: ended.reduce((sum, { requestMs }) => sum + requestMs, 0) / Math.max(1, ended.length),
    paceMs: 0,
    skipAutoSend: false,
  };
};

const errorAt = (seed: number, share: number): number => {
  const run = simulate(seed);
  const now = run.endAt * share;
  const estimate = estimateLeft(paceAt(run, now));
  const left = (run.endAt - now) / 1000;
  return estimate === null ? Number.POSITIVE_INFINITY : Math.abs(estimate.etaSeconds - left) / left;
};

const medianOf = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('the time a run still needs', () => {
  it.each([0.1, 0.3, 0.5, 0.8])('is within a fifth for the median of twenty runs after %d of the run', (share) => {
    expect(medianOf(seeds.map((seed) => errorAt(seed, share)))).toBeLessThanOrEqual(0.2);
  });

  const pace: RunPace = {
    phase: 'drafts',
    width: 5,
    drafts: { done: 20, elapsedMs: 60_000, left: 0 },
    decisions: { done: 0, elapsedMs: 0 },
    reachShare: 1,
    waitingForDecision: 20,
    priorDecisionMs: 2_000,
    paceMs: 0,
    skipAutoSend: false,
  };

  it('is not guessed from two messages, nor while nothing says how long a decision takes', () => {
    expect(estimateLeft({ ...pace, drafts: { done: 2, elapsedMs: 9_000, left: 60 } })).toBeNull();
    expect(estimateLeft({ ...pace, priorDecisionMs: null })).toBeNull();
    expect(estimateLeft({ ...pace, phase: 'auto_send' })).toBeNull();
  });

  it('counts phase 2 with its pauses, and leaves it out where the run does', () => {
    expect(estimateLeft(pace)?.etaSeconds).toBeCloseTo(40);
    expect(estimateLeft({ ...pace, paceMs: 1_000 })?.etaSeconds).toBeCloseTo(60);
    expect(estimateLeft({ ...pace, skipAutoSend: true })?.etaSeconds).toBe(0);
  });

  it('believes the decisions made more, the more there are', () => {
    const each = (done: number) =>
      estimateLeft({ ...pace, phase: 'auto_send', decisions: { done, elapsedMs: done * 4_000 } })?.perItemSeconds ?? 0;
    expect(each(1)).toBeLessThan(each(10));
    expect(each(300)).toBeCloseTo(4, 1);
  });
});
