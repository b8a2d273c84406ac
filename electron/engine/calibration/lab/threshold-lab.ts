import type { Campaign } from '../../../../shared/schemas/campaign';
import type { OutcomeRow, ThresholdReport } from '../../../../shared/schemas/thresholds';
import type { EngineContext } from '../../engine-context';
import { getCampaign, listCampaigns } from '../../store/campaigns';
import { isCutOff } from '../../store/outcomes';
import type { CampaignRow } from '../../store/rows';
import { isJudged, isSendable, type Outcome } from '../outcomes/outcome';
import type { Steps } from '../steps';
import { buildReportSteps, type LabNumbers, summaryOf } from './build-report';
import { inTurns } from './in-turns';
import { outcomesInTurns, placeOf, type Scoring, scoringInTurns } from './read-in-turns';
import { scaleOf, thresholdOn } from './scale';

export type LabQuery = { campaignId: string; scorer: string | null; target: number; confidence: number };

const campaignOf = (ctx: EngineContext, campaignId: string): { campaign: Campaign; row: CampaignRow } => {
  const row = getCampaign(ctx.store, ctx.workspaceId, campaignId);
  const campaign = listCampaigns(ctx.store, ctx.workspaceId).find((each) => each.id === row.id);
  if (!campaign) throw new Error('a campaign that is there is listed');
  return { campaign, row };
};

const reportOf = (campaign: Campaign, scoring: Scoring, query: LabQuery, numbers: LabNumbers): ThresholdReport => {
  const { scorers, scorer, latest, inForce } = scoring;
  return {
    ...numbers,
    campaign,
    target: query.target,
    confidence: query.confidence,
    scorers,
    scorer: scorer?.key ?? null,
    calibration: {
      ...numbers.calibration,
      adoptable: scorer !== null && latest?.key === scorer.key,
      inForce:
        inForce === null
          ? null
          : { id: inForce.id, since: inForce.createdAt, by: inForce.by, fit: summaryOf(inForce.fit) },
    },
  };
};

/**
 * The lab of one campaign: what its scores were worth, and what a threshold would have done. Read apart and counted in turns. Throws
 * Refusal('not_found').
 */
export const thresholdReport = async (ctx: EngineContext, query: LabQuery): Promise<ThresholdReport> => {
  const place = placeOf(ctx);
  const { campaign, row } = campaignOf(ctx, query.campaignId);
  const scoring = await scoringInTurns(place, query.campaignId, query.scorer);
  const pooled = await outcomesInTurns(place, scoring.scorer, null);
  const outcomes = isCutOff(pooled.length)
    ? await outcomesInTurns(place, scoring.scorer, query.campaignId)
    : pooled.filter((outcome) => outcome.campaignId === query.campaignId);
  const inForce = scoring.inForce?.fit ?? null;
  const input = { outcomes, pooled, inForce, now: thresholdOn(scaleOf(inForce), row), wish: query };
  return reportOf(campaign, scoring, query, await inTurns(buildReportSteps(input)));
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

/** The drafts that would have left at a threshold, wrong ones first, then by score. Throws Refusal('not_found'). */
export const draftsPast = async (
  ctx: EngineContext,
  query: Pick<LabQuery, 'campaignId' | 'scorer'> & {
    threshold: number;
    only: 'all' | 'wrong' | 'waiting' | 'unseen';
    limit: number;
  },
): Promise<{ rows: OutcomeRow[]; total: number }> => {
  const place = placeOf(ctx);
  getCampaign(place.store, place.workspaceId, query.campaignId);
  const { scorer, inForce } = await scoringInTurns(place, query.campaignId, query.scorer);
  const scale = scaleOf(inForce?.fit ?? null);
  const outcomes = await outcomesInTurns(place, scorer, query.campaignId);
  const past = function* (): Steps<OutcomeRow[]> {
    const sendable = outcomes.filter(kept[query.only]);
    yield;
    const rows = sendable
      .map(({ draftId, leadId, leadName, decidedAt, raw, result, audit }): OutcomeRow => {
        return { draftId, leadId, leadName, decidedAt, score: scale.read(raw), result, audit };
      })
      .filter((row) => row.score >= query.threshold);
    yield;
    return rows.sort((a, b) => rank(a) - rank(b) || b.score - a.score);
  };
  const rows = await inTurns(past());
  return { rows: rows.slice(0, query.limit), total: rows.length };
};
