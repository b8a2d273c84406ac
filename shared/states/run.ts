import type { Transitions } from './transition';

export const runStates = [
  'running',
  'paused',
  'interrupted',
  'done',
  'done_with_errors',
  'cancelled',
  'failed',
] as const;
export type RunState = (typeof runStates)[number];

/** `interrupted` is what a start finds of a run whose process died; it can be resumed. */
export const runTransitions: Transitions<RunState> = {
  running: ['paused', 'interrupted', 'done', 'done_with_errors', 'cancelled', 'failed'],
  paused: ['running', 'interrupted', 'cancelled'],
  interrupted: ['running', 'cancelled'],
  done: [],
  done_with_errors: ['running'],
  cancelled: [],
  failed: ['running', 'cancelled'],
};

/** `gated`: a gate skipped the message when the run selected; it is in the journal and counts among no phase's messages. */
export const runItemStates = [
  'gated',
  'selected',
  'drafting',
  'drafted',
  'deciding',
  'decided',
  'skipped',
  'failed',
] as const;
export type RunItemState = (typeof runItemStates)[number];

export const runItemTransitions: Transitions<RunItemState> = {
  gated: [],
  selected: ['drafting', 'drafted', 'skipped', 'failed'],
  drafting: ['drafted', 'failed', 'skipped', 'selected'],
  drafted: ['deciding', 'decided', 'failed', 'skipped'],
  deciding: ['decided', 'failed', 'drafted'],
  decided: [],
  skipped: [],
  failed: ['selected', 'drafted'],
};
