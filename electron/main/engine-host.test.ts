import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromEngine, ToEngine } from '../../shared/engine-protocol';
import { createEngineHost, type EngineProcess } from './engine-host';

type Fake = EngineProcess & { posted: ToEngine[]; say(message: FromEngine): void; exit(code: number | null): void };

const fakeEngine = (): Fake => {
  let onMessage: (message: FromEngine) => void = () => {};
  let onExit: (code: number | null) => void = () => {};
  const posted: ToEngine[] = [];
  return {
    posted,
    post: (message) => posted.push(message),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onExit: (listener) => {
      onExit = listener;
    },
    kill: vi.fn(() => onExit(null)),
    say: (message) => onMessage(message),
    exit: (code) => onExit(code),
  };
};

const setUp = () => {
  const engines: Fake[] = [];
  const states: string[] = [];
  const stored = new Map<string, string>();
  const host = createEngineHost({
    fork: () => {
      const engine = fakeEngine();
      engines.push(engine);
      return engine;
    },
    options: { dataDir: 'data', migrationsDir: 'migrations', version: '0.0.0' },
    secrets: {
      get: (name) => stored.get(name) ?? null,
      set: () => {
        throw new Error('no keychain');
      },
    },
    onEvent: (event) => states.push('state' in event ? event.state : event.topic),
    note: () => {},
  });
  host.start();
  const at = (index: number): Fake => {
    const engine = engines[index];
    if (!engine) throw new Error(`engine ${index} was not started`);
    return engine;
  };
  return { host, engines, states, stored, at };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const callsOf = (engine: Fake): string[] =>
  engine.posted.flatMap((message) => (message.type === 'call' ? [message.name] : []));

describe('createEngineHost', () => {
  it('holds calls until the engine is ready', async () => {
    const { host, at } = setUp();
    const answer = host.call('queue.list', {}, null);
    expect(callsOf(at(0))).toEqual([]);
    at(0).say({ type: 'ready' });
    expect(callsOf(at(0))).toEqual(['queue.list']);
    at(0).say({ type: 'result', id: 1, result: { ok: 7 } });
    expect(await answer).toEqual({ ok: 7 });
  });

  it('answers engine_restarted for calls in flight and starts the engine again', async () => {
    const { host, at, states, engines } = setUp();
    at(0).say({ type: 'ready' });
    const inFlight = host.call('drafts.approve', {}, 'p');
    at(0).exit(9);
    expect(await inFlight).toMatchObject({ error: { code: 'engine_restarted' } });
    const later = host.call('queue.list', {}, 'p');
    await vi.advanceTimersByTimeAsync(1);
    expect(engines).toHaveLength(2);
    at(1).say({ type: 'ready' });
    expect(callsOf(at(1))).toEqual(['queue.list']);
    at(1).say({ type: 'result', id: 2, result: { ok: [] } });
    expect(await later).toEqual({ ok: [] });
    expect(states).toEqual(['running', 'restarting', 'running']);
  });

  it('keeps calls that were never handed over through a crash at start', async () => {
    const { host, at } = setUp();
    const answer = host.call('queue.list', {}, null);
    at(0).exit(1);
    await vi.advanceTimersByTimeAsync(1);
    at(1).say({ type: 'ready' });
    at(1).say({ type: 'result', id: 1, result: { ok: 1 } });
    expect(await answer).toEqual({ ok: 1 });
  });

  it('gives up after five restarts within a minute and says so to every caller', async () => {
    const { host, engines, at } = setUp();
    const waiting = host.call('queue.list', {}, null);
    for (let fall = 0; fall < 6; fall += 1) {
      at(fall).exit(1);
      await vi.advanceTimersByTimeAsync(2000);
    }
    expect(engines).toHaveLength(6);
    expect(await waiting).toMatchObject({ error: { code: 'engine_down' } });
    expect(await host.call('queue.list', {}, null)).toMatchObject({ error: { code: 'engine_down' } });
    expect(host.state().state).toBe('down');
  });

  it('does not restart for a database it must not touch, but looks again for a held one', async () => {
    const newer = setUp();
    newer.at(0).say({ type: 'fatal', error: { code: 'database_newer', message: 'newer' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newer.engines).toHaveLength(1);
    expect(newer.host.state()).toMatchObject({ state: 'down', error: { code: 'database_newer' } });

    const held = setUp();
    held.at(0).say({ type: 'fatal', error: { code: 'lease_held', message: 'held' } });
    expect(held.host.state().state).toBe('down');
    await vi.advanceTimersByTimeAsync(3_001);
    held.at(1).say({ type: 'ready' });
    expect(held.host.state().state).toBe('running');
  });

  it('reads secrets and carries the refusal to store one', () => {
    const { at, stored } = setUp();
    stored.set('a', 'one');
    at(0).say({ type: 'secret', id: 4, op: 'get', name: 'a' });
    at(0).say({ type: 'secret', id: 5, op: 'set', name: 'a', value: 'two' });
    expect(at(0).posted.slice(1)).toEqual([
      { type: 'secret_answer', id: 4, value: 'one', error: null },
      { type: 'secret_answer', id: 5, value: null, error: { code: 'no_secrets', message: 'no keychain' } },
    ]);
  });

  it('drains at the end, and kills what does not drain', async () => {
    const drained = setUp();
    drained.at(0).say({ type: 'ready' });
    const stopped = drained.host.stop();
    expect(drained.at(0).posted.at(-1)).toEqual({ type: 'shutdown' });
    drained.at(0).exit(0);
    await stopped;
    await vi.advanceTimersByTimeAsync(5000);
    expect(drained.engines).toHaveLength(1);

    const stuck = setUp();
    stuck.at(0).say({ type: 'ready' });
    const ended = stuck.host.stop();
    await vi.advanceTimersByTimeAsync(10_001);
    await ended;
    expect(stuck.at(0).kill).toHaveBeenCalled();
  });

  it('answers from the first look until the engine runs, and never after', async () => {
    const { host, at } = setUp();
    const early = host.call('queue.list', { view: 'rules', limit: 200 }, 'p');
    const others = host.call('queue.list', { view: 'rules', limit: 200 }, 'q');
    const answers = [{ name: 'queue.list', input: { limit: 200, view: 'rules' }, profileId: 'p', answer: 'first' }];
    at(0).say({ type: 'first_look', answers });
    expect(await early).toEqual({ ok: 'first' });
    expect(await host.call('queue.list', { limit: 200, view: 'rules' }, 'p')).toEqual({ ok: 'first' });
    at(0).say({ type: 'ready' });
    expect(at(0).posted.filter((message) => message.type === 'call')).toMatchObject([{ profileId: 'q' }]);
    const after = host.call('queue.list', { view: 'rules', limit: 200 }, 'p');
    expect(callsOf(at(0))).toEqual(['queue.list', 'queue.list']);
    at(0).say({ type: 'result', id: 2, result: { ok: 'of another profile' } });
    at(0).say({ type: 'result', id: 4, result: { ok: 'engine' } });
    expect(await others).toEqual({ ok: 'of another profile' });
    expect(await after).toEqual({ ok: 'engine' });
  });
});
