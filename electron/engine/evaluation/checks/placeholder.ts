import type { Check } from '../check-context';
import { fail, pass, quote } from './result';

/**
 * Marks that stand for something never filled in. A Markdown link's text is followed by its address and an address in angle
 * brackets holds an @ or a scheme, so neither counts.
 */
const forms: readonly RegExp[] = [
  /\{\{?[^{}\n]{0,60}\}?\}/,
  /\[[^\][\n]{0,60}\](?!\()/,
  /<(?!https?:)[a-z][a-z _-]{1,40}>/i,
  /%[A-Z][A-Z_]{2,30}%|\*\|[A-Z_:]+\|\*|\$\{[^}\n]*\}/,
  /_{3,}|\bX{3,}\b|\bx{4,}\b|\b(?:TBD|TBC|TODO|FIXME)\b/,
  /\b(?:lorem ipsum|insert (?:name|link|date|time|company)[a-z]*|your (?:name|company|title) here)\b/i,
  /\b(?:undefined|NaN)\b|\[object Object\]|\bnull\b(?=[,.!]|$)/m,
  /^(?:hi|hello|dear|hey|hallo|bonjour|hola|ol[aá]|ciao)\s+[,!]/im,
];

/** What a model says of itself or of its work, and never meant for the lead. */
const aside =
  /\b(?:as an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant)|as a (?:large )?language model|als (?:ki|sprachmodell|ki-sprachmodell)\b|en tant que (?:mod[eè]le de langage|ia)\b|como (?:modelo de lenguaje|modelo de linguagem|ia)\b|come modello linguistico|als taalmodel)|^(?:(?:sure|certainly|of course|absolutely|okay|ok|great)[!,.] )?(?:here(?: is|['’]s) (?:the|a|your|an|my) (?:\w+ )?(?:draft|reply|response|e-?mail|answer|message|version)\b|hier ist (?:der|die|ein|eine) (?:entwurf|antwort|e-?mail)\b|voici (?:le|la|une?) (?:brouillon|r[eé]ponse|e-?mail)\b|aqu[ií] (?:est[aá]|tiene) (?:el|la|un|una) (?:borrador|respuesta|correo)\b|aqui est[aá] (?:o|a) (?:rascunho|resposta)\b|ecco (?:la|una) (?:bozza|risposta)\b|hier is (?:het|de|een) (?:concept|antwoord)\b)|^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|to|from|cc)\s?: ?\S|\b(?:let me know if you(?:'d| would) like (?:me to )?(?:adjust|change|revise|shorten) (?:the|this|anything in)|i(?:'m| am) (?:sorry, but i )?(?:unable|cannot|can't) (?:to )?(?:assist|help) with (?:that|this) request)|^(?:\*\*|#{1,4} )\S|```/im;

/** No placeholder is left: `{first name}`, `[Company]`, `%FIRSTNAME%`, `XXX`, a greeting to nobody; nor a model's aside about the draft. */
export const placeholder: Check = ({ draft, subject }) => {
  for (const text of [draft, subject]) {
    for (const form of forms) {
      const found = form.exec(text);
      if (found) return fail('placeholder', `A placeholder is left: ${quote(found[0])}.`);
    }
    const said = aside.exec(text);
    if (said) return fail('placeholder', `It holds what a model says of its own work: ${quote(said[0])}.`);
  }
  return pass('placeholder');
};
