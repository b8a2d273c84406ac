import { z } from 'zod';
import { id } from './schemas/common';

/** The part of the contract behind a message on screen: how it is shown, and what of it is fetched only when asked for. */
export const readingCalls = {
  /** How a person wants a message shown, and what of it lies elsewhere. Fetches nothing. */
  'message.reading': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({
      /** In its own layout, or as plain text; null where nobody chose. */
      asSent: z.boolean().nullable(),
      /** Whether pictures of this sender are loaded: nobody's are until a person says so. */
      pictures: z.boolean(),
      /** Pictures that lie on somebody's server, and those of them that only tell who opened the mail. */
      remote: z.number().int(),
      tracking: z.number().int(),
    }),
  },
  /** One attachment's bytes, for saving it outside; refused where the mail's source is not kept here. Base64. */
  'message.attachment': {
    role: 'setter',
    input: z.object({ id, index: z.number().int().min(0).max(10_000) }),
    output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
  },
  'message.setLayout': { role: 'setter', input: z.object({ id, asSent: z.boolean() }), output: z.object({}) },
  /** Remembered for the sender, in this workspace. */
  'message.setPictures': { role: 'setter', input: z.object({ id, shown: z.boolean() }), output: z.object({}) },
  /** The pictures of a message whose sender's are shown, fetched by the engine; tracking ones never are. */
  'message.pictures': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({
      /** `data` is a data: URL. */
      pictures: z.array(z.object({ url: z.string(), data: z.string() })),
      failed: z.number().int(),
      /** Why, each reason once. */
      why: z.array(z.string()),
    }),
  },
  /** The pictures that lie in the mail itself (`cid:`), from its kept source; nothing is fetched. `missing`: those that are not kept or no pictures. */
  'message.inlinePictures': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({
      pictures: z.array(z.object({ url: z.string(), data: z.string() })),
      missing: z.number().int(),
    }),
  },
} as const;
