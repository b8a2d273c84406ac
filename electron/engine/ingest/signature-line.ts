import { isRule } from './find-quotes';

export const phone = /(?:\+|\(?\b0|\b\d)[\d\s().\-/]{6,22}\d\b|\bx\.?\s?\d{3,5}\b/;
/** A way to reach somebody: an address, a link, a labelled number. */
export const contact =
  /@[\w-]+\.|https?:|www\.|\b(?:tel|phone|mobile|mob|cell|fax|office|direct|ph|t|m|f|d|p|telefon|tél|téléphone|móvil|telefono|telefoon|linkedin|skype|whatsapp)\b\s*[:.]?\s*\+?[\d(]|<https?:/i;
export const titleWord =
  /\b(?:ceo|cto|cfo|coo|cmo|vp|svp|evp|president|director|manager|head|lead|founder|co-founder|owner|partner|engineer|consultant|analyst|associate|assistant|officer|specialist|coordinator|supervisor|executive|developer|administrator|architect|attorney|counsel|professor|dr|ph\.?d|mba|geschäftsführer\w*|leiter\w*|vertrieb\w*|directeur|directrice|responsable|gérant\w*|gerente|director\w*|jefe|responsabile|direttore|amministratore|directeur|manager|kierownik|dyrektor|chef|direktör|vd|inc|llc|ltd|gmbh|ag|sa|s\.a|sarl|bv|b\.v|ab|aps|a\/s|oy|plc|corp|co|group|department|dept|sales|marketing|operations|logistics)\b/i;

export const plain = (line: string): string =>
  line
    .slice(0, 400)
    .replace(/[\u00a0\u200b]/g, ' ')
    .replace(/^[\s*_~]+|[\s*_~]+$/g, '')
    .trim();

export const wordCount = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

const notNames =
  /\b(?:document|documents|team|hours|services|thanks|thank|hello|hi|yes|no|ok|okay|please|note|notes|agenda|regards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|price|pricing|sure|great|perfect|sounds|good|nice|done|stop|unsubscribe|cancel|interested|not|the|this|that|you|your|we|our|is|are|was|will|can|it|me|my|call|dear|attached|see|fyi|asap|summary|question|questions|version|total|date|subject|remove|wrong|number|person|nope|cheers|congrats|congratulations|awesome|later|maybe|hallo|danke|merci|bonjour|hola|gracias|ciao|grazie|ja|nein|oui|non|si|love)\b/i;

/** A person's name: one to four capitalised words, initials and particles among them. */
export const isNameLine = (text: string, names: readonly string[]): boolean => {
  const bare = text.replace(/[,;]+$/, '').trim();
  if (bare === '' || bare.length > 50) return false;
  const known = names.some(
    (name) =>
      name !== '' &&
      (name.toLowerCase() === bare.toLowerCase() || name.toLowerCase().split(/\s+/).includes(bare.toLowerCase())),
  );
  if (known) return true;
  const core = bare.replace(/,.{1,30}$/, '').replace(/\s*\([^)]{1,30}\)$/, '');
  if (notNames.test(core) || /\d|\t/.test(core)) return false;
  const words = core.split(/\s+/);
  if (words.length > 4) return false;
  return words.every(
    (word, at) =>
      /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ||
      (at > 0 &&
        /^(?:and|und|et|y|e|de|da|di|del|della|van|von|der|den|la|le|du|dos|bin|al|ter|ten|&|\/)$/i.test(word)),
  );
};

/** A name or a firm in Chinese, Japanese or Korean letters, which have no capitals: short and no sentence. Only below a formula is this certain enough. */
export const isSyllabicName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 30 &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s（）()]+$/u.test(text);

const sentenceWords =
  /\b(?:i|we|you|please|let|can|could|would|will|is|are|was|were|have|has|had|if|when|but|because)\b/gi;

/** A line that may stand in a signature: short, and no sentence. */
export const isSignatureLine = (text: string, names: readonly string[]): boolean => {
  if (isSyllabicName(text)) return true;
  if (text.length > 120) return false;
  if (isNameLine(text, names) || contact.test(text) || phone.test(text) || isRule(text)) return true;
  if (text.length > 75 || /[?!]$/.test(text.replace(/@.*$/, '')))
    return text.length <= 40 && !/\?$/.test(text) && titleWord.test(text);
  const verbs = text.match(sentenceWords)?.length ?? 0;
  if (verbs >= 2) return false;
  return (
    verbs === 0 && (titleWord.test(text) || /^[\p{Lu}\d"“(]/u.test(text)) && !(/[.]$/.test(text) && wordCount(text) > 6)
  );
};
