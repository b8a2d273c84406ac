import type { SkippedStory } from '../story';
import { acknowledgements } from './acknowledgements';
import { answered } from './answered';
import { declined } from './declined';
import { odd } from './odd';
import { optOuts } from './opt-outs';
import { robots } from './robots';
import { vacations } from './vacations';

/** Every message that a gate ends, but for delivery failures, which `bounces.ts` lists. */
export const skipped: readonly SkippedStory[] = [
  ...vacations,
  ...robots,
  ...optOuts,
  ...acknowledgements,
  ...answered,
  ...declined,
  ...odd,
];
