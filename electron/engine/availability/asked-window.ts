import type { Interval } from './slot';

type Stretch = { fromAt: number; toAt: number };

/** When a lead wants a time: from `fromAt` to `toAt` (exclusive), or only the stretches inside where there are such. UTC milliseconds. */
export type AskedWindow = Stretch & { stretches?: Stretch[] | null };

/** Whether a meeting lies wholly inside what the lead asked for. */
export const isInsideWindow = (window: AskedWindow, meeting: Interval): boolean =>
  (window.stretches ?? [window]).some((each) => meeting.startAt >= each.fromAt && meeting.endAt <= each.toAt);
