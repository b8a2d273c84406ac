/** Numbers in words as people write them in the languages we write, folded (see `plainWords`). */
export const wordNumbers: Readonly<Record<number, string>> = {
  1: 'one|eine|einem|einen|einer|eines|ein|une|un|una|uno|uma|um|een|ett|et|en|jeden|jedna|jednego|jednej|один|одна|одну|одного|одной',
  2: 'two|zwei|deux|dos|dois|duas|due|twee|dwa|dwie|dwoch|tva|to|два|две|двух',
  3: 'three|drei|trois|tres|tre|drie|trzy|trzech|три|трех',
  4: 'four|vier|quatre|cuatro|quatro|quattro|cztery|czterech|fyra|fire|четыре|четырех',
  5: 'five|funf|cinq|cinco|cinque|vijf|piec|pieciu|fem|пять|пяти',
  6: 'six|sechs|seis|sei|zes|szesc|szesciu|sex|seks|шесть|шести',
  7: 'seven|sieben|sept|siete|sete|sette|zeven|siedem|siedmiu|sju|syv|семь|семи',
  8: 'eight|acht|huit|ocho|oito|otto|osiem|osmiu|atta|otte|восемь|восьми',
  9: 'nine|neun|neuf|nueve|nove|negen|dziewiec|dziewieciu|nio|ni|девять|девяти',
  10: 'ten|zehn|dix|diez|dez|dieci|tien|dziesiec|dziesieciu|tio|ti|десять|десяти',
  11: 'eleven|elf|onze|once|undici|jedenascie|jedenastu|elva|elleve|одиннадцать',
  12: 'twelve|zwolf|douze|doce|doze|dodici|twaalf|dwanascie|dwunastu|tolv|двенадцать|двенадцати',
  13: 'thirteen|dreizehn|treize|trece|treze|tredici|dertien|trzynascie|tretton|tretten|тринадцать',
  14: 'fourteen|fortnight|vierzehn|quatorze|catorce|quattordici|veertien|czternascie|fjorton|fjorten|четырнадцать',
  15: 'fifteen|funfzehn|quinze|quince|quindici|vijftien|pietnascie|femton|femten|пятнадцать',
  16: 'sixteen|sechzehn|seize|dieciseis|dezesseis|sedici|zestien|szesnascie|sexton|seksten|шестнадцать',
  18: 'eighteen|achtzehn|dix-huit|dieciocho|dezoito|diciotto|achttien|arton|atten',
  20: 'twenty|zwanzig|vingt|veinte|vinte|venti|twintig|dwadziescia|tjugo|tyve|двадцать',
  24: 'twenty-four|vierundzwanzig|vingt-quatre|veinticuatro|ventiquattro|vierentwintig',
  25: 'twenty-five|funfundzwanzig|vingt-cinq|veinticinco|venticinque|vijfentwintig',
  30: 'thirty|dreissig|trente|treinta|trinta|trenta|dertig|trzydziesci|trettio|tredive|тридцать',
  36: 'thirty-six|sechsunddreissig|trente-six',
  40: 'forty|vierzig|quarante|cuarenta|quarenta|quaranta|veertig|czterdziesci|fyrtio|сорок',
  48: 'forty-eight|achtundvierzig|quarante-huit|cuarenta y ocho',
  50: 'fifty|funfzig|cinquante|cincuenta|cinquenta|cinquanta|vijftig|piecdziesiat|femtio|пятьдесят',
  60: 'sixty|sechzig|soixante|sesenta|sessenta|sessanta|zestig',
  90: 'ninety|neunzig|quatre-vingt-dix|noventa|novanta|negentig',
  100: 'hundred|hundert|cent|cien|cem|cento|honderd|sto|hundra|hundrede|сто',
};

const numberOf = new Map(
  Object.entries(wordNumbers).flatMap(([value, words]) =>
    words.split('|').map((word): [string, number] => [word, Number(value)]),
  ),
);

/** Chinese and Japanese write small numbers with these. */
const hanDigits = '一二三四五六七八九十';

/** Both of two things, folded. */
const both =
  /(?<!\p{L})(?:both|beide[nr]?|les deux|ambos|ambas|entramb[ie]|allebei|ob(?:a|ie|ydwa)|bada|begge|оба|обе|обоих)(?!\p{L})/u;

/** The number that a folded word or a run of digits says; NaN for another word. */
export const toNumber = (said: string): number => {
  if (said === '两' || said === '兩') return 2;
  const han = hanDigits.indexOf(said) + 1;
  return said.length === 1 && han > 0 ? han : (numberOf.get(said) ?? Number(said));
};

/**
 * Every whole number that a folded text names, in digits (grouped or not) or in words. A number written with a decimal is none,
 * and neither is one that belongs to a clock or a date written with its separators.
 */
export const countsIn = (folded: string): Set<number> => {
  const found = new Set<number>();
  for (const [digits] of folded.matchAll(
    /(?<![\d.,:])\d{1,3}(?:[.,' ]\d{3})+(?![\d:]|[.,]\d)|(?<![\d.,:])\d{1,7}(?![\d:]|[.,]\d)/g,
  )) {
    found.add(Number(digits.replace(/\D/g, '')));
    // "9 250": either one number or two that stand beside each other.
    for (const part of digits.split(' ')) found.add(Number(part.replace(/\D/g, '')));
  }
  for (const word of folded.match(/\p{L}+(?:-\p{L}+)?/gu) ?? []) {
    const value = numberOf.get(word) ?? numberOf.get(word.replace(/(?<=^(?:vier|zes|zeven|acht|drie|vijf))en$/, ''));
    if (value !== undefined) found.add(value);
  }
  if (both.test(folded)) found.add(2);
  return found;
};
