import type { Check } from '../check-context';
import { fail, pass } from './result';

/** The inbound comes from the one meant: after "wrong person" or "she has left" a person decides whom to write to. */
export const person: Check = ({ wrongPerson }) =>
  wrongPerson === null
    ? pass('person')
    : fail('person', wrongPerson === '' ? 'The lead is the wrong person, or has left.' : wrongPerson);
