import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Fault, Faults } from '../store/faults';
import type { RequestLog } from '../store/request-log';
import type { ProviderName } from '../store/settings';
import type { HttpAnswer, HttpRequest } from './answer';
import { listen } from './listen';

export interface HttpProvider {
  readonly name: ProviderName;
  /** The provider's own way to say that something is wrong, for faults that are ordered. */
  refuse(fault: Fault): HttpAnswer;
  /** Never throws for what a client can do wrong; a throw is a bug and answers 500 with its message. */
  handle(request: HttpRequest): Promise<HttpAnswer>;
  /** More words that a fault's `match` may name, e.g. the stage of a model call. */
  subjects?(request: HttpRequest): readonly string[];
  /** Takes a connection that wants to become a websocket; without it such a wish is refused. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends what `upgrade` keeps open. */
  close?(): void;
}

export interface HttpHost {
  readonly port: number;
  close(): Promise<void>;
}

const largestBody = 32 * 1024 * 1024;

/**
 * Serves one provider on loopback and plays the faults ordered for it.
 *
 * Faults that end a connection do so the way a network does: a reset, never a tidy close, so that a client cannot take a
 * half answer for a whole one.
 */
export async function serveHttp(
  provider: HttpProvider,
  context: { readonly faults: Faults; readonly log: RequestLog; readonly port: number },
): Promise<HttpHost> {
  const server: Server = createServer((incoming, outgoing) => {
    void serveOne(provider, context, incoming, outgoing);
  });
  server.keepAliveTimeout = 65_000;
  server.on('upgrade', (request, socket, head) => {
    if (provider.upgrade) provider.upgrade(request, socket, head);
    else socket.destroy();
  });
  const port = await listen(server, context.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        provider.close?.();
        server.closeAllConnections();
      }),
  };
}

async function serveOne(
  provider: HttpProvider,
  { faults, log }: { faults: Faults; log: RequestLog },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const at = Date.now();
  const begun = performance.now();
  let fault: Fault | null = null;
  let status = 0;
  try {
    const request = await readRequest(incoming, outgoing);
    fault = faults.take(provider.name, `${request.method} ${request.target}`, ...(provider.subjects?.(request) ?? []));
    const answer = await answerWith(provider, request, fault, faults);
    if (answer === 'reset') outgoing.socket?.resetAndDestroy();
    else if (answer !== 'silence') {
      status = answer.status;
      await write(outgoing, answer, fault?.kind === 'truncated');
    }
  } catch (error) {
    if (outgoing.destroyed) return;
    status = 500;
    const message = error instanceof Error ? error.message : String(error);
    await write(
      outgoing,
      { status, json: { error: { message: `stand-in: ${message}`, type: 'server_error' } } },
      false,
    );
  } finally {
    log.add({
      at,
      provider: provider.name,
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      status,
      durationMs: Math.round(performance.now() - begun),
      fault: fault?.kind ?? null,
    });
  }
}

async function answerWith(
  provider: HttpProvider,
  request: HttpRequest,
  fault: Fault | null,
  faults: Faults,
): Promise<HttpAnswer | 'reset' | 'silence'> {
  switch (fault?.kind) {
    case '429':
    case '500':
    case '401':
      return provider.refuse(fault);
    case 'reset-before':
      return 'reset';
    case 'timeout':
      return 'silence';
    case 'reset-after-accept':
      await drain(await provider.handle(request));
      return 'reset';
    case 'timeout-after-accept':
      await drain(await provider.handle(request));
      return 'silence';
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return provider.handle(request);
    case 'held':
      await faults.untilCleared(request.signal);
      return provider.handle(request);
    case 'output':
    case 'refusal':
    case 'incomplete':
      return provider.handle({ ...request, canned: fault });
    default:
      return provider.handle(request);
  }
}

async function drain(answer: HttpAnswer): Promise<void> {
  if (answer.events) for await (const _ of answer.events);
}

async function readRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > largestBody) throw new Error('request body too large');
    chunks.push(chunk as Buffer);
  }
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const target = incoming.url ?? '/';
  const url = new URL(target, 'http://stand-in.example');
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname.split('/').filter(Boolean).map(decode),
    target,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks),
    signal: gone.signal,
    canned: null,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

async function write(outgoing: ServerResponse, answer: HttpAnswer, truncated: boolean): Promise<void> {
  if (answer.events) {
    outgoing.writeHead(answer.status, { 'content-type': 'text/event-stream; charset=utf-8', ...answer.headers });
    let sent = 0;
    for await (const event of answer.events) {
      if (outgoing.destroyed) return;
      outgoing.write(event);
      sent += 1;
      if (truncated && sent === 5) {
        outgoing.destroy();
        return;
      }
    }
    outgoing.end();
    return;
  }
  const body =
    answer.text !== undefined
      ? Buffer.from(answer.text)
      : answer.json === undefined
        ? Buffer.alloc(0)
        : Buffer.from(JSON.stringify(answer.json));
  const type = answer.text === undefined ? 'application/json; charset=utf-8' : 'application/octet-stream';
  outgoing.writeHead(answer.status, {
    ...(body.length === 0 && answer.json === undefined ? {} : { 'content-type': type }),
    'content-length': String(body.length),
    ...answer.headers,
  });
  if (!truncated) {
    outgoing.end(body);
    return;
  }
  // The promised length never comes: the client must notice.
  await new Promise<void>((resolve) => outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => resolve()));
  outgoing.destroy();
}
