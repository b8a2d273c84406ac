import { once } from 'node:events';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Puts a message into a mailbox of the tests' Dovecot, as a mail server would (LMTP). Resolves once it lies there. */
export const handOverLmtp = async (
  lmtpPort: number,
  raw: string | Buffer,
  recipients: string[],
  from = 'sender@lead.example',
): Promise<void> => {
  const connection = new SMTPConnection({ host: '127.0.0.1', port: lmtpPort, lmtp: true, ignoreTLS: true });
  const failed = once(connection, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  await Promise.race([failed, new Promise<void>((resolve) => connection.connect(() => resolve()))]);
  try {
    await Promise.race([
      failed,
      new Promise<void>((resolve, reject) =>
        connection.send({ from, to: recipients }, raw, (error, info) => {
          const refused = error ?? info?.rejectedErrors?.[0];
          if (refused) reject(refused);
          else resolve();
        }),
      ),
    ]);
  } finally {
    connection.quit();
  }
};
