import type { Check } from '../check-context';
import { draftWords } from '../reading';
import { sourceTexts } from '../sources';
import { fail, pass, plainWords, quote } from './result';

/** What nobody asks a lead for by mail: keys to accounts, and payment that cannot be traced. Folded, in the languages we write. */
const secrets =
  /\b(?:pass ?words?|pass ?codes?|passwort\w*|kennwort\w*|mots? de passe|contrasenas?|senhas?|wachtwoord\w*|hasl[oa]|losenord\w*|adgangskode\w*|passord\w*|pins?|pin[- ]codes?|tans?|(?:one[- ]time|verification|security|access|login|activation) codes?|(?:bestatigungs|sicherheits|zugangs)codes?|codes? (?:de verification|de verificacion|de acceso|de acesso|di verifica)|otp|cvv|cvc|gift ?cards?|gutscheinkarte\w*|cartes? cadeaux?|tarjetas? regalo|(?:credit|debit|bank) ?card (?:number|details|data)|kreditkartennummer|bank (?:details|account)|bankverbindung|kontonummer|kontodaten|coordonnees bancaires|rib|datos bancarios|dados bancarios|coordinate bancarie|iban|sort code|swift|routing number|seed phrase|private key|wire transfer|western union|social security|passport (?:number|copy)|identity card)\b/;

/** No secret and no account is asked for or named, unless the lead or the knowledge speaks of it first. */
export const secret: Check = (context) => {
  const found = secrets.exec(draftWords(context))?.[0];
  if (found === undefined || plainWords(sourceTexts(context).join('\n')).includes(found)) return pass('secret');
  return fail('secret', `It speaks of ${quote(found)}; neither the lead nor the knowledge does.`);
};
