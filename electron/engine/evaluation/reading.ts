import { datesNamed, timesNamed } from '../availability';
import type { KnowledgeLine } from '../drafting';
import { mayFindTimes } from '../gates';
import type { CheckContext } from './check-context';
import { withoutSignatureBlock } from './check-context';
import { plainWords } from './checks/result';
import { addressesIn, linksIn } from './links-in';
import { onceFor } from './once-for';
import { phonesIn } from './phones-in';
import { sourceTexts } from './sources';

/* What the checks read in one draft and in what it may draw on: looked for once, by whichever check asks first. */

/** Editors and models write one apostrophe as well as the other. */
const straight = (text: string): string => text.replace(/[’ʼ]/g, "'");

/** The draft as it is compared: lower case, without marks and doubled spaces. */
export const draftWords = onceFor((context: CheckContext) => plainWords(straight(context.draft)));
/** The draft, as it is compared, a sentence each; a line's end ends one. */
export const draftSentences = onceFor((context: CheckContext) =>
  plainWords(straight(context.draft).replace(/\n+/g, '. ')).split(
    /(?<=[.!?;])\s+|(?<=。)|(?<=[!?;])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u,
  ),
);
/** The draft's own words, without its signature, as they are compared. */
export const ownWords = onceFor((context: CheckContext) => plainWords(straight(withoutSignatureBlock(context))));
export const ownDates = onceFor((context: CheckContext) => datesNamed(withoutSignatureBlock(context)));
export const ownTimes = onceFor((context: CheckContext) =>
  timesNamed(withoutSignatureBlock(context), ownDates(context)),
);
export const ownPhones = onceFor((context: CheckContext) => phonesIn(withoutSignatureBlock(context)));
/** All that the reply may draw on, as one text in lower case. */
export const saidLower = onceFor((context: CheckContext) => sourceTexts(context).join('\n').toLowerCase());

/* Of a line of the knowledge: the same for every draft that is given it. */
export const factLinks = onceFor(({ text }: KnowledgeLine) => linksIn(text));
export const factAddresses = onceFor(({ text }: KnowledgeLine) => addressesIn(text));
export const factTimes = onceFor(({ text }: KnowledgeLine) => timesNamed(text));
/** False where `findTimes` finds none in it, whenever it is read. */
export const factNamesTimes = onceFor(({ text }: KnowledgeLine) => mayFindTimes(text));
export const factPhones = onceFor(({ text }: KnowledgeLine) => phonesIn(text));

/* Of a persona: the same for every draft of its campaign. */
export const signatureLinks = onceFor(({ signature }: CheckContext['persona']) => linksIn(signature));
export const signatureAddresses = onceFor(({ signature }: CheckContext['persona']) => addressesIn(signature));
