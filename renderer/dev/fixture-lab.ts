import type { OutcomeResult, OutcomeRow, ThresholdReport, WouldLeave } from '../../shared/schemas/thresholds';
import { outcomeResult } from '../../shared/schemas/thresholds';
import { fixtureNow, nextId } from './fixture-leads';
import { makeCampaigns } from './fixture-screens';

/** Drafts of each hundredth from 0.55 on, by what became of them: a model that is too sure under 0.80. */
const cells = Array.from({ length: 45 }, (_, n) => {
  const score = (55 + n) / 100;
  const count = Math.round(6 + 40 * Math.exp(-(((score - 0.88) / 0.09) ** 2)));
  const wrong = Math.round(count * (score >= 0.85 ? 0.006 : 0.9 - score));
  return { score, unchanged: count - wrong, edited: Math.ceil(wrong * 0.7), rejected: Math.floor(wrong * 0.3) };
});
const all = cells.reduce((sum, cell) => sum + cell.unchanged + cell.edited + cell.rejected, 0);

const leavesFrom = (threshold: number): WouldLeave => {
  const kept = cells.filter((cell) => cell.score >= threshold - 1e-9);
  const sum = (key: 'unchanged' | 'edited' | 'rejected') => kept.reduce((total, cell) => total + cell[key], 0);
  const [unchanged, edited, rejected] = [sum('unchanged'), sum('edited'), sum('rejected')];
  const leaves = unchanged + edited + rejected;
  return { threshold, leaves, unchanged, edited, rejected, waiting: 0, unseen: 0, shareOfAll: leaves / (all * 1.4) };
};

const bin = (from: number, to: number) => {
  const inside = cells.filter((cell) => cell.score >= from - 1e-9 && cell.score < to - 1e-9);
  const right = inside.reduce((sum, cell) => sum + cell.unchanged, 0);
  const count = inside.reduce((sum, cell) => sum + cell.unchanged + cell.edited + cell.rejected, 0);
  const share = right / count;
  const spread = 1.96 * Math.sqrt((share * (1 - share) + 0.5 / count) / count);
  return {
    from,
    to,
    score: (from + to) / 2,
    count,
    right,
    low: Math.max(0, share - spread),
    high: Math.min(1, share + spread),
  };
};

const counts = (): Record<OutcomeResult, number> =>
  Object.fromEntries(outcomeResult.options.map((each) => [each, 0])) as Record<OutcomeResult, number>;

/** A lab with enough reviews for a proposal, with a few, or before the first score. Made up, for the gallery and its tests. */
export const makeLabReport = (state: 'enough' | 'few' | 'nothing', campaign = makeCampaigns()[0]): ThresholdReport => {
  if (!campaign) throw new Error('the fixtures have campaigns');
  const now = campaign.autoSendConfidenceThreshold;
  const enough = state === 'enough';
  const searched = Array.from({ length: 10 }, (_, n) => {
    const threshold = (50 + n * 5) / 100;
    const { leaves, unchanged } = enough ? leavesFrom(threshold) : { leaves: 0, unchanged: 0 };
    const share = leaves === 0 ? 0 : unchanged / leaves;
    const lowest = leaves === 0 ? 0 : Math.max(0, share - 2.6 * Math.sqrt((share * (1 - share) + 1 / leaves) / leaves));
    const needed = lowest >= 0.95 ? 0 : state === 'few' ? 96 + n : enough ? 60 * (10 - n) : 104;
    return {
      threshold,
      right: unchanged,
      wrong: leaves - unchanged,
      waiting: 0,
      lowest,
      meets: lowest >= 0.95,
      needed,
    };
  });
  const nothing = {
    threshold: 0,
    leaves: 0,
    unchanged: 0,
    edited: 0,
    rejected: 0,
    waiting: 0,
    unseen: 0,
    shareOfAll: 0,
  };
  const scorer = {
    key: 'gpt-5.2|a1b2c3d4|gpt-5.2|e5f6a7b8',
    model: 'gpt-5.2',
    promptVersion: 'a1b2c3d4',
    draftModel: 'gpt-5.2',
    draftPromptVersion: 'e5f6a7b8',
    drafts: all,
    lastAt: fixtureNow,
  };
  const points = [...cells].reverse().map((cell) => {
    const { leaves, unchanged } = leavesFrom(cell.score);
    const risk = (leaves - unchanged) / leaves;
    const spread = 2 * Math.sqrt((risk * (1 - risk) + 0.5 / leaves) / leaves);
    return {
      threshold: cell.score,
      coverage: leaves / all,
      risk,
      low: Math.max(0, risk - spread),
      high: Math.min(1, risk + spread),
    };
  });
  return {
    campaign,
    target: 0.95,
    confidence: 0.95,
    scorers: state === 'nothing' ? [] : [scorer],
    scorer: state === 'nothing' ? null : scorer.key,
    scale: 'raw',
    counts: {
      ...counts(),
      unchanged: enough ? all - 90 : 8,
      edited_lightly: enough ? 63 : 0,
      rejected: enough ? 27 : 0,
    },
    judged: enough ? all : state === 'few' ? 8 : 0,
    period: state === 'nothing' ? null : { fromAt: fixtureNow - 90 * 86_400_000, toAt: fixtureNow },
    histogram: Array.from({ length: 21 }, (_, n) => {
      const [from, to] = n === 0 ? [0, 0.5] : [0.5 + (n - 1) / 40, 0.5 + n / 40];
      const inside = enough ? cells.filter((cell) => cell.score >= from - 1e-9 && cell.score < to - 1e-9) : [];
      const sum = (key: 'unchanged' | 'edited' | 'rejected') => inside.reduce((total, cell) => total + cell[key], 0);
      return { from, to, unchanged: sum('unchanged'), edited: sum('edited'), rejected: sum('rejected'), waiting: 0 };
    }),
    reliability: enough
      ? {
          bins: [
            bin(0.55, 0.65),
            bin(0.65, 0.7),
            bin(0.7, 0.75),
            bin(0.75, 0.8),
            bin(0.8, 0.85),
            bin(0.85, 0.9),
            bin(0.9, 1),
          ],
          brier: 0.126,
          parts: { reliability: 0.012, resolution: 0.031, uncertainty: 0.146, within: -0.001 },
          calibrationError: { value: 0.082, low: 0.066, high: 0.101 },
        }
      : null,
    risk: { points: enough ? points : [], area: enough ? 0.031 : 0 },
    calibration: { inForce: null, fitted: null, judged: enough ? all : 0, needed: enough ? 0 : 30, adoptable: enough },
    audit: enough ? { drawn: 42, judged: 42, right: 41 } : { drawn: 0, judged: 0, right: 0 },
    proposal: enough
      ? { kind: 'proposed', threshold: 0.85, lowest: 0.961, candidates: searched }
      : {
          kind: 'refused',
          closest: { threshold: 0.5, needed: state === 'few' ? 96 : 104 },
          candidates: searched,
        },
    now,
    nowLeaves: enough ? leavesFrom(now) : { ...nothing, threshold: now },
    proposedLeaves: enough ? leavesFrom(0.85) : null,
    leaves: Array.from({ length: 101 }, (_, n) => (enough ? leavesFrom(n / 100) : { ...nothing, threshold: n / 100 })),
  };
};

export const makeOutcomeRows = (): OutcomeRow[] =>
  (['rejected', 'edited_lightly', 'sent_unseen', 'unchanged', 'unchanged', 'unchanged'] as const).map((result, n) => ({
    draftId: nextId(),
    leadId: nextId(),
    leadName: ['Dana Okafor', 'Erik Lund', 'Sofia Prieto', 'Jonas Weber', 'Amélie Roux', 'Nadia Haddad'][n] ?? '',
    decidedAt: fixtureNow - n * 3_600_000,
    score: 0.97 - n / 50,
    result,
    audit: n === 0,
  }));
