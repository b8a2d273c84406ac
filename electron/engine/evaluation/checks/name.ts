import type { Check } from '../check-context';
import { fail, pass, plainWords, quote } from './result';

/** Greetings of the languages we write, with what may stand between them and the name. */
const greeting =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[r]?|moin|bonjour|bonsoir|cher|chère|salut|hola|buenos d[ií]as|buenas tardes|estimad[oa]|ol[aá]|bom dia|boa tarde|car[oa]|ciao|buongiorno|gentile|salve|beste|hoi|dag|goede(?:morgen|middag)|hej|hei|god dag|cze[sś][cć]|dzie[nń] dobry|szanowny|szanowna)\s+(?<who>[^\n,!.:;–—-]{1,60}?)\s*[,!.:;\n–—-]/iu;

/** The name behind a comma, by itself before the next stop: "Hola, Dana:", "Здравствуйте, Дана!", "Дана, добрый день!". */
const apart =
  /^\s*(?:(?:hi|hello|hallo|hola|buenos d[ií]as|buenas tardes|ol[aá]|oi|bom dia|boa tarde|bonjour|buongiorno|ciao|salve|hoi|goedendag|hej|dzie[nń] dobry|cze[sś][cć]|здравствуйте|добрый день|добрый вечер|доброе утро|привет),\s+(?<who>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})\s*[,!.:\n]|(?<first>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2}),\s+(?:здравствуйте|добрый день|добрый вечер|доброе утро|привет))/iu;
/** 田中様 · 李先生，您好 · 王敏，您好: the family name, or all of it, with or without what addresses it. */
const inHan =
  /^\s*(?:尊敬的)?(?:\S+[\s\u3000]+)?(?<who>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,8}?)(?:[\s\u3000]?(?:様|さま|さん)(?=[\s、,，]|$)|(?:先生|女士|小姐|总|经理|老师)?[，,]?\s?(?:您好|你好))/u;

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
  const addressed = inHan.exec(draft)?.groups?.who;
  if (addressed !== undefined) {
    const written = (name: string): string => plainWords(name).replace(/[\s\u3000]/g, '');
    const names = [lead.name, ...otherNames].map(written);
    const fits = names.some((each) => each.startsWith(written(addressed)) || each.endsWith(written(addressed)));
    if (fits || !/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(lead.name)) return pass('name');
    return fail('name', `It greets ${quote(addressed)}; the lead is ${quote(lead.name)}.`);
  }
  const behind = apart.exec(`${draft}\n`)?.groups;
  const alone = behind?.who ?? behind?.first;
  // The pattern reads either case; a name begins with a capital, and "Hi, thanks!" greets nobody.
  const who = alone !== undefined && /^\p{Lu}/u.test(alone) ? alone : greeting.exec(`${draft}\n`)?.groups?.who;
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
