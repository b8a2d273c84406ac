import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { getConnection } from '../store/connections';
import { getLead, leadsWithAddress, updateLead } from '../store/leads';
import { heardFrom, newestMailTo, reportsOf } from '../store/message-search';
import { findByHeaders, getMessage, setMessageStage } from '../store/messages';
import { unleftSendsOfLead } from '../store/outbox';
import type { LeadRow, MessageRow } from '../store/rows';
import { isAboutOurs, wentTo } from './bounce-proof';
import { endEverything } from './end-everything';

const clockSlackMs = 10 * 60_000;
const worstFirst = ['hard', 'policy', 'soft', 'challenge', 'report', 'delivered'];

/**
 * What a mail system's report does, once it stands in the thread of its lead. Only an address that will never work (hard) marks anybody, only the
 * leads with that very address, and only if the report proves to be about a mail of ours (`bounce-proof.ts`). A forged or misdirected one marks nobody:
 * a person reads it, with the reason, and what waits to leave to that address goes back to review. Our mail shows what became of it. Doing it again, because a mail that it may
 * be about came later, gives what the other order would have given.
 */
export const applyBounce = (ctx: EngineContext, reportId: string): void => {
  const now = ctx.ports.clock.now();
  const report = getMessage(ctx.store, ctx.workspaceId, reportId);
  const { bounce } = report.facts;
  if (bounce === null) return;
  const lead = getLead(ctx.store, ctx.workspaceId, report.leadId);
  const sentence = report.facts.evidence.bounce ?? 'A mail system reports about a mail.';
  const ids = [...new Set([...(bounce.originalIds ?? []), report.inReplyTo ?? '', ...report.references])];
  const owns = ids
    .map((id) => (id === '' ? null : findByHeaders(ctx.store, ctx.workspaceId, [id])))
    .filter((mail) => mail?.direction === 'outbound')
    .flatMap((mail) => mail ?? []);
  const { config } = getConnection(ctx.store, ctx.workspaceId, report.connectionId);
  const byProvider = config.kind !== 'email';
  const inbox = config.kind === 'email' ? config.address.toLowerCase() : null;

  const outcomes = outcomesOf(bounce, lead);
  const notes = new Map<string, string>();
  let wrote = owns.length > 0;
  const unproven: string[] = [];
  for (const { address, kind } of outcomes) {
    const leads = leadsWithAddress(ctx.store, ctx.workspaceId, address);
    const threads = [...new Set([lead.id, ...leads.map((each) => each.id)])];
    // The newest one before the report; only where there is none, one that our clock puts a little after it.
    const mail =
      newestMailTo(ctx.store, threads, address, report.at) ??
      newestMailTo(ctx.store, threads, address, report.at + clockSlackMs);
    const theirs = byProvider && address === lead.email;
    wrote ||= mail !== null || theirs;
    const proven =
      theirs ||
      isAboutOurs({
        report,
        bounce,
        address,
        ids,
        owns,
        mail: mail && getMessage(ctx.store, ctx.workspaceId, mail.id),
        inbox,
      });
    if (kind === 'hard' && !proven) {
      if (mail !== null || owns.length > 0) unproven.push(address);
      if (mail !== null)
        for (const threadId of threads)
          holdBackFrom(ctx, getLead(ctx.store, ctx.workspaceId, threadId), address, unprovenWords(address));
      continue;
    }
    const about = owns.find((each) => wentTo(each, address))?.id ?? owns[0]?.id ?? mail?.id;
    if (about !== undefined) notes.set(about, worseOf(notes.get(about), kind));
    if (kind !== 'hard') continue;
    for (const same of leads) markBounced(ctx, same, report, bounce.status);
    if (address !== lead.email) holdBackFrom(ctx, lead, address, deadWords(address));
  }
  for (const mailId of report.facts.notedOn ?? [])
    if (!notes.has(mailId)) noteOnMail(ctx, mailId, { reportId, kind: null, at: report.at, sentence });
  for (const [mailId, kind] of notes) noteOnMail(ctx, mailId, { reportId, kind, at: report.at, sentence });
  const facts = { ...report.facts, notedOn: [...notes.keys()] };
  const said = { ...report.facts.evidence };
  delete said.doubt;
  if (unproven.length > 0) {
    const doubt = `${sentence} Nothing in this report shows a mail of ours to ${unproven.join(', ')}, so nobody was marked there.`;
    setMessageStage(
      ctx.store,
      reportId,
      { stage: 'error', skipReason: null, evidence: doubt, facts: { ...facts, evidence: { ...said, doubt } } },
      now,
    );
    return;
  }
  const unknown = outcomes.length > 0 && !wrote;
  setMessageStage(
    ctx.store,
    reportId,
    {
      stage: 'skipped',
      skipReason: 'bounce',
      evidence: unknown ? `${sentence} No mail of ours to it is known, so nobody was marked.` : sentence,
      facts: { ...facts, evidence: said },
    },
    now,
  );
};

const deadWords = (address: string): { headline: string; sentence: string } => ({
  headline: 'Mail to one addressee came back',
  sentence: `Mail to ${address} came back. Nothing left; write to somebody else.`,
});
const unprovenWords = (address: string): { headline: string; sentence: string } => ({
  headline: 'A report may be about this address',
  sentence: `A report says that mail to ${address} came back, and nothing in it shows a mail of ours. Nothing left; read it first.`,
});

/** What waits to leave to an address that is dead, or may be: a person's question now. */
const holdBackFrom = (
  ctx: EngineContext,
  lead: LeadRow,
  address: string,
  why: { headline: string; sentence: string },
): void => {
  for (const send of unleftSendsOfLead(ctx.store, lead.id))
    if ([...send.payload.to, ...send.payload.cc].some((each) => each.email.toLowerCase() === address))
      backToReview(ctx, send, { ...why, by: 'sync' });
};

/** A mail of ours that comes late may be the one a report was about. */
export const applyKnownReports = (ctx: EngineContext, mail: { lead: LeadRow; addresses: readonly string[] }): void => {
  const leads = new Set([
    mail.lead.id,
    ...mail.addresses.flatMap((each) => leadsWithAddress(ctx.store, ctx.workspaceId, each)).map((each) => each.id),
  ]);
  for (const report of reportsOf(ctx.store, [...leads])) applyBounce(ctx, report.id);
};

type Report = NonNullable<MessageRow['facts']['bounce']>;

const outcomesOf = (bounce: Report, lead: LeadRow): { address: string; kind: string }[] => {
  const told = (bounce.failures ?? []).filter((each) => each.address !== '');
  if (told.length > 0) return told.map(({ address, kind }) => ({ address: address.toLowerCase(), kind }));
  // A report that names nobody is about the lead in whose thread it stands.
  const about = bounce.recipients.length > 0 ? bounce.recipients : [lead.email];
  return about.map((address) => ({ address: address.toLowerCase(), kind: bounce.kind }));
};

const markBounced = (ctx: EngineContext, lead: LeadRow, report: MessageRow, status: string | null): void => {
  if (lead.bouncedAt !== null && lead.bouncedAt >= report.at) return;
  // Who wrote since then has an address that works.
  if (heardFrom(ctx.store, lead.id, lead.email, report.at)) return;
  const now = ctx.ports.clock.now();
  updateLead(ctx.store, lead.id, { bouncedAt: report.at }, now);
  endEverything(
    ctx,
    lead,
    'Mail to this address came back',
    'Mail to this address came back, so nothing more is sent to it.',
  );
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: now,
    actor: 'engine',
    actorRole: null,
    kind: 'lead.bounced',
    cause: report.id,
    data: { leadId: lead.id, status },
  });
};

const rank = (kind: string): number => worstFirst.indexOf(kind);

const worseOf = (one: string | undefined, other: string): string =>
  one === undefined || rank(other) < rank(one) ? other : one;

/** Writes what a report says onto our mail, beside what other reports say, or takes it off (`kind` null); the worst is what a person reads. */
const noteOnMail = (
  ctx: EngineContext,
  mailId: string,
  note: { reportId: string; kind: string | null; at: number; sentence: string },
): void => {
  const mail = getMessage(ctx.store, ctx.workspaceId, mailId);
  const others = (mail.facts.returned ?? []).filter((each) => each.reportId !== note.reportId);
  const all = (note.kind === null ? others : [...others, { ...note, kind: note.kind }]).sort(
    (one, other) =>
      rank(one.kind) - rank(other.kind) || one.at - other.at || one.sentence.localeCompare(other.sentence, 'en'),
  );
  setMessageStage(
    ctx.store,
    mailId,
    { facts: { ...mail.facts, returned: all }, evidence: all[0]?.sentence ?? null },
    ctx.ports.clock.now(),
  );
};
