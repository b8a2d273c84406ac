import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, Log } from '../ports';

/** For tests: one request as a loopback server saw it. */
export type Seen = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
};

/** For tests: what to answer; `reset` destroys the socket, `hang` never answers, `cut` breaks the body off. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; json: unknown }
  | { kind: 'reset' }
  | { kind: 'hang' }
  | { kind: 'cut'; json: unknown };

export type Loopback = { url: string; seen: Seen[]; close(): Promise<void> };

const answer = (response: ServerResponse, reply: Reply): void => {
  if ('kind' in reply) {
    if (reply.kind === 'reset') response.socket?.destroy();
    if (reply.kind === 'cut') {
      const text = JSON.stringify(reply.json);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length) });
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
    }
    return;
  }
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(JSON.stringify(reply.json));
};

/** For tests: an HTTP server on an ephemeral loopback port whose answers the test writes. */
export const startLoopback = async (respond: (seen: Seen) => Reply): Promise<Loopback> => {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      const one = {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      seen.push(one);
      answer(response, respond(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/**
 * For tests: a clock that jumps over every wait and notes it, but lets the request time limit (`timeoutMs`) pass in
 * real time, so that a request is not cut off the moment it starts.
 */
export const jumpingClock = (timeoutMs: number): Clock & { waits: number[] } => {
  let skippedMs = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => Date.now() + skippedMs,
    sleep: async (ms, signal) => {
      if (ms === timeoutMs) {
        await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
        return;
      }
      waits.push(ms);
      skippedMs += ms;
    },
  };
};

/** For tests: a log that keeps what was written, to prove what is in it and what is not. */
export const keepingLog = (): Log & { lines: string[] } => {
  const lines: string[] = [];
  return { lines, write: (level, event, fields) => lines.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`) };
};
