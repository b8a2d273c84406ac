import type { MailAddress } from '../../../shared/schemas/common';
import type { DecisionKind, DecisionRule } from '../../../shared/schemas/draft';
import { labelOutcome } from '../calibration/outcomes/label-outcome';
import type { Outcome } from '../calibration/outcomes/outcome';
import { type Scorer, scorerKey } from '../calibration/outcomes/scorer';
import { fingerprint } from './fingerprint';
import type { Store } from './open';
import type { Bound, PlainRead } from './plain-read';

type Row = {
  draftId: string;
  campaignId: string;
  leadId: string;
  leadName: string;
  state: 'pending' | 'sending' | 'sent' | 'rejected' | 'superseded' | 'failed';
  subject: string;
  body: string;
  to: string;
  cc: string;
  kind: DecisionKind;
  rule: DecisionRule;
  heldAnyway: DecisionRule | 'none' | null;
  drawn: number | null;
  decidedAt: number;
  raw: number;
  checksFailed: number;
  scoredPrint: string;
  verdict: 'approved' | 'edited' | 'rejected' | 'found_wrong' | null;
  editShare: number | null;
  redrafted: number;
};

/** More than this many of the newest are not read: a year of a busy campaign, and a second of work. */
const most = 20_000;

const columns = `d.id AS draftId, d.campaign_id AS campaignId, d.lead_id AS leadId, l.name AS leadName, d.state, d.subject, d.body, d."to", d.cc,
         x.kind, x.rule, x.held_anyway AS heldAnyway, x.drawn, x.created_at AS decidedAt,
         json_extract(x.evaluation, '$.confidence') AS raw, x.fingerprint AS scoredPrint,
         (SELECT count(*) FROM json_each(x.checks) c WHERE json_extract(c.value, '$.passed') = 0) AS checksFailed,
         r.verdict, r.edit_share AS editShare,
         d.state = 'superseded' AND EXISTS (SELECT 1 FROM drafts n WHERE n.message_id = d.message_id AND n.id <> d.id
           AND n.asked_by_person = 1 AND n.created_at >= d.created_at) AS redrafted`;
const lastReview = `LEFT JOIN reviews r ON r.id = (SELECT q.id FROM reviews q WHERE q.draft_id = d.id AND q.verdict <> 'undone'
         ORDER BY q.created_at DESC, q.id DESC LIMIT 1)`;
const lastScored = `JOIN decisions x ON x.id = (SELECT y.id FROM decisions y WHERE y.draft_id = d.id AND y.evaluation IS NOT NULL
         ORDER BY y.created_at DESC, y.id DESC LIMIT 1)`;
const ofScorer = `WHERE d.workspace_id = @workspaceId AND x.model = @model AND x.prompt_version = @promptVersion
         AND d.model = @draftModel AND d.prompt_version = @draftPromptVersion
         AND (@campaignId IS NULL OR d.campaign_id = @campaignId)
       ORDER BY x.created_at DESC, x.id DESC LIMIT ${most}`;
const named = (workspaceId: string, scorer: Scorer, campaignId: string | null): Bound => ({
  workspaceId,
  model: scorer.model,
  promptVersion: scorer.promptVersion,
  draftModel: scorer.draftModel,
  draftPromptVersion: scorer.draftPromptVersion,
  campaignId,
});

const outcomeOf = (row: Row): Outcome => {
  const to = JSON.parse(row.to) as MailAddress[];
  const cc = JSON.parse(row.cc) as MailAddress[];
  const said = labelOutcome({
    state: row.state,
    kind: row.kind,
    rule: row.rule,
    heldAnyway: row.heldAnyway,
    checksPassed: row.checksFailed === 0,
    review: row.verdict === null ? null : { verdict: row.verdict, editShare: row.editShare ?? 0 },
    asScored: fingerprint({ subject: row.subject, body: row.body, to, cc }) === row.scoredPrint,
    redrafted: row.redrafted === 1,
  });
  return {
    draftId: row.draftId,
    campaignId: row.campaignId,
    leadId: row.leadId,
    leadName: row.leadName,
    decidedAt: row.decidedAt,
    raw: row.raw,
    audit: row.drawn === 1 && row.rule === 'audit_sample',
    result: 'label' in said ? said.label : said.leftOut,
  };
};

/** A draft and the decision that scored it. */
export type Scored = [draftId: string, decisionId: string];

/**
 * The read of every draft that a scorer has scored, by the last decision that has a score, newest first; `campaignId` null is the whole
 * workspace. What became of them is read in portions (`outcomesOf`).
 */
export const scoredRead = (workspaceId: string, scorer: Scorer, campaignId: string | null): PlainRead<Scored[]> => ({
  sql: `SELECT d.id AS draftId, x.id AS decisionId FROM drafts d ${lastScored} ${ofScorer}`,
  bind: named(workspaceId, scorer, campaignId),
  shape: (rows) => (rows as { draftId: string; decisionId: string }[]).map((row) => [row.draftId, row.decisionId]),
});

/** Whether a list of so many is cut off: the oldest are not in it. */
export const isCutOff = (count: number): boolean => count >= most;

/** What became of these drafts, by the last review that was not taken back; in their order. */
export const outcomesOf = (store: Pick<Store, 'sqlite'>, scored: readonly Scored[]): Outcome[] =>
  store.sqlite
    .prepare<[string], Row>(
      `SELECT ${columns} FROM json_each(?) j CROSS JOIN drafts d ON d.id = j.value ->> 0
       JOIN leads l ON l.id = d.lead_id JOIN decisions x ON x.id = j.value ->> 1 ${lastReview} ORDER BY j.key`,
    )
    .all(JSON.stringify(scored))
    .map(outcomeOf);

export type ScorerSeen = Scorer & { key: string; drafts: number; lastAt: number };

/** The read of the scorers of a campaign's drafts (null: of all), the one used last first. */
export const scorersRead = (workspaceId: string, campaignId: string | null): PlainRead<ScorerSeen[]> => ({
  sql: `SELECT x.model, x.prompt_version AS promptVersion, d.model AS draftModel, d.prompt_version AS draftPromptVersion,
         count(DISTINCT d.id) AS drafts, max(x.created_at) AS lastAt
       FROM decisions x JOIN drafts d ON d.id = x.draft_id
       WHERE x.workspace_id = @workspaceId AND (@campaignId IS NULL OR x.campaign_id = @campaignId) AND x.evaluation IS NOT NULL
         AND x.model IS NOT NULL AND x.prompt_version IS NOT NULL AND d.model IS NOT NULL AND d.prompt_version IS NOT NULL
       GROUP BY 1, 2, 3, 4 ORDER BY lastAt DESC`,
  bind: { workspaceId, campaignId },
  shape: (rows) => (rows as Omit<ScorerSeen, 'key'>[]).map((row) => ({ ...row, key: scorerKey(row) })),
});
