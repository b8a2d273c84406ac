import type { Message } from '../../shared/schemas/people';
import { momentText } from '../format/time';
import { referralText } from '../queue/message-evidence';
import { t } from '../strings';

/**
 * What the newest message of a thread that says so tells of the person: that it is the wrong one, or has left, and whom it names instead; it
 * stands at the lead whatever came after. Empty: none says so.
 */
export const personNote = (messages: readonly Message[], now: number): string[] => {
  const told = messages.findLast((message) => message.direction === 'inbound' && message.findings?.wrongPerson);
  const found = told?.findings?.wrongPerson;
  return told && found ? [t.inbox.personNote(found.kind, momentText(told.at, now), referralText(found.instead))] : [];
};
