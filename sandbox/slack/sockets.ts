import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** Why Slack ends a connection (Socket Mode documentation). */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled';

/** What came of one envelope: which attempts were made, and whether one was acknowledged in time. */
export type Delivered = { readonly envelopeId: string; readonly attempts: number; readonly acked: boolean };

type Envelope = { readonly envelope_id: string; readonly type: string; readonly payload: unknown };
type Waiting = { readonly envelopeId: string; readonly link: WebSocket; ack(): void };

/** Slack allows ten connections an app; any of them may get any envelope. */
const mostLinks = 10;
/** How long Slack waits for the acknowledgement of an envelope. */
const ackLimitMs = 3_000;

/**
 * Socket Mode on loopback: single-use addresses, `hello`, envelopes that must be acknowledged within three seconds and are
 * told again where they were not, `disconnect` with Slack's reasons.
 */
export class SlackSockets {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Set<string>();
  private readonly links = new Set<WebSocket>();
  private readonly waiting = new Set<Waiting>();
  private turn = 0;
  /** Socket Mode as the app's settings have it. */
  enabled = true;
  /** How long an acknowledgement may take here. */
  ackLimitMs = ackLimitMs;

  constructor(private readonly appId: () => string) {}

  /** An address that takes one connection. */
  address(host: string): string {
    const ticket = randomBytes(16).toString('hex');
    this.tickets.add(ticket);
    return `ws://${host}/link/?ticket=${ticket}&app_id=${this.appId()}`;
  }

  count(): number {
    return this.links.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://stand-in.example').searchParams.get('ticket') ?? '';
    if (!this.enabled || !this.tickets.delete(ticket) || this.links.size >= mostLinks) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (link) => this.greet(link));
  }

  private greet(link: WebSocket): void {
    this.links.add(link);
    link.on('close', () => this.links.delete(link));
    link.on('error', () => link.terminate());
    link.on('message', (data) => this.hear(link, String(data)));
    const info = { host: 'stand-in', build_number: 1, approximate_connection_time: 3_600 };
    const hello = { type: 'hello', num_connections: this.links.size, connection_info: { app_id: this.appId() } };
    link.send(JSON.stringify({ ...hello, debug_info: info }));
  }

  private hear(link: WebSocket, text: string): void {
    let id: unknown;
    try {
      id = (JSON.parse(text) as { envelope_id?: unknown }).envelope_id;
    } catch {
      return;
    }
    for (const waiting of this.waiting) if (waiting.envelopeId === id && waiting.link === link) waiting.ack();
  }

  /** Sends an envelope, again on another connection when it is not acknowledged in time; `copies` sends it to several at once. */
  async deliver(payload: unknown, { attempts = 3, copies = 1 } = {}): Promise<Delivered> {
    const envelope = { envelope_id: randomUUID(), type: 'interactive', accepts_response_payload: false, payload };
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const told = await Promise.all(Array.from({ length: copies }, () => this.tell(envelope, attempt)));
      if (told.includes(true)) return { envelopeId: envelope.envelope_id, attempts: attempt, acked: true };
    }
    return { envelopeId: envelope.envelope_id, attempts, acked: false };
  }

  private tell(envelope: Envelope, attempt: number): Promise<boolean> {
    const open = [...this.links].filter((link) => link.readyState === link.OPEN);
    this.turn += 1;
    const link = open[this.turn % Math.max(1, open.length)];
    if (!link) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (acked: boolean): void => {
        clearTimeout(limit);
        link.off('close', gone);
        this.waiting.delete(waiting);
        resolve(acked);
      };
      const gone = (): void => end(false);
      const limit = setTimeout(() => end(false), this.ackLimitMs);
      link.on('close', gone);
      const waiting: Waiting = { envelopeId: envelope.envelope_id, link, ack: () => end(true) };
      this.waiting.add(waiting);
      const retry = attempt > 1 ? { retry_attempt: attempt - 1, retry_reason: 'timeout' } : {};
      link.send(JSON.stringify({ ...envelope, ...retry }));
    });
  }

  /** Tells every connection that it ends; the old ones are closed by Slack a little later, or at once with `link_disabled`. */
  disconnect(reason: DisconnectReason): void {
    if (reason === 'link_disabled') this.enabled = false;
    for (const link of this.links) {
      link.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } }));
      if (reason !== 'warning') link.close();
    }
  }

  /** Breaks every connection as a network does: without a word. */
  cut(): void {
    for (const link of this.links) link.terminate();
  }

  close(): void {
    this.enabled = true;
    this.tickets.clear();
    this.cut();
  }
}
