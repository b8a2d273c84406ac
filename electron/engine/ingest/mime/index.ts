export { leftOutLine } from './left-out';
export { mailLimits } from './mail-limits';
export { type PartUse, purposeOf } from './part-head';
export { readMailStream } from './read-mail-stream';
