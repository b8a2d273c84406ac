/** What automatic replies say in one language, as patterns over folded text (fold-text.ts). */
export type AutoReplyWords = {
  /** First letters (up to four) of the words without which nothing below stands in a text; null where the script itself tells the language. */
  anchors: readonly string[] | null;
  /** Subjects that only machines write, from their start. */
  subject: readonly string[];
  /** Subjects that say that somebody is away; people write them too. */
  awaySubject: readonly string[];
  /** What is set before a subject when a mail was read or deleted (RFC 8098). */
  receiptSubject: readonly string[];
  /** What calendars set before a subject when somebody accepts or declines. */
  calendarSubject: readonly string[];
  /** Says of itself that it is automatic, or comes from a telephone or chat system. */
  machine: readonly string[];
  /** The writer is away, or the office closed, now or soon. */
  away: readonly string[];
  /** Thanks whoever wrote. */
  thanks: readonly string[];
  /** Will answer later, on return. */
  later: readonly string[];
  /** It is urgent: what follows is for everybody. */
  urgent: readonly string[];
  /** Whom to write to instead. */
  instead: readonly string[];
  /** Hardly reads mail, or does not pass it on. */
  unread: readonly string[];
  /** A request was taken in. */
  ticket: readonly string[];
  /** The mailbox is read by nobody. */
  unmonitored: readonly string[];
  /** Somebody has left. */
  left: readonly string[];
  /** Answers us: asks, agrees, proposes. */
  engaged: readonly string[];
  /** It was, not is. */
  past: readonly string[];
  /** Right before a last day away or a day of return. */
  until: readonly string[];
  /** Right behind it. */
  untilBehind: readonly string[];
};
