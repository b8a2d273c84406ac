import { z } from 'zod';

/** How far reading has come. */
export const instantlyCursor = z.object({
  v: z.literal(1),
  /** `timestamp_created` up to which all emails were read, UTC ms; null at first. */
  emailsSinceAt: z.number().int().nullable(),
  /** Id of the last lead read; lists are in the order of ids. */
  leadsAfter: z.string().nullable(),
  /** When all leads were last read from the top, so that changed ones are seen again; null while the first reading goes on. */
  leadsWholeAt: z.number().int().nullable(),
});
export type InstantlyCursor = z.infer<typeof instantlyCursor>;

const start: InstantlyCursor = { v: 1, emailsSinceAt: null, leadsAfter: null, leadsWholeAt: null };

/** A stored cursor; one that is missing, unreadable or of another version begins anew, which dedupe makes harmless. */
export const readInstantlyCursor = (text: string | null): InstantlyCursor => {
  if (text === null) return start;
  try {
    const parsed = instantlyCursor.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : start;
  } catch {
    return start;
  }
};
