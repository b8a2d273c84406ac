import type { Answer, EngineState } from '../../shared/bridge';
import type { EngineOptions, FirstAnswer, FromEngine, HostSignal, ToEngine } from '../../shared/engine-protocol';
import type { CallError } from '../../shared/errors';
import type { EngineEvent } from '../../shared/events';
import { createRestartBudget } from './restart-budget';
import { sameQuestion } from './same-question';

/** The engine's process as the host sees it; a test gives its own. */
export type EngineProcess = {
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
};

export type HostSecrets = { get(name: string): string | null; set(name: string, value: string | null): void };

export type EngineHost = {
  start(): void;
  /** Never rejects. A call made while the engine starts waits for it. */
  call(name: string, input: unknown, profileId: string | null): Promise<Answer>;
  /** Tells the engine what the computer says of itself; of no interest to one that does not run. */
  signal(signal: HostSignal): void;
  state(): EngineState;
  /** Resolves once the engine runs, or with the reason why it will not. */
  settled(): Promise<EngineState>;
  /** Drains the engine and ends it; after ten seconds without an end it is killed. */
  stop(): Promise<void>;
};

export type EngineHostOptions = {
  fork(): EngineProcess;
  options: EngineOptions;
  secrets: HostSecrets;
  onEvent(event: EngineEvent | EngineState): void;
  note(text: string): void;
};

const drainMs = 10_000;
/** Somebody else holds the database (a command line run): look again after this. */
const leaseRetryMs = 3_000;

const restarted: CallError = {
  code: 'engine_restarted',
  message:
    'The engine restarted before it answered. Nothing was lost; look whether this was done before doing it again.',
};
const gaveUp: CallError = {
  code: 'engine_down',
  message:
    'The engine stopped five times within a minute and was not started again. Quit and open Countersign again; the log says why.',
};
const closing: CallError = { code: 'engine_down', message: 'Countersign is closing.' };

/** Starts the engine's process, keeps it alive, and carries calls and events. */
export const createEngineHost = ({ fork, options, secrets, onEvent, note }: EngineHostOptions): EngineHost => {
  const budget = createRestartBudget();
  const pending = new Map<number, (answer: Answer) => void>();
  let waiting: Array<{ id: number; message: Extract<ToEngine, { type: 'call' }> }> = [];
  /** What was read before the engine runs; gone once it does. */
  let firstLook: readonly FirstAnswer[] = [];
  let nextId = 1;
  let engine: EngineProcess | null = null;
  let state: EngineState = { topic: 'engine.state', state: 'starting', error: null };
  let fatal: CallError | null = null;
  let stopping: Promise<void> | null = null;
  let ended: () => void = () => {};
  let timer: NodeJS.Timeout | null = null;
  let watchers: Array<(state: EngineState) => void> = [];

  const become = (next: EngineState['state'], error: CallError | null = null): void => {
    state = { topic: 'engine.state', state: next, error };
    onEvent(state);
    if (next !== 'running' && next !== 'down') return;
    for (const watcher of watchers) watcher(state);
    watchers = [];
  };

  const settleAll = (error: CallError): void => {
    for (const settle of pending.values()) settle({ error });
    pending.clear();
    waiting = [];
  };

  const receive = (message: FromEngine): void => {
    switch (message.type) {
      case 'first_look':
        firstLook = message.answers;
        for (const { id, message: call } of waiting) {
          const known = firstLook.find((each) => sameQuestion(each, call));
          if (known) pending.get(id)?.({ ok: known.answer });
          if (known) pending.delete(id);
        }
        waiting = waiting.filter(({ id }) => pending.has(id));
        return;
      case 'ready':
        firstLook = [];
        for (const { message: call } of waiting) engine?.post(call);
        waiting = [];
        become('running');
        return;
      case 'fatal':
        // It has said all it can say; its end is what is acted on.
        fatal = message.error;
        engine?.kill();
        return;
      case 'result':
        pending.get(message.id)?.(message.result);
        pending.delete(message.id);
        return;
      case 'event':
        onEvent(message.event);
        return;
      case 'secret':
        engine?.post({ type: 'secret_answer', id: message.id, ...answerSecret(secrets, message) });
        return;
    }
  };

  const afterExit = (code: number | null): void => {
    engine = null;
    firstLook = [];
    if (stopping) {
      settleAll(closing);
      ended();
      return;
    }
    note(`engine ended (code ${code ?? 'none'}${fatal ? `, ${fatal.code}` : ''})`);
    // Calls that were never handed over are not lost: they wait for the next engine. The others may have been done.
    const unsent = new Set(waiting.map(({ id }) => id));
    for (const [id, settle] of pending) {
      if (unsent.has(id)) continue;
      pending.delete(id);
      settle({ error: restarted });
    }
    if (fatal && fatal.code !== 'internal') {
      const error = fatal;
      settleAll(error);
      become('down', error);
      // A held lease is given back some time; a database that is newer or damaged stays so.
      if (error.code === 'lease_held') timer = setTimeout(launch, leaseRetryMs);
      return;
    }
    const wait = budget.next(Date.now());
    if (wait === null) {
      const error = fatal ?? gaveUp;
      settleAll(error);
      become('down', error);
      return;
    }
    become('restarting');
    timer = setTimeout(launch, wait);
  };

  const launch = (): void => {
    fatal = null;
    const started = fork();
    engine = started;
    // Messages of a process that has already been replaced mean nothing any more.
    started.onMessage((message) => {
      if (engine === started) receive(message);
    });
    started.onExit((code) => {
      if (engine === started) afterExit(code);
    });
    started.post({ type: 'init', options });
  };

  return {
    start: launch,
    call: (name, input, profileId) => {
      if (stopping) return Promise.resolve({ error: closing });
      if (state.state === 'down') return Promise.resolve({ error: state.error ?? gaveUp });
      const id = nextId;
      nextId += 1;
      const message = { type: 'call', id, name, input, profileId } as const;
      const known = firstLook.find((each) => sameQuestion(each, message));
      if (known) return Promise.resolve({ ok: known.answer });
      return new Promise((resolve) => {
        pending.set(id, resolve);
        if (state.state === 'running' && engine) engine.post(message);
        else waiting.push({ id, message });
      });
    },
    signal: (signal) => {
      if (state.state === 'running') engine?.post({ type: 'signal', signal });
    },
    state: () => state,
    settled: () => {
      if (state.state === 'running' || state.state === 'down') return Promise.resolve(state);
      return new Promise((resolve) => watchers.push(resolve));
    },
    stop: () => {
      stopping ??= new Promise<void>((resolve) => {
        if (timer) clearTimeout(timer);
        if (!engine) {
          settleAll(closing);
          resolve();
          return;
        }
        const running = engine;
        const overdue = setTimeout(() => {
          note('engine did not drain in time and was killed');
          running.kill();
        }, drainMs);
        ended = () => {
          clearTimeout(overdue);
          resolve();
        };
        running.post({ type: 'shutdown' });
      });
      return stopping;
    },
  };
};

const answerSecret = (
  secrets: HostSecrets,
  message: Extract<FromEngine, { type: 'secret' }>,
): { value: string | null; error: CallError | null } => {
  try {
    if (message.op === 'get') return { value: secrets.get(message.name), error: null };
    secrets.set(message.name, message.value);
    return { value: null, error: null };
  } catch (error) {
    return {
      value: null,
      error: { code: 'no_secrets', message: error instanceof Error ? error.message : String(error) },
    };
  }
};
