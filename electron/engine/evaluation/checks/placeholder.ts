import type { Check } from '../check-context';
import { modelTalkIn } from './model-talk';
import { fail, pass, quote } from './result';

/**
 * Marks that stand for something never filled in. A Markdown link's text is followed by its address and an address in angle
 * brackets holds an @ or a scheme, so neither counts.
 */
const forms: readonly RegExp[] = [
  /\{\{?[^{}\n]{0,60}\}?\}/,
  /\[[^\][\n]{0,60}\](?!\()/,
  /<(?!https?:)[a-z][a-z _-]{1,40}>/i,
  /%[A-Z][A-Z_]{2,30}%|\*\|[A-Z_:]+\|\*|\$\{[^}\n]*\}|\$[A-Z]+_[A-Z_]+\b/,
  // In brackets that people write as well, only with the words that ask for something to be filled in.
  /\((?:please )?(?:(?:insert|fill in)(?: \p{L}+){1,5}|(?:enter|add|put)(?: \p{L}+){1,4} here)\)|\((?:\p{L}+ ){1,3}(?:(?:hier|bitte) )?(?:einfügen|eintragen|einsetzen|ergänzen)\)|\((?:insérer|indiquer|compléter|insertar|indicar|completar|inserir|preencher|inserire|compilare|inserisci|invullen|wstawić|uzupełnić|wpisać|infoga|fyll i|indsæt|udfyld|вставить|указать|впишите)(?: \p{L}+){0,4}\)|[(（](?:插入|填写|此处填写|ここに)[^()（）\n]{0,12}[)）]/iu,
  /\((?:(?:first|last|your|full|company) ?)?(?:name|nombre|apellidos?|empresa|nom|prénom|entreprise|vorname|nachname|firmenname|nome|cognome|azienda|naam|voornaam|bedrijfsnaam|imię|nazwisko|förnamn|fornavn|имя)\)/iu,
  /【(?:会社名|御?社名|お名前|氏名|名前|担当者名|日時|日付|価格|料金|金額|リンク|公司名称?|公司|企业名称|姓名|名字|客户名称?|日期|时间|价格|链接)】/u,
  /(?<![\p{L}\p{N}_])(?:__|@@|##|<<)[a-z]*_?(?:name|time|date|price|company|link|firm|email|title|offer|slot|subject|phone|file)(?:_?[a-z]+)?(?:__|@@|##|>>)/iu,
  /_{3,}|\bX{3,}\b|\bx{4,}\b|\b(?:TBD|TBC|TODO|FIXME)\b/,
  // Two of them stand for a figure only beside what is counted: "siècle XX" is one.
  /(?:[€$£]\s?|\b(?:EUR|USD|GBP|CHF)\s)XX\b|\bXX(?=\s?(?:[€$£%]|(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|percent|per cent|Prozent|min(?:utes?|uten)?|hours?|days?|weeks?|months?|vans?|users?|Stunden|Tage?n?|Wochen|Monate?n?|jours|semaines|mois|d[ií]as|semanas|meses|giorni|settimane|mesi|dagen|weken|dni|tygodni)\b))|\bXX[:.]XX\b/,
  /\b(?:lorem ipsum|insert (?:name|link|date|time|company)[a-z]*|your (?:name|company|title) here)\b/i,
  /\b(?:undefined|NaN)\b|\[object Object\]|\bnull\b(?=[,.!]|$)/m,
  /^(?:hi|hello|dear|hey|hallo|bonjour|hola|ol[aá]|ciao)\s+[,!]/im,
];

/** No placeholder is left: `{first name}`, `[Company]`, `%FIRSTNAME%`, `XXX`, a greeting to nobody; nor a model's aside about the draft. */
export const placeholder: Check = ({ draft, subject }) => {
  for (const text of [draft, subject]) {
    for (const form of forms) {
      const found = form.exec(text);
      if (found) return fail('placeholder', `A placeholder is left: ${quote(found[0])}.`);
    }
    const said = modelTalkIn(text);
    if (said !== null) return fail('placeholder', `It holds what a model says of its own work: ${quote(said)}.`);
  }
  return pass('placeholder');
};
