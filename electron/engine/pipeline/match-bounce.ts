import type { EngineContext } from '../engine-context';
import { settleSent } from '../outbox/settle';
import { getLead, leadsWithAddress } from '../store/leads';
import { newestMailTo } from '../store/message-search';
import { findByHeaders } from '../store/messages';
import { getSend } from '../store/outbox';
import type { LeadRow, OutboxRow } from '../store/rows';
import type { TakenApart } from './take-apart';

/** Mail servers try for days before they give up; clocks differ a little. */
const clockSlackMs = 10 * 60_000;

export type MatchedBounce = {
  lead: LeadRow;
  /** Our own mail that came back; null when only the address is known. */
  messageId: string | null;
};

/** A send whose fate was unknown: that its mail came back proves that it left. */
const settledByReport = (ctx: EngineContext, ids: readonly string[], at: number): void => {
  for (const id of ids) {
    const row = ctx.store.sqlite
      .prepare<[string, string], { id: string }>(
        `SELECT id FROM outbox WHERE workspace_id = ? AND state IN ('handed_off','uncertain','needs_person')
         AND json_extract(payload, '$.messageId') = ?`,
      )
      .get(ctx.workspaceId, `<${id}>`);
    if (!row) continue;
    const send: OutboxRow = getSend(ctx.store, ctx.workspaceId, row.id);
    settleSent(ctx, send, {
      providerId: null,
      acceptance: 'accepted',
      sentAt: Math.min(send.handedOffAt ?? at, at),
      how: 'a mail system reported about it',
    });
  }
};

/**
 * Which mail of ours a report is about, although a robot wrote it: by the Message-ID of the mail it returns or answers (RFC 3464, RFC 5322), else by the
 * address that failed, which it names itself or in the address it came to (VERP), and the newest mail to it. Null when nobody here has that address.
 */
export const matchBounce = (ctx: EngineContext, report: { at: number; parts: TakenApart }): MatchedBounce | null => {
  const { at, parts } = report;
  const { bounce } = parts.facts;
  if (bounce === null) return null;
  const ids = [...(bounce.originalIds ?? []), ...parts.inReplyTo, ...parts.references];
  settledByReport(ctx, ids, at);
  const own = findByHeaders(ctx.store, ctx.workspaceId, ids);
  if (own)
    return {
      lead: getLead(ctx.store, ctx.workspaceId, own.leadId),
      messageId: own.direction === 'outbound' ? own.id : null,
    };
  const addresses = [...new Set([...bounce.recipients.map((each) => each.toLowerCase()), ...(bounce.verp ?? [])])];
  let known: LeadRow | null = null;
  for (const address of addresses) {
    const leads = leadsWithAddress(ctx.store, ctx.workspaceId, address);
    const mail = newestMailTo(
      ctx.store,
      leads.map((lead) => lead.id),
      address,
      at + clockSlackMs,
    );
    if (mail) return { lead: getLead(ctx.store, ctx.workspaceId, mail.leadId), messageId: mail.id };
    known ??= leads[0] ?? null;
  }
  return known && { lead: known, messageId: null };
};
