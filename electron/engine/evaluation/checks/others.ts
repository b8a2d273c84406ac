import type { Check, CheckContext } from '../check-context';
import { sourceTexts } from '../sources';
import { strangeCustomer } from './customers';
import { fail, pass, plainWords, quote } from './result';
import { strangeStreet } from './streets';

/** A person by title and name. Titles that are words as well count only as they are written for a person. */
const titled =
  /(?<!\p{L})(?:(?:Mr|Mrs|Ms|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|[Ss]eñora?|Sra?|[Ss]enhora?|[Ss]ignora?|[Dd]hr|[Dd]e heer|[Mm]evrouw|Mevr|panem|pana|panu|panią|paní|[Hh]r|[Ff]ru|[Гг]осподин\p{L}*|[Гг]оспож\p{L}+)\.?)[ \u00a0](?<who>\p{Lu}\p{Ll}[\p{L}'’-]+)/gu;
/** Ranks and roles that stand behind a title in the place of a name. */
const rank =
  /^(?:d(?:okto|irekto|yrekto)r\p{L}*|prof\p{L}*|kolleg\p{L}*|prezes\p{L}*|president\p{L}*|direct\p{L}*|diret\p{L}*)$/iu;
/** Names are inflected: this much of one must stand in a source. */
const stem = 4;

/** Somebody by title and name whom no source knows: invented, or another lead. */
const strangePerson = (context: CheckContext): string | null => {
  let said: string | null = null;
  for (const found of context.draft.matchAll(titled)) {
    const who = found.groups?.who ?? '';
    if (rank.test(who)) continue;
    said ??= plainWords(
      [
        ...sourceTexts(context),
        ...(context.ownPeople ?? []),
        context.writer,
        ...context.known,
        ...context.recipients.cc,
      ].join('\n'),
    );
    const folded = plainWords(who);
    if (!said.includes(folded.slice(0, Math.max(3, Math.min(stem, folded.length - 1))))) return found[0];
  }
  return null;
};

/** Nothing of another lead is in it: no name, no firm, no sentence of theirs. What was found comes with the context. */
export const others: Check = (context) => {
  const found = context.ofOtherLeads[0];
  if (found === undefined) {
    const person = strangePerson(context);
    if (person !== null) return fail('others', `It names ${quote(person)}, whom no source knows.`);
    const customer = strangeCustomer(context);
    if (customer !== null)
      return fail('others', `It names ${quote(customer)} as a customer; no source knows the name.`);
    const street = strangeStreet(context);
    return street === null
      ? pass('others')
      : fail('others', `It names the address ${quote(street)}; no source knows it.`);
  }
  const what = { name: 'names another lead', company: "names another lead's firm", quote: 'quotes another lead' };
  return fail('others', `It ${what[found.kind]}: ${quote(found.text)}.`);
};
