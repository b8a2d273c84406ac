import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import { copySeededDemo } from './seed-demo';

/** The demo's outside world, run by the test itself, so that it can be taken away and brought back. */
export type OutsideWorld = {
  /** What `--data` takes. */
  data: string;
  sandbox(): Sandbox;
  /** Nothing listens any more: every connection breaks, every new one is refused. */
  cut(): Promise<void>;
  /** Everything listens again, on the ports it had, with what had happened. */
  restore(): Promise<void>;
  end(): Promise<void>;
};

/** Starts the stand-ins over the demo's folder before the application, which then finds them running and leaves them alone. */
export const startOutsideWorld = async (): Promise<OutsideWorld> => {
  const data = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  copySeededDemo(data);
  const dir = join(data, 'demo', 'sandbox');
  let running: Sandbox | null = null;
  const restore = async (): Promise<void> => {
    running = await startSandbox({ dir, scale: 0.001 });
    // How one process tells another that this folder is served.
    writeFileSync(join(dir, 'pid'), String(process.pid));
    writeFileSync(join(dir, 'ready.json'), JSON.stringify(running.ready));
  };
  const cut = async (): Promise<void> => {
    const stopped = running;
    running = null;
    await stopped?.stop();
  };
  await restore();
  return {
    data,
    sandbox: () => {
      if (!running) throw new Error('the outside world is cut off');
      return running;
    },
    cut,
    restore,
    end: async () => {
      await cut();
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
};
