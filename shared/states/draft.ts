import { z } from 'zod';
import type { Transitions } from './transition';

export const draftState = z.enum(['pending', 'sending', 'sent', 'rejected', 'superseded', 'failed']);
export type DraftState = z.infer<typeof draftState>;

/**
 * `sending → pending` is an undo, a hold that went back to review, or a send proven not to have left;
 * `rejected → pending` takes back a rejection, by the person's undo;
 * `sending → superseded` the same when a newer draft already waits in its place.
 */
export const draftTransitions: Transitions<DraftState> = {
  pending: ['sending', 'rejected', 'superseded'],
  sending: ['sent', 'failed', 'pending', 'superseded'],
  failed: ['sending', 'pending', 'rejected'],
  sent: [],
  rejected: ['pending'],
  superseded: [],
};
