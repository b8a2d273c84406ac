import { subjectBase } from '../ingest';
import type { MessageFacts } from '../store/message-facts';
import type { MessageRow } from '../store/rows';
import { lettersOf } from './same-content';

/** Mail servers try for five days before they give up (RFC 5321 section 4.5.4.1), some for a week; a little more for clocks. */
const triesForMs = 8 * 24 * 3_600_000;
/** A subject of fewer letters ("Hi") stands in any text. */
const tellingLetters = 5;

/** Whether a mail went to this address (in lower case). */
export const wentTo = (mail: Pick<MessageRow, 'to' | 'cc'>, address: string): boolean =>
  [...mail.to, ...mail.cc].some((each) => each.email.toLowerCase() === address);

/**
 * Whether a report shows that it is about a mail of ours to this address; that it names the address shows nothing, since anybody may know to whom we write.
 * It does by the Message-ID of such a mail (`owns`: those it returns or answers, by its `ids`), also the one that a provider gave our
 * newest to the address; by the address written into the one it came to (VERP); or
 * where it came with the null return path (RFC 5321 section 4.5.5) to the account that wrote (`mail`: our newest to the address) or the mailbox of the
 * address it was written from (`inbox`, lower case: a provider sends for a mailbox that is read beside it), within the days that servers try, and
 * holds that mail's subject.
 */
export const isAboutOurs = (input: {
  report: Pick<MessageRow, 'at' | 'connectionId' | 'rawText'>;
  bounce: NonNullable<MessageFacts['bounce']>;
  address: string;
  ids: readonly string[];
  owns: readonly MessageRow[];
  mail: MessageRow | null;
  inbox: string | null;
}): boolean => {
  const { report, bounce, address, ids, owns, mail, inbox } = input;
  if (owns.some((each) => wentTo(each, address))) return true;
  if (mail === null) return false;
  if (bounce.verp?.includes(address) || mail.facts.alsoKnownAs?.some((id) => ids.includes(id))) return true;
  const toWriter = mail.connectionId === report.connectionId || mail.from.email.toLowerCase() === inbox;
  if (!bounce.nullPath || !toWriter || report.at - mail.at > triesForMs) return false;
  const subject = lettersOf(subjectBase(mail.subject));
  return (
    subject.length >= tellingLetters &&
    [report.rawText, ...(bounce.subjects ?? [])].some((text) => lettersOf(text).includes(subject))
  );
};
