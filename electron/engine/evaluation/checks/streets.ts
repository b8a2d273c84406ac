import type { CheckContext } from '../check-context';
import { sourceTexts } from '../sources';
import { plainWords } from './result';

/*
 * A street with its number: where somebody is. Ours stands in the knowledge, the lead's in what they wrote; any other is invented or
 * somebody else's. As they are written in the languages we write.
 */

const upper = "\\p{Lu}[\\p{L}’'.-]*";
const number =
  '\\d{1,4}(?:\\s?[a-eA-E])?(?![\\p{L}\\d:%€$£]|[.,]\\d|\\s?(?:min|Uhr|uur|h\\b|am\\b|pm\\b|[€$£%]|EUR|euro))';
const streets: readonly RegExp[] = [
  `(?<![\\p{L}\\d])\\d{1,4}[a-eA-E]?,? (?:${upper} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Way|Square|Close|Boulevard|Blvd|Court|Terrace|Place|Crescent|Quay|Row|Mews)(?!\\p{L})`,
  `(?<!\\p{L})\\p{Lu}[\\p{L}.-]*(?:straße|strasse|str\\.|gasse|platz|allee|ufer|damm|weg|ring|chaussee|steig)\\s${number}`,
  `(?<!\\p{L})\\p{Lu}\\p{L}+(?:er|en)? (?:Straße|Strasse|Str\\.|Gasse|Platz|Allee|Ufer|Damm|Weg|Ring|Chaussee)\\s${number}`,
  `(?<![\\p{L}\\d])\\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|quai|impasse|allée|cours|route) (?:(?:de|du|des|la|le|les|l[’']|d[’']) ?){0,3}${upper}`,
  `(?<!\\p{L})(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\\.?|[Pp]laza|[Pp]aseo|[Cc]arrer|[Rr]onda|[Rr]ua|[Aa]v\\.|[Pp]raça|[Tt]ravessa|[Ll]argo|[Ee]strada|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Vv]ia) (?:(?:de|del|la|las|los|da|do|dos|das|della|dei|delle|di) ){0,3}${upper}(?: (?:(?:de|da|do|di|e|y) )?${upper}){0,3},? (?:n[.ºo°]{1,2} ?)?${number}`,
  `(?<!\\p{L})\\p{Lu}\\p{L}*(?:straat|laan|weg|plein|gracht|kade|dijk|singel|gatan|vägen|gränd|torget|allén|stigen|gade|vej|vænget|allé|stræde|torv|plads|boulevard)\\s${number}`,
  `(?<!\\p{L})(?:[Uu]l\\.|[Uu]lic[aey]|[Uu]licą|[Aa]l\\.|[Aa]leja|[Aa]lei|[Pp]l\\.|[Pp]lac[ue]?) ${upper}(?: ${upper}){0,2} ${number}`,
  `(?<!\\p{L})(?:[Уу]л\\.|[Уу]лиц[аеуы]|[Пп]роспект\\p{L}*|[Пп]р-т|[Пп]ер\\.|[Пп]ереул\\p{L}+|[Нн]абережн\\p{L}+|[Шш]оссе) ${upper}(?: ${upper})?,? (?:д\\. ?|дом )?${number}`,
  '[\\p{sc=Han}]{2,6}(?:路|街|大道|巷)\\d{1,5}号',
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{2,10}(?:区|市|町)[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{1,8}\\d{1,3}(?:丁目|-\\d{1,3}|番)',
].map((source) => new RegExp(source, 'gu'));

/** What every such address holds: most drafts have none of it. */
const hint =
  /stra(?:ß|ss)e|str\.|gasse|platz|allee|ufer|damm|weg|ring|chaussee|steig|street|\bst\b|road|\brd\b|avenue|\bave\b|lane|\bln\b|drive|way|square|close|boulevard|blvd|\bbd\b|court|terrace|place|crescent|quay|\brow\b|mews|\brue\b|\bav\.|chemin|quai|impasse|allée|cours|route|calle|\bc\/|avenida|avda|plaza|paseo|carrer|ronda|\brua\b|praça|travessa|largo|estrada|viale|piazza|corso|vicolo|\bvia\b|straat|laan|plein|gracht|kade|dijk|singel|gatan|vägen|gränd|torget|allén|stigen|gade|vej|vænget|allé|stræde|torv|plads|\bul\.|ulic|\bal\.|alej|\bpl\.|plac|ул\.|улиц|просп|пр-т|пер\.|переул|набереж|шоссе|[路街道巷区市町]/iu;

/** For comparing: "Hafenstr. 12" is "Hafenstraße 12". */
const level = (text: string): string =>
  ` ${
    plainWords(text)
      .replace(/stra(?:ß|ss)e(?!\p{L})/gu, 'str')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** A street address of the draft that no source holds; null for none. */
export const strangeStreet = (context: CheckContext): string | null => {
  if (!hint.test(context.draft)) return null;
  let said: string | null = null;
  for (const street of streets)
    for (const [found] of context.draft.matchAll(street)) {
      said ??= sourceTexts(context).map(level).join('\n');
      // What stands before it in a sentence ("At Harbour Street 12") is no part of it: its last words must do.
      const words = level(found).trim().split(' ');
      if (!said.includes(` ${words.slice(-2).join(' ')} `) && !said.includes(` ${words.join(' ')} `)) return found;
    }
  return null;
};
