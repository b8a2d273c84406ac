import type { Answer, HostEvent } from '../../shared/bridge';
import type { StandInAddresses } from '../../shared/stand-in-addresses';
import { createRestartBudget } from './restart-budget';
import type { StandIns } from './stand-ins';

export type DemoHost = {
  /** Starts the stand-ins and brings the demo's workspace into the engine. Rejects when the stand-ins cannot start. */
  start(): Promise<Answer>;
  /** The engine runs: imports what it could not take before. */
  engineRuns(): void;
  stop(): void;
};

export type DemoHostOptions = {
  startStandIns(onGone: () => void): Promise<StandIns>;
  importWorkspace(addresses: StandInAddresses): Promise<Answer>;
  onEvent(event: HostEvent): void;
  note(text: string): void;
};

const closed: Answer = { error: { code: 'not_connected', message: 'The demo was closed.' } };

/** Keeps the demo's outside world alive. Its addresses may change with a restart, so the workspace is imported again after each. */
export const createDemoHost = ({ startStandIns, importWorkspace, onEvent, note }: DemoHostOptions): DemoHost => {
  const budget = createRestartBudget();
  let standIns: StandIns | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let imported = false;

  const importNow = async (addresses: StandInAddresses): Promise<Answer> => {
    // Said before the answer is there: an engine that comes up meanwhile must not be given it twice.
    imported = true;
    const answer = await importWorkspace(addresses);
    imported = 'ok' in answer;
    return answer;
  };

  const start = async (): Promise<Answer> => {
    imported = false;
    const found = await startStandIns(() => {
      if (standIns !== found || stopped) return;
      standIns = null;
      restart();
    });
    if (stopped) {
      found.stop();
      return closed;
    }
    standIns = found;
    return importNow(found.addresses);
  };

  const fail = (why: string): void => {
    note(why);
    onEvent({ topic: 'shell', command: 'demo_failed', value: why });
  };

  const restart = (): void => {
    const wait = budget.next(Date.now());
    if (wait === null) {
      fail("The demo's stand-ins ended five times within a minute. Quit and open Countersign again.");
      return;
    }
    note("the demo's stand-ins ended and are started again");
    timer = setTimeout(() => {
      start().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    }, wait);
  };

  return {
    start,
    engineRuns: () => {
      if (!standIns || imported) return;
      void importNow(standIns.addresses).then((answer) => {
        if ('error' in answer) note(`the demo's workspace was not imported: ${answer.error.message}`);
      });
    },
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      standIns?.stop();
      standIns = null;
    },
  };
};
