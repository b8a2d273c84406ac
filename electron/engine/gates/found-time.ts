/** A time that a text names. UTC milliseconds, `toAt` exclusive; a day runs from midnight to midnight in the zone. */
export type FoundTime = {
  text: string;
  /** Where it stands in the text. */
  index: number;
  /** Null: open at this end ("before Friday", "from 7 January on"). */
  fromAt: number | null;
  toAt: number | null;
  /** `instant` a clock time on a day · `day` · `range` longer or shorter than a day · `time` a clock time or part of a day without a date. */
  kind: 'instant' | 'day' | 'range' | 'time';
  /**
   * Named, not asked for: the writer is not there then, on leave or busy ("on leave until the 12th") or for a short while ("I'm out on Friday"), or it does
   * not suit ("Thursday won't work"); or it is told of something else ("our contract runs until December", "we open from 8 to 6").
   */
  away: 'leave' | 'short' | 'refused' | 'told' | null;
  /** Of a range of days ("Monday to Wednesday", "3–5 June") the day named last, which people count in and `toAt` leaves out: where it ends. */
  lastDayEndsAt: number | null;
};
