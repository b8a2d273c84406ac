import { z } from 'zod';
import { callError } from './errors';
import { engineEvent } from './events';

/** What every call answers, across processes: a result, or a code with a sentence for the person. */
export const answer = z.union([z.object({ ok: z.unknown() }), z.object({ error: callError })]);
export type Answer = z.infer<typeof answer>;

/** How the engine's process is: main supervises it and tells the windows. `down` = restarted too often, given up. */
export const engineState = z.object({
  topic: z.literal('engine.state'),
  state: z.enum(['starting', 'running', 'restarting', 'down']),
  /** Why it is down, for the person; null otherwise. */
  error: callError.nullable(),
});
export type EngineState = z.infer<typeof engineState>;

/** Something a person asked for from outside the window: a link, a menu, a notification. */
export const shellEvent = z.object({
  topic: z.literal('shell'),
  command: z.enum(['open_draft', 'open_queue', 'open_settings', 'show_keys', 'show_tour', 'demo_failed']),
  /** The draft to open, or the sentence that says what failed. */
  value: z.string().nullable(),
  /** The workspace to open first, where it is not the one on screen. */
  workspaceId: z.string().optional(),
});
export type ShellEvent = z.infer<typeof shellEvent>;

export const hostEvent = z.union([engineState, shellEvent, engineEvent]);
export type HostEvent = z.infer<typeof hostEvent>;

/** What the preload puts on `window.countersign`: one way in, one way out, nothing generic. */
export type Bridge = {
  /** A call of `contract` or `shellContract` by name. Never rejects: a failure is an answer too. */
  call(name: string, input: unknown): Promise<Answer>;
  /** Listens to events, in batches of at most 60 a second. Returns how to stop listening. */
  on(listener: (events: HostEvent[]) => void): () => void;
};
