import type { Check } from '../check-context';
import { fail, pass, plainWords, quote } from './result';

/** Greetings of the languages we write, with what may stand between them and the name. */
const greeting =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[r]?|moin|bonjour|bonsoir|cher|chère|salut|hola|buenos d[ií]as|buenas tardes|estimad[oa]|ol[aá]|bom dia|boa tarde|car[oa]|ciao|buongiorno|gentile|salve|beste|hoi|dag|goede(?:morgen|middag)|hej|hei|god dag|cze[sś][cć]|dzie[nń] dobry|szanowny|szanowna)\s+(?<who>[^\n,!.:;–—-]{1,60}?)\s*[,!.:;\n–—-]/iu;

const titles = new Set(
  'mr mrs ms miss dr prof herr frau dr. m. mme mlle monsieur madame senor senora sr sra sr. sra. signor signora dott dhr mevrouw mevr pan pani panie fru hr'.split(
    ' ',
  ),
);
/** Greetings that name nobody in particular. */
const nobody = new Set(
  'there all both everyone team folks again zusammen alle miteinander tous toutes todos todas a e y tutti allen damen und herren together'.split(
    ' ',
  ),
);

const parts = (name: string): string[] =>
  plainWords(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part.length > 1);

/** German names are written with and without umlauts. */
const spelledOut = (name: string): string =>
  name.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`).replaceAll('ß', 'ss');

/** The words of a greeting that can be a name: it ends where a sentence begins ("Hi Dana thanks for asking"). */
const named = (who: string): string => {
  const words = who.trim().split(/\s+/);
  const end = words.findIndex(
    (word, index) => index > 0 && /^\p{Ll}/u.test(word) && !nobody.has(plainWords(word)) && !joins.has(word),
  );
  return (end === -1 ? words : words.slice(0, end)).join(' ');
};
const joins = new Set(['and', 'und', 'et', 'de', 'da', 'do', 'dos', 'von', 'van', 'der', 'den', 'le', 'la', 'di', '&']);

/**
 * The person greeted is the lead or somebody of the conversation. Judged on the greeting only: names of products and third
 * people belong in a text.
 */
export const name: Check = ({ draft, lead, otherNames, persona, language }) => {
  const who = greeting.exec(`${draft}\n`)?.groups?.who;
  if (who === undefined) return pass('name');
  const greeted = parts(named(who)).filter((part) => !titles.has(part) && !nobody.has(part) && !joins.has(part));
  if (greeted.length === 0) return pass('name');
  const local = lead.email.split('@')[0] ?? '';
  const names = [lead.name, ...otherNames, local, lead.company ?? ''];
  const known = new Set([...names, ...names.map(spelledOut)].flatMap(parts));
  // Polish calls people by another form of the name (Marek: "Panie Marku"): its beginning must do.
  const isForm = (part: string): boolean =>
    language === 'pl' && [...known].some((other) => other.length > 2 && other.slice(0, 2) === part.slice(0, 2));
  const stranger = greeted.find((part) => !known.has(part) && !known.has(part.replaceAll('ß', 'ss')) && !isForm(part));
  if (stranger === undefined) return pass('name');
  const self = parts(persona.name).includes(stranger);
  return fail(
    'name',
    `It greets ${quote(named(who))}${self ? ', which is our own name' : ''}; the lead is ${quote(lead.name || lead.email)}.`,
  );
};
