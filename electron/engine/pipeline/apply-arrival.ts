import { proposeBooking } from '../booking/propose-booking';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { leadsBeside, leadsWithAddress, setLeadSentiment, updateLead } from '../store/leads';
import { newestFromPerson } from '../store/message-search';
import { setMessageStage } from '../store/messages';
import { openSendsOfLead, unleftSendsOfLead } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { applyBounce, applyKnownReports } from './apply-bounce';
import { applyMeeting } from './apply-meeting';
import { applyOptIn, applyOptOut } from './apply-opt-out';
import type { Arrival } from './arrival';

/** How far a mail server's clock may run behind ours before its news counts as history. */
const clockSlackMs = 5 * 60_000;

/** What waits to leave for this person: to the lead, and to it as a mailbox beside a provider's campaign knows it. */
const openSendsOfPerson = (ctx: EngineContext, leadId: string): OutboxRow[] =>
  [leadId, ...leadsBeside(ctx.store, leadId)].flatMap((id) => openSendsOfLead(ctx.store, id));

/** A robot is no news from the lead, but for this: the mailbox says of itself that nobody is there any more. */
const holdBackFromWhoLeft = (ctx: EngineContext, { lead, parts }: Arrival): void => {
  const gone = (parts.from.email || lead.email).toLowerCase();
  const who = gone === lead.email ? lead.name : parts.from.name || gone;
  for (const id of [lead.id, ...leadsBeside(ctx.store, lead.id)])
    for (const send of unleftSendsOfLead(ctx.store, id))
      if ([...send.payload.to, ...send.payload.cc].some((each) => each.email.toLowerCase() === gone))
        backToReview(ctx, send, {
          headline: `${who} has left`,
          sentence: `An automatic reply says that ${who} has left. Nothing left; look who is the right one to answer.`,
          by: 'sync',
        });
};

/**
 * What a message does by arriving, before and whether or not anybody drafts it. Called inside the transaction that stores it.
 * Opt-outs and hard bounces count in history too: they were said, whenever that was.
 */
export const applyArrival = (ctx: EngineContext, arrival: Arrival): void => {
  const { lead, messageId, remote, parts } = arrival;
  const now = ctx.ports.clock.now();
  if (remote.direction === 'outbound') {
    // Somebody answered elsewhere: what was queued for this lead is a person's question now.
    // What names the message that this answers is another answer to it, whatever the clock says of the program that sent it.
    for (const send of openSendsOfPerson(ctx, lead.id))
      if (remote.at > send.triggerAt || parts.inReplyTo.some((id) => `<${id}>` === send.payload.inReplyTo))
        backToReview(ctx, send, {
          headline: 'Someone answered meanwhile',
          sentence: `A message went to ${lead.name} from elsewhere. Nothing more left.`,
          by: 'sync',
        });
    applyKnownReports(ctx, { lead, addresses: [...parts.to, ...parts.cc].map((each) => each.email) });
    return;
  }
  const { facts } = parts;
  const audit = (kind: string, data: Record<string, unknown>): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind,
      cause: messageId,
      data: { leadId: lead.id, ...data },
    });
  if (facts.bounce !== null) {
    applyBounce(ctx, messageId);
    return;
  }
  const unproven = facts.meeting
    ? applyMeeting(ctx, {
        lead,
        messageId,
        meeting: facts.meeting,
        from: parts.from.email,
        to: parts.to.map((each) => each.email),
      })
    : null;
  // With words of its own it is drafted and never sent by rule; a mere click is shown to a person.
  if (unproven !== null) {
    const doubted = { ...facts, evidence: { ...facts.evidence, mayBeAutomatic: unproven, doubt: unproven } };
    setMessageStage(ctx.store, messageId, { facts: doubted }, now);
  }
  if (facts.autoReply !== null) {
    if (facts.wrongPerson === 'left_company') holdBackFromWhoLeft(ctx, arrival);
    setMessageStage(
      ctx.store,
      messageId,
      unproven === null
        ? { stage: 'skipped', skipReason: 'auto_reply', evidence: facts.evidence.autoReply ?? null }
        : { stage: 'error', evidence: unproven },
      now,
    );
    // A click in an invitation tells nothing but itself: a meeting at the lead, or a time offered that it accepts. The words
    // around it are the calendar program's.
    if (facts.autoReply.kind === 'calendar') proposeBooking(ctx, { lead, messageId, at: remote.at, body: '', facts });
    else
      setLeadSentiment(
        ctx.store,
        lead,
        facts.autoReply.kind === 'vacation' ? 'Out of Office' : 'Automated Reply',
        'rule',
        now,
      );
    return;
  }
  if (facts.optOut !== null) {
    applyOptOut(ctx, arrival);
    return;
  }
  applyOptIn(ctx, arrival);
  if (facts.wrongPerson !== null) audit(`lead.${facts.wrongPerson}`, {});
  const from = parts.from.email.toLowerCase();
  const replier = from !== '' && from !== lead.email ? parts.from : null;
  // The newest message of a person tells who answers now; an older one that comes late does not.
  const newest = arrival.latest || newestFromPerson(ctx.store, lead.id)?.id === messageId;
  if (newest && JSON.stringify(replier) !== JSON.stringify(lead.replier))
    updateLead(ctx.store, lead.id, { replier }, now);
  // Who writes from an address after mail to it came back shows that it works again.
  if (from === lead.email && lead.bouncedAt !== null && remote.at > lead.bouncedAt) {
    for (const same of leadsWithAddress(ctx.store, ctx.workspaceId, lead.email))
      updateLead(ctx.store, same.id, { bouncedAt: null }, now);
    audit('lead.bounce_ended', {});
  }
  // A time accepted is a fact of the message; what no rule has read (broken) or who is the wrong person accepts nothing.
  if (!facts.broken && facts.wrongPerson === null)
    proposeBooking(ctx, { lead, messageId, at: remote.at, body: parts.body, facts });
  // Times are whole seconds and clocks differ: what arrives after the approval was not seen, even if it seems a little older.
  for (const send of openSendsOfPerson(ctx, lead.id))
    if (remote.at > send.triggerAt - clockSlackMs)
      backToReview(ctx, send, {
        headline: `${lead.name} wrote again`,
        sentence: `${lead.name} wrote again. Nothing left; read the new message first.`,
        by: 'sync',
      });
};
