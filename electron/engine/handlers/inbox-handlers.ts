import type { CallParsed } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { MailAddress } from '../../../shared/schemas/common';
import { noRuleAnswers } from '../autosend/decide';
import { shouldGenerateDraft } from '../gates';
import { backToReview } from '../outbox/settle';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { draftsOfLead, moveDraft, pendingDraft, setDraft, toDraft } from '../store/drafts';
import { inboxPageRead, inboxTotalRead } from '../store/inbox';
import { leadHistory } from '../store/lead-history';
import { getLead, leadsWithAddress, setLeadSentiment, toLead, updateLead } from '../store/leads';
import { getMessage, listThread, newestInboundSeq, toMessage } from '../store/messages';
import { releaseOffers } from '../store/offers';
import { unleftSendsOfLead } from '../store/outbox';
import { countApart, readApart } from '../store/read-apart';
import type { DraftRow, LeadRow, OutboxRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { composeMessage } from '../writing/compose-message';
import { chosenReplier } from '../writing/thread-people';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'inbox.list'
  | 'inbox.total'
  | 'inbox.thread'
  | 'message.html'
  | 'leads.setSentiment'
  | 'leads.setOptOut'
  | 'leads.snooze'
  | 'leads.setReplier'
  | 'leads.history'
  | 'leads.compose'
  | 'messages.draftNow';

/** As many as anybody reads beside a draft; the audit log has the rest. */
const mostHistory = 40;

/** A draft sent to `to` instead: the lead stays in Cc, whoever was in Cc stays there, the former addressee goes. */
const readdressed = (lead: LeadRow, draft: DraftRow, to: MailAddress): Pick<DraftRow, 'to' | 'cc'> => {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const cc = draft.cc.filter((who) => !same(who.email, to.email));
  const leadThere = same(lead.email, to.email) || cc.some((who) => same(who.email, lead.email));
  return { to: [to], cc: leadThere ? cc : [{ name: lead.name, email: lead.email }, ...cc] };
};

/** Every lead and thread, and what a person may say about a lead. */
export const inboxHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;

  const audit = (caller: Caller, kind: string, leadId: string, data: Record<string, unknown>): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: caller.name,
      actorRole: caller.role,
      kind,
      cause: leadId,
      data,
    });

  /** What is about to leave to this lead, and rests on what a person has just said otherwise, is read once more. */
  const readAgain = (
    lead: LeadRow,
    caller: Caller,
    headline: string,
    did: string,
    which: (send: OutboxRow) => boolean,
  ): void => {
    for (const send of unleftSendsOfLead(ctx.store, lead.id))
      if (which(send))
        backToReview(ctx, send, {
          headline,
          sentence: `${caller.name} ${did}. Nothing left; read this reply again before it goes.`,
          by: caller.name,
        });
  };
  const letGoByRule = (send: OutboxRow): boolean => send.admittedBy === 'rule';

  /** Nothing more is drafted or sent to this lead: pending drafts end, queued sends come back first. */
  const rejectPending = (lead: LeadRow, caller: Caller, why: string): number => {
    const now = ctx.ports.clock.now();
    for (const send of unleftSendsOfLead(ctx.store, lead.id))
      backToReview(ctx, send, { headline: why, sentence: why, by: caller.name });
    let rejected = 0;
    for (const draft of draftsOfLead(ctx.store, ctx.workspaceId, lead.id))
      if (draft.state === 'pending' && moveDraft(ctx.store, draft.id, 'rejected', now)) {
        releaseOffers(ctx.store, draft.id, now);
        rejected += 1;
      }
    return rejected;
  };

  /** The same address in other campaigns is the same person. */
  const samePerson = (lead: LeadRow): LeadRow[] => leadsWithAddress(ctx.store, ctx.workspaceId, lead.email);

  const changed = (leadId: string): void => {
    ctx.changed('lead', leadId);
    ctx.changed('queue');
    ctx.changed('outbox');
  };

  /** What is typed into the search of one list is one question that changes; see `ReadThread.ask`. */
  const typedIn = ({ search, filter }: CallParsed<'inbox.total'>, caller: Caller): string | null =>
    search.trim() === '' ? null : JSON.stringify(['inbox', ctx.workspaceId, caller.id, filter]);
  const totalOf = (input: CallParsed<'inbox.total'>, caller: Caller): Promise<number> =>
    countApart(
      ctx.store,
      ctx.ports.log,
      typedIn(input, caller),
      inboxTotalRead({ ...input, workspaceId: ctx.workspaceId }),
    );

  return {
    'inbox.list': async (input, caller) => {
      const query = { ...input, workspaceId: ctx.workspaceId };
      const about = query.cursor === null ? typedIn(input, caller) : null;
      const page = await readApart(ctx.store, ctx.ports.log, about, inboxPageRead(query));
      // What stands on one page whole needs no counting.
      if (query.cursor === null && page.nextCursor === null) return { ...page, total: page.rows.length };
      return { ...page, total: query.counted ? await totalOf(input, caller) : null };
    },
    'inbox.total': async (input, caller) => ({ total: await totalOf(input, caller) }),
    'inbox.thread': (input) => {
      const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
      return {
        lead: toLead(lead),
        campaignName: getCampaign(ctx.store, ctx.workspaceId, lead.campaignId).name,
        messages: listThread(ctx.store, ctx.workspaceId, lead.id).map(toMessage),
        drafts: draftsOfLead(ctx.store, ctx.workspaceId, lead.id).map(toDraft),
        inboundSeq: newestInboundSeq(ctx.store, lead.id),
      };
    },
    'leads.compose': (input, caller) => {
      const row = composeMessage(ctx, input, caller);
      ctx.changed('draft', row.id);
      changed(input.leadId);
      return { draft: toDraft(row) };
    },
    'messages.draftNow': async ({ id, wish }) => {
      const message = getMessage(ctx.store, ctx.workspaceId, id);
      if (message.direction !== 'inbound')
        throw new Refusal('bad_input', 'This message is ours; there is nothing to answer.');
      if (pendingDraft(ctx.store, message.leadId, message.channel))
        throw new Refusal('conflict', 'A draft waits in this conversation. Open it, or have it redrafted there.');
      const draftId = await services.pipeline.draftNow(id, wish);
      changed(message.leadId);
      return { draftId };
    },
    'message.html': (input) => {
      const message = getMessage(ctx.store, ctx.workspaceId, input.id);
      return { html: message.rawHtml, text: message.rawText };
    },
    'leads.setSentiment': (input, caller) => {
      // Only a meeting that stands in a calendar makes the tag, whoever says it.
      if (input.sentiment === 'Meeting Booked' && getLead(ctx.store, ctx.workspaceId, input.leadId).bookedAt === null)
        throw new Refusal('bad_input', 'No meeting is booked with this lead. Confirm a booking proposal instead.');
      const { extraEligible } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
      const eligible = shouldGenerateDraft({ sentiment: input.sentiment, extraEligible });
      const rejected = ctx.store.write(() => {
        const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
        const now = ctx.ports.clock.now();
        setLeadSentiment(ctx.store, lead, input.sentiment, 'person', now);
        const blacklisted = input.sentiment === 'Blacklist';
        for (const same of blacklisted || lead.blacklistedAt !== null ? samePerson(lead) : []) {
          updateLead(ctx.store, same.id, { blacklistedAt: blacklisted ? now : null }, now);
          if (blacklisted && same.id !== lead.id) rejectPending(same, caller, 'Put on the blacklist');
        }
        audit(caller, 'lead.sentiment', lead.id, { was: lead.sentiment, now: input.sentiment });
        if (noRuleAnswers(input.sentiment))
          readAgain(
            lead,
            caller,
            `Tag set to ${input.sentiment}`,
            `set the tag to ${input.sentiment}, which no rule answers`,
            letGoByRule,
          );
        return eligible ? 0 : rejectPending(lead, caller, `Tag set to ${input.sentiment}`);
      });
      // The change itself stands even if drafting fails: drafts come on their own, at most two at a time.
      const drafting = eligible ? services.pipeline.draftForLead(input.leadId) : 0;
      changed(input.leadId);
      return { lead: toLead(getLead(ctx.store, ctx.workspaceId, input.leadId)), drafting, rejected };
    },
    'leads.setOptOut': (input, caller) => {
      ctx.store.write(() => {
        const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
        const now = ctx.ports.clock.now();
        for (const same of samePerson(lead)) {
          updateLead(
            ctx.store,
            same.id,
            {
              optedOutAt: input.optedOut ? now : null,
              optedOutEvidence: input.optedOut ? `said by ${caller.name}` : null,
            },
            now,
          );
          if (input.optedOut) rejectPending(same, caller, 'The lead opted out');
        }
        audit(caller, input.optedOut ? 'lead.opted_out' : 'lead.opt_out_undone', lead.id, {});
      });
      changed(input.leadId);
      return { lead: toLead(getLead(ctx.store, ctx.workspaceId, input.leadId)) };
    },
    'leads.snooze': (input, caller) => {
      ctx.store.write(() => {
        const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
        const now = ctx.ports.clock.now();
        updateLead(ctx.store, lead.id, { snoozedUntilAt: input.untilAt }, now);
        // Before the drafts are put to sleep: what came back sleeps with them.
        if (input.untilAt !== null && input.untilAt > now)
          readAgain(lead, caller, 'The lead was snoozed', 'snoozed this lead before it left', letGoByRule);
        ctx.store.sqlite
          .prepare("UPDATE drafts SET snoozed_until_at = ?, updated_at = ? WHERE lead_id = ? AND state = 'pending'")
          .run(input.untilAt, now, lead.id);
        audit(caller, 'lead.snoozed', lead.id, { untilAt: input.untilAt });
      });
      changed(input.leadId);
      return { lead: toLead(getLead(ctx.store, ctx.workspaceId, input.leadId)) };
    },
    'leads.history': ({ leadId }) => {
      const lead = getLead(ctx.store, ctx.workspaceId, leadId);
      return leadHistory(ctx.store, ctx.workspaceId, lead.id, mostHistory);
    },
    'leads.setReplier': (input, caller) => {
      ctx.store.write(() => {
        const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
        const now = ctx.ports.clock.now();
        const replier = chosenReplier(ctx, lead, input.replier.email);
        updateLead(ctx.store, lead.id, { replier }, now);
        // Also what a person approved: it was approved for somebody else.
        const elsewhere = (send: OutboxRow): boolean =>
          send.channel === 'email' &&
          send.payload.to.some((who) => who.email.toLowerCase() !== replier.email.toLowerCase());
        const who = replier.name || replier.email;
        readAgain(
          lead,
          caller,
          `${who} gets the replies now`,
          `chose ${who} to get the replies, and this one too`,
          elsewhere,
        );
        // What waits for this lead goes to the person now named; an approval of the old addressee is void (fingerprint).
        for (const draft of draftsOfLead(ctx.store, ctx.workspaceId, lead.id))
          if (draft.state === 'pending' && draft.channel === 'email')
            setDraft(ctx.store, draft.id, { ...readdressed(lead, draft, replier), version: draft.version + 1 }, now);
        audit(caller, 'lead.replier', input.leadId, {});
      });
      changed(input.leadId);
      return { lead: toLead(getLead(ctx.store, ctx.workspaceId, input.leadId)) };
    },
  };
};
