import type { Decision, Offer } from '../../shared/schemas/draft';

export type MarkedPart = { text: string; marked: boolean };

/** Phrases in typographic or straight quotes: how evidence names the words it is about. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/[“"]([^“”"]{2,})[”"]/g)]
    .map((match) => match[1] ?? '')
    // A short common word would be found all over the text; a price or a date is short and worth a mark.
    .filter((phrase) => phrase.length > 4 || /\d/.test(phrase));

/** "12 May" of an offer's label "Tuesday 12 May at 14:30 (Lisbon time)", and the label without its zone. */
const offerWords = (label: string): { date: string; phrase: string } => ({
  date: /\d{1,2} \p{L}+/u.exec(label)?.[0] ?? '',
  phrase: label.replace(/\s*\([^)]*\)\s*$/, ''),
});

/**
 * The phrases of a draft that a person should look at: words that a failed check quotes, and offered times whose date the
 * gate's sentence names. Only phrases that stand in the text count.
 */
export const phrasesToMark = (body: string, decision: Decision | null, offers: readonly Offer[]): string[] => {
  if (!decision) return [];
  const evidence = [
    decision.sentence,
    ...decision.checks.filter((check) => !check.passed).map((check) => check.evidence),
  ];
  const phrases = evidence.flatMap(quotedIn);
  for (const offer of offers) {
    const { date, phrase } = offerWords(offer.label);
    if (date !== '' && evidence.some((text) => text.includes(date))) phrases.push(phrase);
  }
  return [...new Set(phrases)].filter((phrase) => phrase !== '' && body.includes(phrase));
};

/** A paragraph cut where marked phrases begin and end. */
export const markParts = (text: string, phrases: readonly string[]): MarkedPart[] => {
  const parts: MarkedPart[] = [];
  let from = 0;
  while (from < text.length) {
    const found = phrases
      .map((phrase) => ({ phrase, at: text.indexOf(phrase, from) }))
      .filter((each) => each.at >= 0)
      .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length)[0];
    if (!found) break;
    if (found.at > from) parts.push({ text: text.slice(from, found.at), marked: false });
    parts.push({ text: found.phrase, marked: true });
    from = found.at + found.phrase.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), marked: false });
  return parts;
};
