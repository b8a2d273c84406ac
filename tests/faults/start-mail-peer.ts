import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificates } from './certificates';
import type { Fault } from './fault';

export type MailPeer = {
  server: { host: string; port: number; security: 'tls' | 'none' };
  /** Messages taken, by recipient. */
  taken: string[];
  close(): Promise<void>;
};
export type MailPeerOptions = { fault: Fault; certificates: Certificates; meanwhile(): void };

type Line = { say(text: string): void; socket: Socket };

/** Begins a line and adds to it byte by byte, for ever. */
const trickle = ({ socket }: Line, start: string): void => {
  socket.write(start);
  const beat = setInterval(() => socket.write('x'), 10);
  socket.on('close', () => clearInterval(beat));
};

/** SMTP, honest but for one fault (RFC 5321). */
const smtp = ({ fault, meanwhile }: MailPeerOptions, taken: string[], line: Line) => {
  const { say, socket } = line;
  if (fault === 'reset_before') return void socket.resetAndDestroy();
  if (fault === 'wrong_json') say('HTTP/1.1 400 Bad Request\r\n\r\n{}');
  else say('220 peer.example ESMTP\r\n');
  let body = false;
  let recipient = '';
  let held = '';
  const take = () => {
    taken.push(recipient);
    switch (fault) {
      case 'failing_late':
        return say('421 4.3.0 Closing down\r\n');
      case 'reset_after':
        return void socket.resetAndDestroy();
      case 'half_closed':
        return void socket.end();
      case 'cut_answer':
      case 'short_json':
        return void socket.end('25');
      default:
        meanwhile();
        say('250 2.0.0 Ok: queued\r\n');
    }
  };
  const command = (text: string) => {
    const verb = text.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return fault === 'trickle' ? trickle(line, '250-') : say('250 peer.example\r\n');
    if (verb === 'RCPT') {
      recipient = /<([^>]*)>/.exec(text)?.[1] ?? '';
      if (fault === 'busy_wait') return say('450 4.7.1 Too many messages, come back in 30 seconds\r\n');
      if (fault === 'busy') return say('450 4.7.1 Too many messages\r\n');
      return say('250 2.1.5 Ok\r\n');
    }
    if (verb === 'DATA') {
      body = true;
      return say('354 Go on\r\n');
    }
    if (verb === 'QUIT') return void socket.end('221 Bye\r\n');
    say('250 Ok\r\n');
  };
  socket.on('data', (chunk) => {
    held += chunk.toString('latin1');
    for (;;) {
      const end = held.indexOf(body ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const text = held.slice(0, end);
      held = held.slice(end + (body ? 5 : 2));
      if (!body) command(text);
      else {
        body = false;
        if (fault === 'failing') say('451 4.3.0 Local error\r\n');
        else take();
      }
    }
  });
};

/** IMAP as far as a login (RFC 9051): what strikes, strikes there. */
const imap = ({ fault }: MailPeerOptions, _taken: string[], line: Line) => {
  const { say, socket } = line;
  if (fault === 'reset_before') return void socket.resetAndDestroy();
  if (fault === 'wrong_json') return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n{}\r\n');
  say('* OK [CAPABILITY IMAP4rev1] ready\r\n');
  let held = '';
  socket.on('data', (chunk) => {
    held += chunk.toString('latin1');
    for (;;) {
      const end = held.indexOf('\r\n');
      if (end < 0) return;
      const [tag = '', verb = ''] = held.slice(0, end).split(' ');
      held = held.slice(end + 2);
      if (verb.toUpperCase() === 'CAPABILITY') say('* CAPABILITY IMAP4rev1\r\n');
      if (verb.toUpperCase() !== 'LOGIN' && verb.toUpperCase() !== 'AUTHENTICATE') {
        say(`${tag} OK done\r\n`);
        continue;
      }
      if (fault === 'busy_wait') say(`${tag} NO [LIMIT] Too many logins, come back in 30 seconds\r\n`);
      else if (fault === 'busy') say(`${tag} NO [LIMIT] Too many logins\r\n`);
      else if (fault === 'failing' || fault === 'failing_late') say(`${tag} NO [SERVERBUG] Internal error\r\n`);
      else if (fault === 'reset_after') socket.resetAndDestroy();
      else if (fault === 'half_closed') socket.end();
      else if (fault === 'trickle') trickle(line, '* OK ');
      else socket.end('* O');
    }
  });
};

const start = async (
  speak: (options: MailPeerOptions, taken: string[], line: Line) => unknown,
  options: MailPeerOptions,
): Promise<MailPeer> => {
  const { fault, certificates } = options;
  const taken: string[] = [];
  const nowhere = { host: 'nowhere.invalid', port: 25, security: 'none' as const };
  if (fault === 'no_name') return { server: nowhere, taken, close: async () => undefined };
  const open = new Set<Socket>();
  const join = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    speak(options, taken, { socket, say: (text) => void (socket.writable && socket.write(text)) });
  };
  const pair =
    fault === 'tls_expired'
      ? certificates.expired
      : fault === 'tls_wrong_host'
        ? certificates.wrongHost
        : fault === 'tls_self_signed'
          ? certificates.selfSigned
          : null;
  const listener = pair ? createTlsServer(pair, join) : createServer({ allowHalfOpen: true }, join);
  listener.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()));
  const address = listener.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy();
      listener.close(() => resolve());
    });
  if (fault === 'nobody') await close();
  const server = { host: 'localhost', port, security: pair ? ('tls' as const) : ('none' as const) };
  return { server, taken, close: fault === 'nobody' ? async () => undefined : close };
};

/** A sending server with one fault. */
export const startSmtpPeer = (options: MailPeerOptions): Promise<MailPeer> => start(smtp, options);
/** A mailbox server with one fault. */
export const startImapPeer = (options: MailPeerOptions): Promise<MailPeer> => start(imap, options);
