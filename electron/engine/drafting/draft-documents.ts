import type { Channel } from '../../../shared/schemas/common';
import type { OfferedTime } from '../availability';
import { withoutNotices } from '../ingest/find-footer';
import { signatureFacts } from '../ingest/signature-facts';
import { boundsForModel } from './channel-bounds';
import type { DraftContext, SignatureSays } from './draft-context';
import { learnedFrom } from './learned-from';
import { markData } from './mark-data';
import type { Strategy } from './plan-strategy';
import { signatureFor } from './reply-signature';

/** Times in documents are ISO 8601 in UTC: the model reads them better than milliseconds. */
const iso = (at: number): string => new Date(at).toISOString();

export const offeredForModel = (times: readonly OfferedTime[]) =>
  times.map(({ label, startAt, zone }) => ({ label, startAt: iso(startAt), zone }));

export const windowForModel = (window: DraftContext['windowAsked']) =>
  window && { text: window.text, from: iso(window.fromAt), to: iso(window.toAt) };

/**
 * The signature block without the legal notices that systems hang below it, and what it says: a model told the number need not find it among
 * register entries, and pays for no disclaimer.
 */
const readSignature = (block: string, says: SignatureSays | undefined) => {
  const signature = withoutNotices(block);
  const { name, title, company, phones, emails, links, address } = says ?? signatureFacts(signature);
  return { signature, signatureFacts: { name, title, company, phones, emails, links, address } };
};

/** Each document of a draft holds the block, and reading it for numbers costs more than all else in them: once for each draft. */
const signatures = new WeakMap<DraftContext['inbound'], ReturnType<typeof readSignature>>();
const signatureForModel = (inbound: DraftContext['inbound']): ReturnType<typeof readSignature> => {
  const before = signatures.get(inbound);
  if (before) return before;
  const read = readSignature(inbound.signature, inbound.says);
  signatures.set(inbound, read);
  return read;
};

/** What other people wrote in the documents below; names of leads and what they say of times are theirs too. */
const theirs = ['lead', 'inbound', 'history', 'windowAsked'] as const;

/** The whole of what strategy and text are made from: every field present, null when not known. */
const conversation = (context: DraftContext) => ({
  channel: context.channel,
  language: context.language,
  lead: context.lead,
  campaign: context.campaign,
  sentiment: context.sentiment,
  inbound: {
    subject: context.inbound.subject,
    body: context.inbound.body,
    at: iso(context.inbound.at),
    ...signatureForModel(context.inbound),
  },
  history: context.history.map((line) => ({ ...line, at: iso(line.at) })),
  knowledge: context.knowledge,
  persona: context.persona,
  windowAsked: windowForModel(context.windowAsked),
});

/** Present only where there is something: a workspace that has learned nothing yet sends what it always sent. */
const withLearned = <T extends ReturnType<typeof conversation>>(
  document: T,
  learned: ReturnType<typeof learnedFrom>,
) => (learned === null ? markData(document, theirs) : markData({ ...document, learned }, [...theirs, 'learned']));

export const strategyDocument = (context: DraftContext) =>
  withLearned(
    conversation(context),
    // A plan has no wording: what it can learn from is which drafts were not wanted.
    learnedFrom(context.lessons.filter(({ kind }) => kind === 'rejected')),
  );

export type ReplyInput = {
  strategy: Strategy;
  offered: readonly OfferedTime[];
  noMatchingTime: boolean;
  bookingLink: string | null;
  /** The person's wish and what the engine asks to correct, as one text. */
  wish: string | null;
};

export const replyDocument = (context: DraftContext, input: ReplyInput) =>
  withLearned(
    {
      ...conversation(context),
      strategy: input.strategy,
      offeredTimes: offeredForModel(input.offered),
      noMatchingTime: input.noMatchingTime,
      bookingLink: input.bookingLink,
      signature: signatureFor(context.channel, context.persona),
      bounds: boundsForModel(context.channel),
      wish: input.wish,
      alternative: context.alternative,
    },
    learnedFrom(context.lessons),
  );

export const verifyDocument = (context: DraftContext, input: ReplyInput, draft: string) =>
  markData(
    {
      channel: context.channel satisfies Channel,
      draft,
      knowledge: context.knowledge,
      offeredTimes: offeredForModel(input.offered),
      bookingLink: input.bookingLink,
      persona: context.persona,
      inbound: conversation(context).inbound,
      bounds: boundsForModel(context.channel),
    },
    ['inbound'],
  );

export const overseeDocument = (context: DraftContext, input: ReplyInput, draft: string, now: number) =>
  markData(
    {
      draft,
      offeredTimes: offeredForModel(input.offered),
      bookingLink: input.bookingLink,
      leadZone: context.lead.zone,
      now: iso(now),
      windowAsked: windowForModel(context.windowAsked),
    },
    ['windowAsked'],
  );
