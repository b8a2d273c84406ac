/** A time that may be named in a reply, with the words it is named by. */
export type OfferedTime = {
  /** UTC milliseconds. */
  startAt: number;
  endAt: number;
  /** The lead's IANA zone, in which the label reads. */
  zone: string;
  /** `Tuesday 12 May at 14:30 (Lisbon time)` */
  label: string;
};

/** What the slots room answers when the strategy wants to offer times. */
export type OfferAnswer =
  | { kind: 'offered'; times: OfferedTime[] }
  /** Nothing free inside the window asked for. */
  | { kind: 'no_matching_time' }
  /** The lead asked for a time after the calendar's coverage: say that we come back on this date (`2 June`). */
  | { kind: 'beyond_coverage'; recontactOn: string }
  /** No calendar, or it could not be read: no times are named at all. */
  | { kind: 'unavailable'; reason: string };
