import type { Answer, Bridge, HostEvent } from '../../shared/bridge';
import type { Topic } from '../../shared/events';
import type { AnyCall, InputOf, OutputOf } from '../api/call';
import { editorHandlers } from './fake-editors';
import { queueHandlers } from './fake-queue';
import { reportHandlers } from './fake-report';
import { screenHandlers } from './fake-screens';
import { writingHandlers } from './fake-writing';
import type { Scene, World } from './fixture-world';

export type Handlers = { [N in AnyCall]?: (input: InputOf<N>) => OutputOf<N> };
export type Tell = (...topics: Topic[]) => void;

/** A refusal a fake handler throws. */
export class FakeRefusal extends Error {
  constructor(
    readonly code: 'denied' | 'internal' | 'engine_down' | 'newer_inbound' | 'not_found' | 'planted',
    message: string,
  ) {
    super(message);
  }
}

/** An engine made of fixtures, for the gallery and the window's own tests. It answers as the contract says. */
export const makeFakeBridge = (world: World, scene: Scene): Bridge => {
  const listeners = new Set<(events: HostEvent[]) => void>();
  const tell: Tell = (...topics) => {
    window.setTimeout(() => {
      for (const listener of listeners) listener(topics.map((topic) => ({ topic, ids: [] })));
    }, 5);
  };
  const handlers: Handlers = {
    ...queueHandlers(world, scene, tell),
    ...screenHandlers(world, scene, tell),
    ...editorHandlers(world, tell),
    ...writingHandlers(world, tell),
    ...reportHandlers(world, scene),
  };
  const answer = (name: string, input: unknown): Answer => {
    const handler = handlers[name as AnyCall] as ((input: unknown) => unknown) | undefined;
    if (!handler) return { error: { code: 'unknown_call', message: `The gallery has no ${name}.` } };
    try {
      return { ok: handler(input) };
    } catch (thrown) {
      const refusal = thrown instanceof FakeRefusal ? thrown : null;
      return { error: { code: refusal?.code ?? 'internal', message: refusal?.message ?? String(thrown) } };
    }
  };
  return {
    call: async (name, input) => {
      if (scene === 'loading' && name !== 'shell.context' && name !== 'engine.status' && name !== 'profiles.list')
        await new Promise(() => {});
      if (scene === 'restarting' && name === 'engine.status' && started)
        return { error: { code: 'engine_down', message: 'The engine is restarting.' } };
      if (name === 'engine.status') started = true;
      return structuredClone(answer(name, input));
    },
    on: (listener) => {
      listeners.add(listener);
      const linked = world.drafts[2]?.detail.draft;
      if (linked && (scene === 'linked' || scene === 'elsewhere')) {
        if (scene === 'linked') linked.state = 'superseded';
        window.setTimeout(() => listener([{ topic: 'shell', command: 'open_draft', value: linked.id }]), 40);
      }
      return () => listeners.delete(listener);
    },
  };
};
let started = false;
