import type { Check } from '../check-context';
import { fail, pass } from './result';

/** The inbound is a person's. Where it may as well be a robot's, a person looks first: a reply to a robot is embarrassing, a lead unanswered costs more. */
export const automatic: Check = ({ mayBeAutomatic }) =>
  mayBeAutomatic === null || mayBeAutomatic === undefined ? pass('automatic') : fail('automatic', mayBeAutomatic);
