import type { CheckContext, OfOtherLead } from './check-context';
import { sourceTexts } from './sources';

/** Who and what may be looked up: leads by name or firm, and what other leads wrote, by phrase. */
export type OtherLeadsIndex = {
  called: (names: readonly string[]) => { id: string; name: string; company: string | null; email: string }[];
  wrote: (phrases: readonly string[]) => { leadId: string; body: string }[];
};

/** Words of a phrase that must stand together to be a quotation, and how far apart two phrases begin. */
const phraseWords = 8;
const phraseStep = 3;
/** Said by so many leads it is a commonplace and nobody's. */
const commonplace = 3;
const wordsOfName = 5;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
/** Words alone, with one space between: how texts are compared. */
const level = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Every run of up to five words as it is written, levelled, and pairs turned about ("Vossberg, Henrike"). */
const namesIn = (text: string): string[] => {
  const words = [
    ...text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .matchAll(/[\p{L}\p{N}]+(?:['’](?!s(?!\p{L}))\p{L}+)*/gu),
  ];
  const names = new Set<string>();
  words.forEach((word, index) => {
    for (let length = 1; length <= wordsOfName; length += 1) {
      const run = words.slice(index, index + length);
      const last = run.at(-1);
      if (run.length < length || last === undefined) break;
      const written = word.input.slice(word.index, last.index + last[0].length).replace(/\s+/g, ' ');
      // One word alone is a firm's name only where it is written as a name.
      if (length === 1 && !(/^\p{Lu}/u.test(written) && written.length >= 4)) continue;
      const plain = run.map(([each]) => each).join(' ');
      for (const each of [written, plain]) {
        names.add(each.toLowerCase());
        // The index knows small letters of ASCII alone.
        names.add(each.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
      }
      if (length === 2)
        names.add(
          run
            .map(([each]) => each.toLowerCase())
            .reverse()
            .join(' '),
        );
      if (length === 2) names.add(run.map(([each]) => each.toLowerCase()).join('-'));
    }
  });
  return [...names];
};

const phrasesOf = (text: string, said: string): string[] => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const phrases: string[] = [];
  for (let at = 0; at + phraseWords <= words.length; at += phraseStep) {
    const run = words.slice(at, at + phraseWords);
    const phrase = run.join(' ');
    // Small words stand together everywhere, and looking them up is slow: a quotation worth the name has longer ones.
    if (run.filter((word) => word.length >= 5).length < 2) continue;
    if (!said.includes(` ${phrase} `)) phrases.push(phrase);
  }
  return phrases;
};

/**
 * What a draft holds of other leads of the workspace: their names (two words and more), firms and sentences, but for what this
 * conversation, the knowledge or our own people's names hold as well. The model is never shown another lead; a hostile one, or
 * one that was, is caught here.
 */
export const ofOtherLeads = (
  context: Omit<CheckContext, 'ofOtherLeads'>,
  ownPeople: readonly string[],
  index: OtherLeadsIndex,
): OfOtherLead[] => {
  const text = context.draft;
  const said = [...sourceTexts({ ...context, ofOtherLeads: [] }), ...ownPeople, context.subject].map(level).join('\n');
  const draft = level(text);
  const found: OfOtherLead[] = [];
  const reversed = (name: string): string => name.split(/\s+/).reverse().join(' ');
  for (const lead of index.called(namesIn(text))) {
    if (lead.email.toLowerCase() === context.lead.email.toLowerCase()) continue;
    const names = [lead.name, reversed(lead.name)].map(level);
    if (
      lead.name.trim().includes(' ') &&
      names.some((name) => draft.includes(name.trimEnd())) &&
      !names.some((name) => said.includes(name))
    )
      found.push({ kind: 'name', text: lead.name });
    const company = level(lead.company ?? '');
    if (company.trim() !== '' && draft.includes(company) && !said.includes(company))
      found.push({ kind: 'company', text: lead.company ?? '' });
  }
  const phrases = phrasesOf(text, said);
  const theirs = index.wrote(phrases).map((each) => ({ ...each, body: level(each.body) }));
  for (const phrase of phrases) {
    const writers = new Set(theirs.filter(({ body }) => body.includes(` ${phrase} `)).map((each) => each.leadId));
    if (writers.size > 0 && writers.size < commonplace) {
      found.push({ kind: 'quote', text: phrase });
      break;
    }
  }
  return found;
};
