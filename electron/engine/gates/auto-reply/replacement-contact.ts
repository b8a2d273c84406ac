import { phonesOf } from '../../ingest';
import { addressesIn } from '../bounce/addresses-in';

/** Whom an away message names: at least one of the three is there. */
export type Replacement = { name: string | null; email: string | null; phone: string | null };

const title =
  /^(?:mr|mrs|ms|miss|dr|prof|herr|herrn|frau|m|mme|mlle|madame|monsieur|sra|sr|srta|don|dona|dhr|mw|mevr|mevrouw|meneer|pan|pani|panem|pania|sig|sigra|dott|ing)\.?$/i;
const notNames =
  /^(?:I|My|Our|Please|For|If|The|Contact|Email|E-?[Mm]ail|Mail|Phone|Tel|Telefon|Telephone|Mobile|Mobil|Cell|Call|Urgent|Thank|Thanks|Bitte|Ich|Sie|Meine|Vertretung|Kollegin|Kollege|Merci|Veuillez|Contactez|Contacter|Contacte|Contacto|Escriba|Escreva|Scrivere|Scriva|Kontakt|Kontakta|Kontakte|Prosz\u0119|Prosimy|Skriv|Mailbox|Team|Support|Sales|Office|Info|Stuur|Neem|\u041f\u0438\u0448\u0438\u0442\u0435)$/u;
/** What may stand between a name and the address or number. */
const link =
  /^[\s,;:(<\u2013-]*(?:(?:at|on|under|unter|via|per|tel|tél|tlf|phone|telefon\p{L}*|mobil\p{L}*|e-?mail|mail|au|al|no|op|p\u00e5|pod|\u043f\u043e|\u0442\u0435\u043b)[\s.:,(]*){0,3}$/iu;
/** Addresses that belong to no person. */
const shared =
  /^(?:info|contact\w*|kontakt|sales|support|office|hello|mail|team|service|help\w*|enquiries|inquiries|admin|zentrale|vertrieb|ventas|vendas|accueil)@/i;

/**
 * The person to turn to instead, as an away message states: the address and telephone number of one line, and the name right before them. Not the
 * writer's own address, and not a number at which the writer himself is to be rung.
 */
export const replacementContact = (text: string, own: string): Replacement | null => {
  const lines = text.split('\n');
  const email = addressesIn(text).find((each) => each.toLowerCase() !== own.toLowerCase()) ?? null;
  const at = email === null ? -1 : lines.findIndex((line) => line.includes(email));
  const around = at >= 0 ? lines.slice(at, at + 2).join('\n') : text;
  const phones = phonesOf(around.replace(dates, ' ')).filter((phone) => !isOwnNumber(around, phone));
  const phone = phones[0] ?? null;
  if (email === null && phone === null) return null;
  const place = email !== null ? text.indexOf(email) : numberAt(text);
  const before = text.slice(Math.max(0, place - 90), Math.max(0, place));
  return { name: email !== null && shared.test(email) ? null : nameBefore(before), email, phone };
};

/** "01.12.2026" is nobody's number. */
const dates = /(?<![\d+])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/g;

const numberAt = (text: string): number => Math.max(0, text.search(/(?:\+|\b0)\d[\d\s().\-/]{6,}/));

const isOwnNumber = (text: string, phone: string): boolean =>
  /\b(?:my (?:mobile|cell|phone|number)|call me|reach me|meine[rm]? (?:handy|mobil)|auf meinem|mon portable|mi m[óo]vil|meu telem|mio cellulare|mijn mobiel|min mobil)/i.test(
    text,
  ) && phone !== '';

/** The last one to three capitalised words of what stands right before an address or number, titles left out. */
const nameBefore = (before: string): string | null => {
  const sentence = before.split(/[.!?]\s(?=\p{Lu})|\n\n/u).at(-1) ?? before;
  const han = /([\p{Script=Han}]{2,4})(?:さん|様|先生|女士)?\s*[（(：:]\s*$/u.exec(before)?.[1];
  if (han !== undefined) return han.replace(/^(?:联系|聯絡|聯繫|请联系|同事)/u, '') || null;
  const words = [...sentence.matchAll(/[\p{L}\p{M}’'.-]+|[,;]/gu)];
  let run: string[] = [];
  let end = 0;
  const named: { run: string[]; end: number }[] = [];
  for (const word of words) {
    const bare = word[0].replace(/\.$/, '');
    const particle = /^(?:de|van|von|der|den|la|le|di|del|du|bin|al)$/.test(bare);
    const name = /^\p{Lu}[\p{L}’'-]+$/u.test(bare) && !notNames.test(bare) && !title.test(bare);
    if (name || (particle && run.length > 0)) {
      run.push(bare);
      if (name) end = word.index + word[0].length;
      continue;
    }
    if (run.length > 0) named.push({ run, end });
    run = [];
  }
  if (run.length > 0) named.push({ run, end });
  const last = named.at(-1);
  if (last === undefined || last.run.length > 4 || !link.test(sentence.slice(last.end))) return null;
  return last.run.join(' ').replace(/(?: (?:de|van|von|der|den|la|le|di|del|du|bin|al))+$/, '');
};
