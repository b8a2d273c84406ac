import type { ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { looksAutomatic, machineSender } from './machine-sender';
import { wordsOf } from './report-words';
import { returnedMail } from './returned-mail';

const robot =
  /^(?:majordomo|listserv|listmaster|mailman|sympa|ecartis|ezmlm|lists?)$|[-+.](?:admin|owner|request|bounces?|ctl|help|confirm|robot)$/i;
const listHeader =
  /^(?:list-(?:id|help|post|subscribe|unsubscribe)|mailing-list|x-mailman-version|x-ml-(?:name|server|info)|x-mlserver)$/;
const refused =
  /(?:you|sender|address).{0,60}(?:are|is) not (?:a )?(?:member|subscriber|subscribed)|not member\b|(?:awaits?|awaiting|held for|requires?) moderator(?:'s)? (?:approval|review)|(?:post|message|submission).{0,60}(?:to (?:the|this) (?:mailing )?list).{0,60}(?:rejected|refused|not (?:allowed|permitted)|held)|only (?:members|subscribers) (?:may|can) post|not (?:authori[sz]ed|allowed|permitted) to (?:send (?:mail|messages?)|post) to (?:the|this) .{0,80}list|rejected posting to|message distribution: unauthori[sz]ed|(?:message|post|distribution).{0,80}\blist\b.{0,120}(?:restricted to|only for) (?:\S+ )?(?:members|subscribers)/i;

/** The robot of a mailing list that refuses or holds a mail of ours: nobody read it. Null when it is none. */
export const fromListRobot = (mail: ParsedMail): Bounce | null => {
  const local = (mail.from?.email ?? '').split('@')[0] ?? '';
  if (!robot.test(local)) return null;
  const headers = mail.headers.some((each) => listHeader.test(each.name));
  const answers = mail.inReplyTo.length + mail.references.length > 0;
  if (!headers && !answers && !looksAutomatic(mail) && machineSender(mail) === null) return null;
  if (!refused.test(mail.subject) && !refused.test(wordsOf(mail).slice(0, 3_000).replace(/\s+/g, ' '))) return null;
  const source = returnedMail(mail);
  return {
    kind: 'policy',
    status: null,
    code: null,
    recipients: source.to.length > 0 ? source.to : [],
    failures: [],
    originalMessageIds: source.ids,
    evidence: 'A mailing list refused or holds the mail: its robot says that only members may write.',
  };
};
