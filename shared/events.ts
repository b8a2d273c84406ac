import { z } from 'zod';

/** An event says that a topic changed; whoever shows it fetches again. */
export const topic = z.enum([
  'engine',
  'queue',
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
]);
export type Topic = z.infer<typeof topic>;

export const engineEvent = z.object({ topic, ids: z.array(z.string()) });
export type EngineEvent = z.infer<typeof engineEvent>;
