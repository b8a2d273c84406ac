import { type Check, type CheckContext, withoutSignatureBlock } from '../check-context';
import { phonesIn } from '../phones-in';
import { factPhones, ownPhones, ownWords } from '../reading';
import { fail, pass, quote } from './result';

/** Digits in words, as they are read out, in the languages we write; folded. */
const digitWord =
  '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|null|eins?|zwei|zwo|drei|vier|funf|fuenf|sechs|sieben|acht|neun|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|um|dois|sete|oito|nove|due|tre|quattro|cinque|sei|sette|otto|nul|een|twee|drie|vijf|zes|zeven|negen|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|noll|ett|tva|fyra|fem|sex|sju|atta|nio|to|fire|seks|syv|otte|ni|sju|atte)';
const spoken = new RegExp(`\\b${digitWord}(?:[\\s,.;-]+${digitWord}){4,}\\b`);
/** A number read in pairs, as in French, begins with a nought; Russian ones are read in hundreds and tens. */
const pair =
  '(?:\\p{L}*(?:zehn|zig|dreissig|dreißig)|elf|zwolf|onze|douze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:-(?:et-)?\\p{L}+)*|once|doce|trece|catorce|quince|dieci\\p{L}+|(?:veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\\p{L}*|y|et|und|e|undici|dodici|(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)\\p{L}*)';
const inPairs = new RegExp(
  `(?<!\\p{L})(?:zero|null|nul|cero|noll)(?:[\\s,.;-]+(?:${digitWord}|${pair})(?!\\p{L})){4,}`,
  'u',
);
const russianNumber =
  '(?:ноль|нуль|один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|\\p{L}+надцать|двадцать|тридцать|сорок|\\p{L}+десят|девяносто|сто|двести|триста|четыреста|\\p{L}+сот)';
const polishNumber = '(?:zero|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec)';
const inRow = (number: string): RegExp => new RegExp(`(?<!\\p{L})${number}(?:[\\s,.;-]+${number}){4,}(?!\\p{L})`, 'u');
/** Each with what any such number holds and most replies do not. */
const readOutElsewhere: readonly { holds: RegExp; is: RegExp }[] = [
  { holds: /zero|null|nul|cero|noll/, is: inPairs },
  { holds: /[\u0400-\u04ff]/, is: inRow(russianNumber) },
  { holds: /zero|trzy|piec|siedem/, is: inRow(polishNumber) },
  { holds: /[〇零一二三四五六七八九]/, is: /[〇零一二三四五六七八九](?:[\s−–ー-]?[〇零一二三四五六七八九]){7,}/u },
];

/** Talk of ringing the lead as if the number were known. */
const ringing =
  /\b(?:(?:call|ring|phone|reach) you (?:on|at|under|back on) (?:your|this|that|the)|give you a (?:call|ring) (?:on|at) (?:your|this|that|the)|rufe (?:sie|dich) (?:unter|auf) (?:ihrer|deiner|dieser|der)|vous (?:appelle|appellerai) (?:au|à ce)|le (?:llamo|llamaré) al|ligo-lhe para)\b/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** The subscriber's end of a number: country and trunk prefixes are written in many ways. */
const endOf = (digits: string): string => digits.slice(-8);

/** Whether a number of the lead is known: on file, or in what the lead wrote. */
export const isPhoneOnFile = (context: Pick<CheckContext, 'lead' | 'inbound' | 'history'>): boolean =>
  context.lead.phone !== null ||
  phonesIn(context.inbound.body).length > 0 ||
  phonesIn(context.inbound.signature).length > 0 ||
  context.history.some((line) => line.direction === 'inbound' && phonesIn(line.body).length > 0);

/** Whether a number is neither the lead's nor ours. */
const isStrangeTo = (context: CheckContext): ((number: string) => boolean) => {
  const theirs = context.history.filter((line) => line.direction === 'inbound').map((line) => line.body);
  const sources = [
    context.lead.phone ?? '',
    context.inbound.body,
    context.inbound.signature,
    ...theirs,
    context.persona.signature,
  ].flatMap(phonesIn);
  const known = new Set([...sources, ...context.knowledge.flatMap(factPhones)].map((each) => endOf(digitsOf(each))));
  return (each) => !known.has(endOf(digitsOf(each)));
};

/** A number in the draft is one on file (lead, lead's messages, our signature or knowledge), and nobody is rung who gave none. */
export const phone: Check = (context) => {
  const text = withoutSignatureBlock(context);
  const named = ownPhones(context);
  const stranger = named.length === 0 ? undefined : named.find(isStrangeTo(context));
  if (stranger !== undefined) return fail('phone', `The number ${quote(stranger)} is not on file.`);
  const words = ownWords(context);
  const elsewhere = readOutElsewhere.find(({ holds, is }) => holds.test(words) && is.test(words));
  const readOut = spoken.exec(words) ?? elsewhere?.is.exec(words);
  if (readOut) return fail('phone', `It reads out a number: ${quote(readOut[0])}.`);
  const rung = ringing.exec(text);
  if (rung && !isPhoneOnFile(context))
    return fail('phone', `It says ${quote(rung[0])}, but no number of the lead is on file.`);
  return pass('phone');
};
