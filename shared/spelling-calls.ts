import { z } from 'zod';
import { nothing } from './call';
import { at, id } from './schemas/common';

const word = z.string().trim().min(1).max(60);
const language = z.string().regex(/^[a-z]{2,3}$/);

/** The part of the contract behind spelling: words are judged on this computer, and no network is asked. */
export const spellingCalls = {
  /**
   * Words of a text that the dictionary of its language does not have. Names of the lead's conversation (`draftId` or `leadId`) and the
   * workspace's own words count as known. Empty with the reason where nothing can be said.
   */
  'spelling.check': {
    role: 'setter',
    input: z.object({
      text: z.string().max(20_000),
      draftId: id.nullable().default(null),
      leadId: id.nullable().default(null),
    }),
    output: z.object({
      language: z.string().nullable(),
      wrong: z.array(z.string()),
      why: z.enum(['off', 'no_dictionary', 'unsure']).nullable(),
    }),
  },
  'spelling.suggest': {
    role: 'setter',
    input: z.object({ language, word }),
    output: z.object({ suggestions: z.array(z.string()) }),
  },
  /** The workspace's own words, the languages there is a dictionary for, and whether marking is on for the one who asks. */
  'spelling.settings': {
    role: 'setter',
    input: nothing,
    output: z.object({
      on: z.boolean(),
      words: z.array(z.object({ word: z.string(), by: z.string(), at })),
      languages: z.array(z.object({ language: z.string(), from: z.enum(['shipped', 'computer']) })),
    }),
  },
  'spelling.setOn': { role: 'setter', input: z.object({ on: z.boolean() }), output: nothing },
  /** Adds a word to the workspace's dictionary, or takes it out. */
  'spelling.learn': { role: 'setter', input: z.object({ word }), output: nothing },
  'spelling.forget': { role: 'setter', input: z.object({ word }), output: nothing },
} as const;
