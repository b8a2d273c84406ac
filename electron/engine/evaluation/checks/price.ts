import { amountsNamed, isAmountIn } from '../../drafting';
import type { Check, CheckContext } from '../check-context';
import { onceFor } from '../once-for';
import { draftWords, factAmounts } from '../reading';
import { fail, pass, plainWords, quote } from './result';

/**
 * Words that promise something, in the languages we write. One that the knowledge uses itself may be used. Stems, so that
 * "guaranteed" is found in knowledge that says "guarantee".
 */
const promises: readonly (readonly [RegExp, string])[] = [
  [/\b(?:guarantee|warrant(?:y|ies)|garantie|garantier|garanti|garantiz|garantia)\w*/, 'guarantee'],
  [
    /\b(?:discount|rabatt|nachlass|remise|descuento|desconto|sconto)\w*|\b(?:\d+\s?% off|half (?:off|the price|price)|halber preis|moitie prix|mitad de precio|meta prezzo|metade do preco)\b|\b(?:korting|rabat)\w*/,
    'discount',
  ],
  [
    /\b(?:rebates?|voucher|coupon|gutschein|special (?:price|offer|rate|deal|discount)|better price|sonder(?:preis|angebot|konditionen)\w*|vorzugspreis|prix special|tarif special|precio especial|preco especial|prezzo speciale|speciale prijs|specjaln\w+ cen\w*)\b/,
    'special price',
  ],
  [/\b(?:(?:will|do|shall) not|won't|don't) (?:charge|bill|invoice)\b|\bnot be (?:charged|billed|invoiced)\b/, 'free'],
  [
    /\b(?:free of charge|for free|at no (?:extra )?cost|no charge|complimentary|kostenlos\w*|umsonst|gratis|gratuit\w*|bezplatn\w*|za darmo|sin coste|senza costi|(?:costs?|pay|pays) nothing|offrons|vous est offert\w*)\b/,
    'free',
  ],
  [
    /\b(?:(?:is|are|goes|comes|be) on (?:us|the house)|(?:geht|gehen) aufs haus|offert\w* par nous|a nuestra cuenta|por nossa conta|offriamo noi)\b/,
    'free',
  ],
  [/\b(?:you|he|she|they|customers?) pays? nothing\b|\bwithout (?:any )?(?:cost|charge)s?\b|\bzero cost\b/, 'free'],
  [/\b(?:free trial|kostenlose testphase|essai gratuit|prueba gratuita|teste gratuito|prova gratuita)\b/, 'free trial'],
  [/\bfree (?:month|week|pilot|set-?up|onboarding|training|migration)s?\b/, 'free'],
  [
    /\b(?:refund|money[- ]back|money is back|get (?:it|everything) back|geld zuruck|ruckerstatt|rembours|reembols|rimbors)\w*/,
    'refund',
  ],
  [
    /\b(?:(?:cancel|leave|stop|quit|terminate)(?: \w+){0,2} (?:at )?(?:any ?time|whenever)|jederzeit (?:\w+ )?(?:kund|aussteig|beend)\w*|no (?:contract|commitment|obligation)s?|sans engagement|resilier a tout moment|resiliable a tout moment|sin compromiso|(?:cancelar|dar(?:se)? de baja)(?: \w+){0,2} (?:cuando quiera|en cualquier momento|en todo momento)|sem compromisso|cancelar(?: \w+){0,2} (?:quando quiser|a qualquer (?:momento|altura))|(?:disdire|recedere|annullare)(?: \w+){0,2} (?:quando vuole|in qualsiasi momento|in ogni momento)|(?:op elk moment|wanneer u wilt|altijd|dagelijks) (?:\w+ )?opze\w+|(?:zrezygnowac|wypowiedziec)(?: \w+){0,3} (?:w kazdej chwili|w dowolnym momencie|kiedykolwiek)|saga upp(?: \w+){0,2} nar som helst|opsige(?: \w+){0,2} nar som helst)\b/,
    'cancel',
  ],
  [
    /\b24 ?(?:\/|x) ?7\b|\b(?:around|round) the clock\b|\brund um die uhr\b|\b24 ?h\b ?(?:\/|sur) ?24|\bdygnet runt\b|\bdøgnet rundt\b|\bdag en nacht\b|\b24 horas (?:al|por) dia\b|\bcala dobe\b/,
    'always there',
  ],
  [/\b(?:unlimited|unbegrenzt|illimit|ilimitad)\w*/, 'unlimited'],
  [/\b(?:lowest|best) price\w*|\bprice match\b/, 'price'],
  [/\b(?:never fails?|zero risk|risk[- ]free|risikofrei|sans risque|sin riesgo)\b/, 'risk'],
];

/** Signs and names of money, also of currencies that amounts are not compared in; folded. */
const money =
  '(?:percent|per cent|prozent|pour cent|por ciento|por cento|per cento|procent|prosent|euros?|eur|dollars?|usd|pounds?|gbp|quid|bucks|francs?|franken|chf|kronor|kroner|kronen|sek|nok|dkk|zlotych|zloty|zlote|pln|cents?|yen|jpy|yuan|cny|rupees?|inr|reais|brl|pesos?|mxn|lire|rubles?|rub|forint|huf|koruna|korun|czk|cad|aud|nzd|sgd|hkd|aed|dirhams?|bitcoins?|btc|eth|usdt)';
const number =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half|einen?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|\\p{L}*(?:zehn|zig|dreissig|hundert|tausend)|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|ciento|mil|dois|duas|sete|oito|nove|dez|doze|vinte|trinta|quarenta|cinquenta|due|tre|quattro|cinque|sei|sette|otto|dieci|venti|trenta|quaranta|cinquanta|cento|een|twee|drie|vijf|zes|zeven|negen|tien|twaalf|twintig|dertig|veertig|vijftig|honderd|duizend|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|dwadziescia|sto|tysiac|tva|fyra|fem|sex|sju|atta|nio|tio|tjugo|hundra|tusen|fire|seks|syv|otte|ni|ti|tyve|hundre)';
/** Money in words ("nine euros"), and in currencies that have no sign among ours ("¥900", "900 JPY"). */
const inWords = new RegExp(
  `(?<![\\p{L}\\p{N}])${number}(?:[\\s-]+(?:and|und|et|y|e|en)?\\s*${number})*[\\s-]+${money}(?!\\p{L})|[¥₹₽₩₺₫฿₴₪₿]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:[¥₹₽₩₺₫฿₴₪₿]|${money}(?!\\p{L}))|(?<!\\p{L})(?:jpy|cny|inr|brl|mxn|rub|huf|czk|cad|aud|nzd|sgd|hkd|aed|btc|eth|usdt|pln|sek|nok|dkk)\\s?\\d[\\d.,]*`,
  'gu',
);

/** A trial that costs nothing promises nothing else: the knowledge that has a free trial bears it out, in any language. */
const freeTrial =
  /\bfree (?:trial|test|pilot)\w*|(?<=\b(?:trial|pilot)\b[^.;]{0,60})\b(?:costs? nothing|is free)\b|\b(?:trial|pilot)\w* (?:\w+ ){0,2}free\b|\b(?:test|try)\w* (?:\w+ ){0,4}(?:for free|free of charge)|\b(?:no charge|free|without charge|at no cost)(?= (?:\w+ ){0,6}(?:trial|pilot)\b)|\bkostenlos\w* (?:\w+ )?(?:test|prob|ausprob)\w*|\b(?:test|prob)\w* (?:\w+ ){0,5}kostenlos\b|\bessais? gratuits?\b|\bessayer (?:\w+ ){0,5}gratuitement|\bgratuitement (?:\w+ )?(?:essayer|tester)|\bprueba gratuita|\bprobar\w* (?:\w+ ){0,5}(?:gratis|gratuitamente)|\bgratis (?:\w+ )?(?:test|proef|prueba|prov|prøv)\w*|\b(?:teste|periodo de teste|avaliacao) gratuit[ao]|\btestar (?:\w+ ){0,5}(?:gratuitamente|gratis)|\bprova gratuita|\bprovare (?:\w+ ){0,5}gratuitamente|\b(?:testen|proberen) (?:\w+ ){0,5}gratis|\bbezplatn\w* (?:okres prob|test|wersj|prob)\w*|\b(?:prova|testa|prøve|teste) (?:\w+ ){0,5}gratis\b/g;

/** A sentence with one of these withholds what it names ("there is no discount"): neither a promise nor a ground for one. */
const negation =
  /\b(?:no|not|never|none|without|cannot|kein\w*|nicht|ohne|nie|niemals|pas|jamais|sans|aucun\w*|sin|ningun\w*|nunca|nao|sem|nenhum\w*|non|senza|nessun\w*|geen|niet|zonder|nooit|bez|brak|ingen|inget|intet|ikke|inte|uden|uten|utan)\b|n't\b/;

/** Words that look like a refusal and add to the promise: "at any time, without notice". */
const addsToIt =
  /\b(?:without|with no|no) (?:notice|reason|cause|delay|hassle|risk|obligations?|commitments?|effort|strings|questions|penalt(?:y|ies)|any \w+|further \w+|extra \w+)\b|\b(?:ohne|keine[nr]?) (?:frist|grund|angabe|verpflichtung|risiko|bindung|weitere\w*)\b|\bsans (?:preavis|engagement|frais|risque|condition)\w*|\bsin (?:preaviso|compromiso|permanencia|riesgo|penalizacion)\w*|\bsem (?:aviso|compromisso|fidelizacao|risco)\w*|\bsenza (?:preavviso|vincoli|impegno|penali|rischi)\w*|\bzonder (?:opzegtermijn|reden|verplichting|risico)\w*|\bbez (?:wypowiedzenia|zobowiazan|ryzyka|podania)\w*|\butan (?:bindningstid|uppsagningstid|risk|forpliktelse)\w*|\buden (?:binding|varsel|risiko)\w*/g;

const sentences = (text: string): string[] =>
  plainWords(text.replace(/\n+/g, '. ')).split(
    /(?<=[.!?;])\s+|,?\s(?=(?:if|unless|when|wenn|falls|sofern|si|lorsque|quand|cuando(?! quiera)|quando(?! (?:quiser|vuole))|se|als|jesli|om|hvis|nar(?! som helst))\s)/,
  );

const draftSentences = onceFor(({ draft }: CheckContext) => sentences(draft));

/** The promise that sentences make, in their words; null when they make none or withhold it. */
const promised = (said: readonly string[], pattern: RegExp): string | null => {
  for (const sentence of said) {
    const found = pattern.exec(sentence);
    if (found && !negation.test(sentence.replace(found[0], ' ').replace(addsToIt, ' '))) return found[0];
  }
  return null;
};

/** What a lead pays or may count on stands in the knowledge: amounts with a currency or percent sign, and words of promise. */
export const price: Check = (context) => {
  const { draft, knowledge, inbound } = context;
  const amounts = amountsNamed(draft);
  if (amounts.length > 0) {
    const known = knowledge.flatMap(factAmounts);
    const invented = amounts.find((amount) => !isAmountIn(amount, known));
    if (invented) {
      const theirs = isAmountIn(invented, amountsNamed(inbound.body)) ? ' (the lead named it)' : '';
      return fail('price', `${quote(invented.text)} does not stand in the knowledge${theirs}.`);
    }
  }
  const facts = (): string => knowledge.map((fact) => fact.text).join('\n');
  // Amounts that can be compared were compared above; what is left is money in words or in a currency nobody priced in.
  const named =
    amounts.length === 0
      ? draftWords(context)
      : plainWords(amounts.reduce((text, amount) => text.replaceAll(amount.text, ' '), draft));
  const inWordsNamed = named.match(inWords) ?? [];
  if (inWordsNamed.length > 0) {
    const said = plainWords(facts());
    const strange = inWordsNamed.find((each) => !said.includes(each.trim()));
    if (strange !== undefined) return fail('price', `${quote(strange.trim())} does not stand in the knowledge.`);
  }
  const trialKnown = plainWords(facts()).search(freeTrial) >= 0;
  const own = draftSentences(context);
  const beyondTrial = trialKnown ? own.map((sentence) => sentence.replace(freeTrial, ' ')) : own;
  for (const [pattern, promise] of promises) {
    const found = promised(beyondTrial, pattern);
    if (found !== null && promised(sentences(facts()), pattern) === null) {
      return fail('price', `It promises ${quote(found)}; the knowledge does not (${promise}).`);
    }
  }
  return pass('price');
};
