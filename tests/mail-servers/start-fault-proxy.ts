import { connect, createServer, type Socket } from 'node:net';

/** Where in a transaction the line breaks, or what the client is told instead of the truth. */
export type Fault =
  /** The server's 354 never arrives. */
  | 'cut_before_354'
  /** After 354 the body is not taken in; a moment later the line is cut. */
  | 'cut_while_body_waits'
  /** The client has written everything, dot included, but the server never gets it. */
  | 'cut_with_the_dot'
  /** The server has taken the message; its answer is lost. */
  | 'cut_before_answer'
  /** The same, but the line stays open and silent. */
  | 'silent_before_answer'
  /** The server never gets the message, and the answer is 451. */
  | 'answer_451'
  /** The server has taken the message, and the client hears 421. */
  | 'answer_421';

export type FaultProxy = { port: number; set(fault: Fault | null): void; stop(): Promise<void> };

const dot = Buffer.from('\r\n.\r\n');
const stallMs = 150;

/**
 * A line of SMTP between a client and a server on loopback that breaks where it is told to, once per connection.
 */
export const startFaultProxy = async (targetPort: number): Promise<FaultProxy> => {
  let fault: Fault | null = null;
  const open = new Set<Socket>();

  const join = (client: Socket): void => {
    const active = fault;
    const server = connect({ host: '127.0.0.1', port: targetPort });
    let inBody = false;
    let dotSent = false;
    let tail = Buffer.alloc(0);
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        server.destroy();
      });
    }

    server.on('data', (chunk) => {
      if (!inBody && /^354/m.test(chunk.toString('latin1'))) {
        if (active === 'cut_before_354') return cut();
        inBody = true;
        if (active === 'cut_while_body_waits') {
          client.pause();
          setTimeout(cut, stallMs);
        }
      } else if (dotSent) {
        if (active === 'cut_before_answer') return cut();
        if (active === 'silent_before_answer') return;
        if (active === 'answer_421') return void client.end('421 4.3.2 Closing down\r\n');
      }
      client.write(chunk);
    });

    client.on('data', (chunk) => {
      if (!inBody) return void server.write(chunk);
      tail = Buffer.concat([tail, chunk]).subarray(-dot.length);
      if (tail.equals(dot)) dotSent = true;
      if (active === 'cut_with_the_dot' || active === 'answer_451') {
        if (!dotSent) return;
        server.destroy();
        if (active === 'answer_451') client.end('451 4.3.0 Not now\r\n');
        else client.destroy();
        return;
      }
      server.write(chunk);
    });
  };

  const listener = createServer(join);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()));
  const address = listener.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    set: (next) => {
      fault = next;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        listener.close(() => resolve());
      }),
  };
};
