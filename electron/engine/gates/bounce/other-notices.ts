import { headerOf, type ParsedMail } from '../../ingest';
import { looksAutomatic, onlyOffice } from './machine-sender';
import { findStatus } from './read-reply-codes';

/** That it is our mail which did not arrive, as all systems say that are no mail systems themselves. */
const ofOurMail =
  /\b(?:your|the) (?:e-?mail|mail|message)(?:s|\(s\))? (?:\S{1,40} )?(?:to|for|addressed|sent|that you|you sent|could|was|has|did)\b|\b(?:e-?mail|mail|message) (?:could not|cannot|was not|has not|did not)|(?:e-?mail|mail|message) (?:that )?you (?:have )?sent|deliver(?:y of|ing)? (?:this|your|the) (?:e-?mail|mail|message)|(?:following|these) (?:recipient|address|e-?mail address)|ihre (?:nachricht|e-?mail|mail)|(?:votre|vos) (?:message|courriel|e-?mail|mail)|(?:su|tu) (?:mensaje|correo)|(?:sua|tua) mensagem|seu (?:e-?mail|correio)|(?:suo|tuo) (?:messaggio|e-?mail)|(?:uw|je) (?:bericht|e-?mail|mail)|(?:twoja|twój|państwa) (?:wiadomość|e-?mail)|(?:ditt|din) (?:meddelande|mejl|e-post|meddelelse|besked|mail)|ваш[ае]? (?:сообщение|письмо)|お送り|送信(?:された|した)メール|(?:您|你)(?:的|发送的|發送的)?(?:邮件|郵件)/iu;

/** What couriers bring. */
const goods =
  /\b(?:parcels?|packages?|shipments?|consignments?|couriers?|colis|pakete?|sendung(?:en)?|pakketten|pakket|paczk[aię]|przesyłk[aię]|envíos?|paquetes?|pacc[oh]i?|spedizion[ei]|encomendas?|försändelse|paket|pakke|your order|(?:ihre|deine) bestellung|votre commande|(?:su|tu|seu) pedido|suo ordine|(?:uw|je) bestelling|twoje zamówienie)(?![\p{L}])|посылк|お荷物|荷物|包裹|快递|快遞/iu;

/** Lists of what happened, and what somebody is to do about it. */
const digest = /\b(?:task|to-?do|reminder|summary|digest|(?:daily|weekly|monthly) \S+|statistics)\b/i;

/** Addresses behind which a program writes. A person who tells that a mail of ours came back has another. */
const robotAddress =
  /no-?reply|do-?not-?reply|bounce|notif|notice|mailer|mail[-_.]?(?:system|gateway|server|delivery|security|admin)|deliver|gateway|smtp|\bmta\b|robot|\bauto|daemon|system|server|admin|support|alert|security|filter|spam|router/i;

/** What a mail system tells its own users and keepers. */
const housekeeping =
  /quota (?:report|usage|summary|statistics)|queue (?:summary|report|cleaned|status)|mail ?box (?:is )?(?:almost|nearly)|(?:almost|nearly) full/i;

/** A help desk's or a tracker's mail about somebody's returned mail. */
const ticket =
  /\b(?:ticket|case|request|issue|incident)\b.{0,30}(?:received|created|opened|updated|solved|closed|#|\d)|\[[A-Z]{2,12}-\d{1,8}\]|(?:^|[\s([])#\d{2,}/i;

/** An absence's own subject, from robots that answer for a mailbox under the mail system's name: what it says of deliveries is the absent one's. */
const absence =
  /^(?:(?:re|aw|sv)\s*:\s*)?(?:auto(?:matic)?[- ]?(?:reply|response|answer)|out of (?:the )?office|abwesenheit|automatische antwort|réponse automatique|(?:notification d.)?absence|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|automatische? beantwoord|autoodpowied|odpowiedź automatyczna|autosvar|automatiskt? svar|автоответ|автоматический ответ|自動(?:返信|応答)|自动(?:回复|答复))/iu;

/** Mail to a list, or from one whose writer can be left. */
const fromList = (mail: ParsedMail): boolean =>
  headerOf(mail, 'list-unsubscribe') !== '' || headerOf(mail, 'list-id') !== '';

/**
 * Whether a mail that speaks like a report speaks of something else: an absence that a mail system's robot answers with, what a system tells its own
 * users, a newsletter under an office's name; and from anybody but a mail system goods, tickets, invitations and alerts, where nothing says that a
 * mail of ours did not arrive.
 *
 * @param about.code whether a reply code or status of a failure stands in the words; `returned` whether a mail came back with it.
 */
export const isOtherNotice = (about: {
  mail: ParsedMail;
  machine: 'sure' | 'likely' | null;
  words: string;
  code: boolean;
  returned: boolean;
}): boolean => {
  const { mail, machine, words, code, returned } = about;
  if (returned) return false;
  if (!code && (absence.test(mail.subject) || housekeeping.test(mail.subject))) return true;
  if (machine === 'sure') return fromList(mail) && onlyOffice(mail);
  const ours = ofOurMail.test(`${mail.subject}\n${words}`);
  const robot = looksAutomatic(mail) || mail.from === null || robotAddress.test(mail.from.email.split('@')[0] ?? '');
  if (machine === 'likely') return !ours && findStatus(words) === null && (!robot || goods.test(words));
  if (!ours || fromList(mail) || ticket.test(mail.subject) || digest.test(mail.subject)) return true;
  if (!code && goods.test(words)) return true;
  return !robot;
};
