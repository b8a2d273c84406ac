import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmailConfig } from '../../electron/engine/providers/email';
import { handOverLmtp } from './hand-over-lmtp';
import { postfixPath } from './mail-server-software';
import { makeCertificate } from './make-certificate';
import { startDovecot } from './start-dovecot';
import { startPostfix } from './start-postfix';
import { startRelay } from './start-relay';

export type MailServers = {
  imap: { host: string; port: number };
  /** The same mailboxes behind TLS from the first byte; `imap` and `smtp` offer STARTTLS. */
  imaps: { host: string; port: number };
  smtp: { host: string; port: number };
  /** Signed by itself, for `localhost` and 127.0.0.1 (PEM): nobody trusts it who was not told to. */
  certificate: string;
  /** Which program sends: Postfix as root, the tests' own relay otherwise. */
  smtpSoftware: 'postfix' | 'relay';
  /** Every user's. A user is an address; its mailbox exists from its first login or message on. */
  password: string;
  /** Connection settings of one address, as the settings screen would store them. */
  configFor(address: string): EmailConfig;
  /** Puts a message into an inbox and resolves once it lies there. */
  deliver(raw: string | Buffer, recipient: string): Promise<void>;
  /** Where the servers keep their mail and logs; gone after `stop`. */
  folder: string;
  stop(): Promise<void>;
};

const attempts = 3;

const startOnce = async (relay: boolean): Promise<MailServers> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-mail-'));
  const password = 'kept-on-loopback';
  const withPostfix = postfixPath !== null && !relay;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const certificate = makeCertificate(folder);
    const dovecot = await startDovecot(folder, password, certificate);
    try {
      const sending = withPostfix
        ? await startPostfix(folder, { ...dovecot, certificate })
        : await startRelay(dovecot.lmtpPort, password, certificate);
      const imap = { host: '127.0.0.1', port: dovecot.imapPort };
      const smtp = { host: '127.0.0.1', port: sending.port };
      return {
        imaps: { host: 'localhost', port: dovecot.imapsPort },
        certificate: readFileSync(certificate.certificateFile, 'utf8'),
        imap,
        smtp,
        smtpSoftware: withPostfix ? 'postfix' : 'relay',
        password,
        folder,
        configFor: (address) => ({
          kind: 'email',
          address,
          displayName: 'Mara Lind',
          user: address,
          imap: { ...imap, security: 'none' },
          smtp: { ...smtp, security: 'none' },
          campaignName: 'Inbound mailbox',
          saveToSent: true,
        }),
        deliver: (raw, recipient) => handOverLmtp(dovecot.lmtpPort, raw, [recipient]),
        stop: async () => {
          await sending.stop();
          await dovecot.stop();
          remove();
        },
      };
    } catch (error) {
      await dovecot.stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
};

/**
 * Starts a real IMAP server (Dovecot) and a real SMTP server (Postfix as root, else a relay) on loopback, in a temporary
 * folder of their own.
 *
 * @param options.relay takes the relay also where Postfix could run: it starts faster and can be anyone's.
 */
export const startMailServers = async (options: { relay?: boolean } = {}): Promise<MailServers> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options.relay === true);
    } catch (error) {
      // A port that was free a moment ago may have been taken by another suite since: others will be found.
      if (attempt === attempts) throw error;
    }
  }
};
