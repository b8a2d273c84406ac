import { type Fields, textOf } from './read-document';

/** Slips that a proof-reader corrects without touching anything else. */
const slips: readonly (readonly [RegExp, string, string])[] = [
  [/\bdelivieries\b/g, 'deliveries', 'Corrected the spelling of “deliveries”.'],
  [/\brecieve/g, 'receive', 'Corrected the spelling of “receive”.'],
  [/\bseperate/g, 'separate', 'Corrected the spelling of “separate”.'],
  [/\bteh\b/g, 'the', 'Corrected “teh”.'],
  [/ {2,}(?=\S)/g, ' ', 'Removed a doubled space.'],
];

/** Stage `verify`: the draft with as few changes as possible, usually none. */
export const verifyDraft = (document: Fields): { body: string; changes: string[] } => {
  let body = textOf(document.draft);
  const changes: string[] = [];
  for (const [slip, right, said] of slips) {
    const next = body.replace(slip, right);
    if (next !== body) changes.push(said);
    body = next;
  }
  return { body, changes };
};
