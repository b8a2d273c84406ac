import { ImapFlow } from 'imapflow';
import type { Log } from '../../ports';
import { ReadError } from '../reader';
import type { EmailConfig } from './email-config';
import { toReadError } from './to-read-error';

export type ImapSession = {
  /** The live connection, or a new one when there is none. Throws ReadError. */
  client(signal: AbortSignal): Promise<ImapFlow>;
  /** Lets go of the connection at once; the next `client()` makes another. */
  drop(): void;
  /** Says goodbye to the server, then lets go. */
  close(): Promise<void>;
};

/** A server that says nothing for this long while we wait for an answer is taken for gone. */
const connectTimeoutMs = 20_000;
const socketTimeoutMs = 120_000;
/** RFC 2177: a server may end an IDLE after 30 minutes, so it is renewed before 29 have passed. */
const idleRestartMs = 28 * 60_000;

/**
 * One IMAP connection that is made when needed and made again after it broke.
 *
 * imapflow's object is one connection and never reconnects. Nothing here retries either: a connection that cannot be made
 * is thrown as a ReadError, and whoever called decides when to try again.
 *
 * @param options.config the mailbox; `config.imap.security` says how the line is secured.
 * @param options.password of `config.user`; it goes to the server and nowhere else.
 */
export const openImapSession = (options: { config: EmailConfig; password: string; log: Log }): ImapSession => {
  const { config, password, log } = options;
  const { host, port, security } = config.imap;
  const server = `${host}:${port}`;
  let live: ImapFlow | null = null;
  let connecting: Promise<ImapFlow> | null = null;

  const connect = async (signal: AbortSignal): Promise<ImapFlow> => {
    const made = new ImapFlow({
      host,
      port,
      secure: security === 'tls',
      doSTARTTLS: security === 'starttls',
      auth: { user: config.user, pass: password },
      clientInfo: { name: 'Countersign' },
      logger: false,
      disableAutoIdle: true,
      maxIdleTime: idleRestartMs,
      connectionTimeout: connectTimeoutMs,
      greetingTimeout: connectTimeoutMs,
      socketTimeout: socketTimeoutMs,
    });
    // Without a listener an EventEmitter's error ends the process; the pending command rejects with it anyway.
    made.on('error', (error) =>
      log.write('debug', 'imap.connection_error', { code: 'code' in error ? error.code : '' }),
    );
    made.on('close', () => {
      if (live === made) live = null;
    });
    const onAbort = () => made.close();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await made.connect();
      live = made;
      return made;
    } catch (error) {
      made.close();
      throw toReadError(error, server);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  };

  return {
    client: async (signal) => {
      if (signal.aborted) throw new ReadError({ kind: 'unreachable', message: 'Stopped before connecting.' });
      if (live?.usable) return live;
      connecting ??= connect(signal).finally(() => {
        connecting = null;
      });
      return connecting;
    },
    drop: () => {
      live?.close();
      live = null;
    },
    close: async () => {
      await connecting?.catch(() => undefined);
      const client = live;
      live = null;
      // A goodbye that cannot be said changes nothing: the connection is given up either way.
      await client?.logout().catch(() => client.close());
    },
  };
};
