import { z } from 'zod';
import { type ProviderName, providerNames } from './settings';

/**
 * What may go wrong on order. `reset-before`: the connection ends before anything was done. `reset-after-accept`: the effect
 * is on disk, the answer never leaves. `timeout`: nothing is done and nothing answered. `timeout-after-accept`: done, never
 * answered. `slow`: answered late by `ms`. `held` (HTTP): answered as ever once the faults are cleared, so that whoever asked can be
 * met in the act, however fast or slow the machine; nothing is done for a caller who has gone by then. `truncated`: done, the answer breaks off in the middle. `output`, `refusal` and
 * `incomplete` are the model's: a canned answer, a refusal, an answer cut off at the token budget.
 */
export const faultKinds = [
  '429',
  '500',
  '401',
  'reset-before',
  'reset-after-accept',
  'timeout',
  'timeout-after-accept',
  'slow',
  'held',
  'truncated',
  'output',
  'refusal',
  'incomplete',
] as const;

export const faultOrder = z.strictObject({
  provider: z.enum(providerNames as [ProviderName, ...ProviderName[]]),
  kind: z.enum(faultKinds),
  /** How many requests it hits. */
  count: z.int().min(1).default(1),
  /** How many matching requests pass unharmed before it begins. */
  after: z.int().min(0).default(0),
  /** Only requests whose `METHOD path` (for the model: whose stage) contains this. */
  match: z.string().optional(),
  /** `slow`: how late, in milliseconds of this machine. */
  ms: z.number().min(0).default(3000),
  /** `429`: seconds for Retry-After. */
  retryAfterSeconds: z.number().min(0).optional(),
  /** `429` and `500`: the provider's own error code instead of its usual one. */
  code: z.string().optional(),
  /** `output`: what the model says: any JSON, or a string to be sent as it stands. */
  output: z.unknown().optional(),
});

export type FaultOrder = z.infer<typeof faultOrder>;
export type Fault = Readonly<FaultOrder>;

interface Standing {
  readonly fault: Fault;
  left: number;
  toPass: number;
}

/** Orders in the sequence they came; a request takes the first that matches it. */
export class Faults {
  private standing: Standing[] = [];
  private waiting: (() => void)[] = [];

  order(fault: FaultOrder): void {
    this.standing.push({ fault, left: fault.count, toPass: fault.after });
  }

  /** The fault for this request, or null. Taking it uses it up. `subjects`: what `match` may be found in. */
  take(provider: ProviderName, ...subjects: readonly string[]): Fault | null {
    return this.takeOf(faultKinds, provider, ...subjects);
  }

  /** As `take`, for a moment at which only some kinds can strike. */
  takeOf(kinds: readonly Fault['kind'][], provider: ProviderName, ...subjects: readonly string[]): Fault | null {
    for (const entry of this.standing) {
      const { match } = entry.fault;
      if (entry.fault.provider !== provider || !kinds.includes(entry.fault.kind)) continue;
      if (match !== undefined && !subjects.some((subject) => subject.includes(match))) continue;
      if (entry.toPass > 0) {
        entry.toPass -= 1;
        continue;
      }
      entry.left -= 1;
      if (entry.left === 0) this.standing = this.standing.filter((other) => other !== entry);
      return entry.fault;
    }
    return null;
  }

  /** Resolves when the faults are next cleared; rejects when the caller goes before that. */
  untilCleared(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting = this.waiting.filter((other) => other !== goOn);
        signal.removeEventListener('abort', gone);
      };
      const goOn = (): void => {
        leave();
        resolve();
      };
      const gone = (): void => {
        leave();
        reject(new Error('the caller has gone'));
      };
      this.waiting.push(goOn);
      signal.addEventListener('abort', gone);
      if (signal.aborted) gone();
    });
  }

  /** Requests that are held now. */
  held(): number {
    return this.waiting.length;
  }

  list(): { fault: Fault; left: number }[] {
    return this.standing.map(({ fault, left }) => ({ fault, left }));
  }

  clear(provider?: ProviderName): void {
    this.standing = provider === undefined ? [] : this.standing.filter((entry) => entry.fault.provider !== provider);
    for (const goOn of this.waiting) goOn();
  }
}
