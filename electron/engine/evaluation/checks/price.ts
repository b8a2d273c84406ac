import { amountsNamed, isAmountIn } from '../../drafting';
import type { Check } from '../check-context';
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
    /\b(?:free of charge|for free|at no (?:extra )?cost|no charge|complimentary|kostenlos|gratis|gratuit\w*|bezplatn\w*|za darmo|sin coste|senza costi)\b/,
    'free',
  ],
  [/\b(?:free trial|kostenlose testphase|essai gratuit|prueba gratuita|teste gratuito|prova gratuita)\b/, 'free trial'],
  [/\bfree (?:month|week|pilot|set-?up|onboarding|training|migration)s?\b/, 'free'],
  [/\b(?:refund|money[- ]back|geld zuruck|ruckerstatt|rembours|reembols|rimbors)\w*/, 'refund'],
  [
    /\b(?:cancel (?:at )?any ?time|jederzeit kundbar|no (?:contract|commitment|obligation)s?|sans engagement|sin compromiso|sem compromisso)\b/,
    'cancel',
  ],
  [/\b(?:unlimited|unbegrenzt|illimit|ilimitad)\w*/, 'unlimited'],
  [/\b(?:lowest|best) price\w*|\bprice match\b/, 'price'],
  [/\b(?:never fails?|zero risk|risk[- ]free|risikofrei|sans risque|sin riesgo)\b/, 'risk'],
];

/** A sentence with one of these withholds what it names ("there is no discount"): neither a promise nor a ground for one. */
const negation =
  /\b(?:no|not|never|none|without|cannot|kein\w*|nicht|ohne|nie|niemals|pas|jamais|sans|aucun\w*|sin|ningun\w*|nunca|nao|sem|nenhum\w*|non|senza|nessun\w*|geen|niet|zonder|nooit|bez|brak|ingen|inget|intet|ikke|inte|uden|uten|utan)\b|n't\b/;

const sentences = (text: string): string[] => plainWords(text.replace(/\n+/g, '. ')).split(/(?<=[.!?;])\s+/);

/** The promise that a text makes, in its words; null when it makes none or withholds it. */
const promised = (text: string, pattern: RegExp): string | null => {
  for (const sentence of sentences(text)) {
    const found = pattern.exec(sentence);
    if (found && !negation.test(sentence.replace(found[0], ' '))) return found[0];
  }
  return null;
};

/** What a lead pays or may count on stands in the knowledge: amounts with a currency or percent sign, and words of promise. */
export const price: Check = ({ draft, knowledge, inbound }) => {
  const facts = knowledge.map((fact) => fact.text).join('\n');
  const known = amountsNamed(facts);
  const invented = amountsNamed(draft).find((amount) => !isAmountIn(amount, known));
  if (invented) {
    const theirs = isAmountIn(invented, amountsNamed(inbound.body)) ? ' (the lead named it)' : '';
    return fail('price', `${quote(invented.text)} does not stand in the knowledge${theirs}.`);
  }
  for (const [pattern, promise] of promises) {
    const found = promised(draft, pattern);
    if (found !== null && promised(facts, pattern) === null) {
      return fail('price', `It promises ${quote(found)}; the knowledge does not (${promise}).`);
    }
  }
  return pass('price');
};
