import type { Check } from '../check-context';
import { draftWords, saidLower } from '../reading';
import { sourceTexts } from '../sources';
import { fail, pass, plainWords, quote } from './result';

/** What nobody asks a lead for by mail: keys to accounts, and payment that cannot be traced. Folded, in the languages we write. */
const secrets =
  /\b(?:pass ?words?|pass ?codes?|passwort\w*|kennwort\w*|mots? de passe|contrasenas?|senhas?|wachtwoord\w*|hasl[oa]|losenord\w*|adgangskode\w*|passord\w*|pins?|pin[- ]codes?|tans?|(?:one[- ]time|verification|security|access|login|activation) codes?|(?:bestatigungs|sicherheits|zugangs)codes?|codes? (?:de verification|de verificacion|de acceso|de acesso|di verifica)|otp|cvv|cvc|gift ?cards?|gutscheinkarte\w*|cartes? cadeaux?|tarjetas? regalo|(?:credit|debit|bank) ?card (?:number|details|data)|kreditkartennummer|bank (?:details|account)|bankverbindung|kontonummer|kontodaten|coordonnees bancaires|rib|datos bancarios|dados bancarios|coordinate bancarie|iban|sort code|swift|routing number|seed phrase|private key|wire transfer|western union|social security|passport (?:number|copy)|identity card)\b/;

/** A code to be typed in somewhere, for a discount or an entry: "the code is SAVE20", "mit dem Gutschein FERN-10". */
const codeNamed =
  /(?<!\p{L})(?:(?:promo(?:tion)?|discount|coupon|voucher|access|invite|rabatt|gutschein|aktions|rabat|kortings)?-?codes?|coupons?|vouchers?|gutscheine?|c[oó]digos?|cup[oó]n|codice|codici|kod|koden|rabattkod|rabatkode|код|промокод)(?!\p{L})[^.!?\n]{0,24}?(?<![\p{L}\d])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)([A-Z\d][A-Z\d-]{3,19})(?![\p{L}\d])/giu;

/** No secret, account or code is asked for or named, unless the lead or the knowledge speaks of it first. */
export const secret: Check = (context) => {
  const found = secrets.exec(draftWords(context))?.[0];
  if (found !== undefined && !plainWords(sourceTexts(context).join('\n')).includes(found))
    return fail('secret', `It speaks of ${quote(found)}; neither the lead nor the knowledge does.`);
  for (const [, code = ''] of context.draft.matchAll(codeNamed)) {
    if (!saidLower(context).includes(code.toLowerCase()))
      return fail('secret', `It names the code ${quote(code)}; neither the lead nor the knowledge does.`);
  }
  return pass('secret');
};
