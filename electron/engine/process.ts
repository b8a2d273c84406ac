/** Entry of the engine's utility process: speaks shared/engine-protocol with the main process and nothing else. */
import type { ToEngine } from '../../shared/engine-protocol';
import { firstLook } from './host/first-look';
import { growNoYoungSpace } from './host/grow-no-young-space';
import type { Port } from './run-process';

const parentPort = (): Port => {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isPort(port))
    throw new Error('The engine process is started by Countersign itself; use the countersign command instead.');
  return port;
};
const isPort = (value: unknown): value is Port =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

/**
 * Loading the engine keeps this process busy for a good part of a start. What the window asks first is read before that, by the few
 * modules it needs, and is on its screen when the engine is there.
 */
const main = (): void => {
  const port = parentPort();
  const early: ToEngine[] = [];
  let take: ((message: ToEngine) => void) | null = null;
  const load = async (): Promise<void> => {
    const grow = growNoYoungSpace();
    const { runProcess } = await import('./run-process');
    take = runProcess({
      on: (event, listener) => port.on(event, listener),
      postMessage: (message) => {
        if (message.type === 'ready') grow();
        port.postMessage(message);
      },
    });
    for (const message of early.splice(0)) take(message);
  };
  port.on('message', ({ data }) => {
    if (take) {
      take(data);
      return;
    }
    early.push(data);
    if (data.type !== 'init') return;
    const { dataDir, migrationsDir, profileId = null } = data.options;
    const answers = firstLook({ dataDir, migrationsDir, profileId, now: Date.now() });
    if (answers.length > 0) port.postMessage({ type: 'first_look', answers });
    void load();
  });
};

main();
