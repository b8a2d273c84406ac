import type { Clock } from '../ports';
import { ReadError, type Reader, type ReadProblem, type SyncPage } from '../providers/reader';
import type { AcceptPage } from './sync-once';

export const page = (n: number, messages = 1): SyncPage => ({
  campaigns: [],
  leads: [],
  cursor: `after-${n}`,
  messages: Array.from({ length: messages }, (_, i) => ({
    externalId: `${n}-${i}`,
    channel: 'email',
    direction: 'inbound',
    at: n,
    campaignExternalId: null,
    leadEmail: 'lea@lead.example',
    threadExternalId: null,
    content: { kind: 'raw', raw: new Uint8Array() },
  })),
});

/** For tests: an account that gives prepared pages, fails as told, and notes what it was asked. */
export const fakeReader = (script: (cursor: string | null, pull: number) => SyncPage[] | ReadProblem | Error) => {
  const asked: (string | null)[] = [];
  let running = 0;
  let atOnce = 0;
  const reader: Reader = {
    async *pull(cursor, signal) {
      running += 1;
      atOnce = Math.max(atOnce, running);
      try {
        const answer = script(cursor, asked.push(cursor));
        await Promise.resolve();
        if (answer instanceof Error) throw answer;
        if (!Array.isArray(answer)) throw new ReadError(answer);
        for (const one of answer) {
          if (signal.aborted) return;
          yield one;
        }
      } finally {
        running -= 1;
      }
    },
    check: async () => ({ detail: '' }),
    close: async () => undefined,
  };
  return { reader, asked, pullsAtOnce: () => atOnce };
};

/** For tests: a store that keeps a page's messages and its cursor together, and knows what it has. */
export const fakeStore = () => {
  const kept = new Set<string>();
  const store = { cursor: null as string | null, kept, failWith: null as Error | null };
  const accept: AcceptPage = (one) => {
    if (store.failWith) throw store.failWith;
    const fresh = one.messages.map((message) => message.externalId).filter((id) => !kept.has(id));
    for (const id of fresh) kept.add(id);
    store.cursor = one.cursor;
    return { newMessages: fresh.length, messageIds: fresh };
  };
  return { store, accept, loadCursor: () => store.cursor };
};

/** For tests: time that passes only in sleeps, each noted; a sleep ends at once when its signal does. */
export const sleepingClock = (): Clock & { slept: number[] } => {
  let now = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms, signal) => {
      if (signal?.aborted) return;
      slept.push(ms);
      now += ms;
    },
  };
};
