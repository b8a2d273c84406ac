import type { Lang } from '../content/story';

/** Small words that only one of these languages uses often, and letters that few of them have. */
const marks: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [/\b(the|you|your|and|is|are|what|please|thanks|we|our|with|would|it|not|have|when|hi|of|for|do|does|can)\b/g],
  de: [
    /\b(der|die|das|und|ist|nicht|wir|ihre?|sie|ich|mit|für|bitte|danke|uns|eine?n?|wie|haben|bei|gibt|zum|kann)\b/g,
    /[äöüß]/g,
  ],
  fr: [
    /\b(le|la|les|et|est|vous|nous|pas|pour|une|des|votre|merci|bonjour|je|avec|sur|notre|mais|dans|que|au)\b/g,
    /[éèêàçœ]/g,
  ],
  es: [
    /\b(el|los|las|una|es|no|por|para|con|que|gracias|hola|nos|tenemos|está|pero|muy|cuánto|cómo|su|más|lo)\b/g,
    /[ñ¿¡]/g,
  ],
  it: [
    /\b(il|lo|gli|una|è|non|per|con|che|grazie|buongiorno|siamo|abbiamo|della|nostro|sono|quanto|di|mi|vi|più)\b/g,
    /[òù]|è/g,
  ],
  pt: [
    /\b(os|as|uma|não|com|para|que|obrigad[oa]|olá|temos|vosso|você|são|mas|isso|quanto|nos|em|do|da|ao|boa)\b/g,
    /[ãõ]|ção/g,
  ],
  nl: [/\b(het|een|en|wij|ons|niet|voor|met|graag|dank|kunnen|hebben|is|van|wat|hoe|dat|u|ik|bij|ook|maar)\b/g, /ij/g],
  sv: [/\b(och|är|vi|inte|för|med|tack|hej|ni|har|kan|som|vad|våra|ett|på|till|jag|det|om|era)\b/g, /[åä]/g],
  pl: [/\b(i|jest|nie|dla|proszę|dziękuję|czy|mamy|na|się|do|dzień|dobry|za|jak|nas|to|z|po|ile)\b/g, /[łąęśżźćń]/g],
  da: [
    /\b(og|er|ikke|for|med|tak|hej|vi|har|kan|det|hvad|jeres|på|jeg|af|til|den|hvor|noget|binding|biler)\b/g,
    /[æø]/g,
  ],
  nb: [/\b(og|er|ikke|for|med|takk|hei|vi|har|kan|det|hva|deres|på|jeg|av|til|dere|hver|ha|noe)\b/g, /[æø]/g],
};

const langs = Object.keys(marks).filter((code): code is Lang => code in marks);

export const isLang = (code: string): code is Lang => langs.some((one) => one === code);

/** The language of a text among those the writer knows; `fallback` when the text is too short to tell. */
export const detectLanguage = (text: string, fallback: Lang = 'en'): Lang => {
  const lower = text.toLowerCase().replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ');
  let best: Lang = fallback;
  let bestScore = 1;
  for (const lang of langs) {
    const [words, letters] = marks[lang];
    const score =
      (lower.match(words ?? /$^/g)?.length ?? 0) + 0.5 * (letters ? (lower.match(letters)?.length ?? 0) : 0);
    if (score > bestScore) [best, bestScore] = [lang, score];
  }
  return best;
};

/** A language code as callers write it (`de`, `de-AT`, `no`) as one of ours. */
export const asLang = (code: string): Lang | null => {
  const short = code.toLowerCase().slice(0, 2);
  return short === 'no' || short === 'nn' ? 'nb' : isLang(short) ? short : null;
};
