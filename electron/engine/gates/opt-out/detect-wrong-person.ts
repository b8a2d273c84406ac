import { shorten } from '../../../../shared/shorten';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import { findReferral, type Referral } from './find-referral';
import { foldText } from './fold-text';
import { leftCompany } from './left-company-words';
import { hasGone, neverHere, pointsElsewhere, together, turnStems } from './person-turns';
import { type Sentence, sentencesOf } from './sentences';
import { notThisName, personStems, rightPerson, wrongPerson } from './wrong-person-words';

export type WrongPerson = {
  kind: 'wrong_person' | 'left_company';
  /** Whom the message names instead. */
  contact: Referral | null;
  evidence: string;
};

const textLimit = 10_000;
/** Who points to somebody else does so in few words. */
const turnsLimit = 1_500;

/**
 * A person who is not the one meant, or who tells that the one meant has left (or died). Neither is an opt-out: the lead changes (somebody else to write
 * to, or nobody), and nobody is marked as one who wants no more. Takes the new text of a message, of which 10,000 characters are read.
 * The contact is what the message names instead: an address, a number, a name. The product's own rule; null when there is neither.
 */
export const detectWrongPerson = (text: string): WrongPerson | null => {
  const own = withoutQuoteLines(text.slice(0, textLimit)).trim();
  const folded = foldText(own);
  const listed = personStems.test(folded);
  const composed = own.length <= turnsLimit && turnStems.test(folded);
  if (!listed && !composed) return null;
  const sentences = sentencesOf(own);
  const asks = ({ folded: each }: Sentence): boolean => rightPerson.test(each);
  const known = listed ? sentences.filter((each) => personStems.test(each.folded) && !asks(each)) : [];
  const turns = composed ? sentences.filter((each) => !each.written.endsWith('?') && !asks(each)) : [];
  const mixedUp = turns.find((each) => neverHere.test(each.written));
  const left =
    mixedUp === undefined
      ? (known.find((each) => leftCompany.test(each.folded)) ?? turns.find((each) => hasGone.test(each.written)))
      : undefined;
  const said =
    left ??
    mixedUp ??
    known.find((each) => wrongPerson.test(each.folded) || notThisName.test(each.written)) ??
    turns.find((each) => pointsElsewhere.test(each.written) && !together.test(each.folded));
  if (said === undefined) return null;
  const words = shorten(said.written, 120);
  return left === undefined
    ? { kind: 'wrong_person', contact: findReferral(own), evidence: `Says that this is the wrong person: “${words}”.` }
    : { kind: 'left_company', contact: findReferral(own), evidence: `Says that the person has left: “${words}”.` };
};
