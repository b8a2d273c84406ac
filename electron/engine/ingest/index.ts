export { describeCalendar } from './calendar/describe-calendar';
export { cleanStrings, cleanText } from './clean-strings';
export { hiddenText } from './hidden-text';
export { htmlToText } from './html-to-text';
export { messageIdentity, messageIdsOf, normaliseMessageId, sameMessageId } from './message-identity';
export { parseMail, type RawMail } from './parse-mail';
export {
  type CalendarAnswer,
  type CalendarPart,
  headerOf,
  type MailAttachment,
  type MailHeader,
  type ParsedMail,
} from './parsed-mail';
export { type SeparatedReply, separateReply, wholeText, withoutQuoteLines } from './separate-reply';
export { phonesOf, type SignatureFacts, signatureFacts } from './signature-facts';
export { subjectAnswers, subjectBase } from './subject-base';
