/** A bookable time, UTC milliseconds. */
export type Slot = { startAt: number; endAt: number };

/** Whether both cannot be had at once. */
export const overlap = (one: Slot, other: Slot): boolean => one.startAt < other.endAt && other.startAt < one.endAt;

/** A half-open stretch of time, UTC milliseconds. */
export type Interval = { startAt: number; endAt: number };

/** What decides which times of a calendar can be booked. */
export type SlotConfig = {
  /** The calendar's IANA zone, in which `dayFrom`, `dayTo` and `days` are read. */
  zone: string;
  /** HH:MM */
  dayFrom: string;
  dayTo: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  days: number[];
  /** Starts lie on multiples of this from `dayFrom`. */
  stepMinutes: number;
  durationMinutes: number;
  /** No meeting may start sooner than this from now. */
  noticeMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  coverageDays: number;
  /** YYYY-MM-DD in the calendar's zone. */
  holidays: string[];
};
