import { z } from 'zod';
import { at, id } from './common';

/** Who has a draft in hand, who said so, and until when. */
export const claim = z.object({ profileId: id, name: z.string(), by: z.string(), at, untilAt: at });
export type Claim = z.infer<typeof claim>;
