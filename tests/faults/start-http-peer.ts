import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Certificates } from './certificates';
import type { Fault } from './fault';

export type HttpPeer = {
  /** Base URL under the name `localhost`; for `no_name` and `nobody` one that leads nowhere. */
  url: string;
  /** Requests that were honestly done, whatever was then said about them. */
  done: string[];
  close(): Promise<void>;
};

export type HttpPeerOptions = {
  fault: Fault;
  certificates: Certificates;
  /** Whether the fault strikes this request; the others are answered as they should be. */
  strikes(request: { method: string; path: string }): boolean;
  /** The true answer. */
  answer(request: { method: string; path: string; body: string }): unknown;
  /** While the struck request is out. */
  meanwhile(): void;
};

const json = { 'content-type': 'application/json' };
const resetNow = (socket: Socket | null): void => void socket?.resetAndDestroy();

/** Answers one byte at a time and never comes to the end; `everyMs` is a second of the hurried clock, and then some. */
const trickle = (response: ServerResponse): void => {
  response.writeHead(200, json);
  response.write('{');
  const beat = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(beat));
};

const struck = (
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  perform: () => unknown,
  meanwhile: () => void,
): void => {
  const { socket } = request;
  switch (fault) {
    case 'busy_wait':
      response.writeHead(429, { ...json, 'retry-after': '30' });
      response.end('{}');
      return;
    case 'busy':
      response.writeHead(429, json);
      response.end('{}');
      return;
    case 'failing':
      response.writeHead(500, json);
      response.end('{}');
      return;
    case 'failing_late':
      perform();
      response.writeHead(503, json);
      response.end('{}');
      return;
    case 'reset_before':
      resetNow(socket);
      return;
    case 'reset_after':
      perform();
      resetNow(socket);
      return;
    case 'half_closed':
      perform();
      socket.end();
      return;
    case 'trickle':
      perform();
      trickle(response);
      return;
    case 'cut_answer': {
      const text = JSON.stringify(perform());
      response.writeHead(200, { ...json, 'content-length': String(text.length + 20) });
      response.write(text.slice(0, Math.ceil(text.length / 2)), () => resetNow(socket));
      return;
    }
    case 'short_json': {
      const text = JSON.stringify(perform());
      response.writeHead(200, json);
      return void response.end(text.slice(0, text.length - 2));
    }
    case 'wrong_json':
      perform();
      response.writeHead(200, json);
      return void response.end('["what you asked for is elsewhere"]');
    default: {
      const value = perform();
      meanwhile();
      response.writeHead(200, json);
      response.end(JSON.stringify(value));
    }
  }
};

/** A provider of HTTP with one fault, on an ephemeral port of loopback. Whoever calls it cannot know. */
export const startHttpPeer = async (options: HttpPeerOptions): Promise<HttpPeer> => {
  const { fault, certificates, strikes, answer, meanwhile } = options;
  const done: string[] = [];
  if (fault === 'no_name') return { url: 'https://nowhere.invalid', done, close: async () => undefined };
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const asked = { method: request.method ?? 'GET', path, body: Buffer.concat(chunks).toString('utf8') };
      if (strikes(asked)) {
        struck(
          fault,
          request,
          response,
          () => {
            done.push(path);
            return answer(asked);
          },
          meanwhile,
        );
        return;
      }
      response.writeHead(200, json);
      response.end(JSON.stringify(answer(asked)));
    });
  };
  const pair =
    fault === 'tls_expired'
      ? certificates.expired
      : fault === 'tls_wrong_host'
        ? certificates.wrongHost
        : fault === 'tls_self_signed'
          ? certificates.selfSigned
          : null;
  const server = pair ? createTlsServer(pair, listener) : createServer({ allowHalfOpen: true } as object, listener);
  server.on('tlsClientError', () => undefined);
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  if (fault === 'nobody') await close();
  return {
    url: `${pair ? 'https' : 'http'}://localhost:${port}`,
    done,
    close: fault === 'nobody' ? async () => undefined : close,
  };
};
