export type { EmailConfig } from './email-config';
export { type MailboxReaderOptions, openMailboxReader } from './reader';
export { type MailboxSender, type MailboxSenderOptions, openMailboxSender } from './sender';
