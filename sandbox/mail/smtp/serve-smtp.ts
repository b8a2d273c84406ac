import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { listen } from '../../http/listen';
import type { HttpHost } from '../../http/serve-http';
import { demoKeys } from '../../keys';
import type { Deliveries } from '../../store/deliveries';
import type { Fault, Faults } from '../../store/faults';
import type { RequestLog } from '../../store/request-log';
import type { SettingsFile } from '../../store/settings';
import { deliver } from '../deliver';
import type { MailStore } from '../mail-store';

/** Largest message taken, in bytes (announced with SIZE). */
export const largestMail = 25 * 1024 * 1024;

type Reply = { readonly code: number; readonly text: string };

/**
 * SMTP submission with AUTH PLAIN or LOGIN. The 250 after the final dot leaves only when every copy is on disk. Faults strike
 * at the final dot, where an outcome can be in doubt; `reset-before` strikes at MAIL FROM, before anything was handed over,
 * or after the dot when ordered with `match: 'DATA'`.
 */
export async function serveSmtp(context: {
  readonly port: number;
  readonly dir: string;
  readonly store: MailStore;
  readonly deliveries: Deliveries;
  readonly settings: SettingsFile;
  readonly faults: Faults;
  readonly log: RequestLog;
}): Promise<HttpHost> {
  const { faults, log, settings } = context;
  const sockets = new Map<number, Socket>();
  const note = (method: string, path: string, status: number, begun: number, fault: Fault | null = null) =>
    log.add({
      at: Date.now(),
      provider: 'smtp',
      method,
      path,
      status,
      durationMs: Math.round(performance.now() - begun),
      fault: fault?.kind ?? null,
    });
  const socketOf = (session: SMTPServerSession) => sockets.get(session.remotePort);

  const server = new SMTPServer({
    banner: 'Fernhill demo mail',
    name: 'mail.fernhill.example',
    size: largestMail,
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_, callback) => {
      note('CONNECT', '', 220, performance.now());
      callback();
    },
    onAuth: (auth, _, callback) => {
      const begun = performance.now();
      const user = (auth.username ?? '').toLowerCase();
      const refused = faults.takeOf(['401'], 'smtp', 'AUTH') !== null || settings.get().revoked.includes('smtp');
      const known = context.store.mailbox(user) !== null && auth.password === demoKeys.mail;
      note('AUTH', user, known && !refused ? 235 : 535, begun);
      if (known && !refused) callback(null, { user });
      else callback(failure({ code: 535, text: '5.7.8 Authentication failed: wrong user name or password' }));
    },
    onMailFrom: (address, session, callback) => {
      const begun = performance.now();
      const fault = faults.takeOf(['reset-before'], 'smtp', 'MAIL');
      if (fault !== null) {
        note('MAIL', address.address, 0, begun, fault);
        socketOf(session)?.resetAndDestroy();
        return;
      }
      const own = address.address.toLowerCase() === session.user;
      note('MAIL', address.address, own ? 250 : 553, begun);
      if (own) callback();
      else callback(failure({ code: 553, text: '5.7.1 Sender address rejected: not owned by the user logged in' }));
    },
    onRcptTo: (address, _, callback) => {
      const begun = performance.now();
      const ok = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address.address);
      note('RCPT', address.address, ok ? 250 : 501, begun);
      if (ok) callback();
      else callback(failure({ code: 501, text: '5.1.3 Bad recipient address syntax' }));
    },
    onData: (stream, session, callback) => {
      const begun = performance.now();
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const fault = faults.take('smtp', 'DATA');
        const finish = async (): Promise<Reply | null> => {
          const early = before(fault, stream.sizeExceeded);
          if (early !== undefined) return early;
          const mailFrom = session.envelope.mailFrom;
          await deliver(
            {
              from: mailFrom === false ? '' : mailFrom.address,
              to: session.envelope.rcptTo.map(({ address }) => address),
              raw: Buffer.concat(chunks),
            },
            context,
          );
          return after(fault, socketOf(session));
        };
        finish().then(
          (reply) => {
            note(
              'DATA',
              session.envelope.rcptTo.map(({ address }) => address).join(','),
              reply?.code ?? 0,
              begun,
              fault,
            );
            if (reply === null) {
              if (fault?.kind.startsWith('reset-')) socketOf(session)?.resetAndDestroy();
            } else if (reply.code < 400) callback(null, reply.text);
            else callback(failure(reply));
          },
          (error: Error) => callback(failure({ code: 451, text: `4.3.0 ${error.message}` })),
        );
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('close', () => sockets.delete(port));
  });
  const port = await listen(server.server, context.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

/** What happens instead of a delivery: a refusal, silence (null), or undefined: go on and deliver. */
function before(fault: Fault | null, tooLarge: boolean): Reply | null | undefined {
  if (tooLarge) return { code: 552, text: '5.3.4 Message size exceeds fixed maximum message size' };
  switch (fault?.kind) {
    case '429':
      return { code: 451, text: '4.7.1 Too many messages, try again later' };
    case '500':
      return { code: 554, text: '5.3.0 Transaction failed' };
    case 'timeout':
    case 'reset-before':
      return null;
    default:
      return undefined;
  }
}

/** What the sender hears after a delivery. */
async function after(fault: Fault | null, socket: Socket | undefined): Promise<Reply | null> {
  switch (fault?.kind) {
    case 'reset-after-accept':
    case 'timeout-after-accept':
      return null;
    case 'truncated':
      socket?.write('25', () => socket.destroy());
      return null;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      break;
    default:
  }
  return { code: 250, text: `2.0.0 Ok: queued as ${randomUUID().slice(0, 8)}` };
}

function failure({ code, text }: Reply): Error & { responseCode: number } {
  return Object.assign(new Error(text), { responseCode: code });
}
