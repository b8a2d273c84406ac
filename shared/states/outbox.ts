import { z } from 'zod';
import type { Transitions } from './transition';

export const outboxState = z.enum([
  'queued',
  'claimed',
  'handed_off',
  'sent',
  'failed',
  'retry_wait',
  'uncertain',
  'needs_person',
  'held',
  'cancelled',
  'expired',
]);
export type OutboxState = z.infer<typeof outboxState>;

/**
 * The moves of one send. `handed_off` may become `held` never: what was handed to a provider is looked for, not taken back.
 * `failed → queued` and `needs_person → …` take a named person.
 */
export const outboxTransitions: Transitions<OutboxState> = {
  queued: ['claimed', 'held', 'cancelled', 'expired'],
  claimed: ['handed_off', 'queued', 'held', 'cancelled', 'failed', 'retry_wait'],
  handed_off: ['sent', 'failed', 'retry_wait', 'uncertain'],
  retry_wait: ['queued', 'claimed', 'held', 'cancelled', 'expired'],
  uncertain: ['sent', 'needs_person'],
  needs_person: ['sent', 'queued', 'cancelled'],
  failed: ['queued', 'cancelled'],
  held: ['queued', 'cancelled'],
  sent: [],
  cancelled: [],
  expired: [],
};

/** States in which a send still occupies its cause: a second one for the same cause is refused. */
export const occupyingStates: readonly OutboxState[] = [
  'queued',
  'claimed',
  'handed_off',
  'sent',
  'failed',
  'retry_wait',
  'uncertain',
  'needs_person',
  'held',
];
