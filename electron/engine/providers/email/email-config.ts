import type { ConnectionConfig } from '../../../../shared/schemas/workspace';

/** Settings of one mailbox: where it is read, where it sends, whose it is. */
export type EmailConfig = Extract<ConnectionConfig, { kind: 'email' }>;

/** A server of the connection, by host, port and how the line is secured. */
export type MailServer = EmailConfig['imap'];
