import { z } from 'zod';

/** An event says that a topic changed; whoever shows it fetches again. */
export const topic = z.enum([
  'engine',
  'queue',
  // Counts of the queue that were given during a burst have newer ones now.
  'counts',
  'draft',
  'writing',
  'lead',
  'outbox',
  'run',
  'run_log',
  'sync',
  'sending',
  'connections',
  'campaigns',
  'settings',
  'audit',
  'booking',
  // Something changed in workspaces that are not on screen; the ids are theirs.
  'elsewhere',
]);
export type Topic = z.infer<typeof topic>;

export const engineEvent = z.object({ topic, ids: z.array(z.string()) });
export type EngineEvent = z.infer<typeof engineEvent>;
