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

/** What a lead pays or may count on stands in the knowledge: amounts with a currency or percent sign, and words of promise. */
export const price: Check = ({ draft, knowledge, inbound }) => {
  const facts = knowledge.map((fact) => fact.text).join('\n');
  const known = amountsNamed(facts);
  const invented = amountsNamed(draft).find((amount) => !isAmountIn(amount, known));
  if (invented) {
    const theirs = isAmountIn(invented, amountsNamed(inbound.body)) ? ' (the lead named it)' : '';
    return fail('price', `${quote(invented.text)} does not stand in the knowledge${theirs}.`);
  }
  const said = plainWords(draft);
  const backed = plainWords(facts);
  for (const [pattern, promise] of promises) {
    const found = pattern.exec(said);
    if (found && !pattern.test(backed))
      return fail('price', `It promises ${quote(found[0])}; the knowledge says nothing of it (${promise}).`);
  }
  return pass('price');
};
