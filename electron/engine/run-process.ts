import { join } from 'node:path';
import type { FromEngine, HostSignal, ToEngine } from '../../shared/engine-protocol';
import { errorCode, Refusal } from '../../shared/errors';
import { rotatingLog } from './host/rotating-log';
import { serveSocket } from './host/serve-socket';
import { systemClock, systemPorts } from './host/system-ports';
import { createEngine, type Engine } from './index';
import type { Secrets } from './ports';
import { createSpeller } from './spelling/speller';
import { explainSqlite } from './store/open';

/** The way to the main process. */
export type Port = {
  postMessage(message: FromEngine): void;
  on(event: 'message', listener: (event: { data: ToEngine }) => void): void;
};

/** Secrets live in main, where the system's keychain is; each request is answered by number. */
const secretsOverPort = (
  port: Port,
): { secrets: Secrets; answered(message: Extract<ToEngine, { type: 'secret_answer' }>): void } => {
  let last = 0;
  const waiting = new Map<number, { done(value: string | null): void; failed(error: Refusal): void }>();
  const ask = (message: (id: number) => FromEngine): Promise<string | null> =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      port.postMessage(message(last));
    });
  return {
    secrets: {
      get: (name) => ask((id) => ({ type: 'secret', id, op: 'get', name })),
      set: async (name, value) => {
        await ask((id) => ({ type: 'secret', id, op: 'set', name, value }));
      },
    },
    answered: (message) => {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) one?.failed(new Refusal(message.error.code, message.error.message));
      else one?.done(message.value);
    },
  };
};

/** Runs the engine for the main process; gives what takes its messages. */
export const runProcess = (port: Port): ((message: ToEngine) => void) => {
  const { secrets, answered } = secretsOverPort(port);
  let engine: Engine | null = null;
  /** Said while the engine was starting. */
  const early: HostSignal[] = [];
  let stopServing: (() => Promise<void>) | null = null;

  const start = async (options: Extract<ToEngine, { type: 'init' }>['options']): Promise<void> => {
    const log = rotatingLog(join(options.dataDir, 'logs'), 'info', systemClock.now);
    const made = createEngine({
      ports: {
        ...systemPorts({ secrets, log, emit: () => {} }),
        ...(options.spelling
          ? { speller: createSpeller({ ...options.spelling, own: join(options.dataDir, 'dictionaries') }) }
          : {}),
      },
      dataDir: options.dataDir,
      migrations: options.migrationsDir,
      version: options.version,
      lanes: 'all',
      rescue: true,
    });
    made.on((event) => port.postMessage({ type: 'event', event }));
    await made.start();
    stopServing = await serveSocket(made, options.dataDir);
    engine = made;
    for (const signal of early.splice(0)) made.signal(signal);
    port.postMessage({ type: 'ready' });
  };

  const fatal = (thrown: unknown, file: string): void => {
    const error = explainSqlite(thrown, file);
    const code = error instanceof Refusal ? error.code : errorCode.enum.internal;
    port.postMessage({
      type: 'fatal',
      error: { code, message: error instanceof Error ? error.message : String(error) },
    });
  };

  return (data) => {
    switch (data.type) {
      case 'init':
        start(data.options).catch((error: unknown) => fatal(error, data.options.dataDir));
        return;
      case 'call': {
        const { id, name, input, profileId } = data;
        const result = engine
          ? engine.callUnknown(name, input, profileId)
          : Promise.resolve({ error: { code: 'engine_down' as const, message: 'The engine is starting.' } });
        result.then((answer) => port.postMessage({ type: 'result', id, result: answer }));
        return;
      }
      case 'secret_answer':
        answered(data);
        return;
      case 'signal':
        if (engine) engine.signal(data.signal);
        else early.push(data.signal);
        return;
      case 'shutdown':
        Promise.resolve(stopServing?.())
          .then(() => engine?.stop())
          .then(
            () => process.exit(0),
            () => process.exit(1),
          );
    }
  };
};
