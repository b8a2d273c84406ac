import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(10_000, () => end(false));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });

/**
 * Waits until a server on loopback greets whoever connects.
 *
 * @param gaveUp says why it never will (the process has ended), or null.
 * @throws when it gave up, or after two minutes.
 */
export const untilAnswering = async (port: number, gaveUp: () => string | null): Promise<void> => {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (await greets(port)) return;
    const reason = gaveUp();
    if (reason !== null) throw new Error(reason);
    await wait(50);
  }
  throw new Error(`Nothing answered on port ${port} within two minutes.`);
};
