import { isRule } from './find-quotes';
import { isSendersName } from './sender-name';
import { isAdvert, isParticulars } from './signature-particulars';
import { spokenWords } from './spoken-words';
import { companyForm, titleWords } from './title-words';

const phone = /(?!\d{4}-\d\d-\d\d)(?:\+|\(?\b0|\b\d)[\d\s().\-/]{6,22}\d\b|\bx\.?\s?\d{3,5}\b/;
/** Whether a number to ring stands in it; most lines hold no digit at all. */
export const holdsPhone = (text: string): boolean => digit.test(text) && phone.test(text);

export const withoutPhone = (text: string): string => (digit.test(text) ? text.replace(phone, '') : text);

const digit = /\d/;
/** A way to reach somebody: an address, a link, a labelled number. */
export const contact =
  /@[\w-]+\.|https?:|www\.|\b(?:tel|phone|mobile|mob|cell|fax|office|direct|ph|t|m|f|d|p|telefon|tél|téléphone|móvil|telefono|telefoon|linkedin|skype|whatsapp)\b\s*[:.]?\s*\+?[\d(]|<https?:/i;
export const titleWord =
  /\b(?:ceo|cto|cfo|coo|cmo|vp|svp|evp|president|director|manager|head|lead|founder|co-founder|owner|partner|engineer|consultant|analyst|associate|assistant|officer|specialist|coordinator|supervisor|executive|developer|administrator|architect|attorney|counsel|professor|dr|ph\.?d|mba|geschäftsführer\w*|leiter\w*|vertrieb\w*|directeur|directrice|responsable|gérant\w*|gerente|director\w*|jefe|responsabile|direttore|amministratore|directeur|manager|kierownik|dyrektor|chef|direktör|vd|inc|llc|ltd|gmbh|ag|sa|s\.a|sarl|bv|b\.v|ab|aps|a\/s|oy|plc|corp|co|group|department|dept|sales|marketing|operations|logistics)\b/i;

export const plain = (line: string): string => {
  const cut = line.length > 400 ? line.slice(0, 400) : line;
  // Most lines hold none of the signs, and only lose their white space.
  if (!dressed.test(cut)) return cut.trim();
  const bare = cut.replace(/[\u00a0\u200b]/g, ' ').replace(/^[\s*_~]+|[\s*_~]+$/g, '');
  return pictured.test(bare) ? bare.replace(pictures, '') : bare;
};

const dressed = /[\u00a0\u200b*_~\u2190-\u2bff\ud83c-\ud83e]/;
const pictured = /[\u2190-\u2bff\ud83c-\ud83e]/;
/** "📱 07700 900123", "Priya ☀️": what a name or a number is dressed up with. */
const pictures =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u2190-\u21ff\u25a0-\u25ff]|\ufe0f|\u200d|\s)+(?=[\p{L}\d+(@])|(?<=\p{L})\s(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\s)+$/gu;

export const wordCount = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

/** "i. V.", "ppa.": on behalf of a firm. */
const onBehalf = /^(?:i\.?\s?[avAV]\.?|ppa\.?|p\.?p\.?)\s+(?=\p{Lu})/u;

/** "Okafor, Dana", "Dana Okafor, Buyer" and "Dana Okafor, Ph.D." are names; what goes on as a sentence ("Sure, tell me.") is none. */
const withoutTitle = (text: string): string => {
  const comma = text.indexOf(',');
  if (comma < 0) return text;
  const behind = text.slice(comma + 1).trim();
  const named = /^\p{Lu}/u.test(behind) && behind.length <= 40 && wordCount(behind) === 1;
  return named || (titleWords.test(behind) && !/[.!?]$/.test(behind)) ? text.slice(0, comma) : text;
};

/** A person's name: one to four capitalised words, initials and particles among them. */
export const isNameLine = (text: string, names: readonly string[]): boolean => {
  const bare = text.replace(/[,;]+$/, '').trim();
  if (bare === '') return false;
  if (isSendersName(bare, names)) return true;
  if (bare.length > 50) return false;
  const core = withoutTitle(bare)
    .replace(onBehalf, '')
    .replace(/\s*\([^)]{1,30}\)$/, '');
  if (/[\d\t,;:!?。]/.test(core)) return false;
  const words = core.split(/\s+/);
  if (words.length > 4 || words.some((word) => spokenWords.has(word.replace(/\.$/, '').toLowerCase()))) return false;
  return words.every(
    (word, at) =>
      /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ||
      (at > 0 && (particle.test(word) || /^(?:and|und|et|y|e|&|\/)$/i.test(word))),
  );
};

/** What stands in the middle of a name and is written small. */
const particle = /^(?:de|da|di|del|della|van|von|der|den|la|le|du|dos|bin|al|ter|ten)$/i;

/** A name or a firm in Chinese, Japanese or Korean letters, which have no capitals: short and no sentence. Only below a formula is this certain enough. */
export const isSyllabicName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 30 &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s（）()]+$/u.test(text);

/** "P.S." and its kin. */
export const isPostscript = /^(?:p\.?\s?s\.?|p\.?\s?d\.|n\.b\.|з\.ы\.)\s*[:.\s–-]/iu;

/** A way to reach somebody. */
const isFact = (text: string): boolean => contact.test(text) || holdsPhone(text) || bareLink.test(text);

/** A site or a profile without its scheme, alone on its line. */
const bareLink =
  /^(?:[^\p{L}\d\s]{1,4}\s?|(?:web|site|homepage|url|internet|w)\s?:\s*)?(?:[a-z\d-]{2,}\.)+[a-z]{2,}(?:\/\S*)?$/iu;

/** A sentence that holds an address or a number ("and send the invoice to a@b.example."), where a signature would name it only. */
const saysFact = (text: string): boolean => {
  if (!/^\p{Ll}\p{L}*\s\p{Ll}/u.test(text)) return false;
  const rest = text.replace(/\S*@\S+|(?:https?:|www\.)\S+/gi, '').trim();
  return wordCount(rest) >= 4 && (rest.match(/(?:^|\s)\p{Ll}{2,}/gu)?.length ?? 0) >= 4;
};

export const isTitleOrFirm = (text: string): boolean =>
  titleWord.test(text) || (text.length <= 100 && (titleWords.test(text) || companyForm.test(text)));

const isCapitalised = (text: string): boolean => {
  const words = text
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !(/^\p{Ll}/u.test(word) && particle.test(word)));
  return words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length * 2 > words.length;
};

/**
 * Whether lines below a closing name are a signature: where nothing among them says how to reach somebody or what they are, each must be capitalised
 * like a name or a firm, or it may be something said ("Call me on Friday").
 */
export const readsAsBlock = (below: readonly string[], read: LineReader): boolean =>
  below.every(
    (text, at) =>
      read.isLine(text) ||
      (isAdvert(text) && below.slice(0, at).some(read.tells)) ||
      (untitled.test(text) && read.isName(below[at - 1] ?? '') && below.slice(at + 1).some(read.tells)),
  ) &&
  (below.some(read.tells) || below.every((text) => isMotto.test(text) || isCapitalised(text) || isParticulars(text)));

/** Between a name and a firm or a number stands a title, in whatever language: a few small words and no sentence. */
const untitled = /^\p{Ll}[\p{L}'’.&/-]{2,24}(?:\s[\p{L}'’.&/-]{1,24}){0,3}(?<![.!?])$/u;

/** What the lines of one closing are, each looked at once: a closing asks about the same lines again and again. */
export type LineReader = {
  isLine: (text: string) => boolean;
  /** Is somebody's first and last name. */
  isName: (text: string) => boolean;
  /** Says how to reach somebody or what they are. */
  tells: (text: string) => boolean;
};

export const lineReader = (names: readonly string[]): LineReader => ({
  isLine: remembered((text) => isSignatureLine(text, names)),
  isName: (text) => /\s/.test(text) && isNameLine(text, names),
  tells: remembered((text) => isFact(text) || isTitleOrFirm(text)),
});

const remembered = (ask: (text: string) => boolean): ((text: string) => boolean) => {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
};

/** Somebody's saying, in quotation marks and perhaps with its author. */
const isMotto = /^["“„«][^"“”„«»]{5,110}["”“»]\s*(?:[-–—~]\s*\p{Lu}.{1,40})?$/u;

/** When somebody works, as many say below their title. */
const workHours =
  /^(?:(?:my )?(?:normal |usual |regular )?(?:working|office|work) (?:days|hours|pattern)\b|i (?:currently )?work (?:flexibl|part[- ]time|(?:from )?mon|tue|wed)|(?:meine )?(?:arbeitstage|arbeitszeiten|bürozeiten|sprechzeiten)|ich arbeite (?:mo|di|in teilzeit)|(?:mes )?jours (?:travaillés|de présence)|werkdagen|(?:mijn )?werktijden|(?:mina )?arbetstider)(?!\p{L}).{0,70}$/iu;

const sentenceWords =
  /\b(?:i|we|you|please|let|can|could|would|will|is|are|was|were|have|has|had|if|when|but|because)\b/gi;

/** A line that may stand in a signature: short, and no sentence. */
export const isSignatureLine = (text: string, names: readonly string[]): boolean => {
  if (isSyllabicName(text)) return true;
  if (text.length > 120) return isParticulars(text);
  if (isPostscript.test(text)) return false;
  if (isNameLine(text, names) || isRule(text)) return true;
  if (isMotto.test(text) || workHours.test(text)) return true;
  if (isFact(text)) return !saysFact(text);
  if (isParticulars(text)) return true;
  if (text.length > 75 || /[?!]$/.test(text.replace(/@.*$/, '')))
    return text.length <= 40 && !/\?$/.test(text) && isTitleOrFirm(text);
  const verbs = text.match(sentenceWords)?.length ?? 0;
  if (verbs >= 2) return false;
  return (
    verbs === 0 &&
    (isTitleOrFirm(text) || /^[\p{Lu}\d"“(]/u.test(text)) &&
    !(/[.]$/.test(text) && wordCount(text) > 4 && !isTitleOrFirm(text))
  );
};
