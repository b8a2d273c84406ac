import { describe, expect, it } from 'vitest';
import type { Sender } from '../../electron/engine/providers/sender';
import { type Planted, simulate } from './simulate';

const around = (change: (inner: Sender) => Partial<Sender>): Planted => ({
  disguise: (inner) => ({ ...inner, ...change(inner) }),
});

/** Faults that send programs have had. Each is put between the real engine and its world; the simulation must see it. */
const faults: Record<string, { planted: Planted; seen: RegExp }> = {
  'hands over before the commit': {
    planted: around((inner) => ({
      send: async (message, handedOff, signal) => {
        const outcome = await inner.send(message, () => {}, signal);
        if (outcome.kind === 'sent') handedOff();
        return outcome;
      },
    })),
    seen: /two replies left|handed over|was delivered and counts as/,
  },
  'sends again what it does not find': {
    planted: {
      meddle: (sqlite) =>
        sqlite.exec(
          "UPDATE outbox SET state = 'queued', leaves_at = 0 WHERE state IN ('uncertain','needs_person') AND lookups >= 1",
        ),
    },
    seen: /two replies left|was delivered and counts as/,
  },
  'keys a send by its draft': {
    planted: {
      meddle: (sqlite) => sqlite.exec('UPDATE outbox SET cause_id = draft_id WHERE cause_id <> draft_id'),
    },
    seen: /two replies left|was delivered and counts as/,
  },
  'forgets that the lead wrote again': {
    planted: {
      meddle: (sqlite) => {
        const again = "SELECT draft_id FROM outbox WHERE state = 'cancelled' AND reason LIKE '%wrote again'";
        sqlite.exec(`UPDATE drafts SET state = 'sending' WHERE state IN ('pending','superseded') AND id IN (${again})`);
        sqlite.exec(
          `UPDATE OR IGNORE outbox SET state = 'queued', trigger_at = 9e15 WHERE state = 'cancelled' AND reason LIKE '%wrote again'`,
        );
      },
    },
    seen: /the lead had written again/,
  },
  'takes a timeout for a refusal': {
    planted: around((inner) => ({
      send: async (message, handedOff, signal) => {
        const outcome = await inner.send(message, handedOff, signal);
        return outcome.kind === 'uncertain'
          ? { kind: 'refused', retry: true, retryAfterMs: null, code: 'timeout', message: 'timed out' }
          : outcome;
      },
    })),
    seen: /two replies left|was delivered and counts as/,
  },
};

describe('a planted fault is found', () => {
  it.each(Object.entries(faults))('%s', async (_name, { planted, seen }) => {
    let found: string[] = [];
    let seed = 0;
    while (seed < 500 && found.length === 0) {
      seed += 1;
      found = (await simulate(seed, planted)).violations;
    }
    process.stdout.write(`found in world ${seed}: ${found[0]}\n`);
    expect(found.join('\n')).toMatch(seen);
  });
});
