import type { BackfillOptions, EstimatedWays, Run, SampledMessage, SavedPlan } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { runBudgetSentence } from '../pipeline/model-budget';
import { batchPriceShare } from '../providers/openai';
import { getCampaign } from '../store/campaigns';
import { pendingDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import { getMessage } from '../store/messages';
import { emptyCounts } from '../store/runs';
import { draftBlock, headLines, phaseLines, previewLines, summaryLines } from './log-format';
import type { RunLog } from './run-log';
import { draftsAtOnce } from './run-task';
import { campaignsOf, selectMessages } from './select-messages';

/** What one drafted and decided message took on average so far, else what the prompts take; of calls that were answered live. */
const typical = (ctx: EngineContext): { calls: number; seconds: number; costUsd: number; draftShare: number } => {
  const seen = ctx.store.sqlite
    .prepare<[string], { messages: number; calls: number; ms: number; cost: number; drafting: number }>(
      `SELECT count(DISTINCT message_id) AS messages, count(*) AS calls, coalesce(sum(ms), 0) AS ms, coalesce(sum(cost_usd), 0) AS cost,
         coalesce(sum(CASE stage WHEN 'evaluate' THEN 0 ELSE cost_usd END), 0) AS drafting
       FROM model_calls WHERE workspace_id = ? AND message_id IS NOT NULL AND outcome = 'ok' AND NOT batch`,
    )
    .get(ctx.workspaceId);
  if (!seen || seen.messages < 5) return { calls: 6, seconds: 12, costUsd: 0.02, draftShare: 0.85 };
  return {
    calls: seen.calls / seen.messages,
    seconds: seen.ms / seen.messages / 1000,
    costUsd: seen.cost / seen.messages,
    draftShare: seen.cost === 0 ? 1 : seen.drafting / seen.cost,
  };
};

/** Strategy, text, verifier and overseer each wait for the one before; a tag that only the model can give comes before them. */
const roundsOf = (unknown: number): number => (unknown > 0 ? 5 : 4);
const daySeconds = 86_400;

export type PreviewResult = {
  run: Run;
  /** All it found, ready to be kept under a name. */
  plan: SavedPlan;
  sample: SampledMessage[];
};

const sampleSize = 10;
const excerptLength = 240;

/** Ten of the messages, evenly spread from the first to the last; all of them where there are fewer. */
export const spreadSample = <T>(items: readonly T[], size: number = sampleSize): T[] =>
  items.length <= size
    ? [...items]
    : Array.from({ length: size }, (_, n) => items[Math.round((n * (items.length - 1)) / (size - 1))] as T);

/** A dry run: selects, counts and estimates. Asks no provider and writes nothing to the database. */
export const previewRun = async (
  ctx: EngineContext,
  input: { id: string; options: BackfillOptions; startedBy: string; log: RunLog; logFile: string },
): Promise<PreviewResult> => {
  const { options, log } = input;
  const startedAt = ctx.ports.clock.now();
  const campaigns = campaignsOf(ctx, options);
  const selection = await selectMessages(ctx, options);
  // In the order in which a run works them: one that a run would not reach is not shown for one that it would ask about.
  const shown = selection.selected.slice(0, options.limit ?? undefined);
  const beyond = selection.selected.slice(shown.length);
  const unknown = shown.filter((item) => !item.sentimentKnown);
  log.write('head', headLines({ startedAt, mode: 'dry-run', campaigns: campaigns.length }));
  log.write('drafts', phaseLines('drafts'));
  for (const [index, item] of shown.entries()) {
    if (index % 100 === 99) await new Promise((goOn) => setImmediate(goOn));
    const campaign = getCampaign(ctx.store, ctx.workspaceId, item.campaignId);
    const lead = getLead(ctx.store, ctx.workspaceId, item.leadId);
    const message = getMessage(ctx.store, ctx.workspaceId, item.messageId);
    log.write(
      'drafts',
      draftBlock({
        n: index + 1,
        total: shown.length,
        lead: { id: lead.id, name: lead.name, email: lead.email },
        messageId: item.messageId,
        campaign: campaign.name,
        threshold: campaign.autoSendConfidenceThreshold,
        existing: pendingDraft(ctx.store, lead.id, message.channel)?.id ?? null,
        outcome: item.sentimentKnown ? { kind: 'preview' } : { kind: 'skipped', reason: 'sentiment_unknown' },
        redact: options.redact,
      }),
    );
  }
  const per = typical(ctx);
  const width = draftsAtOnce(options, ctx.ports.env);
  const drafts = options.skipDraftGen ? 0 : shown.length;
  const decideSeconds = options.skipAutoSend ? 0 : shown.length * per.seconds * 0.2;
  const ways: EstimatedWays = {
    live: { seconds: (drafts * per.seconds * 0.8) / width + decideSeconds, costUsd: drafts * per.costUsd },
    batch: {
      rounds: roundsOf(unknown.length),
      costUsd: drafts * per.costUsd * (1 - per.draftShare * (1 - batchPriceShare)),
    },
  };
  const costUsd = options.batch ? ways.batch.costUsd : ways.live.costUsd;
  const estimate = {
    seconds: options.batch ? ways.batch.rounds * daySeconds + decideSeconds : ways.live.seconds,
    modelCalls: Math.round(drafts * per.calls),
    costUsd,
    budget: runBudgetSentence(ctx, { drafts, costEachUsd: drafts === 0 ? 0 : costUsd / drafts }),
    ways,
  };
  const rows = campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaign.name,
    selected: shown.filter((item) => item.sentimentKnown && item.campaignId === campaign.id).length,
    beyond: beyond.filter((item) => item.campaignId === campaign.id).length,
    unknown: unknown.filter((item) => item.campaignId === campaign.id).length,
    skipped: selection.skipsByCampaign.get(campaign.id) ?? 0,
  }));
  log.write('summary', previewLines(rows, { ...estimate, batch: options.batch }));
  const counts = {
    ...emptyCounts(),
    total: shown.length,
    bySkip: { ...selection.skips, ...(unknown.length > 0 ? { sentiment_unknown: unknown.length } : {}) },
  };
  const nothing = 'Nothing was drafted, sent or stored. Run again with --apply to execute.';
  log.write('summary', summaryLines(counts, [log.problem(), nothing]));
  const { budget: _budget, ways: _ways, ...costs } = estimate;
  return {
    plan: {
      version: 2,
      id: input.id,
      name: `Preview ${new Date(startedAt).toISOString()}`,
      madeAt: startedAt,
      madeBy: input.startedBy,
      options,
      campaignIds: selection.campaignIds,
      messageIds: shown.map((item) => item.messageId),
      bySkip: selection.skips,
      campaigns: campaigns.map((campaign) => {
        const row = rows.find(({ id }) => id === campaign.id);
        return { ...campaign, selected: (row?.selected ?? 0) + (row?.unknown ?? 0), skipped: row?.skipped ?? 0 };
      }),
      estimate: costs,
    },
    sample: spreadSample(shown).map((item) => {
      const message = getMessage(ctx.store, ctx.workspaceId, item.messageId);
      return {
        messageId: item.messageId,
        leadId: item.leadId,
        leadName: getLead(ctx.store, ctx.workspaceId, item.leadId).name,
        campaignName: getCampaign(ctx.store, ctx.workspaceId, item.campaignId).name,
        at: message.at,
        subject: message.subject,
        excerpt: message.body.trim().replace(/\s+/g, ' ').slice(0, excerptLength),
        hasDraft: pendingDraft(ctx.store, item.leadId, message.channel) !== null,
        unsure: !item.sentimentKnown,
      };
    }),
    run: {
      id: input.id,
      number: 0,
      state: 'done',
      phase: 'summary',
      options,
      startedBy: input.startedBy,
      startedAt,
      finishedAt: ctx.ports.clock.now(),
      pauseReason: null,
      counts,
      campaigns: rows.map((row) => ({
        id: row.id,
        name: row.name,
        total: row.selected + row.unknown,
        sent: 0,
        people: 0,
        left: row.selected + row.unknown,
      })),
      estimate,
      etaSeconds: null,
      perItemSeconds: null,
      logFile: input.logFile,
      logLines: log.lines(0, 1).total,
      errors: 0,
      plan: null,
      batch: null,
      spent: { modelCalls: 0, costUsd: 0 },
    },
  };
};
