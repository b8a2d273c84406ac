import { headerOf, type ParsedMail } from '../../ingest';
import { type Bounce, isMachine, looksAutomatic, original, wordsOf } from './bounce-report';

const challenge =
  /(?:confirm|verify) (?:that )?(?:you|your (?:message|e-?mail|identity|address)).{0,120}(?:sent|deliver|human|person|reply|click|link)|challenge[- ]response|(?:click|reply|follow).{0,80}(?:to (?:confirm|verify|release|have your (?:message|mail) delivered))|message (?:is|has been) (?:being )?(?:held|quarantined).{0,120}(?:confirm|verif|approv)|sender (?:address )?verification|prove (?:that )?you are (?:a )?human|add(?:ed)? (?:you|your address) to .{0,40}(?:white|allow|approved)[- ]?list|bestätigen sie.{0,80}(?:absender|nachricht)|confirmez.{0,80}(?:envoi|expéditeur|message)/i;

/** A filter that wants the sender to confirm first (challenge-response); it answers a mail of ours. */
export const fromChallenge = (mail: ParsedMail): Bounce | null => {
  const words = wordsOf(mail).slice(0, 5_000);
  const automatic =
    isMachine(mail) ||
    looksAutomatic(mail) ||
    /(?:confirm|verif|challenge|approval)/i.test(mail.subject) ||
    headerOf(mail, 'x-delivery-agent') !== '' ||
    /auto/i.test(headerOf(mail, 'precedence'));
  if (!automatic || !challenge.test(words) || mail.inReplyTo.length + mail.references.length === 0) return null;
  return {
    kind: 'challenge',
    status: null,
    code: null,
    recipients: mail.from === null ? [] : [mail.from.email],
    failures: [],
    originalMessageIds: original(mail).ids,
    evidence: 'A filter asks the sender to confirm before it delivers (challenge-response).',
  };
};
