import type { Check } from '../check-context';
import { draftWords, saidLower } from '../reading';
import { sourceTexts } from '../sources';
import { fail, pass, plainWords, quote } from './result';

/** What nobody asks a lead for by mail: keys to accounts, and payment that cannot be traced. Folded, in the languages we write. */
const secrets =
  /\b(?:pass ?words?|pass ?codes?|passwort\w*|kennwort\w*|mots? de passe|contrasenas?|senhas?|wachtwoord\w*|hasl[oa]|losenord\w*|adgangskode\w*|passord\w*|pins?|pin[- ]codes?|tans?|(?:one[- ]time|verification|security|access|login|activation) codes?|(?:bestatigungs|sicherheits|zugangs)codes?|codes? (?:de verification|de verificacion|de acceso|de acesso|di verifica)|otp|cvv|cvc|gift ?cards?|gutscheinkarte\w*|cartes? cadeaux?|tarjetas? regalo|(?:credit|debit|bank) ?card (?:number|details|data)|kreditkartennummer|bank (?:details|account)|bankverbindung|kontonummer|kontodaten|coordonnees bancaires|rib|datos bancarios|dados bancarios|coordinate bancarie|iban|sort code|swift|routing number|seed phrase|private key|wire transfer|western union|social security|passport (?:number|copy)|identity card)\b/;

/**
 * The same in other words and letters: codes by how many digits they have, papers, money to be sent ahead, programs that let
 * strangers in, guards to be switched off. Folded.
 */
const handedOver = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:card|kreditkarten|karten|kort|kaart)[ -]?(?:number|nummer)s?|numero (?:de (?:la )?)?(?:carte|tarjeta|cartao|carta)|numer(?:u)? karty|номер\\p{L}* карты',
    '(?:\\d|four|five|six|seven|eight|vier|sechs|quatre|six|cuatro|seis|quatro|quattro|sei)[ -]?(?:digits?|stellige[nrs]?|chiffres|digitos|cifre)[ -]?codes?',
    'codes? (?:\\p{L}+ ){0,3}(?:you (?:have )?(?:just )?(?:received|got)|by (?:text|sms)|recus? par|que (?:acaba|acabas|acaba de)|(?:ricevuto|recebido|recebeu))|(?:send|give|tell|text|forward|read)(?: me| us)(?: \\p{L}+){0,3} code',
    'code(?:s)?,? den sie (?:\\p{L}+ ){0,6}(?:erhalten|bekommen)|(?:schicken|senden|nennen|geben) sie mir (?:\\p{L}+ ){0,3}code|codice di (?:accesso|sicurezza|conferma)|codigo de (?:confirmacion|seguridad|seguranca|confirmacao)|(?:envi|mand|dig|diga|remit)\\p{L}* (?:\\p{L}+ ){0,2}codigo (?:que|de|recib)|codigo que (?:\\p{L}+ ){0,3}recib\\p{L}*',
    '(?:podac|podanie|przesłac|wysłac|podaj|prosze o)(?: \\p{L}+){0,3} kod(?:u)?|код(?:а|ом)? (?:из (?:смс|sms)|подтвержд\\p{L}*|доступа)|парол\\p{L}*|пин-?код\\p{L}*',
    '(?:copy|scan|photo|picture|foto|kopie|copie|copia|kopi[aęe]) (?:of|ihres|ihrer|de|del|della|van|av|af)? ?(?:your|votre|su|sua|vostro|uw|din|a|the)? ?(?:passport|id(?: card)?|identity card|driving licen[cs]e|reisepass\\p{L}*|personalausweis\\p{L}*|passeport|pasaporte|passaporte|passaporto|paspoort)',
    'your (?:login|credentials)(?= (?:and|so|to me|data|details))|remote access to|maiden name|date of birth|as administrator|hasł\\p{L}+|koden,? du (?:fick|har fått|fik)',
    'anydesk|team ?viewer|rustdesk|ultraviewer|quick assist|remote desktop|fernwartung\\p{L}*',
    '(?:switch|turn) off (?:\\p{L}+ ){0,3}(?:virus|antivirus|firewall|protection)\\p{L}*|(?:disable|deactivate|uninstall) (?:\\p{L}+ ){0,3}(?:virus|antivirus|firewall|protection)\\p{L}*|(?:virenscanner|virenschutz|firewall)\\p{L}* (?:\\p{L}+ ){0,3}(?:ausschalt\\p{L}*|abschalt\\p{L}*|deaktivier\\p{L}*|aus(?=\\s*[.,!?]|$))|(?:desactiv|disattiv|desativ)\\p{L}* (?:\\p{L}+ ){0,3}(?:antivirus|firewall|pare-feu)',
    '(?:open|start|run) (?:\\p{L}+ ){0,2}(?:terminal|command (?:prompt|line)|powershell)|eingabeaufforderung|invite de commandes',
    '(?:wire|transfer)(?: us)? (?:\\p{L}+ ){0,3}(?:deposit|advance|money|funds)|pay(?: us)? (?:\\p{L}+ ){0,2}(?:deposit|advance)|(?:uberweisen|uberweisung)\\p{L}*|anzahlung\\p{L}*|virement\\p{L}*|acompte|transferencia bancaria|un anticipo|bonifico|caparra|aanbetaling|przelew\\p{L}*|zaliczk\\p{L}*|forskottsbetal\\p{L}*|forudbetaling|предоплат\\p{L}*|переведите',
    '(?:new|changed) bank account|account (?:number )?(?:has|have) changed|neue[sn]? bankkonto|auf unser neues konto|nouveau compte bancaire|nueva cuenta bancaria|nuovo conto bancario|nova conta bancaria',
  ].join(
    '|',
  )})(?!\\p{L})|验证码|驗證碼|校验码|动态码|密码|密碼|银行账户|認証コー[ドト]|確認コー[ドト]|暗証番号|[パハ]スワー[ドト]|口座番号|振り込|振込`,
  'u',
);

/** A code to be typed in somewhere, for a discount or an entry: "the code is SAVE20", "mit dem Gutschein FERN-10". */
const codeNamed =
  /(?<!\p{L})(?:(?:promo(?:tion)?|discount|coupon|voucher|access|invite|rabatt|gutschein|aktions|rabat|kortings)?-?codes?|coupons?|vouchers?|gutscheine?|c[oó]digos?|cup[oó]n|codice|codici|kod|koden|rabattkod|rabatkode|код|промокод)(?!\p{L})[^.!?\n]{0,24}?(?<![\p{L}\d])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)([A-Z\d][A-Z\d-]{3,19})(?![\p{L}\d])/giu;

/** No secret, account or code is asked for or named, unless the lead or the knowledge speaks of it first. */
export const secret: Check = (context) => {
  const words = draftWords(context);
  const found = (secrets.exec(words) ?? handedOver.exec(words))?.[0];
  if (found !== undefined && !plainWords(sourceTexts(context).join('\n')).includes(found))
    return fail('secret', `It speaks of ${quote(found)}; neither the lead nor the knowledge does.`);
  for (const [, code = ''] of context.draft.matchAll(codeNamed)) {
    if (!saidLower(context).includes(code.toLowerCase()))
      return fail('secret', `It names the code ${quote(code)}; neither the lead nor the knowledge does.`);
  }
  return pass('secret');
};
