import { z } from 'zod';
import type { Role } from './schemas/common';

/** A call of a contract: what it takes and gives, and the least role that may make it. */
export type Call = { input: z.ZodType; output: z.ZodType; role: Role };

export const call = <I extends z.ZodType, O extends z.ZodType>(role: Role, input: I, output: O) =>
  ({ role, input, output }) satisfies Call;

/** Of a call that takes nothing, or gives nothing back. */
export const nothing = z.object({});
