import type { EngineContext } from '../engine-context';
import { getLead } from '../store/leads';
import { getMessage, setMessageStage } from '../store/messages';
import { applyKnownReports } from './apply-bounce';

/** A provider gives a mail one id, and each mailbox that it was moved through at most one more. */
const idsKept = 5;

/**
 * Keeps the Message-ID (without angle brackets) under which a copy of a mail of ours was seen with that mail: reports of mail systems return the id that a
 * provider gave it, not ours. Those that came before the copy are looked at again. Called inside the transaction that takes the copy in.
 */
export const noteRenamed = (ctx: EngineContext, mailId: string, seenAs: string | null): void => {
  const mail = getMessage(ctx.store, ctx.workspaceId, mailId);
  const known = mail.facts.alsoKnownAs ?? [];
  if (seenAs === null || seenAs === mail.messageIdHeader || known.includes(seenAs) || known.length >= idsKept) return;
  const facts = { ...mail.facts, alsoKnownAs: [...known, seenAs] };
  setMessageStage(ctx.store, mailId, { facts }, ctx.ports.clock.now());
  applyKnownReports(ctx, {
    lead: getLead(ctx.store, ctx.workspaceId, mail.leadId),
    addresses: [...mail.to, ...mail.cc].map((each) => each.email),
  });
};
