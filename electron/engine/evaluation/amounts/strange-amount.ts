import type { KnowledgeLine } from '../../drafting';
import type { CheckContext } from '../check-context';
import { plainWords } from '../checks/result';
import { onceFor } from '../once-for';
import { type AmountIn, amountsIn, isMeasure, sameAmount, sameUnit } from './amounts-in';
import { countsIn } from './number-words';
import { type Period, periodOf } from './period-of';

/*
 * What a reply may say of money: an amount that the knowledge states, or one that follows from it by a calculation whose every part
 * stands there: a known price times a count that the lead named, a sum of amounts beside it, a percentage that the knowledge grants,
 * the difference to what the lead says they pay. Nothing else: an amount that only might be right waits for a person.
 */

export const factAmountsIn = onceFor(({ text }: KnowledgeLine) => amountsIn(text));

/** The amounts of a line of the knowledge with what each is paid for in time. */
const factPrices = onceFor((fact: KnowledgeLine): (AmountIn & { period: Period | null })[] =>
  factAmountsIn(fact).map((amount) => ({ ...amount, period: isMeasure(amount) ? null : periodOf(fact.text, amount) })),
);

const minimum = /(?:minim\p{L}*|mindest\p{L}*|at least|minst\p{L}*|минимальн\p{L}*|最低\p{L}*)[^.;\d]{0,25}$/iu;
/** What is charged at least: a price times a small count lies below it. */
const factMinima = onceFor((fact: KnowledgeLine) =>
  factAmountsIn(fact).filter(({ index }) => minimum.test(`${plainWords(fact.text.slice(0, index))} `)),
);

/** The amounts that the draft names, wherever they stand in it. */
export const draftAmounts = onceFor(({ draft }: CheckContext) => amountsIn(draft));

/** A calculation is made within a paragraph and by few amounts; more are a list, of which any sum would fit something. */
const mostTogether = 12;
const mostSummed = 4;

/** An amount that is said to hold for one ("108 GBP per user") is no product. Periods are none of these. Folded. */
const forEach =
  /^\s*(?:(?:ht|tax|vat|excl\S*|exkl\S*|zzgl\S*)\s+)?(?:(?:an?|the|per|pro|par|por|je|za|na|om|i|al|a l'|au|im|in the|il|w|в|за|на)\s*(?:month|year|week|day|monat|jahr|woche|tag|mois|an|annee|semaine|mes|ano|semana|dia|mese|anno|settimana|giorno|maand|jaar|week|dag|miesiac|miesiecznie|rok|tydzien|manad\p{L}*|maned\p{L}*|ar|vecka\p{L}*|uge\p{L}*|месяц|год|неделю)\p{L}{0,2}\s*)?(?:\/\s*(?!(?:month|mo|year|yr|monat|jahr|mois|an|mes|ano|mese|anno|maand|jaar|mies|rok|man|ar|мес|год))\p{L}|(?:per|pro|par|por|je|za|pr|na|each|apiece|chacune?|cada|ciascun\p{L}*|l'un[oa]|a testa|elk|stuk|styck\p{L}*|stykket|kazd\p{L}*|кажд\p{L}*|за|на)\.?\s+(?!(?:month|year|week|day|annum|monat|jahr|woche|tag|mois|an|annee|semaine|jour|mes|ano|semana|dia|mese|anno|settimana|giorno|maand|jaar|dag|miesiac|rok|tydzien|manad|maned|ar|vecka|uge|месяц|год|ваш|your|all|the|den|die|de|vos|i|i vostri|os|los|las|as|uw|jullie|in|month)(?!\p{L}))\p{L}{2,}|each(?!\p{L})|apiece)/u;

/** "7,000 for five" is a sum again. */
const isForEach = (rest: string): boolean => {
  const found = forEach.exec(rest)?.[0];
  return (
    found !== undefined &&
    ![...countsIn(found + (/^\p{L}*/u.exec(rest.slice(found.length))?.[0] ?? ''))].some((count) => count > 1)
  );
};

/** Says of two amounts that one is so much more or less. Folded. */
const compares =
  /(?<!\p{L})(?:less|more|cheaper|dearer|save|saving|savings|difference|below|above|weniger|mehr|gunstiger|teurer|sparen|unterschied|de moins|de plus|moins cher|economi\p{L}*|difference|menos|mas|mais|ahorr\p{L}*|economiz\p{L}*|diferencia|diferenca|a menos|a mais|in meno|in piu|rispar\p{L}*|differenza|minder|meer|goedkoper|bespa\p{L}*|verschil|mniej|wiecej|taniej|oszczedz\p{L}*|roznic\p{L}*|mindre|mer|billigare|billigere|spar\p{L}*|skillnad|forskel|меньше|больше|дешевле|эконом\p{L}*|разниц\p{L}*)(?!\p{L})|便宜|少|节省|安く|差額/u;

/** The lead's own money: what they pay now, have for it, order, were offered. Folded. */
const theirMoney =
  /(?<!\p{L})(?:(?:you|you're|you are) (?:now |currently |already |presently )*(?:pay|paid|paying|spend|spent)|your (?:\S+ )?(?:budget|orders?|current (?:price|bill|rate)|present (?:price|bill|rate)|bill)|orders? (?:of|for|worth|below|above)|other offer|sie (?:\S+ ){0,3}?(?:zahlen|bezahlen|ausgeben)|(?:zahlen|bezahlen) sie|ihr budget|(?:ihre|einer) bestellung\p{L}*|bestellungen|vous (?:payez|depensez)|votre (?:budget|commande)|(?:pagais|pagan?|pagas|gasta[ns]?|gastais) (?:hoy|ahora|actualmente|hoje|agora|atualmente|oggi|adesso)|(?:voces|voce|ustedes) (?:pagam?|gastam?)|(?:su|vuestro|seu|vosso) (?:presupuesto|orcamento|pedido)|(?:paga|pagate|spende|spendete) (?:oggi|adesso|ora|attualmente)|(?:suo|vostro) budget|l'altra offerta|(?:je|jullie|u) (?:nu )?(?:betaalt|betalen|betaal)|betaal(?:t|en)? (?:je|jullie|u)|(?:je|jullie|uw) budget|p[łl]ac(?:a|i) (?:pan|pani|panstwo)|(?:pan|pani|panstwo) (?:teraz |obecnie )?p[łl]ac\p{L}+|zamowieni\p{L}+ (?:za|powyzej|ponizej)|panstwa budzet|(?:ni|du|i|du) betalar?|betalar (?:ni|du)|(?:er|din|jeres) budget|betaler (?:i|du)|вы (?:сейчас )?платите|ваш бюджет|(?:заказ\p{L}*) на)(?!\p{L})|预算|予算|目前(?:支付|花)|現在のお支払い/u;
/** Agreeing to it is no longer telling it back. Folded. */
const agrees =
  /(?<!\p{L})(?:match|beat|meet|agree|deal|accept|we can do|i can do|offer you|for you|okay|ok|fine|done|ubereinkommen|einverstanden|mitgehen|machen wir|konnen wir|d'accord|accord|proposons|acuerdo|aceptamos|igualamos|podemos|aceitamos|accettiamo|va bene|possiamo|akkoord|kunnen we|zgoda|mozemy|gar vi med|kan vi|aftale|согласны|можем)(?!\p{L})/u;

const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[.!?。！？])\s+|(?<=[。！？])/);

/** What the lead and earlier mails say: counts and amounts that a calculation may use. */
const said = onceFor((context: CheckContext) => {
  const texts = [context.inbound.subject, context.inbound.body, ...context.history.map((line) => line.body)];
  const theirs = [
    context.inbound.subject,
    context.inbound.body,
    ...context.history.flatMap((line) => (line.direction === 'inbound' ? [line.body] : [])),
  ];
  return {
    counts: new Set(texts.flatMap((text) => [...countsIn(plainWords(text))])),
    amounts: theirs.flatMap((text) => amountsIn(text)),
  };
});

/** The sums of two to four of the values. */
const sumsOf = (values: readonly number[]): number[] => {
  const sums: number[] = [];
  const add = (from: number, taken: number, sum: number): void => {
    if (taken >= 2) sums.push(sum);
    if (taken === mostSummed) return;
    for (let at = from; at < values.length; at += 1) add(at + 1, taken + 1, sum + (values[at] ?? 0));
  };
  add(0, 0, 0);
  return sums;
};

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) < 0.005 || Math.round(a * 100) === Math.round(b * 100);

/** `9 x 12 GBP`, `3 × € 275`: the factors as they are written. */
const written =
  /(?<count>\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*(?:[x×*·х]|раз|mal|times|fois|veces|vezes|volte|keer|razy|ganger|gange)\s*(?:[€$£¥￥]|R\$)?\s*(?<price>\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)/giu;
const plainNumber = (digits: string): number => {
  const bare = digits.replace(/\s/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimal ? bare.slice(0, decimal.index) : bare).replace(/[.,]/g, '');
  return Number(decimal ? `${whole}.${decimal[1]}` : whole);
};

/** A multiplication that is written out and whose result is not what stands beside it; null when all are right or none is there. */
const wrongProduct = (paragraph: string, amounts: readonly AmountIn[]): string | null => {
  for (const found of paragraph.matchAll(written)) {
    const { count = '', price = '' } = found.groups ?? {};
    const result = plainNumber(count) * plainNumber(price);
    const near = amounts.filter(
      ({ index, end }) => index < found.index + found[0].length + 60 && end > found.index - 60,
    );
    if (near.length > 1 && !near.some(({ value }) => isNear(value, result))) return found[0].trim();
  }
  return null;
};

const judged = onceFor(
  (
    context: CheckContext,
  ): { strange: AmountIn | null; product: string | null; kind: 'unknown' | 'theirs' | 'period' } => {
    const known = context.knowledge.flatMap(factAmountsIn);
    /** Where the draft says for how long and every line with this amount says another time, it is another price. */
    const isKnown = (amount: AmountIn, text: string): boolean => {
      if (!known.some((fact) => sameAmount(fact, amount))) return false;
      const period = isMeasure(amount) ? null : periodOf(text, amount);
      return (
        period === null ||
        context.knowledge.some((fact) =>
          factPrices(fact).some((each) => sameAmount(each, amount) && (each.period === null || each.period === period)),
        )
      );
    };
    const offsets: { text: string; from: number }[] = [];
    let from = 0;
    for (const text of context.draft.split('\n')) {
      offsets.push({ text, from });
      from += text.length + 1;
    }
    for (const { text, from: start } of offsets) {
      const amounts = draftAmounts(context)
        .filter(({ index }) => index >= start && index < start + text.length)
        .map((amount) => ({ ...amount, index: amount.index - start, end: amount.end - start }));
      if (amounts.length === 0) continue;
      const product = wrongProduct(text, amounts);
      if (product !== null) return { strange: null, product, kind: 'unknown' };
      const minima = context.knowledge.flatMap(factMinima);
      const strange = unexplained(text, amounts, known, (amount) => isKnown(amount, text), said(context), minima);
      if (strange !== null) return { strange, product: null, kind: kindOf(context, known, strange) };
    }
    return { strange: null, product: null, kind: 'unknown' };
  },
);

const kindOf = (
  context: CheckContext,
  known: readonly AmountIn[],
  strange: AmountIn,
): 'unknown' | 'theirs' | 'period' => {
  if (known.some((fact) => sameAmount(fact, strange))) return 'period';
  return said(context).amounts.some((each) => sameAmount(each, strange)) ? 'theirs' : 'unknown';
};

const unexplained = (
  text: string,
  amounts: readonly AmountIn[],
  known: readonly AmountIn[],
  isKnown: (amount: AmountIn) => boolean,
  { counts, amounts: named }: { counts: ReadonlySet<number>; amounts: readonly AmountIn[] },
  minima: readonly AmountIn[],
): AmountIn | null => {
  let left = amounts.filter((amount) => !isKnown(amount));
  if (left.length === 0) return null;
  // What the lead said of their own money is told back to them, and what they weigh or drive.
  const toldBack = left.filter((amount) => {
    if (!named.some((each) => sameAmount(each, amount))) return bareTheirs(text, amount, counts);
    if (isMeasure(amount)) return true;
    const sentence = sentenceWith(text, amount);
    return theirMoney.test(sentence) && !agrees.test(sentence);
  });
  left = left.filter((amount) => !toldBack.includes(amount));
  if (left.length === 0) return null;
  if (amounts.length > mostTogether) return left[0] ?? null;
  const folded = plainWords(text);
  // Yearly from monthly: twelve is said by the words for both.
  const here = [...countsIn(folded)].filter((count) => count >= 2 && counts.has(count));
  const yearly =
    /(?<!\p{L})(?:years?|year's|annual\w*|yearly|jahr\p{L}*|an|annee|ano|anno|jaar|rok\p{L}*|ar|ars|год\p{L}*)(?!\p{L})|年/u.test(
      folded,
    );
  const measures = amounts.filter((amount) => isMeasure(amount) && (isKnown(amount) || toldBack.includes(amount)));
  const times = [...here, ...(yearly ? [12] : []), ...measures.map(({ value }) => value)];
  const percents = amounts.filter((amount) => amount.unit === '%' && isKnown(amount)).map(({ value }) => value);
  const comparing = compares.test(folded);
  const explained = new Set(amounts.filter((amount) => !left.includes(amount) && !toldBack.includes(amount)));
  const follows = (amount: AmountIn): boolean => {
    if (amount.unit === '%') return false;
    const own = [...explained].filter((each) => sameUnit(each.unit, amount.unit)).map(({ value }) => value);
    const theirs = toldBack.filter((each) => sameUnit(each.unit, amount.unit)).map(({ value }) => value);
    const prices = known.filter((fact) => sameUnit(fact.unit, amount.unit)).map(({ value }) => value);
    const rest = plainWords(text.slice(amount.end, amount.end + 60));
    const below = minima.some((least) => sameUnit(least.unit, amount.unit) && amount.value < least.value);
    const product =
      !below &&
      !isForEach(rest) &&
      [...prices, ...own].some((price) =>
        times.some(
          (count) => isNear(price * count, amount.value) || (yearly && isNear(price * count * 12, amount.value)),
        ),
      );
    if (product || sumsOf(own).some((sum) => isNear(sum, amount.value))) return true;
    const part = percents.some((percent) =>
      [...own, ...theirs, ...prices].some((base) =>
        [base * (percent / 100), base * (1 + percent / 100), base * (1 - percent / 100)].some((value) =>
          isNear(value, amount.value),
        ),
      ),
    );
    if (part) return true;
    const all = [...own, ...theirs];
    return (
      (comparing || isMeasure(amount)) &&
      all.some((a) => [...all, ...(isMeasure(amount) ? prices : [])].some((b) => a > b && isNear(a - b, amount.value)))
    );
  };
  for (let round = 0; round < 4; round += 1) {
    const now = left.filter(follows);
    if (now.length === 0) break;
    for (const amount of now) explained.add(amount);
    left = left.filter((amount) => !now.includes(amount));
  }
  return left[0] ?? null;
};

const sentenceWith = (text: string, amount: AmountIn): string => {
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const begins = text.indexOf(sentence, at);
    at = begins + sentence.length;
    if (amount.index >= begins && amount.index < at) return plainWords(sentence);
  }
  return plainWords(text);
};

/** "We pay 340 a month": the lead left the currency out, the reply put it in. */
const bareTheirs = (text: string, amount: AmountIn, counts: ReadonlySet<number>): boolean => {
  if (amount.unit === '%' || !counts.has(amount.value)) return false;
  if (isMeasure(amount)) return true;
  const sentence = sentenceWith(text, amount);
  return theirMoney.test(sentence) && !agrees.test(sentence);
};

/** Why an amount of the draft cannot be said, as a sentence without its end; null when each stands in the knowledge or follows from it. */
export const strangeAmount = (
  context: CheckContext,
): { text: string; kind: 'unknown' | 'theirs' | 'period' | 'product' } | null => {
  if (draftAmounts(context).length === 0) return null;
  const { strange, product, kind } = judged(context);
  if (product !== null) return { text: product, kind: 'product' };
  return strange === null ? null : { text: strange.text, kind };
};
