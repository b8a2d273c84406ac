import { WebSocket } from 'ws';
import type { Clock } from '../../ports';
import { readSlackFrame, type SlackEnvelope } from './slack-envelope';

/** How long a connection may take until Slack's `hello`. */
const helloMs = 15_000;
/** A connection over which nothing comes for this long, our ping's answer included, is dead: sleep and NAT kill without a word. */
const silenceMs = 30_000;

const goodbyeMs = 1_000;

/** Why a connection ended. */
export type LinkEnd = 'closed' | 'silent' | 'link_disabled' | 'no_hello';

export type LinkEvents = {
  /** Slack is there: envelopes come from now on. */
  onHello(): void;
  /** Slack will end this connection soon: open another now. */
  onRefresh(): void;
  /**
   * Takes an envelope durably and says whether it may be acknowledged; what it means is done by `after`, behind the
   * acknowledgement, which Slack wants within 3 s. Throws: not acknowledged, and Slack tells it again.
   */
  take(envelope: SlackEnvelope): { after(): void } | null;
};

export type SlackLink = { done: Promise<LinkEnd>; close(): void };

/** One Socket Mode connection, from the handshake to its end. Never rejects. */
export const openSlackLink = (url: string, clock: Clock, events: LinkEvents): SlackLink => {
  const socket = new WebSocket(url, { handshakeTimeout: helloMs, perMessageDeflate: false, followRedirects: false });
  const over = new AbortController();
  let end: LinkEnd = 'closed';
  let greeted = false;
  let heardAt = clock.now();
  const hear = (): void => {
    heardAt = clock.now();
  };
  const giveUp = (why: LinkEnd): void => {
    end = why;
    socket.terminate();
  };

  const watch = async (): Promise<void> => {
    await clock.sleep(helloMs, over.signal);
    if (!over.signal.aborted && !greeted) return giveUp('no_hello');
    while (!over.signal.aborted) {
      if (socket.readyState === WebSocket.OPEN) socket.ping();
      await clock.sleep(silenceMs / 2, over.signal);
      if (!over.signal.aborted && clock.now() - heardAt > silenceMs) return giveUp('silent');
    }
  };

  const takeEnvelope = (envelope: SlackEnvelope): void => {
    let taken: { after(): void } | null;
    try {
      taken = events.take(envelope);
    } catch {
      // Not kept, so not acknowledged; the listener has told why.
      return;
    }
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ envelope_id: envelope.envelopeId }));
    taken?.after();
  };

  const done = new Promise<LinkEnd>((resolve) => {
    socket.on('ping', hear);
    socket.on('pong', hear);
    socket.on('message', (data) => {
      hear();
      const frame = readSlackFrame(String(data));
      if (frame?.kind === 'hello') {
        greeted = true;
        events.onHello();
      } else if (frame?.kind === 'disconnect') {
        if (frame.reason === 'link_disabled') giveUp('link_disabled');
        else events.onRefresh();
      } else if (frame) takeEnvelope(frame.envelope);
    });
    // An error is followed by `close`, which says all that is needed.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      over.abort();
      resolve(end);
    });
  });
  void watch();
  return {
    done,
    close: () => {
      socket.close();
      // The other side may be gone: its goodbye is not waited for long.
      void clock.sleep(goodbyeMs, over.signal).then(() => socket.terminate());
    },
  };
};
