import type { OutcomeRow, ThresholdReport } from '../../../../shared/schemas/thresholds';
import type { EngineContext } from '../../engine-context';
import { type CalibrationRow, calibrationInForce } from '../../store/calibrations';
import { getCampaign, listCampaigns } from '../../store/campaigns';
import { listOutcomes, listScorers, type ScorerSeen } from '../../store/outcomes';
import { isJudged, isSendable, type Outcome } from '../outcomes/outcome';
import { buildReport, summaryOf } from './build-report';
import { type Scale, scaleOf, thresholdOn } from './scale';

export type LabQuery = { campaignId: string; scorer: string | null; target: number; confidence: number };

/** The scorer asked for, else the one that scored last; null where nothing was scored. */
export const scorerFor = (
  ctx: EngineContext,
  campaignId: string,
  key: string | null,
): { scorers: ScorerSeen[]; scorer: ScorerSeen | null } => {
  const scorers = listScorers(ctx.store, ctx.workspaceId, campaignId);
  return { scorers, scorer: scorers.find((each) => each.key === key) ?? scorers[0] ?? null };
};

/** The calibration a campaign's scores are read by: its scorer's; before its first score, that of whatever scores now. */
export const inForceFor = (ctx: EngineContext, scorer: ScorerSeen | null): CalibrationRow | null => {
  const scoring = scorer ?? listScorers(ctx.store, ctx.workspaceId, null)[0];
  return scoring === undefined ? null : calibrationInForce(ctx.store, ctx.workspaceId, scoring.key);
};

const load = (
  ctx: EngineContext,
  query: Pick<LabQuery, 'campaignId' | 'scorer'>,
): { scorers: ScorerSeen[]; scorer: ScorerSeen | null; outcomes: Outcome[]; scale: Scale } => {
  const { scorers, scorer } = scorerFor(ctx, query.campaignId, query.scorer);
  const inForce = inForceFor(ctx, scorer);
  return {
    scorers,
    scorer,
    outcomes: scorer === null ? [] : listOutcomes(ctx.store, ctx.workspaceId, scorer, query.campaignId),
    scale: scaleOf(inForce?.fit ?? null),
  };
};

/** The lab of one campaign: what its scores were worth, and what a threshold would have done. Throws Refusal('not_found'). */
export const thresholdReport = (ctx: EngineContext, query: LabQuery): ThresholdReport => {
  const row = getCampaign(ctx.store, ctx.workspaceId, query.campaignId);
  const campaign = listCampaigns(ctx.store, ctx.workspaceId).find((each) => each.id === row.id);
  if (!campaign) throw new Error('a campaign that is there is listed');
  const { scorers, scorer, outcomes, scale } = load(ctx, query);
  const inForce = inForceFor(ctx, scorer);
  const numbers = buildReport({
    outcomes,
    pooled: scorer === null ? [] : listOutcomes(ctx.store, ctx.workspaceId, scorer, null),
    inForce: inForce?.fit ?? null,
    now: thresholdOn(scale, row),
    wish: { target: query.target, confidence: query.confidence },
  });
  return {
    ...numbers,
    campaign,
    target: query.target,
    confidence: query.confidence,
    scorers,
    scorer: scorer?.key ?? null,
    calibration: {
      ...numbers.calibration,
      adoptable: scorer !== null && listScorers(ctx.store, ctx.workspaceId, null)[0]?.key === scorer.key,
      inForce:
        inForce === null
          ? null
          : { id: inForce.id, since: inForce.createdAt, by: inForce.by, fit: summaryOf(inForce.fit) },
    },
  };
};

const isWrong = (outcome: Outcome): boolean => isJudged(outcome) && outcome.result !== 'unchanged';
const kept: Record<'all' | 'wrong' | 'waiting' | 'unseen', (outcome: Outcome) => boolean> = {
  all: isSendable,
  wrong: isWrong,
  waiting: (outcome) => outcome.result === 'waiting',
  unseen: (outcome) => outcome.result === 'sent_unseen',
};

/** What an admin wants to see first: the wrong ones, then those nobody has judged. */
const rank = ({ result }: OutcomeRow): number =>
  result === 'unchanged' ? 3 : result === 'sent_unseen' ? 2 : result === 'waiting' ? 1 : 0;

/** The drafts that would have left at a threshold, wrong ones first, then by score. */
export const draftsPast = (
  ctx: EngineContext,
  query: Pick<LabQuery, 'campaignId' | 'scorer'> & {
    threshold: number;
    only: 'all' | 'wrong' | 'waiting' | 'unseen';
    limit: number;
  },
): { rows: OutcomeRow[]; total: number } => {
  getCampaign(ctx.store, ctx.workspaceId, query.campaignId);
  const { outcomes, scale } = load(ctx, query);
  const rows = outcomes
    .filter(kept[query.only])
    .map(({ draftId, leadId, leadName, decidedAt, raw, result, audit }): OutcomeRow => {
      return { draftId, leadId, leadName, decidedAt, score: scale.read(raw), result, audit };
    })
    .filter((row) => row.score >= query.threshold)
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score);
  return { rows: rows.slice(0, query.limit), total: rows.length };
};
