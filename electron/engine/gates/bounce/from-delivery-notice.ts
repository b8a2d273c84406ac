import type { ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { failedAddresses } from './failed-addresses';
import { isAnswer, machineSender } from './machine-sender';
import { findCode } from './read-reply-codes';
import { wordsOf } from './report-words';
import { returnedMail } from './returned-mail';
import { tellBounce } from './tell-bounce';

/** What mail systems write in front of our subject when a mail arrived, was passed on without a notice to come, or went to a list's members (Exchange). */
const subject =
  /^(?:delivered|relayed|expanded|zugestellt|weitergeleitet|erweitert|(?:message )?(?:remis|relayé|distribué|développé)|entregado|retransmitido|expandido|entregue|recapitato|inoltrato|espanso|bezorgd|doorgestuurd|uitgevouwen|dostarczono|przekazano|rozwinięto|levererat|vidarebefordrat|leveret|levert|videresendt|доставлено|передано|配信済み|中継済み|已送达|已传递|已轉傳|已中继|已送達)\s*[:：]|^(?:successful mail delivery report|delivery status notification \(success\)|delivery notification: delivery has been successful|delivery report \(success\)|message status - delivered|zustellbestätigung)/iu;
/** Says it of recipients. */
const arrived =
  /(?:your )?message (?:has been|was) (?:successfully )?(?:delivered|relayed|expanded)|delivery to (?:these|the following) (?:recipients|distribution).{0,60}(?:complete|successful)|zustellung an (?:diese|die folgenden) empfänger.{0,60}abgeschlossen|nachricht (?:wurde|ist).{0,60}zugestellt|(?:remise|message).{0,80}(?:est (?:terminée|effectuée|remis)|a été remis|ont été remis)|(?:mensaje|entrega).{0,80}(?:se (?:ha )?entreg|ha sido entregado|se (?:ha )?complet|fue entregado)|(?:mensagem|entrega).{0,80}(?:foi (?:entregue|concluída)|está concluída)|messaggio è stato (?:recapitato|consegnato)|recapito.{0,60}(?:completat|riuscit)|(?:bericht|bezorging|levering).{0,80}(?:is (?:bezorgd|afgeleverd|voltooid))|wiadomość została dostarczona|dostarczanie.{0,60}zakończ|(?:meddelandet|leveransen).{0,60}(?:har levererats|levererades|är slutförd)|(?:meddelelsen|leveringen|beskeden).{0,60}(?:er (?:leveret|levert|blevet leveret|fuldført|fullført))|(?:сообщение|письмо).{0,60}(?:было )?доставлено|доставка.{0,60}завершена|配信(?:が完了|されました)|(?:已|成功)(?:送达|传递|送達|投递)/iu;

/** What systems write that put a subject of their own above a success; some misspell it. */
const mayArrive =
  /success?ful(?:ly)? (?:been )?deliver|delivery via \S{1,200}: 250\b|deliver(?:y|ed).{0,40}\b250 2\.\d\.\d/i;
const arrivedOnly = (said: string): boolean =>
  !/could ?n.t|could not|can(?:not|.t)|unable|undeliver|\bnot (?:been |be )?deliver|fail|delay|error|\b[45]\.\d{1,3}\.\d{1,3}\b/i.test(
    said,
  );

/**
 * A mail system's notice in plain words that a mail arrived or was passed on. Such systems send most of them as delivery status
 * notifications, which are read before; mailbox readers and gateways that flatten these leave the text alone. Null when it is none, and where
 * a refusal's number stands in it.
 */
export const fromDeliveryNotice = (mail: ParsedMail): Bounce | null => {
  if (machineSender(mail) !== 'sure' || isAnswer(mail)) return null;
  const words = wordsOf(mail);
  const said = words.slice(0, 5_000).replace(/\s+/g, ' ');
  const told = subject.test(mail.subject.trim()) && arrived.test(said);
  if (!told && !(mayArrive.test(said) && arrivedOnly(said))) return null;
  if ((findCode(words) ?? 0) >= 400) return null;
  const source = returnedMail(mail);
  const failures = failedAddresses(words, mail, source).map((address) => ({
    address,
    kind: 'delivered' as const,
    status: null,
    code: null,
    diagnostic: '',
    why: 'it was delivered or passed on',
  }));
  const shown = tellBounce({ kind: 'delivered', failures, returnedTo: source.to, originalMessageIds: source.ids });
  return {
    ...shown,
    evidence: `The mail to ${shown.recipients.join(', ') || 'a recipient'} was delivered or passed on: a mail system's notice says so.`,
  };
};
