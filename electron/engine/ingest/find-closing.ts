import { isSendersName } from './sender-name';
import {
  contact,
  holdsPhone,
  isNameLine,
  isSyllabicName,
  type LineReader,
  lineReader,
  plain,
  readsAsBlock,
  withoutPhone,
  wordCount,
} from './signature-line';
import { signOff } from './signature-words';

/** Firms whose law wants their register entries named sign with more lines than anybody types. */
const closingLines = 20;
/** "Je vous prie d'agréer, Madame, l'expression de mes salutations distinguées." */
const longestFormal = 140;

/** Said rather than signed when a first name follows tightly. */
const thanks =
  /^(?:(?:many )?thank|thx|tks|cheers|ta\b|danke|vielen dank|besten dank|herzlichen dank|merci|gracias|muchas gracias|obrigad|muito obrigad|grazie|bedankt|dank|dziękuję|dzięki|tack|tak\b|takk|mange tak|kiitos|спасибо|děkuji|díky|teşekkür|谢谢)/iu;

/** A longer line is neither a name nor a card. */
const longestOpening = 200;

/** Below a formula a first name with one of these is a person ("Regards, Owen Price"); elsewhere the word may be an answer. */
const answersAsSurname =
  /^\p{Lu}\p{Ll}{2,}\s(?:\p{Lu}\.\s)?(?:Price|May|March|Love|Noon|Day|Good|Friday|Sommer|Weg|Tag|Klar)$/u;

const unparted = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const letterWords = { oneName: 8, fullName: 3 };

/** A lone name closes only something long enough to be signed: below a greeting one word may be the whole answer. */
const isSigned = (lines: readonly string[], end: number, name: string): boolean => {
  const full = /\s/.test(name);
  if (!full && /[.!]$/.test(name)) return false;
  const enough = full ? letterWords.fullName : letterWords.oneName;
  // "H. Stein": nobody answers with an initial.
  if (full && /^\p{Lu}\.\s/u.test(name)) return true;
  let words = 0;
  for (let at = end - 1; at >= 0 && words < enough; at -= 1) words += wordCount((lines[at] ?? '').trim());
  return words >= enough;
};

/** The start of the closing that ends at `end`: a formula with a name below, or a name with or without facts below. */
export const findClosing = (lines: readonly string[], end: number, names: readonly string[]): number => {
  const read = lineReader(names);
  const filled: number[] = [];
  for (let at = end - 1; at >= 0 && filled.length < closingLines; at -= 1) {
    if ((lines[at] ?? '').trim() !== '') filled.unshift(at);
  }
  const texts = filled.map((at) => plain(lines[at] ?? ''));
  // A formula: the first such line below which everything reads like a signature.
  for (let index = 0; index < filled.length; index += 1) {
    const at = filled[index] ?? 0;
    const text = texts[index] ?? '';
    if (text.length > (/agréer|recevoir|croire/.test(text) ? longestFormal : 70) || !signOff.test(text)) continue;
    // "Thanks!", a blank line, a card: the word is all that is said.
    if (index === 0 && index + 1 < filled.length && isAllSaid(lines, at)) continue;
    const rest = text
      .replace(signOff, '')
      .replace(/^[\s,.!;:。！、，،–—/|-]+/, '')
      // "Un saludo y gracias", "Herzliche Grüße und einen schönen Tag".
      .replace(joinedBy, '')
      // "Med vänlig hälsning / Best regards": two languages on a line.
      .replace(signOff, '')
      .replace(/^[\s,.!;:。！、，،–—/|-]+/, '')
      .trim()
      .replace(fromPlace, '');
    const below = texts.slice(index + 1);
    if (wordCount(rest) > 3 || (rest !== '' && !isNameLine(rest, names) && !/^[A-Z]{1,3}$/.test(rest))) continue;
    if (below.length === 0) {
      // "Groet, Kim", of a sender called so, a line apart.
      if (rest !== '' && isSendersName(rest, names) && hasText(lines, 0, at) && (lines[at - 1] ?? '').trim() === '')
        return at;
      if (abbreviated.test(text)) continue;
      // "Thanks. BT" closes a letter, "Regards, Roman" is typed and stays.
      if (/^[A-Z]{2,3}$/.test(rest) && /^(?:thanks|thank you|regards|cheers|best)\b/i.test(text)) return at;
      // A formula right above the dashes of a signature; where letters are not parted it is still a request (よろしくお願いします).
      const opensBlock = rest === '' && isBareSignOff(text) && hasText(lines, end, lines.length);
      if (opensBlock && !thanks.test(text) && !unparted.test(text)) return at;
      if (rest === '' || (!/\s/.test(rest) && !/^\p{L}{2,4}[.,]/u.test(text))) continue;
      return at;
    }
    // "LG TVs" is no greeting: an abbreviation stands alone or before a comma.
    if (rest !== '' && abbreviated.test(text)) continue;
    if (
      !readsAsBlock(
        below.filter((each) => !isBareSignOff(each)),
        read,
      )
    )
      continue;
    const name = rest === '' ? (below.find((each) => !isBareSignOff(each)) ?? '') : rest;
    if (
      !isNameLine(name, names) &&
      !answersAsSurname.test(name) &&
      !isSyllabicName(name) &&
      !below.some((each) => contact.test(each) || holdsPhone(each))
    )
      continue;
    // Tight against a single first name and nothing more: typed with the message.
    const typed =
      below.length === 1 &&
      rest === '' &&
      !/\s/.test(name) &&
      !isSyllabicName(name) &&
      thanks.test(text) &&
      filled[index + 1] === at + 1 &&
      !hasText(lines, end, lines.length);
    if (typed && !hasGapBefore(lines, at, 2)) return end;
    return at;
  }
  // No formula: a name, alone or above facts.
  for (let index = Math.max(0, filled.length - 9); index < filled.length; index += 1) {
    const at = filled[index] ?? 0;
    if (index === 0 && !hasText(lines, 0, at)) continue;
    const below = texts.slice(index + 1);
    const gap = (lines[at - 1] ?? '').trim() === '';
    // "- Owen" above a title; "/Elin" and "- Owen" alone, of a sender called so.
    const bare = (texts[index] ?? '').replace(/^[-–—~/]\s?(?=\p{Lu})/u, '');
    const text = below.length > 0 || (gap && isSendersName(bare, names)) ? bare : (texts[index] ?? '');
    if (text.length > longestOpening) continue;
    const underFirm = isSyllabicName(text) && below.length === 1 && isSendersName(below[0] ?? '', names);
    if (
      !underFirm &&
      !isNameLine(withoutPhone(text).replace(/[\s\-–—|,.•]+$/, ''), names) &&
      !opensCard(text, names, read)
    )
      continue;
    if (!readsAsBlock(below, read)) continue;
    const facts = below.some(read.tells);
    const before = plain(lines[filled[index - 1] ?? -1] ?? '');
    // Behind a colon stands somebody else: "Please ask my colleague:".
    if (before.startsWith('>') || /[:：]$/.test(before) || leadsOn.test(before)) continue;
    const spoken = endsSentence(before) || before.length > 45;
    if (below.length === 0 && !facts && opensCard(text, names, read)) {
      if (spoken && gap) return at;
      continue;
    }
    if (below.length === 0) {
      const known = isSendersName(text, names);
      if (
        (spoken || (gap && known)) &&
        !(gap && known ? isListed(before, names) : isListLike(before)) &&
        (gap || endsSentence(before) || before.length > 60) &&
        (known ? gap || !initials.test(text) : !initials.test(text) && isSigned(lines, at, text))
      )
        return at;
      continue;
    }
    if (gap && spoken && underFirm) return at;
    if (gap && (spoken || facts) && /\s/.test(text) && isSendersName(text, names)) return at;
    if (facts && (gap || spoken) && !isListLike(before)) return at;
  }
  return end;
};

/** Between two formulas on a line. */
const joinedBy = /^(?:und|and|&|et|y|e|en|och|og|i|и)\s(?=\p{L})/u;

const initials = /^[A-Z]\.?(?:[A-Z]\.?){0,2}$/;

/** "Beste Grüße aus München": where somebody writes from. */
const fromPlace =
  /^(?:aus|from|depuis|de|desde|da|dal|dalla|uit|vanuit|z|från|fra|из)\s(?:(?:dem|der|den|the|sunny|rainy|sonnigen|le|la|el|het)\s){0,2}\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?[,.!]?$/u;

/** Latin letters only: Russian signs "С уважением". */
const abbreviated = /^[a-zäöüåø]{1,3}\s/i;

/** The first line of a text, with an exclamation mark or a full stop and a blank line below it. */
const isAllSaid = (lines: readonly string[], at: number): boolean =>
  !hasText(lines, 0, at) && /[.!]\s*$/.test(lines[at] ?? '') && (lines[at + 1] ?? '').trim() === '';

/** "Dana Okafor | Head of Fleet | Northwind": a name and what it is, on one line. */
const opensCard = (text: string, names: readonly string[], read: LineReader): boolean => {
  const bar = text.search(/\s[|•·/]\s/);
  if (bar <= 0) return false;
  const name = text.slice(0, bar);
  // The sender's whole name above or beside whatever: "Priya Raman · Kestrel Foods · London".
  if (/\s/.test(name) && text.length <= 100 && isSendersName(name, names)) return true;
  return isNameLine(name, names) && read.tells(text.slice(bar + 2).trim());
};

/** A line that goes on below: what stands there is what it speaks of, be it a name with an address. */
const leadsOn =
  /(?:^|\s)(?:to|at|with|from|is|are|by|for|and|or|the|an|bei|unter|mit|von|und|oder|ist|à|chez|avec|est|et|a|con|por|para|es|y|e|com|para|presso|è|naar|bij|met|en|aan|do|na|pod|oraz|till|til|på|hos|och|og|на|по|и|у)$/iu;

export const hasText = (lines: readonly string[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if ((lines[at] ?? '').trim() !== '') return true;
  return false;
};

const hasGapBefore = (lines: readonly string[], at: number, blanks: number): boolean => {
  let count = 0;
  for (let line = at - 1; line >= 0 && (lines[line] ?? '').trim() === ''; line -= 1) count += 1;
  return count > blanks;
};

const endsSentence = (text: string): boolean => /[.!?…。！？)]["'”’»]?$|:[)-]$/.test(text);

/** A run of title-case words without a full stop: an entry of a list rather than a sentence. */
const isListLike = (text: string): boolean => {
  if (endsSentence(text) || text === '') return false;
  const words = text.split(/\s+/);
  const capital = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return capital / words.length > 0.6 || /^[-*•\d]/.test(text) || /\t/.test(text);
};

/** Above the sender's own name only what names others or is marked as an entry: "Call me at 17h" has as many capitals as a list. */
const isListed = (text: string, names: readonly string[]): boolean =>
  !endsSentence(text) && (/^[-*•]|\t/.test(text) || isNameLine(text, names));

/** A formula and nothing else; letters often end with two of them. */
const isBareSignOff = (text: string): boolean =>
  text.length <= 40 && text.replace(signOff, '').replace(/[\s,.!。！、，]+/g, '') === '';
