import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen } from '../http/listen';
import type { HttpHost } from '../http/serve-http';
import type { Control } from './control';
import type { Injection } from './inject';

const clock = z.strictObject({ scale: z.number().positive() });
/** Somebody presses a button of a post in Slack; `option` is a menu's value. */
const press = z.strictObject({
  user: z.string(),
  channel: z.string(),
  ts: z.string(),
  actionId: z.string(),
  option: z.string().optional(),
});
const reset = z.strictObject({ nowAt: z.int().optional(), seed: z.int().optional() });

/**
 * The control API over HTTP, JSON in and out, on a port of its own: GET /state, /inbox, /slack, /told, /requests; POST
 * /inject, /press, /faults, /clock, /reset. A bad order answers 400 with what is wrong about it.
 */
export async function serveControl(control: Control, port: number): Promise<HttpHost> {
  const server = createServer((incoming, outgoing) => void serveOne(control, incoming, outgoing));
  const bound = await listen(server, port);
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serveOne(control: Control, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let status = 200;
  let json: unknown;
  try {
    const url = new URL(incoming.url ?? '/', 'http://control.example');
    const body = await readJson(incoming);
    const result = await route(control, `${incoming.method} ${url.pathname}`, url.searchParams, body);
    if (result === undefined) status = 404;
    json = result ?? { error: 'not found' };
  } catch (error) {
    status = 400;
    json = {
      error:
        error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error),
    };
  }
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  outgoing.end(JSON.stringify(json));
}

async function route(control: Control, call: string, query: URLSearchParams, body: unknown): Promise<unknown> {
  const since = Number(query.get('since') ?? 0) || 0;
  switch (call) {
    case 'GET /state':
      return control.state();
    case 'GET /inbox':
      return { items: control.inbox({ kind: query.get('kind'), to: query.get('to'), since }) };
    case 'GET /slack':
      return { items: control.slack() };
    case 'GET /requests':
      return { items: control.requests({ provider: query.get('provider'), since }) };
    case 'GET /told':
      return { items: control.ephemerals() };
    case 'POST /press': {
      const { option, ...rest } = press.parse(body);
      return control.press(option === undefined ? rest : { ...rest, option });
    }
    case 'POST /inject':
      return control.inject(body as Injection);
    case 'POST /faults':
      return control.conditions((body ?? {}) as Parameters<Control['conditions']>[0]);
    case 'POST /clock':
      control.scale(clock.parse(body).scale);
      return { scale: control.state().scale };
    case 'POST /reset':
      await control.reset(reset.parse(body ?? {}));
      return control.state();
    default:
      return undefined;
  }
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
}
