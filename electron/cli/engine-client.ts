import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Answer, answer } from '../../shared/bridge';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import { Refusal } from '../../shared/errors';
import { type EngineEvent, engineEvent } from '../../shared/events';
import { socketPath } from '../engine/host/socket-path';

/** An engine to call: the running app's over its socket, or one hosted by this command. */
export type EngineClient = {
  /** Gives the result; throws Refusal with the engine's own code and sentence. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  on(listener: (event: EngineEvent) => void): () => void;
  /** True when the app runs it: then the app goes on when this command ends. */
  remote: boolean;
  close(): Promise<void>;
};

/** The value of an answer, or the refusal it carries. */
export const unwrap = (given: Answer): unknown => {
  if ('error' in given) throw new Refusal(given.error.code, given.error.message);
  return given.ok;
};

const said = z.union([z.object({ id: z.number(), result: answer }), z.object({ event: engineEvent })]);

/** Connects to the engine that runs over this data folder; null when none does. */
export const connectToEngine = (dataDir: string, as: string | null): Promise<EngineClient | null> =>
  new Promise((resolve) => {
    const socket = connect(socketPath(dataDir));
    const waiting = new Map<number, (result: Answer) => void>();
    const listeners = new Set<(event: EngineEvent) => void>();
    let last = 0;
    socket.once('error', () => resolve(null));
    socket.once('connect', () => {
      // An engine that is killed resets the line; its close answers what waits. Readline hands errors on, and one that nobody
      // hears ends the process.
      socket.on('error', () => socket.destroy());
      const lines = createInterface({ input: socket }).on('error', () => socket.destroy());
      lines.on('line', (line) => {
        const parsed = said.safeParse(JSON.parse(line));
        if (!parsed.success) return;
        if ('event' in parsed.data) for (const listener of listeners) listener(parsed.data.event);
        else {
          waiting.get(parsed.data.id)?.(parsed.data.result);
          waiting.delete(parsed.data.id);
        }
      });
      socket.on('close', () => {
        for (const done of waiting.values())
          done({
            error: {
              code: 'engine_down',
              message:
                'Countersign’s engine ended while this command waited. Nothing is lost: run it again (a backfill goes on with: countersign backfill --resume).',
            },
          });
        waiting.clear();
      });
      resolve({
        remote: true,
        call: async (name, input) => {
          last += 1;
          const id = last;
          const result = await new Promise<Answer>((done) => {
            waiting.set(id, done);
            if (socket.destroyed)
              done({
                error: {
                  code: 'engine_down',
                  message:
                    'Countersign’s engine ended while this command waited. Nothing is lost: run it again (a backfill goes on with: countersign backfill --resume).',
                },
              });
            else socket.write(`${JSON.stringify({ id, name, input, as })}\n`);
          });
          return unwrap(result) as CallOutput<typeof name>;
        },
        on: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        close: async () => {
          socket.destroy();
        },
      });
    });
  });
