import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { EmailConfig } from './email-config';

/** How long connecting and the greeting may take. */
const connectTimeoutMs = 20_000;
/** Silence allowed before the message has been handed over: nothing has left by then, so giving up costs a retry at most. */
const silenceMs = 2 * 60_000;

/**
 * Rejects when the connection breaks, ends or is aborted. nodemailer's callbacks do not cover all three: closing a
 * connection forgets the callback that waits on it.
 *
 * The listener for `error` stays for the life of the connection, since an `error` nobody listens to ends the process.
 */
export const untilBroken = (connection: SMTPConnection, signal: AbortSignal): Promise<never> => {
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(signal.aborted ? signal.reason : new Error('The connection was closed.')));
  });
  broken.catch(() => undefined);
  return broken;
};

/**
 * Opens a connection to the sending server and logs in.
 *
 * A server that offers no login (a relay on the own machine or network) is used without one; if it minds, it refuses the
 * message, and says so.
 *
 * @param signal aborting closes the connection; nothing has been sent by then.
 * @throws nodemailer's error, with `code`, `command` and, if the server answered, `responseCode` and `response`.
 */
export const connectSmtp = async (
  config: EmailConfig,
  password: string,
  signal: AbortSignal,
): Promise<SMTPConnection> => {
  const { host, port, security } = config.smtp;
  signal.throwIfAborted();
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // What HELO says: the address's domain, not this computer's name, which is nobody's business.
    name: config.address.split('@')[1] ?? 'localhost',
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: silenceMs,
    socketCloseTimeout: 1_000,
  });
  const onAbort = () => connection.close();
  signal.addEventListener('abort', onAbort, { once: true });
  const broken = untilBroken(connection, signal);
  const step = (run: (done: (error?: Error | null) => void) => void): Promise<void> =>
    Promise.race([broken, new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve())))]);
  try {
    await step((done) => connection.connect(done));
    if (connection.allowsAuth && password !== '') {
      await step((done) => connection.login({ user: config.user, pass: password }, done));
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};
