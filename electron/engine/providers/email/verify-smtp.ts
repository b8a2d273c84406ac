import { ReadError } from '../reader';
import { connectSmtp } from './connect-smtp';
import type { EmailConfig } from './email-config';
import { readSmtpError } from './smtp-error';

/**
 * Logs in to the sending server and leaves again, without sending anything.
 *
 * @returns a sentence for the connections screen.
 * @throws ReadError
 */
export const verifySmtp = async (config: EmailConfig, password: string, signal: AbortSignal): Promise<string> => {
  const server = `${config.smtp.host}:${config.smtp.port}`;
  try {
    const connection = await connectSmtp(config, password, signal);
    const login = connection.authenticated ? 'logged in' : 'no login asked for';
    connection.quit();
    return `Sending through ${server} works (${login}).`;
  } catch (thrown) {
    const error = readSmtpError(thrown);
    const said = error.response ?? error.message;
    if (error.code === 'EAUTH' && (error.responseCode ?? 500) >= 500) {
      throw new ReadError({ kind: 'auth', message: `${server} refused the login: ${said}` });
    }
    if (error.responseCode !== undefined && error.responseCode >= 500) {
      throw new ReadError({ kind: 'refused', message: `${server} refused us: ${said}` });
    }
    if (error.code === 'ETLS') {
      throw new ReadError({ kind: 'refused', message: `No secure connection to ${server}: ${said}` });
    }
    throw new ReadError({ kind: 'unreachable', message: `${server} cannot be reached: ${said}` });
  }
};
