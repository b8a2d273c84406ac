import { isRule } from './find-quotes';
import { signatureMark } from './html-to-text';
import { deviceLine, signOff } from './signature-words';

const phone = /(?:\+|\(?\b0|\b\d)[\d\s().\-/]{6,22}\d\b|\bx\.?\s?\d{3,5}\b/;
const contact =
  /@[\w-]+\.|https?:|www\.|\b(?:tel|phone|mobile|mob|cell|fax|office|direct|ph|t|m|f|d|p|telefon|tél|téléphone|móvil|telefono|telefoon|linkedin|skype|whatsapp)\b\s*[:.]?\s*\+?[\d(]|<https?:/i;
const titleWord =
  /\b(?:ceo|cto|cfo|coo|cmo|vp|svp|evp|president|director|manager|head|lead|founder|co-founder|owner|partner|engineer|consultant|analyst|associate|assistant|officer|specialist|coordinator|supervisor|executive|developer|administrator|architect|attorney|counsel|professor|dr|ph\.?d|mba|geschäftsführer\w*|leiter\w*|vertrieb\w*|directeur|directrice|responsable|gérant\w*|gerente|director\w*|jefe|responsabile|direttore|amministratore|directeur|manager|kierownik|dyrektor|chef|direktör|vd|inc|llc|ltd|gmbh|ag|sa|s\.a|sarl|bv|b\.v|ab|aps|a\/s|oy|plc|corp|co|group|department|dept|sales|marketing|operations|logistics)\b/i;

/**
 * Where the signature begins in the new text of a message, as a line index; the number of lines when there is none. A lone first name after a sentence, a closing formula with what
 * follows, a block behind "-- ", the line a phone adds. A formula without a name ("Thanks!") is something said, not a signature,
 * and so is one tight against a first name: people type those.
 */
export const findSignature = (
  lines: readonly string[],
  options: { whole?: boolean; names?: readonly string[] } = {},
): number => {
  const device = findDeviceLine(lines, options.whole === true);
  const marked = lines.findIndex((line) => line.includes(signatureMark));
  let end = Math.min(device, marked < 0 ? lines.length : marked);
  const dashes = findDelimiter(lines.slice(0, end), options.whole === true);
  end = Math.min(end, dashes);
  if (end < lines.length && options.whole !== true && !hasText(lines, 0, end)) end = lines.length;
  while (end > 0 && /^\s*(?:--|—)?\s*$/.test(lines[end - 1] ?? '') && end < lines.length) end -= 1;
  const start = findClosing(lines, end, options.names ?? []);
  return hasText(lines, 0, start) || options.whole === true ? start : end;
};

const hasText = (lines: readonly string[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if ((lines[at] ?? '').trim() !== '') return true;
  return false;
};

const findDeviceLine = (lines: readonly string[], whole: boolean): number => {
  let seen = whole;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.length <= 300 && deviceLine.test(line) && seen) return at;
    if (line.trim() !== '') seen = true;
  }
  return lines.length;
};

/** RFC 3676's "-- ", with or without its space; other rules only above a short block of short lines. */
const findDelimiter = (lines: readonly string[], whole: boolean): number => {
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (/^(?:--|—|––)$/.test(line) && (whole || hasText(lines, 0, at))) return at;
    if (isRule(line) && hasText(lines, 0, at)) {
      const rest = lines.slice(at + 1).filter((each) => each.trim() !== '');
      if (
        rest.length > 0 &&
        rest.length <= 10 &&
        rest.every((each) => each.length <= 90) &&
        rest.some((each) => contact.test(each) || phone.test(each))
      ) {
        return at;
      }
    }
  }
  return lines.length;
};

const closingLines = 14;

/** The start of the closing that ends at `end`: a formula with a name below, or a name with or without facts below. */
const findClosing = (lines: readonly string[], end: number, names: readonly string[]): number => {
  const filled: number[] = [];
  for (let at = end - 1; at >= 0 && filled.length < closingLines; at -= 1) {
    if ((lines[at] ?? '').trim() !== '') filled.unshift(at);
  }
  // A formula: the first such line below which everything reads like a signature.
  for (let index = 0; index < filled.length; index += 1) {
    const at = filled[index] ?? 0;
    const text = plain(lines[at] ?? '');
    if (text.length > 70 || !signOff.test(text)) continue;
    const rest = text
      .replace(signOff, '')
      .replace(/^[\s,.!;:–—-]+/, '')
      .trim();
    const below = filled.slice(index + 1).map((each) => plain(lines[each] ?? ''));
    if (wordCount(rest) > 3 || (rest !== '' && !isNameLine(rest, names) && !/^[A-Z]{1,3}$/.test(rest))) continue;
    if (below.length === 0) {
      // "Thanks. BT" closes a letter, "Regards, Roman" is typed and stays.
      if (/^[A-Z]{2,3}$/.test(rest) && /^(?:thanks|thank you|regards|cheers|best)\b/i.test(text)) return at;
      if (rest === '' || !/\s/.test(rest)) continue;
      return at;
    }
    if (!below.every((each) => isSignatureLine(each, names))) continue;
    const name = rest === '' ? (below[0] ?? '') : rest;
    if (!isNameLine(name, names) && !below.some((each) => contact.test(each) || phone.test(each))) continue;
    // Tight against a single first name and nothing more: typed with the message.
    const typed =
      below.length === 1 &&
      rest === '' &&
      !/\s/.test(name) &&
      filled[index + 1] === at + 1 &&
      !hasText(lines, end, lines.length);
    if (typed && !hasGapBefore(lines, at, 2)) return end;
    return at;
  }
  // No formula: a name, alone or above facts.
  for (let index = Math.max(0, filled.length - 9); index < filled.length; index += 1) {
    const at = filled[index] ?? 0;
    if (index === 0 && !hasText(lines, 0, at)) continue;
    const text = plain(lines[at] ?? '');
    const below = filled.slice(index + 1).map((each) => plain(lines[each] ?? ''));
    const facts =
      below.some((each) => contact.test(each) || phone.test(each) || titleWord.test(each)) ||
      (below.length === 0 && phone.test(text));
    if (!isNameLine(text.replace(phone, '').replace(/[\s\-–—|,.•]+$/, ''), names)) continue;
    if (!below.every((each) => isSignatureLine(each, names))) continue;
    const before = plain(lines[filled[index - 1] ?? -1] ?? '');
    if (before.startsWith('>')) continue;
    const spoken = endsSentence(before) || before.length > 45;
    const gap = (lines[at - 1] ?? '').trim() === '';
    if (below.length === 0) {
      if (
        spoken &&
        !isListLike(before) &&
        (gap || endsSentence(before) || before.length > 60) &&
        !/^[A-Z]{1,3}$/.test(text)
      )
        return at;
      continue;
    }
    if (facts && (gap || spoken) && !isListLike(before)) return at;
  }
  return end;
};

const hasGapBefore = (lines: readonly string[], at: number, blanks: number): boolean => {
  let count = 0;
  for (let line = at - 1; line >= 0 && (lines[line] ?? '').trim() === ''; line -= 1) count += 1;
  return count > blanks;
};

const plain = (line: string): string =>
  line
    .slice(0, 400)
    .replace(/[\u00a0\u200b]/g, ' ')
    .replace(/^[\s*_~]+|[\s*_~]+$/g, '')
    .trim();

const wordCount = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

const endsSentence = (text: string): boolean => /[.!?…。！？)]["'”’»]?$|:[)-]$/.test(text);

/** A run of title-case words without a full stop: an entry of a list rather than a sentence. */
const isListLike = (text: string): boolean => {
  if (endsSentence(text) || text === '') return false;
  const words = text.split(/\s+/);
  const capital = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return capital / words.length > 0.6 || /^[-*•\d]/.test(text) || /\t/.test(text);
};

const notNames =
  /\b(?:document|documents|team|hours|services|thanks|thank|hello|hi|yes|no|ok|okay|please|note|notes|agenda|regards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|price|pricing|sure|great|perfect|sounds|good|nice|done|stop|unsubscribe|cancel|interested|not|the|this|that|you|your|we|our|is|are|was|will|can|it|me|my|call|dear|attached|see|fyi|asap|summary|question|questions|version|total|date|subject|remove|wrong|number|person|nope|cheers|congrats|congratulations|awesome|later|maybe|hallo|danke|merci|bonjour|hola|gracias|ciao|grazie|ja|nein|oui|non|si|love)\b/i;

/** A person's name: one to four capitalised words, initials and particles among them. */
const isNameLine = (text: string, names: readonly string[]): boolean => {
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

const sentenceWords =
  /\b(?:i|we|you|please|let|can|could|would|will|is|are|was|were|have|has|had|if|when|but|because)\b/gi;

/** A line that may stand in a signature: short, and no sentence. */
const isSignatureLine = (text: string, names: readonly string[]): boolean => {
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
