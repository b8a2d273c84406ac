import { createServer, type Socket } from 'node:net';
import { listen } from '../../http/listen';
import type { HttpHost } from '../../http/serve-http';
import { type Fault, type Faults, faultKinds } from '../../store/faults';
import type { RequestLog } from '../../store/request-log';
import type { SettingsFile } from '../../store/settings';
import type { MailStore } from '../mail-store';
import { type ImapLine, LineReader } from './read-lines';
import { capabilities, runCommand } from './run-command';
import { NoCommand, Session } from './session';
import { BadCommand, type Token, textOf, tokenize } from './tokenize';

interface ImapContext {
  readonly port: number;
  readonly store: MailStore;
  readonly settings: SettingsFile;
  readonly faults: Faults;
  readonly log: RequestLog;
}

/** Commands during which sequence numbers must stay: removals are told after the next other one. */
const keepsNumbers = new Set(['FETCH', 'STORE', 'SEARCH']);

/** Faults that strike any command; a wrong password is the log-in's own. */
const commandFaults = faultKinds.filter((kind) => kind !== '401');

/** IMAP4rev1 over the mailboxes: what a mail client needs to sync, watch, flag and append, and CONDSTORE. No TLS: loopback only. */
export async function serveImap(context: ImapContext): Promise<HttpHost> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    void serveConnection(socket, context);
  });
  const port = await listen(server, context.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serveConnection(socket: Socket, context: ImapContext): Promise<void> {
  const session = new Session();
  const send = (bytes: Buffer | string) => {
    if (!socket.destroyed) socket.write(bytes);
  };
  const reader = new LineReader(
    () => send('+ OK\r\n'),
    () => socket.end('* BYE Message too large\r\n'),
  );
  const { log } = context;
  log.add({ at: Date.now(), provider: 'imap', method: 'CONNECT', path: '', status: 200, durationMs: 0, fault: null });
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => reader.feed(chunk));
  socket.on('close', () => reader.end());
  send(`* OK [CAPABILITY ${capabilities}] Fernhill demo mail ready\r\n`);
  for (let line = await reader.next(); line !== null && !session.loggedOut; line = await reader.next()) {
    const ended = await serveCommand(line, { session, reader, socket, send, context });
    if (ended) break;
  }
  session.unselect();
  socket.end();
}

interface Connection {
  readonly session: Session;
  readonly reader: LineReader;
  readonly socket: Socket;
  readonly send: (bytes: Buffer | string) => void;
  readonly context: ImapContext;
}

/** Runs one line; true when the connection ended with it. */
async function serveCommand(line: ImapLine, { session, reader, socket, send, context }: Connection): Promise<boolean> {
  const begun = performance.now();
  const at = Date.now();
  let tag = '*';
  let verb = '';
  let about = '';
  let fault: Fault | null = null;
  let status = 200;
  const note = () =>
    context.log.add({
      at,
      provider: 'imap',
      method: verb,
      path: about,
      status,
      durationMs: Math.round(performance.now() - begun),
      fault: fault?.kind ?? null,
    });
  try {
    const [first, second, ...tokens] = tokenize(line);
    tag = first === undefined ? '*' : textOf(first);
    verb = textOf(second).toUpperCase();
    about = summary(verb, tokens);
    fault = context.faults.takeOf(commandFaults, 'imap', `${verb} ${about}`);
    const early = fault === null ? null : refusal(fault);
    if (early === 'reset') {
      status = 0;
      note();
      socket.resetAndDestroy();
      return true;
    }
    if (early === 'silence') {
      status = 0;
      note();
      return false;
    }
    if (early !== null) throw new NoCommand(early.text, early.code);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault?.ms));
    const text = await runCommand(session, verb, tokens, {
      ...context,
      ask: async (invitation) => {
        send(`+ ${invitation}\r\n`);
        const answer = await reader.next();
        return answer === null ? null : String(answer[0] ?? '');
      },
      idle: () => idle(session, reader, send),
    });
    const part = verb === 'UID' ? textOf(tokens[0]).toUpperCase() : verb;
    // In a UID command sequence numbers are not the client's to lose; elsewhere removals wait.
    session.report(verb === 'UID' || !keepsNumbers.has(part));
    session.write(`${tag} OK ${text}\r\n`);
  } catch (error) {
    if (!(error instanceof BadCommand || error instanceof NoCommand)) {
      status = 500;
      session.write(`${tag} NO [SERVERBUG] ${error instanceof Error ? error.message : 'internal error'}\r\n`);
    } else {
      status = 400;
      const code = error instanceof NoCommand && error.code !== null ? `[${error.code}] ` : '';
      session.write(`${tag} ${error instanceof BadCommand ? 'BAD' : 'NO'} ${code}${error.message}\r\n`);
    }
  }
  const output = session.takeOutput();
  if (fault?.kind === 'reset-after-accept' || fault?.kind === 'timeout-after-accept') status = 0;
  note();
  switch (fault?.kind) {
    case 'reset-after-accept':
      socket.resetAndDestroy();
      return true;
    case 'timeout-after-accept':
      return false;
    case 'truncated':
      socket.write(output.subarray(0, Math.floor(output.length / 2)), () => socket.destroy());
      return true;
    default:
      send(output);
      return session.loggedOut;
  }
}

function refusal(fault: Fault): 'reset' | 'silence' | { readonly text: string; readonly code: string } | null {
  switch (fault.kind) {
    case 'reset-before':
      return 'reset';
    case 'timeout':
      return 'silence';
    case '429':
      return { text: 'Too many requests, try again later', code: fault.code ?? 'LIMIT' };
    case '500':
      return { text: 'Internal error occurred', code: fault.code ?? 'SERVERBUG' };
    default:
      return null;
  }
}

async function idle(session: Session, reader: LineReader, send: (bytes: Buffer | string) => void): Promise<void> {
  const push = () => {
    session.report(true);
    send(session.takeOutput());
  };
  send('+ idling\r\n');
  push();
  session.watch(push);
  try {
    const line = await reader.next();
    if (line !== null && String(line[0]).toUpperCase() !== 'DONE') throw new BadCommand('Expected DONE');
  } finally {
    session.watch(null);
  }
}

/** What the log keeps of a command: never a password, never a message. */
function summary(verb: string, tokens: readonly Token[]): string {
  if (verb === 'LOGIN') return textOf(tokens[0]);
  if (verb === 'AUTHENTICATE') return 'PLAIN';
  const words = (token: Token): string =>
    token.kind === 'list'
      ? `(${token.items.map(words).join(' ')})`
      : token.kind === 'atom'
        ? token.text
        : textOf(token);
  return tokens
    .filter((token) => token.kind !== 'string' || token.bytes.length < 100)
    .map(words)
    .join(' ')
    .slice(0, 200);
}
