import type { Campaign } from '../../../../shared/schemas/campaign';
import type { OutcomeRow, ThresholdReport } from '../../../../shared/schemas/thresholds';
import type { EngineContext } from '../../engine-context';
import { type CalibrationRow, calibrationInForce } from '../../store/calibrations';
import { getCampaign, listCampaigns } from '../../store/campaigns';
import type { Store } from '../../store/open';
import {
  isCutOff,
  listOutcomes,
  listScorers,
  outcomesOf,
  type Scored,
  type ScorerSeen,
  scoredRead,
  scorersRead,
} from '../../store/outcomes';
import type { PlainRead } from '../../store/plain-read';
import { countApart } from '../../store/read-apart';
import type { CampaignRow } from '../../store/rows';
import { isJudged, isSendable, type Outcome } from '../outcomes/outcome';
import type { Steps } from '../steps';
import { buildReport, buildReportSteps, type LabNumbers, type ReportInput, summaryOf } from './build-report';
import { inTurns } from './in-turns';
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

type Read = {
  campaign: Campaign;
  row: CampaignRow;
  scorers: ScorerSeen[];
  scorer: ScorerSeen | null;
  /** The scorer that scores now in the whole workspace. */
  latest: ScorerSeen | null;
  inForce: CalibrationRow | null;
};

const campaignOf = (ctx: EngineContext, campaignId: string): Pick<Read, 'campaign' | 'row'> => {
  const row = getCampaign(ctx.store, ctx.workspaceId, campaignId);
  const campaign = listCampaigns(ctx.store, ctx.workspaceId).find((each) => each.id === row.id);
  if (!campaign) throw new Error('a campaign that is there is listed');
  return { campaign, row };
};

const inputOf = (read: Read, query: LabQuery, outcomes: Outcome[], pooled: Outcome[]): ReportInput => ({
  outcomes,
  pooled,
  inForce: read.inForce?.fit ?? null,
  now: thresholdOn(scaleOf(read.inForce?.fit ?? null), read.row),
  wish: { target: query.target, confidence: query.confidence },
});

const reportOf = (read: Read, query: LabQuery, numbers: LabNumbers): ThresholdReport => {
  const { campaign, scorers, scorer, latest, inForce } = read;
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

/** The lab of one campaign: what its scores were worth, and what a threshold would have done. Throws Refusal('not_found'). */
export const thresholdReport = (ctx: EngineContext, query: LabQuery): ThresholdReport => {
  const named = campaignOf(ctx, query.campaignId);
  const { scorers, scorer, outcomes } = load(ctx, query);
  const latest = listScorers(ctx.store, ctx.workspaceId, null)[0] ?? null;
  const read = { ...named, scorers, scorer, latest, inForce: inForceFor(ctx, scorer) };
  const pooled = scorer === null ? [] : listOutcomes(ctx.store, ctx.workspaceId, scorer, null);
  return reportOf(read, query, buildReport(inputOf(read, query, outcomes, pooled)));
};

/** Drafts read at once: some milliseconds. */
const portion = 250;

/** The same for somebody who looks: what is large is read apart and counted in turns, so that nobody else waits for it. */
export const thresholdReportInTurns = async (ctx: EngineContext, query: LabQuery): Promise<ThresholdReport> => {
  // The workspace of this question, also when a person switches to another meanwhile.
  const { store, workspaceId } = ctx;
  const apart = <T>(read: PlainRead<T>): Promise<T> => countApart(store, ctx.ports.log, null, read);
  const named = campaignOf(ctx, query.campaignId);
  const scorers = await apart(scorersRead(workspaceId, query.campaignId));
  const latest = (await apart(scorersRead(workspaceId, null)))[0] ?? null;
  const scorer = scorers.find((each) => each.key === query.scorer) ?? scorers[0] ?? null;
  const scoring = scorer ?? latest;
  const inForce = scoring === null ? null : calibrationInForce(store, workspaceId, scoring.key);
  const outcomesFrom = async (campaignId: string | null): Promise<Outcome[]> => {
    if (scorer === null) return [];
    const scored = await apart(scoredRead(workspaceId, scorer, campaignId));
    return inTurns(outcomesInPortions(store, scored));
  };
  const pooled = await outcomesFrom(null);
  const outcomes = isCutOff(pooled.length)
    ? await outcomesFrom(query.campaignId)
    : pooled.filter((outcome) => outcome.campaignId === query.campaignId);
  const read = { ...named, scorers, scorer, latest, inForce };
  return reportOf(read, query, await inTurns(buildReportSteps(inputOf(read, query, outcomes, pooled))));
};

function* outcomesInPortions(store: Store, scored: readonly Scored[]): Steps<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < scored.length; from += portion) {
    outcomes.push(...outcomesOf(store, scored.slice(from, from + portion)));
    yield;
  }
  return outcomes;
}

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
