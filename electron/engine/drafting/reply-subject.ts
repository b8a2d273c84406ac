import type { Channel } from '../../../shared/schemas/common';
import { subjectBase } from '../ingest/subject-base';

/** Subject of a reply: one `Re:` before the base. Only mail has subjects; an empty one stays empty, so that the thread holds. */
export const replySubject = (channel: Channel, subject: string): string => {
  if (channel !== 'email') return '';
  const base = subjectBase(subject);
  return base === '' ? 'Re:' : `Re: ${base}`;
};
