import { z } from 'zod';
import { healthStates } from '../values/health';
import { at, id } from './common';
import { connectionKind } from './workspace';

/**
 * How one connection stands, by what its last requests came to. `offline`: it cannot be reached because nothing can be;
 * `unreachable`: it alone cannot; `credentials` and `refused`: it answers, and says no; `slow`: one failure, or asked to wait.
 */
export const healthState = z.enum(healthStates);
export type HealthState = z.infer<typeof healthState>;

export const connectionHealth = z.object({
  id,
  label: z.string(),
  kind: connectionKind,
  state: healthState,
  /** Since when, UTC milliseconds; null while nothing is known. */
  sinceAt: at.nullable(),
  /** What is wrong, in a sentence; null while it works. */
  problem: z.string().nullable(),
});
export type ConnectionHealth = z.infer<typeof connectionHealth>;

/** `gone`: the computer says that it has no network, and nothing answers; `silent`: it has one, and nothing answers. */
export const networkHealth = z.object({ state: z.enum(['online', 'silent', 'gone']), sinceAt: at.nullable() });
export type NetworkHealth = z.infer<typeof networkHealth>;
