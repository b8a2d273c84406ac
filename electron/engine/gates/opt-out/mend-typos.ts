import { ageOfVocabulary, lettersOfToken, readTokens, vocabularySize } from '../guarded/vocabulary';

/** Verbs that decide, folded; what people mistype on a telephone is read as meant. */
const keys =
  'abmeldung abmelden austragen wypisanie uitschrijving desinscription desabonnement cancellazione eliminazione supresion unsubscribe unsubscribed unsubscribing remove removed delete deleted contact contacting contacted receive receiving mailing emailing messages solicit abbestellen entfernen kontaktieren loeschen loschen verteiler werbung unterlassen desabonner desabonnez desinscrire desinscrivez supprimer supprimez contacter contactez retirez arretez recevoir eliminar eliminen borrenme contacten escribir recibir descadastrar remover removam contatem cancellare cancellate cancellatemi rimuovere rimuovete rimuovetemi contattate disiscrivere disiscrivetemi uitschrijven verwijderen verwijder contacteren mailinglijst usuniecie wypisac kontaktowac avregistrera kontakta radera удалите отпишите прекратите рассылки'.split(
    ' ',
  );
/** Words of their own that are one letter away. */
const others = new Set(
  'abmeldungen anmeldung anmelden arrete arretes arretee vortragen auftragen antragen eliminacion remote contract contrast contacts receiver received receives relieve deleter elicit retired recover removes removal deletes content context messages massages mailings failing werbungen vertreiber verteilern kontakte kontakter kontaktar kontaktas raderar raderas contatto contatti contatta contate contatos contactos contacto contacta contacte contactar contacter contacten contactes contenten escribirme recibir recibirme recibi eliminara eliminare eliminan eliminen elimine removera removeram remova rimuover cancellata cancellato cancellare cancellate cancellati contattare contattato contattata verwijdert verwijderd retirer retires retiree retirees arreter recevoir recevoirs supprime supprimer supprimes desabonne verwijderen'.split(
    ' ',
  ),
);
const byLetter = new Map<string, string[]>();
for (const key of keys) byLetter.set(key.charAt(0), [...(byLetter.get(key.charAt(0)) ?? []), key]);
const known = new Set([...keys, ...others]);
const shortText = 1_500;
const word = /\p{L}{6,14}/gu;

/**
 * A folded text with the deciding verbs put right where one letter is missing, added, wrong or swapped with its neighbour; the first
 * letter must be right. Texts above 1,500 characters are given back as they are: nobody who leaves writes that much.
 */
export const mendTypos = (folded: string): string =>
  folded.length > shortText || !mayBeMended(folded) ? folded : mended(folded).replace(clipped, inFull);

const mended = (words: string): string =>
  words.replace(word, (each) => (known.has(each) ? each : (meant(each) ?? each)));

/** What is clipped on telephones: Portuguese "n quero", "vcs", Italian "nn voglio", Spanish "no kiero q me". */
const clipped =
  /(?<!\p{L})(?:n(?= (?:quero|queremos|me |nos |mand|envi|escrev|gosto))|nn|vcs?|msgs?|q(?= (?:me|nos|no) )|kiero|nihct|nciht)(?!\p{L})/gu;
const full: Readonly<Record<string, string>> = {
  n: 'nao',
  nn: 'non',
  vc: 'voce',
  vcs: 'voces',
  msg: 'mensagem',
  msgs: 'mensagens',
  q: 'que',
  kiero: 'quiero',
  nihct: 'nicht',
  nciht: 'nicht',
};
const inFull = (short: string): string => full[short] ?? short;

const ascii = /^[\0-\x7f]*$/;
/** Whether a token of the vocabulary is mended or may be written in full, found out when it is first met; 0: not yet. */
let isMended = new Uint8Array(0);
let age = 0;
const yes = 1;
const no = 2;

/** False where no word of a folded text is mended: the gate reads the text's tokens next in any case. Letters beyond ASCII are no tokens. */
const mayBeMended = (folded: string): boolean => {
  if (!ascii.test(folded)) return true;
  const { all, tokens, pairs, odd } = readTokens(folded);
  if (odd) return true;
  if (age !== ageOfVocabulary()) {
    if (isMended.length === 0) isMended = new Uint8Array(vocabularySize);
    else isMended.fill(0);
    age = ageOfVocabulary();
  }
  for (let at = tokens; at < pairs; at += 1) {
    const token = all[at] ?? 0;
    if (isMended[token] === 0) {
      const written = String.fromCharCode(...lettersOfToken(token));
      isMended[token] = mended(written) !== written || Object.hasOwn(full, written) ? yes : no;
    }
    if (isMended[token] === yes) return true;
  }
  return false;
};

const meant = (written: string): string | undefined =>
  byLetter.get(written.charAt(0))?.find((key) => Math.abs(key.length - written.length) <= 1 && oneApart(key, written));

/** Whether two different words become the same by one insertion, deletion, replacement or swap of neighbours. */
const oneApart = (one: string, other: string): boolean => {
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  return (
    endsAlike(one, start + 1, other, start + 1) ||
    endsAlike(one, start, other, start + 1) ||
    endsAlike(one, start + 1, other, start) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && endsAlike(one, start + 2, other, start + 2))
  );
};

/** Whether one word from a place on is the other from its place on; compared in place, since every longer word of a text comes here. */
const endsAlike = (one: string, from: number, other: string, otherFrom: number): boolean => {
  const rest = Math.max(0, one.length - from);
  if (rest !== Math.max(0, other.length - otherFrom)) return false;
  for (let at = 0; at < rest; at += 1) if (one.charCodeAt(from + at) !== other.charCodeAt(otherFrom + at)) return false;
  return true;
};
