import { z } from 'zod';

/** What the text stages answer. The body only: recipient, thread and sender are the engine's, never the model's. */
export const replyText = z.object({ body: z.string() });
export const verifiedText = z.object({ body: z.string(), changes: z.array(z.string()) });
export const overseerAnswer = z.object({ ok: z.boolean(), problems: z.array(z.string()) });
