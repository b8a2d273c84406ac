import type { ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { wordsOf } from './report-words';
import { returnedMail } from './returned-mail';

const robot =
  /^(?:majordomo|listserv|mailman|sympa|ecartis|ezmlm|lists?)$|[-+.](?:admin|owner|request|bounces?|ctl|help|confirm|robot)$/i;
const listHeader =
  /^(?:list-(?:id|help|post|subscribe|unsubscribe)|mailing-list|x-mailman-version|x-ml-(?:name|server|info)|x-mlserver)$/;
const refused =
  /(?:you|sender|address).{0,60}(?:are|is) not (?:a )?(?:member|subscriber|subscribed)|not member\b|(?:awaits?|awaiting|held for|requires?) moderator(?:'s)? (?:approval|review)|(?:post|message|submission).{0,60}(?:to (?:the|this) (?:mailing )?list).{0,60}(?:rejected|refused|not (?:allowed|permitted)|held)|only (?:members|subscribers) (?:may|can) post/i;

/** The robot of a mailing list that refuses or holds a mail of ours: nobody read it. Null when it is none. */
export const fromListRobot = (mail: ParsedMail): Bounce | null => {
  const local = (mail.from?.email ?? '').split('@')[0] ?? '';
  const fromRobot = robot.test(local);
  const headers = mail.headers.some((each) => listHeader.test(each.name));
  if (!fromRobot || !(headers || mail.inReplyTo.length + mail.references.length > 0)) return null;
  if (!refused.test(mail.subject) && !refused.test(wordsOf(mail).slice(0, 3_000))) return null;
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
