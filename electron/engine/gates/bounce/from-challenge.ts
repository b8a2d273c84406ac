import { headerOf, type ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { looksAutomatic, machineSender } from './machine-sender';
import { wordsOf } from './report-words';
import { returnedMail } from './returned-mail';

const challenge =
  /(?:confirm|verify) (?:that )?(?:you|your (?:message|e-?mail|identity|address)).{0,120}(?:sent|deliver|human|person|reply|click|link)|challenge[- ]response|(?:click|reply|follow).{0,80}(?:to (?:confirm|verify|release|have your (?:message|mail) delivered))|message (?:is|has been) (?:being )?(?:held|quarantined).{0,120}(?:confirm|verif|approv)|sender (?:address )?verification|prove (?:that )?you are (?:a )?human|add(?:ed)? (?:you|your address) to .{0,40}(?:white|allow|approved)[- ]?list|bestätigen sie.{0,80}(?:absender|nachricht)|confirmez.{0,80}(?:envoi|expéditeur|message)|confirme.{0,80}(?:remitente|mensaje|remetente|mensagem|envi)|conferm.{0,80}(?:mittente|messaggio|invio)|bevestig.{0,80}(?:afzender|bericht)|potwierdź.{0,80}(?:nadawc|wiadomoś)|bekräfta.{0,80}(?:avsändar|meddeland)|bekræft.{0,80}(?:afsender|meddelelse)|подтвердите.{0,80}(?:отправ|письмо|сообщение)|(?:送信者|差出人).{0,40}確認|确认.{0,20}(?:发件人|邮件)/iu;

// Without a thread to hold on to, the text itself must speak of a mail that waits.
const waits =
  /your (?:message|e-?mail|mail).{0,120}(?:held|waiting|quarantin|not (?:yet )?(?:been )?delivered|will (?:only )?be delivered|pending|once)|(?:ihre|ihr) (?:nachricht|e-?mail|mail).{0,120}(?:zugestellt|wartet|zurückgehalten)/i;

/** A filter that wants the sender to confirm first (challenge-response); it answers a mail of ours. Null when it is none. */
export const fromChallenge = (mail: ParsedMail): Bounce | null => {
  const automatic =
    looksAutomatic(mail) ||
    /confirm|verif|challenge|approval|bestätig|conferm|bevestig|potwierd|bekräft|bekræft|подтверд|確認|确认/i.test(
      mail.subject,
    ) ||
    headerOf(mail, 'x-delivery-agent') !== '' ||
    /auto/i.test(headerOf(mail, 'precedence')) ||
    machineSender(mail) !== null;
  if (!automatic) return null;
  const words = wordsOf(mail).slice(0, 5_000).replace(/\s+/g, ' ');
  if (!challenge.test(words)) return null;
  const answers = mail.inReplyTo.length + mail.references.length > 0;
  if (!answers && !(waits.test(words) && (looksAutomatic(mail) || machineSender(mail) !== null))) return null;
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
