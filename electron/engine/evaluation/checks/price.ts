import type { KnowledgeLine } from '../../drafting';
import { draftAmounts, strangeAmount } from '../amounts/strange-amount';
import type { Check, CheckContext } from '../check-context';
import { onceFor } from '../once-for';
import { draftWords } from '../reading';
import { isFree, lessBy, lessInKnowledge, promises, standardCalled, standards, topicsOfFree } from './promises';
import { fail, pass, plainWords, quote } from './result';

/** Signs and names of money, also of currencies that amounts are not compared in; folded. */
const money =
  '(?:percent|per cent|prozent|pour cent|por ciento|por cento|per cento|procent|prosent|euros?|eur|dollars?|usd|pounds?|gbp|quid|bucks|francs?|franken|chf|kronor|kroner|kronen|sek|nok|dkk|zlotych|zloty|zlote|pln|cents?|yen|jpy|yuan|cny|rupees?|inr|reais|brl|pesos?|mxn|lire|rubles?|rub|forint|huf|koruna|korun|czk|cad|aud|nzd|sgd|hkd|aed|dirhams?|bitcoins?|btc|eth|usdt|евро|рубл\\p{L}+|доллар\\p{L}*|процент\\p{L}*)';
const number =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half|einen?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|\\p{L}*(?:zehn|zig|drei(?:ss|ß)ig|hundert|tausend)|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|ciento|mil|dois|duas|sete|oito|nove|dez|doze|vinte|trinta|quarenta|cinquenta|due|tre|quattro|cinque|sei|sette|otto|dieci|(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove)?|vent(?:uno|otto)|cento|een|twee|drie|vijf|zes|zeven|negen|tien|twaalf|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|zestig|zeventig|tachtig|negentig|twintig|dertig|veertig|vijftig|honderd|duizend|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|dwadziescia|trzydziesci|czterdziesci|piecdziesiat|szescdziesiat|siedemdziesiat|osiemdziesiat|dziewiecdziesiat|sto|tysiac|tva|fyra|fem|sex|sju|atta|nio|tio|tjugo\\p{L}*|(?:trett|fyrt|femt|sext|sjutt|att|nitt)io\\p{L}*|hundra|tusen|fire|seks|syv|otte|ni|ti|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)|hundre|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять)';
/** Money in words ("nine euros"), and in currencies that have no sign among ours ("¥900", "900 JPY"). */
const inWords = new RegExp(
  `(?<![\\p{L}\\p{N}])${number}(?:[\\s-]+(?:and|und|et|y|e|en)?\\s*${number})*[\\s-]+${money}(?!\\p{L})|[¥₹₽₩₺₫฿₴₪₿]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:[¥₹₽₩₺₫฿₴₪₿]|${money}(?!\\p{L}))|(?<!\\p{L})(?:jpy|cny|inr|brl|mxn|rub|huf|czk|cad|aud|nzd|sgd|hkd|aed|btc|eth|usdt|pln|sek|nok|dkk)\\s?\\d[\\d.,]*`,
  'gu',
);

/** A trial that costs nothing promises nothing else: the knowledge that has a free trial bears it out, in any language. */
const freeTrial =
  /\bfree (?:trial|test|pilot)\w*|(?<=\b(?:trial|pilot)\b[^.;]{0,60})\b(?:costs? nothing|is free)\b|\b(?:trial|pilot)\w* (?:\w+ ){0,2}free\b|\b(?:test|try)\w* (?:\w+ ){0,4}(?:for free|free of charge)|\b(?:no charge|free|without charge|at no cost)(?= (?:\w+ ){0,6}(?:trial|pilot)\b)|\bkostenlos\w* (?:\w+ )?(?:test|prob|ausprob)\w*|\b(?:test|prob)\w* (?:\w+ ){0,5}kostenlos\b|\bessais? gratuits?\b|\bessayer (?:\w+ ){0,5}gratuitement|\bgratuitement (?:\w+ )?(?:essayer|tester)|\bprueba gratuita|\bprobar\w* (?:\w+ ){0,5}(?:gratis|gratuitamente)|\bgratis (?:\w+ )?(?:test|proef|prueba|prov|prøv)\w*|\b(?:teste|periodo de teste|avaliacao) gratuit[ao]|\btestar (?:\w+ ){0,5}(?:gratuitamente|gratis)|\bprova gratuita|\bprovare (?:\w+ ){0,5}gratuitamente|\b(?:testen|proberen) (?:\w+ ){0,5}gratis|\bbezplatn\w* (?:okres prob|test|wersj|prob)\w*|\b(?:prova|testa|prøve|teste) (?:\w+ ){0,5}gratis\b/g;
/** The same said the other way about or in other letters, and what each of them holds. */
const freeTrialElsewhere =
  /\bessais? (?:est|sont|reste) gratuite?s?\b|\bprueba es gratuita\b|\bteste e gratuito\b|\bprova e gratuita\b|\bgratis (?:\w+ )?(?:testen|proberen|uitproberen|prova|testa|prøve)\b|\bokres probny jest (?:bezpłatny|darmowy)|\bbezpłatn\p{L}* okres\p{L}* probn\p{L}*|\bprøveperioden er gratis\b|無料(?:トライアル|体験|お試し)|免费试用|пробн\p{L}+ (?:период|верси\p{L}+) (?:\p{L}+ )?бесплатн\p{L}+|бесплатн\p{L}+ пробн\p{L}+/gu;
const saysFree = /gratuit|gratis|darmowy|bezpłatn|бесплатн|免费|無料/;

/** A sentence with one of these withholds what it names ("there is no discount"): neither a promise nor a ground for one. */
const negation =
  /(?<!\p{L})(?:no|not|never|none|nothing|nobody|cannot|kein\p{L}*|nicht|nichts|nie|niemals|niemand|pas|personne|jamais|rien|aucune?|ningun\p{L}*|nadie|nunca|nada|nao|nenhum\p{L}*|ninguem|non|nessuno|niente|nessun\p{L}*|geen|niet|niets|nooit|nikt|nie ma|nie|brak|ingen|inget|intet|ikke|inte|не|нет)(?!\p{L})|n't(?!\p{L})|没有|不能|不提供|无法|ません|ない/u;
/** These take back only what follows them: "without cost, with a guarantee" promises one. */
const without = /(?<!\p{L})(?:without|ohne|sans|sin|sem|senza|zonder|bez|utan|uden|uten|без) (?:\p{L}+ ){0,3}¤/u;

/** Words that look like a refusal and add to the promise: "at any time, without notice". */
const addsToIt =
  /\b(?:without|with no|no) (?:notice|reason|cause|delay|hassle|risk|obligations?|commitments?|effort|strings|questions|penalt(?:y|ies)|any \w+|further \w+|extra \w+)\b|\b(?:ohne|keine[nr]?) (?:frist|grund|angabe|verpflichtung|risiko|bindung|weitere\w*)\b|\bsans (?:preavis|engagement|frais|risque|condition)\w*|\bsin (?:preaviso|compromiso|permanencia|riesgo|penalizacion)\w*|\bsem (?:aviso|compromisso|fidelizacao|risco)\w*|\bsenza (?:preavviso|vincoli|impegno|penali|rischi)\w*|\bzonder (?:opzegtermijn|reden|verplichting|risico)\w*|\bbez (?:wypowiedzenia|zobowiazan|ryzyka|podania)\w*|\butan (?:bindningstid|uppsagningstid|risk|forpliktelse)\w*|\buden (?:binding|varsel|risiko)\w*/g;

/** "If you are not happy, you get …": what stands under the condition takes nothing back. */
const condition =
  /^(?:(?:if|when|should|wenn|falls|sollten?|si|lorsque|quand|cuando|se|quando|als|wanneer|jesli|jezeli|gdy|om|nar|hvis|если|когда) )[^,¤]{1,80}(?:,\s|\s(?=far du|far ni))/u;

const sentences = (text: string): string[] =>
  plainWords(text.replace(/\n+/g, '. ')).split(
    /(?<=[.!?;])\s+|(?<=。)|(?<=[!?;])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|,?\s(?=(?:if|unless|when|wenn|falls|sofern|si|lorsque|quand|cuando(?! quiera)|quando(?! (?:quiser|vuole))|se|als|jesli|om|hvis|nar(?! som helst)|если|когда|если бы)\s)/u,
  );

/** Where one thing said ends and the next begins: "there is no term, and the first month is free". */
const clauses = (sentence: string): string[] =>
  sentence.split(
    /(?:[:–—]|、|,(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|,(?=\s(?:and|but|plus|und|aber|sowie|et|mais|y|e|pero|mas|ma|en|maar|i|a|ale|oraz|och|men|og|и|а|но|with|mit|avec|con|com|met|z|ze|med|с|dat|das|that|ohne|sans|sin|sem|senza|zonder|bez|utan|uden|без)\s))\s*/u,
  );

const straight = (text: string): string => text.replace(/[’ʼ]/g, "'");
const draftSentences = onceFor(({ draft }: CheckContext) => sentences(straight(draft)));
const factSentences = onceFor(({ text }: KnowledgeLine) => sentences(straight(text)));

/** What a sentence promises, in its words; null when it promises nothing or withholds it. */
const promisedIn = (sentence: string, pattern: RegExp): string | null => {
  if (!pattern.test(sentence)) return null;
  for (const clause of clauses(sentence)) {
    const found = pattern.exec(clause)?.[0];
    if (found === undefined) continue;
    const rest = clause.replace(found, '¤').replace(condition, '').replace(addsToIt, ' ');
    if (!negation.test(rest) && !without.test(rest)) return found;
  }
  return null;
};

const promised = (said: readonly string[], pattern: RegExp): string | null => {
  for (const sentence of said) {
    const found = promisedIn(sentence, pattern);
    if (found !== null) return found;
  }
  return null;
};

const topicsIn = (text: string): number[] => topicsOfFree.flatMap((topic, index) => (topic.test(text) ? [index] : []));

/** "Migration takes a week; our team does it for free": a sentence that names nothing speaks of what stood before it. */
const topicsOf = (fact: string, before: string): number[] => {
  const own = topicsIn(fact);
  return own.length > 0 ? own : topicsIn(before);
};

/** Something is said to cost nothing, and the knowledge says that of other things only. */
const freeBeyond = (own: readonly string[], facts: readonly string[]): string | null => {
  const granted = facts.flatMap((fact, index) =>
    promisedIn(fact, isFree) === null ? [] : [topicsOf(fact, facts[index - 1] ?? '')],
  );
  if (granted.some((topics) => topics.length === 0)) return null;
  for (const sentence of own)
    for (const clause of clauses(sentence)) {
      const found = promisedIn(clause, isFree);
      const topics = found === null ? [] : topicsIn(clause);
      if (
        found !== null &&
        topics.length > 0 &&
        !granted.some((known) => known.some((topic) => topics.includes(topic)))
      )
        return found;
    }
  return null;
};

const withoutTrial = (sentence: string): string => {
  const rest = sentence.replace(freeTrial, ' ');
  return saysFree.test(rest) ? rest.replace(freeTrialElsewhere, ' ') : rest;
};

/** What a lead pays or may count on stands in the knowledge: amounts with a currency or percent sign, and words of promise. */
export const price: Check = (context) => {
  const { draft, knowledge } = context;
  const strange = strangeAmount(context);
  if (strange?.kind === 'product') return fail('price', `${quote(strange.text)} is not what stands beside it.`);
  if (strange?.kind === 'period')
    return fail('price', `${quote(strange.text)} is paid for another time in the knowledge, not for the one it names.`);
  if (strange) {
    const theirs = strange.kind === 'theirs' ? ' (the lead named it)' : '';
    return fail('price', `${quote(strange.text)} does not stand in the knowledge${theirs}.`);
  }
  const amounts = draftAmounts(context);
  let folded: string | null = null;
  const facts = (): string => {
    folded ??= plainWords(knowledge.map((fact) => fact.text).join('\n'));
    return folded;
  };
  // Amounts that can be compared were compared above; what is left is money in words or in a currency nobody priced in.
  const named =
    amounts.length === 0
      ? draftWords(context)
      : plainWords(amounts.reduceRight((text, { index, end }) => `${text.slice(0, index)} ${text.slice(end)}`, draft));
  const inWordsNamed = named.match(inWords) ?? [];
  if (inWordsNamed.length > 0) {
    const said = facts();
    const unknown = inWordsNamed.find((each) => !said.includes(each.trim()));
    if (unknown !== undefined) return fail('price', `${quote(unknown.trim())} does not stand in the knowledge.`);
  }
  const kept = draftWords(context).match(standards) ?? [];
  if (kept.length > 0) {
    const said = new Set((facts().match(standards) ?? []).map(standardCalled));
    const strange = kept.find((each) => !said.has(standardCalled(each)));
    if (strange !== undefined)
      return fail('price', `It promises ${quote(strange)}; the knowledge does not (compliance).`);
  }
  const trialKnown =
    facts().search(freeTrial) >= 0 || (saysFree.test(facts()) && facts().search(freeTrialElsewhere) >= 0);
  const own = draftSentences(context);
  const fewer = new Set([...facts().matchAll(lessInKnowledge)].map(([, percent]) => percent));
  const beyondTrial = own
    .map((sentence) => (trialKnown ? withoutTrial(sentence) : sentence))
    .map((sentence) => sentence.replace(lessBy, (said, percent: string) => (fewer.has(percent) ? ' ' : said)));
  for (const [pattern, promise] of promises) {
    const found = promised(beyondTrial, pattern);
    if (found === null) continue;
    const granted = knowledge.flatMap(factSentences);
    if (promised(granted, pattern) === null)
      return fail('price', `It promises ${quote(found)}; the knowledge does not (${promise}).`);
    const beyond = pattern === isFree ? freeBeyond(beyondTrial, granted) : null;
    if (beyond !== null)
      return fail('price', `It promises ${quote(beyond)}; the knowledge says that of other things only (${promise}).`);
  }
  return pass('price');
};
