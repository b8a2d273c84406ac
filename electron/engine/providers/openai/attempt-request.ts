import type { Clock, Random } from '../../ports';
import { classifyModelError } from './classify-model-error';
import type { ModelCall, ModelFailureCode, ModelUsage } from './model-answer';
import type { ModelLimiter } from './model-limiter';
import type { RateRoom } from './rate-room';
import { backOffMs } from './retry-delay';

/** What to do after one request. */
export type Step<T> =
  | { next: 'ok'; value: T }
  | { next: 'stop'; code: ModelFailureCode; fatal: boolean; message: string }
  /** `waitMs` null: our own back-off. */
  | { next: 'retry'; code: ModelFailureCode; message: string; waitMs: number | null }
  | { next: 'grow' };

export type Attempt<T> = {
  stage: string;
  model: string;
  deadlineAt: number;
  signal: AbortSignal | undefined;
  personWaits: boolean;
  /** One request; rejects with what the SDK throws. `leftMs` is a whole number: the SDK refuses another. */
  send(
    signal: AbortSignal,
    leftMs: number,
  ): Promise<{
    step: Step<T>;
    usage: ModelUsage;
    model: string;
    room: RateRoom | null;
  }>;
};

const outcomeOf = <T>(step: Step<T>): ModelCall['outcome'] =>
  step.next === 'ok' ? 'ok' : step.next === 'grow' ? 'incomplete' : step.code;

const outOfTime = (signal: AbortSignal | undefined): Step<never> =>
  signal?.aborted
    ? { next: 'stop', code: 'cancelled', fatal: false, message: 'The call was stopped.' }
    : { next: 'stop', code: 'timeout', fatal: false, message: 'The model did not answer in time.' };

/** One request through the limiter and inside its deadline: what it cost is added to `calls`, what to do next is returned. */
export const attemptRequest = async <T>(
  deps: { clock: Clock; random: Random; limiter: ModelLimiter },
  attempt: Attempt<T>,
  calls: ModelCall[],
): Promise<Step<T>> => {
  const { clock, random, limiter } = deps;
  const { deadlineAt, signal, stage, model } = attempt;
  const place = await limiter.acquire({ deadlineAt, signal, personWaits: attempt.personWaits });
  if (!place) {
    const spent = signal?.aborted ? null : limiter.spent();
    return spent === null ? outOfTime(signal) : { next: 'stop', code: 'spent_balance', fatal: true, message: spent };
  }
  const startedAt = clock.now();
  const stop = new AbortController();
  const done = new AbortController();
  const forward = (): void => stop.abort();
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });
  void clock.sleep(deadlineAt - startedAt, done.signal).then(() => {
    if (!done.signal.aborted) stop.abort();
  });
  const record = (outcome: ModelCall['outcome'], usage: ModelUsage, named: string): void => {
    calls.push({ stage, model: named, ms: clock.now() - startedAt, outcome, ...usage });
  };
  const nothing = { inputTokens: 0, outputTokens: 0 };
  try {
    const { step, usage, model: named, room } = await attempt.send(stop.signal, Math.ceil(deadlineAt - startedAt));
    const spent = step.next === 'stop' && step.code === 'spent_balance';
    place.release(
      spent
        ? { kind: 'spent', message: step.message }
        : step.next === 'retry' && step.code === 'rate_limited'
          ? { kind: 'throttled', waitMs: step.waitMs ?? backOffMs(calls.length, random) }
          : { kind: 'ok', room },
    );
    record(outcomeOf(step), usage, named);
    return step;
  } catch (error) {
    if (stop.signal.aborted) {
      place.release({ kind: 'failed' });
      const step = outOfTime(signal);
      record(outcomeOf(step), nothing, model);
      return step;
    }
    const { code, fatal, message, retry, waitMs: asked } = classifyModelError(error, clock.now());
    const waitMs = asked ?? backOffMs(calls.length, random);
    place.release(
      code === 'rate_limited'
        ? { kind: 'throttled', waitMs }
        : code === 'spent_balance'
          ? { kind: 'spent', message }
          : { kind: 'failed' },
    );
    record(code, nothing, model);
    return retry ? { next: 'retry', code, message, waitMs } : { next: 'stop', code, fatal, message };
  } finally {
    done.abort();
    signal?.removeEventListener('abort', forward);
  }
};
