import type { Channel } from '../../../shared/schemas/common';

/** Reply and forward marks of the languages mail programs speak, with or without a counter: `Re[2]:`, `AW:`, `Fwd:`. */
const marks =
  /^(?:\s*(?:re|aw|antw|sv|vs|rv|res|ref|odp|r|fwd?|wg|tr|enc|rif|i|doorst)\s*(?:\[\d+\]|\(\d+\))?\s*[:：])+\s*/i;

/** Subject without reply and forward marks. */
export const subjectBase = (subject: string): string => subject.replace(/\s+/g, ' ').replace(marks, '').trim();

/** Subject of a reply: one `Re:` before the base. Only mail has subjects; an empty one stays empty, so that the thread holds. */
export const replySubject = (channel: Channel, subject: string): string => {
  if (channel !== 'email') return '';
  const base = subjectBase(subject);
  return base === '' ? 'Re:' : `Re: ${base}`;
};
