import type { Transitions } from './transition';

/**
 * A file of questions on its way through the model's batch endpoint. `uploading` and `creating` are written before the call
 * that they name: a process that died there does not know whether the call arrived.
 */
export const modelBatchStates = [
  'made',
  'uploading',
  'uploaded',
  'creating',
  'running',
  'collected',
  'refused',
  'cancelled',
] as const;
export type ModelBatchState = (typeof modelBatchStates)[number];

export const modelBatchTransitions = {
  made: ['uploading', 'cancelled'],
  // A file that nobody named in a batch costs nothing and expires: an upload of unknown outcome is made again.
  uploading: ['uploaded', 'refused', 'cancelled'],
  uploaded: ['creating', 'cancelled'],
  // `uploaded`: proven not to have been created, by the provider's own list.
  creating: ['running', 'uploaded', 'refused'],
  running: ['collected', 'refused'],
  collected: [],
  refused: [],
  cancelled: [],
} satisfies Transitions<ModelBatchState>;

/** `live`: asked by itself at the full price, because no batch answered it. `void`: nobody waits for it any more. */
export const batchQuestionStates = ['wanted', 'asked', 'live', 'answered', 'void'] as const;
export type BatchQuestionState = (typeof batchQuestionStates)[number];
