import { headerOf, type ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { looksAutomatic, machineSender } from './machine-sender';
import { wordsOf } from './report-words';
import { returnedMail } from './returned-mail';

const challenge =
  /(?:confirm|verify) (?:that )?(?:you|your (?:message|e-?mail|identity|address)).{0,120}(?:sent|deliver|human|person|reply|click|link)|challenge[- ]response|(?:click|reply|follow).{0,80}(?:to (?:confirm|verify|release|complete (?:the|your|this) (?:verification|confirmation)|deliver your (?:message|e-?mail|mail)|have your (?:message|mail) delivered))|to release your (?:message|e-?mail|mail)|to (?:have your (?:message|e-?mail|mail) delivered|(?:deliver|complete the delivery of) your (?:message|e-?mail|mail)).{0,40}(?:click|confirm|verify|reply|visit|follow|enter)|message (?:is|has been) (?:being )?(?:held|quarantined).{0,120}(?:confirm|verif|approv)|sender (?:address )?verification|prove (?:that )?you are (?:a )?human|add(?:ed)? (?:you|your address) to .{0,40}(?:white|allow|approved|guest)[- ]?list|add yourself to my .{0,20}list|bestätigen sie.{0,80}(?:absender|nachricht)|als absender.{0,20}bestätigen|confirmez.{0,80}(?:envoi|expéditeur|message)|confirme.{0,80}(?:remitente|mensaje|remetente|mensagem|envi)|conferm.{0,80}(?:mittente|messaggio|invio)|bevestig.{0,80}(?:afzender|bericht)|potwierdź.{0,80}(?:nadawc|wiadomoś)|bekräfta.{0,80}(?:avsändar|meddeland)|bekræft.{0,80}(?:afsender|meddelelse)|подтвердите.{0,80}(?:отправ|письмо|сообщение)|(?:送信者|差出人).{0,40}確認|确认.{0,20}(?:发件人|邮件)/iu;

/**
 * A filter that presents itself, or names what the writer is to do so that the mail goes on, by language: "reply once, so that your mail is delivered", "click on the
 * link below; my box is protected against spam".
 */
const askedToAct =
  /\b(?:click|reply|respond|follow|antworten sie|klicken sie|folgen sie|bestätigen sie|cliquer|cliquez|répond(?:re|ez)|suivez|recopier|haga clic|pulse|responda|siga|clique|siga|clicchi|cliccare|clicca|risponda|rispondere|klik|klikt|beantwoord|kliknij|kliknąć|odpowiedz|odpowiedzieć|klicka|svara|klikk?|svar|trykk?)(?![\p{L}])|(?:нажмите|ответьте|перейдите)|(?:クリック|返信して)|(?:点击|點擊|回复本|回覆本)/iu;
const guard =
  /ant[iy]-?spam|spam-?(?:schutz|filter|guard|blocker|protection|beskyttelse|skydd)|(?:spam|junk)(?: mail)? (?:free|filter|protection|blocker)|protégée? (?:contre|du) (?:le |les )?(?:spam|indésirable|pourriel)|protegid[oa] (?:contra|de) (?:el )?spam|protett[oa] (?:contro lo|dallo|da) spam|beschermd tegen spam|chronion[aey] przed spamem|skyddad mot skräppost|beskyttet mod spam|защищ\S{1,8} от спама|スパム対策|迷惑メール対策|反垃圾邮件|approved senders?|zugelassene[nr]? absender|expéditeurs? (?:approuvé|autorisé)/iu;

// Without a thread to hold on to, the text itself must speak of a mail that waits.
const waits =
  /your (?:message|e-?mail|mail).{0,120}(?:held|waiting|waitlisted|quarantin|not (?:yet )?(?:been )?delivered|will (?:only )?be delivered|pending|once)|(?:ihre|ihr) (?:nachricht|e-?mail|mail).{0,120}(?:zugestellt|wartet|zurückgehalten)|votre (?:message|mail|courriel|e-?mail).{0,80}(?:en attente|remis|retenu|délivré)|(?:su|tu) (?:mensaje|correo).{0,80}(?:espera|retenid|entregado)|(?:sua|tua) mensagem.{0,80}(?:espera|retid|entregue|aguarda)|(?:il (?:suo|tuo) messaggio|la (?:sua|tua) (?:e-?mail|mail)).{0,80}(?:in attesa|consegnat|recapitat|trattenut)|(?:uw|je) (?:bericht|mail|e-?mail).{0,80}(?:wacht|bezorgd|afgeleverd|vastgehouden)|(?:twoja|państwa|pana|pani) wiadomość.{0,80}(?:oczekuje|czeka|dostarczon|wstrzyman)|(?:ditt meddelande|ditt mejl).{0,80}(?:väntar|levereras|hålls)|din (?:besked|mail|meddelelse|e-?post).{0,80}(?:venter|lever|tilbageholdt)|ваше (?:письмо|сообщение).{0,80}(?:ожидает|доставлено|задержано)|メール.{0,40}(?:保留|配信され)|(?:您的|你的)(?:邮件|郵件).{0,40}(?:等待|送达|送達|投递)/iu;

// What only a filter says of a mail, and nobody who has a new account confirmed.
const heldMail =
  /your (?:message|mail)(?: \S{1,20}){0,8} (?:(?:is|was|has been|will be) (?:being )?(?:held|waitlisted|quarantined)|will (?:then |only )?be delivered to my)/i;

/** A filter that wants the sender to confirm first (challenge-response); it answers a mail of ours. Null when it is none. */
export const fromChallenge = (mail: ParsedMail): Bounce | null => {
  const automatic =
    looksAutomatic(mail) ||
    /confirm|verif|challenge|approval|\(action required\)|bestätig|conferm|bevestig|potwierd|bekräft|bekræft|authentif|подтверд|確認|确认/i.test(
      mail.subject,
    ) ||
    headerOf(mail, 'x-delivery-agent') !== '' ||
    /auto/i.test(headerOf(mail, 'precedence')) ||
    machineSender(mail) !== null;
  if (!automatic) return null;
  const words = wordsOf(mail).slice(0, 5_000).replace(/\s+/g, ' ');
  const filters = guard.test(words) && askedToAct.test(words) && waits.test(words);
  if (!challenge.test(words) && !filters) return null;
  const answers = mail.inReplyTo.length + mail.references.length > 0;
  const robot = looksAutomatic(mail) || machineSender(mail) !== null || heldMail.test(words);
  if (!answers && !(waits.test(words) && robot)) return null;
  return {
    kind: 'challenge',
    status: null,
    code: null,
    recipients: mail.from === null ? [] : [mail.from.email],
    failures: [],
    originalMessageIds: returnedMail(mail).ids,
    evidence:
      'A filter asks the sender to confirm before it delivers (challenge-response); nobody has read the mail yet.',
  };
};
