import type { KnowledgeLine } from '../../drafting';
import type { Check } from '../check-context';
import { onceFor } from '../once-for';
import { draftSentences, draftWords } from '../reading';
import { fail, pass, plainWords, quote } from './result';

/* How long something lasts or takes is a term of business like its price: folded text, in the languages we write. */

type Duration = { text: string; index: number; end: number; hours: number };

const wordNumbers: Readonly<Record<number, string>> = {
  1: 'one|eine[mnrs]?|ein',
  2: 'two|zwei|deux|dos|dois|duas|due|twee|dwa|dwie|dwoch|tva|to',
  3: 'three|drei|trois|tres|tre|drie|trzy|trzech',
  4: 'four|vier|quatre|cuatro|quatro|quattro|cztery|czterech|fyra|fire',
  5: 'five|funf|cinq|cinco|cinque|vijf|piec|pieciu|fem',
  6: 'six|sechs|seis|sei|zes|szesc|szesciu|sex|seks',
  7: 'seven|sieben|sept|siete|sete|sette|zeven|siedem|siedmiu|sju|syv',
  8: 'eight|acht|huit|ocho|oito|otto|osiem|osmiu|atta|otte',
  9: 'nine|neun|neuf|nueve|nove|negen|dziewiec|nio|ni',
  10: 'ten|zehn|dix|diez|dez|dieci|tien|dziesiec|dziesieciu|tio|ti',
  12: 'twelve|zwolf|douze|doce|doze|dodici|twaalf|dwanascie|dwunastu|tolv',
  14: 'fourteen|fortnight|vierzehn|quatorze|catorce|quattordici|veertien',
  15: 'fifteen|funfzehn|quinze|quince|quindici|vijftien',
  18: 'eighteen|achtzehn|dix-huit|dieciocho|dezoito|diciotto|achttien|arton|atten',
  24: 'twenty-four|vierundzwanzig|vingt-quatre|veinticuatro|ventiquattro|vierentwintig',
  30: 'thirty|dreissig|trente|treinta|trinta|trenta|dertig|trzydziesci|trettio|tredive',
  36: 'thirty-six|sechsunddreissig|trente-six',
  48: 'forty-eight|achtundvierzig|quarante-huit|cuarenta y ocho',
  60: 'sixty|sechzig|soixante|sesenta|sessenta|sessanta|zestig',
  90: 'ninety|neunzig|quatre-vingt-dix|noventa|novanta|negentig',
};
const numberOf = new Map(
  Object.entries(wordNumbers).flatMap(([value, words]) => words.split('|').map((word) => [word, Number(value)])),
);
const words = [...Object.values(wordNumbers)].join('|');

/** A month counts as itself, not as days: "30 days" is not "a month". */
const month = 10_000;
const units: readonly { words: string; hours: number }[] = [
  { words: 'hours?|hrs?|stunden?|heures?|horas?|ore|ora|uur|uren|godzin\\p{L}*|timm(?:e|ar)|timer?', hours: 1 },
  { words: 'days?|tag(?:e|en)?|jours?|dias?|giorn[io]|dag(?:en|ar|e)?|dni|dzien|dzienny', hours: 24 },
  {
    words: 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygodni\\p{L}*|tydzien|vecka|veckor|uger?',
    hours: 168,
  },
  {
    words: 'months?|monat(?:e|en)?|mois|mes(?:es)?|mesi|mese|maand(?:en)?|miesi\\p{L}*|manad(?:er)?|maned(?:er)?',
    hours: month,
  },
  {
    words: 'years?|jahr(?:e|en)?|an(?:s|nee|nees)?|anos?|ann[io]|jaar|jaren|lat|lata|rok\\p{L}*|ar|ars',
    hours: 12 * month,
  },
];
const unitPattern = units.map((unit) => unit.words).join('|');
const number = `(?:\\d{1,3}|${words})`;
const between = '(?:\\s?(?:-|–|to|bis|a|ate|tot|do|til|till|or|oder|ou|o|of|lub|eller)\\s?)';
const qualifier =
  '(?:full |whole |working |business |calendar |werk|arbeits|volle |ganze |dias |jours |jornadas |giorni |arbetsdagar |robocz\\p{L}+ )?';
const duration = new RegExp(
  `(?<![\\p{L}\\d.,:€$£])(?<first>${number})(?:${between}(?<last>${number}))?(?:[\\s-]+|(?=\\p{L}))${qualifier}(?<unit>${unitPattern})(?!\\p{L})`,
  'gu',
);

const hoursOfUnit = units.map(({ words, hours }) => ({ unit: new RegExp(`^(?:${words})$`, 'u'), hours }));
const hoursIn = (said: string): number => hoursOfUnit.find(({ unit }) => unit.test(said))?.hours ?? 1;
const toNumber = (said: string): number => numberOf.get(said) ?? Number(said);

const durationsIn = (text: string): Duration[] =>
  [...text.matchAll(duration)].flatMap((match) => {
    const { first = '', last, unit = '' } = match.groups ?? {};
    const hours = hoursIn(unit);
    const place = { text: match[0], index: match.index, end: match.index + match[0].length };
    return [first, ...(last === undefined ? [] : [last])].map((said) => ({ ...place, hours: toNumber(said) * hours }));
  });

/** What has terms: the trial, the contract and its end, setting up, delivery, guarantees, answers of support. */
const withTerms =
  /(?<!\p{L})(?:trial|pilot|test(?:phase|zeitraum|version|periode|zeit)?|probe(?:zeit|phase|monat)?|essai|prueba|periodo de prueba|prova|teste|proef\p{L}*|probn\p{L}+|provperiod\p{L}*|prøveperiode\p{L}*|prøv\p{L}*|testen|probieren|contracts?|agreement|vertrag\p{L}*|vertrage|laufzeit\p{L}*|mindestlaufzeit|contrats?|contratos?|contratt[oi]|umow\p{L}*|avtal\p{L}*|aftale\p{L}*|kontrakt\p{L}*|contract(?:en)?|looptijd|subscription|abo\p{L}*|suscripcion|assinatura|subscricao|notice|kundigung\p{L}*|preavis|preaviso|preavviso|opzegtermijn|wypowiedzen\p{L}*|uppsagning\p{L}*|opsigelse\p{L}*|minimum term|commitment|set-?up|onboarding|roll-?out|go live|einrichtung\p{L}*|einfuhrung|implement\p{L}*|mise en (?:place|service)|installation|puesta en marcha|configurac\p{L}*|instalac\p{L}*|avvio|attivazione|installazione|inbetriebnahme|wdrozen\p{L}*|deliver\p{L}*|lead time|lieferung\p{L}*|lieferzeit\p{L}*|geliefert|livr\p{L}*|entreg\p{L}*|consegn\p{L}*|lever\p{L}*|dostaw\p{L}*|warranty|guarantee\p{L}*|garanti\p{L}*|garanzia|gwarancj\p{L}*|gewahrleistung|response time|reaktionszeit|antwortzeit|migration|training|schulung\p{L}*|formation|formacion|formacao|formazione|szkolen\p{L}*|utbildning\p{L}*|refund|retention|valid|gultig|valable|valid[ao]|geldig|price (?:is )?(?:fixed|guaranteed)|payment terms?|zahlungsziel|invoice)(?!\p{L})/u;

/** "One day of deliveries" is an amount of them; "two weeks of trial" is a term. */
const isAmountOf = (following: string): boolean =>
  /^ (?:of|an|von|de|di|van|av|af) (?!(?:(?:your|the|a|our|free|notice) )?(?:trial|test|pilot|notice|contract|training|support|warranty|probe|kundigung|essai|preavis|prueba|prova|proef))/u.test(
    following,
  );

/** A deadline that is promised. */
const within =
  /(?:within|in (?:less than|under)|at the latest (?:in|after)|innerhalb (?:von )?|binnen|in weniger als|spatestens (?:in|nach)|en moins de|sous|d'ici|en menos de|em menos de|no prazo de|entro|in meno di|w ciagu|inom|indenfor|inden for|innen)\s*$/u;

const factDurations = onceFor(({ text }: KnowledgeLine) => durationsIn(plainWords(text)));

/** How long a trial, contract, set-up or answer takes is what the knowledge says, or what the lead or an earlier mail said first. */
export const terms: Check = (context) => {
  if (durationsIn(draftWords(context)).length === 0) return pass('terms');
  const said = draftSentences(context).flatMap((sentence) => {
    const found = durationsIn(sentence).filter(({ end }) => !isAmountOf(sentence.slice(end)));
    if (found.length === 0) return [];
    if (withTerms.test(sentence)) return found;
    return sentence.endsWith('?') ? [] : found.filter((each) => within.test(sentence.slice(0, each.index)));
  });
  if (said.length === 0) return pass('terms');
  const others = [context.inbound.body, ...context.history.map((line) => line.body)];
  const known = new Set(
    [...context.knowledge.flatMap(factDurations), ...others.flatMap((text) => durationsIn(plainWords(text)))].map(
      ({ hours }) => hours,
    ),
  );
  const strange = said.find(({ hours }) => !known.has(hours));
  return strange === undefined
    ? pass('terms')
    : fail('terms', `${quote(strange.text)} does not stand in the knowledge.`);
};
