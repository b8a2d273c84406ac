import type { Check, CheckContext } from '../check-context';
import { sourceTexts } from '../sources';
import { strangeCustomer } from './customers';
import { fail, pass, plainWords, quote } from './result';
import { strangeStreet } from './streets';

/** A person by title and name. Titles that are words as well count only as they are written for a person. */
const titled =
  /(?<!\p{L})(?:(?:Mr|Mrs|Ms|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|[Ss]eñora?|Sra?|[Ss]enhora?|[Ss]ignora?|[Dd]hr|[Dd]e heer|[Mm]evrouw|Mevr|panem|pana|panu|panią|paní|[Hh]r|[Ff]ru|[Гг]осподин\p{L}*|[Гг]оспож\p{L}+)\.?)[ \u00a0](?<who>\p{Lu}\p{Ll}[\p{L}'’-]+)/gu;
const person = "(?<who>\\p{Lu}\\p{Ll}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2})";
const roles =
  '(?:[Cc]olleague|[Hh]ead of \\p{L}+(?: \\p{L}+)?|[Mm]anager|[Dd]irector|[Cc]olleague from \\p{L}+|[Ee]ngineer|[Dd]eveloper|[Aa]ccountant|[Ll]awyer|[Ss]pecialist|[Ee]xpert|[Tt]echnician|(?:CEO|CTO|CFO|COO)|[Ff]ounder|[Bb]oss)';
/** Somebody of ours by role and name, or by name and department: a reply speaks for nobody that no source knows. */
const ofOurs = new RegExp(
  [
    `(?<!\\p{L})(?:[Oo]ur|[Mm]y)(?: \\p{Ll}+){0,2} ${roles},? ${person}`,
    `(?<!\\p{L})(?:[Uu]nser[em]?n?|[Mm]ein[em]?n?)(?: \\p{Ll}+){0,2} (?:Kolleg(?:e|en|in)|(?:\\p{L}+)?(?:[Ll]eiter|[Cc]hef)(?:in)?|Geschäftsführer(?:in)?|Technik(?:er|erin)|Entwickler(?:in)?|Berater(?:in)?),? (?:(?:Herrn?|Frau) )?${person}`,
    `(?<!\\p{L})(?:[Nn]otre|[Mm]on|[Mm]a)(?: \\p{Ll}+){0,2} (?:collègue|directeur|directrice|responsable(?: \\p{L}+)?|technicien(?:ne)?|associée?|chef),? (?:M\\.|Mme )?${person}`,
    `(?<!\\p{L})(?:[Nn]uestr[oa]|[Mm]i|[Oo] (?:meu|nosso)|[Aa] (?:minha|nossa)|[Mm]eu|[Mm]inha|[Ii]l (?:mio|nostro)|[Ll]a (?:mia|nostra))(?: \\p{Ll}+){0,2} (?:compañer[oa]|colega|collega|director[a]?|diretor[a]?|direttore|direttrice|técnic[oa]|tecnic[oa]|responsable|responsável|responsabile|jef[ea]|capo),? ${person}`,
    `(?<!\\p{L})(?:[Oo]nze|[Mm]ijn|[Mm]ój|[Mm]oja|[Nn]asz|[Nn]asza|[Vv]år|[Mm]in|[Vv]ores)(?: \\p{Ll}+){0,2} (?:collega|directeur|technicus|kolega|koleżanka|dyrektor|kollega|chef|direktör|direktør|tekniker),? ${person}`,
    `(?<![\\p{L}])${person.replace('who', 'from')} (?:from|in|aus|vom|von|du|de|del|da|van|z) (?:(?:our|der|dem|unserer|la|le|il|het|de|dział\\p{L}*) )?(?:finance|sales|support|engineering|accounting|legal|product|operations|customer (?:success|care|service)|the (?:team|sales team|support team)|Buchhaltung|Technik|Vertrieb|Support|Entwicklung|comptabilité|facturation|contabilidad|ventas|soporte|contabilidade|vendas|suporte|contabilità|vendite|assistenza|boekhouding|verkoop|księgowości|sprzedaży)(?!\\p{L})`,
  ].join('|'),
  'gu',
);
/** A role of somebody or a department: without one nobody of ours is named. */
const mayBeOfOurs =
  /coll|coleg|koleg|kolle|compañer|head of|manager|dire[ck]?t|dyrektor|engineer|developer|account|lawyer|specialist|expert|tech?ni|entwickl|berater|leiter|chef|führer|founder|boss|C[ETFO]O|respons|associé|jef[ea]|capo|finan|sales|support|legal|product|operations|customer|buchhaltung|vertrieb|compta|factur|ventas|soporte|vendas|suporte|vendite|assistenza|boekhoud|verkoop|księgow|sprzeda|contab/i;

/** Ranks and roles that stand behind a title in the place of a name. */
const rank =
  /^(?:d(?:okto|irekto|yrekto)r\p{L}*|prof\p{L}*|kolleg\p{L}*|prezes\p{L}*|president\p{L}*|direct\p{L}*|diret\p{L}*)$/iu;
/** Names are inflected: this much of one must stand in a source. */
const stem = 4;

/** Somebody by title and name whom no source knows: invented, or another lead. */
const strangePerson = (context: CheckContext): string | null => {
  let said: string | null = null;
  const named = mayBeOfOurs.test(context.draft) ? context.draft.matchAll(ofOurs) : [];
  for (const found of [...context.draft.matchAll(titled), ...named]) {
    const who = (found.slice(1).find((group) => group !== undefined) ?? '').split(' ')[0] ?? '';
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
