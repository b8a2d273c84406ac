import type { FromEngine, ToEngine } from '../../shared/engine-protocol';
import { Refusal } from '../../shared/errors';
import { memorySecrets, noSecrets } from '../engine/host/env-secrets';
import type { Secrets } from '../engine/ports';

type Port = {
  postMessage(message: FromEngine): void;
  on(event: 'message', listener: (event: { data: ToEngine }) => void): void;
};
const isPort = (value: unknown): value is Port =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

/** Secrets from the installed application, which can read the keychain: asked for over the port it started us with. */
const overPort = (port: Port): Secrets => {
  let last = 0;
  const waiting = new Map<number, { done(value: string | null): void; failed(error: Error): void }>();
  port.on('message', ({ data }) => {
    if (data.type !== 'secret_answer') return;
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) one?.failed(new Refusal(data.error.code, data.error.message));
    else one?.done(data.value);
  });
  const ask = (make: (id: number) => FromEngine): Promise<string | null> =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      port.postMessage(make(last));
    });
  return {
    get: (name) => ask((id) => ({ type: 'secret', id, op: 'get', name })),
    set: async (name, value) => {
      await ask((id) => ({ type: 'secret', id, op: 'set', name, value }));
    },
  };
};

/** Where this command finds secrets: the demo's are made up and live in memory, others come from the application or the environment. */
export const commandSecrets = (demo: boolean): Secrets => {
  if (demo) return memorySecrets();
  const port: unknown = Reflect.get(process, 'parentPort');
  return isPort(port) ? overPort(port) : noSecrets;
};
