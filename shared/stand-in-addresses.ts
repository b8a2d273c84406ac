import { z } from 'zod';

/** Where the demo's stand-ins listen, as their process says it when it is ready. */
const readyLine = z.object({
  event: z.literal('ready'),
  pid: z.number().int(),
  openai: z.string(),
  slack: z.string(),
  instantly: z.string(),
  calendar: z.string(),
  imap: z.object({ host: z.string(), port: z.number().int() }),
  smtp: z.object({ host: z.string(), port: z.number().int() }),
  control: z.string(),
});
export type StandInAddresses = z.infer<typeof readyLine>;

/** The ready line among complete lines of output, if it has come. */
export const findReady = (said: string): StandInAddresses | null => {
  for (const line of said.split('\n').slice(0, -1)) {
    try {
      const parsed = readyLine.safeParse(JSON.parse(line));
      if (parsed.success) return parsed.data;
    } catch {
      // Another line than the one waited for.
    }
  }
  return null;
};
