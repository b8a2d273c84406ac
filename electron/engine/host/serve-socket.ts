import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Engine } from '../index';
import { socketPath } from './socket-path';

const request = z.object({ id: z.number().int(), name: z.string(), input: z.unknown(), as: z.string().nullable() });

/** What a command that hosts the engine for its own run lets other commands do meanwhile: stop it, and see that it is stopped. */
export const stopCalls: readonly string[] = ['sending.stop', 'sending.resume', 'sending.held', 'engine.status'];

/**
 * Serves the contract to the command line of the same user: JSON lines over a 0600 socket. Gives how to stop.
 *
 * @param only the calls that are served; all of them by default. Any other is refused as by the lease.
 */
export const serveSocket = async (
  engine: Engine,
  dataDir: string,
  only: readonly string[] | null = null,
): Promise<() => Promise<void>> => {
  const path = socketPath(dataDir);
  // The lease says that no other engine lives here, so a file left over belongs to nobody.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const say = (socket: Socket, message: unknown): void => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
  };
  const answer = async (socket: Socket, line: string): Promise<void> => {
    const parsed = request.safeParse(safeJson(line));
    if (!parsed.success) {
      say(socket, { id: 0, result: { error: { code: 'bad_input', message: 'Not a request of this protocol.' } } });
      return;
    }
    const { id, name, input, as } = parsed.data;
    if (only !== null && !only.includes(name)) {
      const message = `The database is in use by another Countersign (process ${process.pid}). Wait until it has ended, or stop sending with: countersign stop. Nothing was changed.`;
      say(socket, { id, result: { error: { code: 'lease_held', message } } });
      return;
    }
    const profileId = as === null ? null : await profileNamed(engine, as);
    const result =
      profileId === undefined
        ? { error: { code: 'denied', message: `There is no profile ${as ?? ''} in this workspace.` } }
        : await engine.callUnknown(name, input, profileId);
    say(socket, { id, result });
  };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A command line that is killed in mid-call must not take the engine with it.
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket })
      .on('line', (line) => void answer(socket, line))
      // Readline hands the socket's errors on, and one that nobody hears ends the process.
      .on('error', () => socket.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(path, () => {
      if (process.platform !== 'win32') chmodSync(path, 0o600);
      done();
    });
  });
  const off = engine.on((event) => {
    for (const socket of sockets) say(socket, { event });
  });
  return async () => {
    off();
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((done) => server.close(() => done()));
  };
};

const safeJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A profile's id by name or address; null nobody asked; undefined when there is none. */
const profileNamed = async (engine: Engine, as: string): Promise<string | undefined> => {
  const answer = await engine.call('profiles.list', {});
  if (!('ok' in answer)) return undefined;
  const wanted = as.toLowerCase();
  return answer.ok.profiles.find(
    (profile) => profile.id === as || profile.name.toLowerCase() === wanted || profile.email.toLowerCase() === wanted,
  )?.id;
};
