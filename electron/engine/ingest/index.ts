export { cleanStrings, cleanText } from './clean-strings';
export { htmlToText } from './html-to-text';
export { messageIdentity, messageIdsOf, normaliseMessageId, subjectBase, threadKey } from './message-identity';
export { parseMail } from './parse-mail';
export { type CalendarPart, headerOf, type MailAttachment, type MailHeader, type ParsedMail } from './parsed-mail';
export { type SeparatedReply, separateReply, withoutQuoteLines } from './separate-reply';
export { phonesOf, type SignatureFacts, signatureFacts } from './signature-facts';
