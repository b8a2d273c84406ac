import { adLine, legalWords, listFooter, mailWords } from './footer-words';

/** A run of filled lines. */
export type Paragraph = { start: number; end: number; text: string };

const paragraphLimit = 1_200;

/** The paragraphs of a text, each with its lines joined (and cut: nobody needs more to know a footer). */
export const paragraphsOf = (lines: readonly string[]): Paragraph[] => {
  const found: Paragraph[] = [];
  let open: Paragraph | null = null;
  lines.forEach((line, at) => {
    const text = line.trim();
    if (text === '') open = null;
    else if (open === null) {
      open = { start: at, end: at + 1, text: text.slice(0, paragraphLimit) };
      found.push(open);
    } else {
      open.end = at + 1;
      if (open.text.length < paragraphLimit) open.text += ` ${text.slice(0, paragraphLimit - open.text.length)}`;
    }
  });
  return found;
};

const shortestNotice = 100;
/** Chinese and Japanese say as much in fewer signs. */
const dense = /[\u3040-\u30ff\u4e00-\u9fff]{4}/;
const densely = 2.5;
/** Below its title. */
const shortestTitled = 40;

/** A legal notice speaks of the mail and says at least two of: confidential, addressee, forbidden, delete. */
const isLegalNotice = (text: string, shortest = shortestNotice): boolean => {
  if (text.length < (dense.test(text) ? shortest / densely : shortest) || text.endsWith('?') || !mailWords.test(text))
    return false;
  let kinds = 0;
  for (const kind of legalWords) if (kind.test(text)) kinds += 1;
  // "It is strictly prohibited to write to me, delete my address": somebody's own words, and not to be lost.
  return (
    kinds >= 2 && (kinds >= 4 || !(ownVoice.test(text) || ownVoiceUnparted.test(text))) && !asksToDelete.test(text)
  );
};

/** A notice speaks for a firm or for nobody, hardly ever in the first person singular. */
const ownVoice =
  /(?<!\p{L})(?:I (?:am|do|did|have|had|was|will|would|can|could|want|never|ask|don['’]t|didn['’]t)|I['’](?:m|ve|ll|d)|my|me|mine|ich|mich|mir|meine[mnrs]?|je (?:ne|n['’]|vous|suis|veux|souhaite|demande|n)|j['’]ai|m['’]\p{L}+|moi|mes|mon|yo|mis?|escribirme|mío|eu|meus?|minhas?|io|mi[eo]i?|mia|ik|mij|mijn|mnie|moje(?:go)?|mój|jag|mig|mina|jeg|minä|minun|я|меня|мне|мой|мои|моих)(?!\p{L})/u;

/** The same where no spaces part words; 我司 and 我们 are a firm. */
const ownVoiceUnparted = /我(?!司|公司|们|們|方)|私(?:の|は|に|を|へ|宛)|わたし|僕/u;

/** What is to be deleted in a notice is the mail; somebody who asks to delete data, an address or an entry of a list speaks for himself. */
const asksToDelete =
  /(?:delet|remov|eras|lösch|entfern|streich|supprim|efface|retire|elim[ií]n|borr|cancell|rimuov|apag|remov|verwijder|usu[nń]|radera|ta bort|slett|fjern|poista|удал)\p{L}*\s(?:\S+\s){0,3}?(?:data|details|address|e-?mail address|records?|daten|adresse|coordonnées|données|datos|dados|dati|gegevens|dane|uppgifter|adress|oplysninger|opplysninger|tietoni|данные|адрес)(?!\p{L})/iu;

const noticeTitle =
  /^\W{0,4}(?:(?:e-?mail |legal )?(?:confidentiality|privacy|legal)(?: notice| note| statement| warning)?(?: notice)?|disclaimer|legal disclaimer|haftungsausschluss|vertraulichkeitshinweis|rechtlicher hinweis|avis de confidentialité|avertissement|aviso (?:legal|de privacidad|de confidencialidad|importante)|nota legal|avvertenza|informativa (?:sulla )?privacy|vertrouwelijkheid|klauzula poufności|poufność|ansvarsfriskrivning|ansvarsfraskrivelse|vastuuvapauslauseke|уведомление о конфиденциальности|конфиденциальность|免責事項|免责声明|保密声明|důvěrnost|gizlilik)\s*[:：–—-]?\s*(?:$|\p{L})/iu;

/**
 * Where the footer begins that nobody typed (legal notice, virus scanner, mailing list, print-less plea), as a line index; the number of lines when there is none.
 * A notice is known by what it says, not by whose it is.
 */
export const findFooter = (lines: readonly string[], paragraphs: readonly Paragraph[]): number => {
  for (const [index, { start, text }] of paragraphs.entries()) {
    const titled =
      noticeTitle.test(text) && isLegalNotice(`${text} ${paragraphs[index + 1]?.text ?? ''}`, shortestTitled);
    if (titled || isLegalNotice(text)) return start;
    const at = footerLine(lines, paragraphs[index]);
    if (at !== null) return at;
  }
  return lines.length;
};

const footerLine = (lines: readonly string[], paragraph: Paragraph | undefined): number | null => {
  if (paragraph === undefined) return null;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length > 300) continue;
    if (adLine.test(line) || listFooter.test(line)) return at;
    // Mailman: a rule, then "Routes mailing list".
    if (/^_{20,}$/.test(line) && /\bmailing list\b|@lists?\./i.test(lines[at + 1] ?? '')) return at;
  }
  return null;
};

const noticeLine = 40;

/** A signature without the notices below it (legal ones, virus scanners, mailing lists): what its writer would call the signature. */
export const withoutNotices = (signature: string): string => {
  const lines = signature.split('\n');
  const paragraphs = paragraphsOf(lines);
  let at = findFooter(lines, paragraphs);
  // A notice tight below the card is part of its paragraph; the card stays.
  const end = paragraphs.find((each) => each.start === at)?.end ?? at;
  const card = lines
    .slice(at, end)
    .findIndex(
      (line) =>
        noticeTitle.test(line.trim()) ||
        (line.length >= noticeLine && mailWords.test(line)) ||
        adLine.test(line.trim()),
    );
  if (card > 0) at += card;
  return lines.slice(0, at).join('\n').trim();
};
