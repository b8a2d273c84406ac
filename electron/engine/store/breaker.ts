import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Audited, BreakerEvidence, RuleSend } from '../autosend/judge-breaker';
import { looksAt } from '../autosend/judge-breaker';
import { heavyEdit } from '../calibration/outcomes/label-outcome';
import type { Store } from './open';
import { campaigns } from './schema';
import { getMeta, setMeta } from './workspaces';

/** Nothing older counts: a campaign that slept for a season begins anew. */
const rememberedMs = 30 * 86_400_000;
/** An opt-out this long after a reply is put down to it. */
const optOutWithinMs = 14 * 86_400_000;
/** Mail servers try for five days before they give up (RFC 5321 section 4.5.4.1), some for a week. */
const bounceWithinMs = 8 * 86_400_000;

const breakerRecord = z.object({
  openedAt: z.number().int().nullable(),
  /** Why it opened, a sentence each. */
  evidence: z.array(z.string()),
  closedAt: z.number().int().nullable(),
  closedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type BreakerRecord = z.infer<typeof breakerRecord>;

const never: BreakerRecord = { openedAt: null, evidence: [], closedAt: null, closedBy: null, reason: null };
const key = (campaignId: string): string => `breaker:${campaignId}`;

/** When and why a campaign's breaker last opened, and who closed it last. */
export const readBreaker = (store: Store, campaignId: string): BreakerRecord => {
  const value = getMeta(store, key(campaignId));
  return value === null ? never : breakerRecord.parse(JSON.parse(value));
};

/** Sets the flag that the gate reads and what it rests on, in one transaction of the caller. */
export const writeBreaker = (
  store: Store,
  campaignId: string,
  record: BreakerRecord,
  open: boolean,
  now: number,
): void => {
  setMeta(store, key(campaignId), JSON.stringify(record));
  store.db
    .update(campaigns)
    .set({ breakerOpen: open, updatedAt: now, version: sql`${campaigns.version} + 1` })
    .where(eq(campaigns.id, campaignId))
    .run();
};

type SendRow = {
  at: number;
  state: string;
  sentAt: number | null;
  foundWrong: number;
  optedOutAt: number | null;
  bouncedAt: number | null;
  /** It is the newest to the lead's address before the lead opted out, or the address was found dead. */
  lastBeforeOptOut: number;
  lastBeforeBounce: number;
  /** A report says which mail to the address came back. */
  reported: number;
  returned: string | null;
};

const toSend = (row: SendRow): RuleSend => {
  const since = row.sentAt ?? row.at;
  const returned = (row.returned ?? '').split(',');
  return {
    at: row.at,
    failed: row.state !== 'sent',
    foundWrong: row.foundWrong === 1,
    // Refused for what it is (`policy`) counts like an address that does not exist. Where no report belongs to a mail (a provider only
    // marks the lead), one dead address is one mail that came back, not all that went there.
    bounced:
      returned.includes('hard') ||
      returned.includes('policy') ||
      (row.reported === 0 &&
        row.lastBeforeBounce === 1 &&
        row.bouncedAt !== null &&
        row.bouncedAt - since <= bounceWithinMs),
    complained: returned.includes('report'),
    optedOut: row.lastBeforeOptOut === 1 && row.optedOutAt !== null && row.optedOutAt - since <= optOutWithinMs,
  };
};

type AuditRow = {
  at: number;
  calibratedScore: number | null;
  verdict: 'approved' | 'edited' | 'rejected' | null;
  editShare: number | null;
};

const toAudited = (row: AuditRow): Audited => ({
  at: row.at,
  unchanged: row.verdict === 'approved',
  wrong: row.verdict === 'approved' ? false : row.verdict !== 'edited' || (row.editShare ?? 0) > heavyEdit,
  expected: row.calibratedScore,
});

/** What went last to the address of the lead `l` up to a moment, in whichever campaign: an opt-out marks the address in all of them. */
const newestBefore = (at: string, which: string): string =>
  // Lead by lead: a planner without statistics reads all that was ever sent instead, for each send it looks at.
  `${at} IS NOT NULL AND coalesce((SELECT p.id FROM leads a CROSS JOIN outbox p INDEXED BY outbox_lead
     WHERE p.lead_id = a.id AND a.workspace_id = l.workspace_id AND a.email = l.email AND p.state = 'sent' AND ${which} AND p.sent_at <= ${at}
     ORDER BY p.sent_at DESC, p.id DESC LIMIT 1) = o.id, 0)`;

/**
 * What the rules of one campaign did from `sinceAt` on (UTC milliseconds) and what came of it: the newest sends that ended,
 * and the sure drafts that stood before a person by lot or in shadow mode. Nothing older than 30 days.
 */
export const breakerEvidence = (
  store: Store,
  workspaceId: string,
  campaignId: string,
  sinceAt: number,
  now: number,
): BreakerEvidence => {
  const fromAt = Math.max(sinceAt, now - rememberedMs);
  const sends = store.sqlite
    .prepare<[string, string, number], SendRow>(
      `SELECT o.leaves_at AS at, o.state, o.sent_at AS sentAt, l.opted_out_at AS optedOutAt, l.bounced_at AS bouncedAt,
         EXISTS (SELECT 1 FROM reviews r WHERE r.draft_id = o.draft_id AND r.verdict = 'found_wrong') AS foundWrong,
         ${newestBefore('l.opted_out_at', "p.admitted_by = 'rule' AND p.cause_kind = 'reply'")} AS lastBeforeOptOut,
         ${newestBefore('l.bounced_at', 'true')} AS lastBeforeBounce,
         l.bounced_at IS NOT NULL AND EXISTS (SELECT 1 FROM leads a JOIN messages m ON m.lead_id = a.id, json_each(m.facts, '$.returned') k
            WHERE a.workspace_id = l.workspace_id AND a.email = l.email AND json_extract(k.value, '$.kind') = 'hard'
              AND abs(json_extract(k.value, '$.at') - l.bounced_at) <= ${bounceWithinMs}) AS reported,
         (SELECT group_concat(json_extract(k.value, '$.kind')) FROM messages m, json_each(m.facts, '$.returned') k
            WHERE m.lead_id = o.lead_id AND m.outbox_id = o.id) AS returned
       FROM outbox o JOIN leads l ON l.id = o.lead_id
       WHERE o.state IN ('sent', 'failed', 'uncertain', 'needs_person') AND o.workspace_id = +? AND o.campaign_id = +?
         AND o.leaves_at >= ? AND o.admitted_by = 'rule' AND o.cause_kind = 'reply'
       ORDER BY o.leaves_at DESC, o.id DESC LIMIT ${looksAt.sends}`,
    )
    .all(workspaceId, campaignId, fromAt);
  const audited = store.sqlite
    .prepare<[string, string, number], AuditRow>(
      `SELECT x.created_at AS at, x.calibrated_score AS calibratedScore, r.verdict, r.edit_share AS editShare
       FROM decisions x JOIN drafts d ON d.id = x.draft_id
       LEFT JOIN reviews r ON r.id = (SELECT q.id FROM reviews q WHERE q.draft_id = d.id AND q.verdict <> 'undone'
         ORDER BY q.created_at DESC, q.id DESC LIMIT 1)
       WHERE x.workspace_id = +? AND x.campaign_id = +? AND x.created_at >= ? AND x.rule IN ('audit_sample', 'shadow')
         AND x.id = (SELECT y.id FROM decisions y WHERE y.draft_id = d.id AND y.evaluation IS NOT NULL
           ORDER BY y.created_at DESC, y.id DESC LIMIT 1)
         AND d.state <> 'pending' AND (r.verdict IN ('approved', 'edited', 'rejected')
           OR (r.verdict IS NULL AND d.state = 'superseded' AND EXISTS (SELECT 1 FROM drafts n
             WHERE n.message_id = d.message_id AND n.id <> d.id AND n.asked_by_person = 1 AND n.created_at >= d.created_at)))
       ORDER BY x.created_at DESC, x.id DESC LIMIT ${looksAt.audited}`,
    )
    .all(workspaceId, campaignId, fromAt);
  return { sends: sends.map(toSend), audited: audited.map(toAudited) };
};
