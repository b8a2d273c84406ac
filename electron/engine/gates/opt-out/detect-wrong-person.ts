import { withoutQuoteLines } from '../../ingest/separate-reply';
import { findReferral, type Referral } from './find-referral';
import { foldText } from './fold-text';
import { leftCompany } from './left-company-words';
import { sentencesOf } from './sentences';
import { notThisName, personStems, rightPerson, wrongPerson } from './wrong-person-words';

export type WrongPerson = {
  kind: 'wrong_person' | 'left_company';
  /** Whom the message names instead. */
  contact: Referral | null;
  evidence: string;
};

const textLimit = 10_000;

/**
 * A person who is not the one meant, or who tells that the one meant has left (or died). Neither is an opt-out: the lead changes (somebody else to write
 * to, or nobody), and nobody is marked as one who wants no more. Takes the new text of a message, of which 10,000 characters are read.
 * The contact is what the message names instead: an address, a number, a name. The product's own rule; null when there is neither.
 */
export const detectWrongPerson = (text: string): WrongPerson | null => {
  const own = withoutQuoteLines(text.slice(0, textLimit)).trim();
  if (!personStems.test(foldText(own))) return null;
  const sentences = sentencesOf(own).filter((each) => personStems.test(each.folded) && !rightPerson.test(each.folded));
  const left = sentences.find((each) => leftCompany.test(each.folded));
  const said = left ?? sentences.find((each) => wrongPerson.test(each.folded) || notThisName.test(each.written));
  if (said === undefined) return null;
  const words = said.written.replace(/\s+/g, ' ').slice(0, 120);
  return left === undefined
    ? { kind: 'wrong_person', contact: findReferral(own), evidence: `Says that this is the wrong person: “${words}”.` }
    : { kind: 'left_company', contact: findReferral(own), evidence: `Says that the person has left: “${words}”.` };
};
