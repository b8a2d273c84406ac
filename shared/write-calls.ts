import { z } from 'zod';
import { nothing } from './call';
import { at, id } from './schemas/common';
import { draft, sendStatus } from './schemas/draft';
import { alternative, insertableTime, laterTime, snippet, threadPerson } from './schemas/writing';

const approval = {
  id,
  /** Names the exact text the person saw. */
  fingerprint: z.string(),
  /** How far the person has read what the lead wrote (`inboundSeq`); more than that refuses with `newer_inbound`. */
  seenSeq: z.number().int().nullable().default(null),
  overClaim: z.boolean().default(false),
};

/** The part of the contract behind the editor: what a person does to a draft's text, its addressees and its moment. */
export const writeCalls = {
  /** Keeps what stands in an editor, with every keystroke; null forgets it. Nothing is told of it and no version changes. */
  'drafts.keepTyped': {
    role: 'setter',
    input: z.object({ id, body: z.string().max(200_000).nullable() }),
    output: nothing,
  },
  /** The people of the conversation: whom this reply may go to. */
  'drafts.people': { role: 'setter', input: z.object({ id }), output: z.object({ people: z.array(threadPerson) }) },
  /** Other addressees, by address; anybody who is not in the conversation is refused. What was checked is void then. */
  'drafts.setPeople': {
    role: 'setter',
    input: z.object({
      id,
      version: z.number().int(),
      to: z.array(z.string()).min(1).max(20),
      cc: z.array(z.string()).max(50),
    }),
    output: z.object({ draft }),
  },
  /** Moments to send later at, in the lead's zone; with `at`, whether that moment lies in the sending hours. */
  'drafts.laterTimes': {
    role: 'setter',
    input: z.object({ id, at: at.nullable().default(null) }),
    output: z.object({
      /** The lead's, else the workspace's. */
      zone: z.string(),
      zoneKnown: z.boolean(),
      times: z.array(laterTime),
      inHours: z.boolean().nullable(),
    }),
  },
  /** An approval that leaves at a moment the person names; everything is looked at again then. */
  'drafts.approveLater': {
    role: 'setter',
    input: z.object({ ...approval, sendAt: at }),
    output: z.object({ send: sendStatus }),
  },
  'drafts.alternatives': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({ alternatives: z.array(alternative) }),
  },
  /** Has other versions written. Asks the model, so it costs; nothing is sent or judged by it. */
  'drafts.writeAlternatives': {
    role: 'setter',
    input: z.object({ id, count: z.number().int().min(1).max(3).default(2) }),
    output: z.object({ alternatives: z.array(alternative), costUsd: z.number(), failed: z.string().nullable() }),
  },
  /** Takes another version for the draft: a new draft, judged like any; the text that was there becomes an alternative. */
  'drafts.useAlternative': {
    role: 'setter',
    input: z.object({ id, alternativeId: id }),
    output: z.object({ draftId: id }),
  },
  /** Free times that could be put into this reply, none of them reserved. */
  'drafts.times': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({
      times: z.array(insertableTime),
      problem: z.string().nullable(),
      bookingLink: z.string().nullable(),
    }),
  },
  /** Reserves a time for this draft, so that it counts and is looked at again when the reply leaves. Gives the words for it. */
  'drafts.offerTime': {
    role: 'setter',
    input: z.object({ id, startAt: at }),
    output: z.object({ label: z.string() }),
  },
  'snippets.list': { role: 'setter', input: nothing, output: z.object({ snippets: z.array(snippet) }) },
  'snippets.save': {
    role: 'setter',
    input: z.object({
      /** Null: a new one. */
      id: id.nullable(),
      version: z.number().int().nullable().default(null),
      name: z.string().trim().min(1).max(80),
      body: z.string().trim().min(1).max(5_000),
    }),
    output: z.object({ snippet }),
  },
  'snippets.remove': { role: 'setter', input: z.object({ id }), output: z.object({ removed: snippet }) },
  /** A snippet's text for one draft, its places filled; one that cannot be filled is refused by name. */
  'snippets.fill': { role: 'setter', input: z.object({ id, draftId: id }), output: z.object({ text: z.string() }) },
} as const;
