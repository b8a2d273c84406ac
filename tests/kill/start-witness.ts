import { connect, createServer, type Socket } from 'node:net';

/** A message that the server behind the line has taken: whom for, and its bytes as they went over the wire. */
export type Taken = { recipient: string; raw: Buffer };

export type Witness = {
  port: number;
  taken: Taken[];
  stop(): Promise<void>;
};

const dot = Buffer.from('\r\n.\r\n');
/** What a recipient's name asks of the line; each trouble comes once, so that the next attempt is an ordinary one. */
const busy = /^busy-/;
const cut = /^cut-/;

/**
 * A line of SMTP before a real server that sees what the server takes. `busy-…` is told 451 once instead of being asked for,
 * `cut-…` is taken by the server and the answer never reaches the client. `onTaken` runs between the server's 250 and the
 * moment in which the client hears of it; false keeps the answer back.
 */
export const startWitness = async (targetPort: number, onTaken: (taken: Taken) => boolean): Promise<Witness> => {
  const taken: Taken[] = [];
  const troubled = new Set<string>();
  const open = new Set<Socket>();
  const once = (name: string): boolean => {
    if (troubled.has(name)) return false;
    troubled.add(name);
    return true;
  };

  const join = (client: Socket): void => {
    const server = connect({ host: '127.0.0.1', port: targetPort });
    let recipient = '';
    let body: Buffer[] | null = null;
    let ended = false;
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (chunk) => {
      if (body !== null && !ended) {
        body.push(chunk);
        ended = Buffer.concat(body).subarray(-dot.length).equals(dot);
        server.write(chunk);
        return;
      }
      const asked = /^RCPT TO:<([^>]+)>/i.exec(chunk.toString('latin1'))?.[1];
      if (asked !== undefined) {
        recipient = asked.toLowerCase();
        if (busy.test(recipient) && once(recipient)) {
          client.write('451 4.3.2 Come back in a moment\r\n');
          return;
        }
      }
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      // Without pipelining each command comes alone, and can be answered in the server's place.
      const said = chunk.toString('latin1').replace(/^250-PIPELINING\r\n/m, '');
      if (body === null && /^354/m.test(said)) body = [];
      else if (body !== null && ended && said.startsWith('250')) {
        const one = { recipient, raw: Buffer.concat(body).subarray(0, -3) };
        body = null;
        ended = false;
        taken.push(one);
        if (!onTaken(one) || (cut.test(recipient) && once(recipient))) return end();
      }
      client.write(said, 'latin1');
    });
  };

  const listener = createServer(join);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()));
  const address = listener.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        listener.close(() => resolve());
      }),
  };
};
