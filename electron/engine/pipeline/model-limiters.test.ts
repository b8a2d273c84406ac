import { expect, it } from 'vitest';
import { handClock } from '../providers/openai/testing/hand-clock.fixture';
import { createModelLimiters } from './model-limiters';

const make = () => {
  const { clock, advance, settle } = handClock();
  const limiters = createModelLimiters({ clock, random: { next: () => 0, bytes: (n) => new Uint8Array(n) } });
  const holdOf = (apiKey: string) => {
    const held = limiters.hold();
    held.use({ baseUrl: 'http://model.example/v1', apiKey });
    return held;
  };
  return { clock, advance, settle, limiters, holdOf };
};

it('workspaces that ask with one key share its back-off and its spent balance; another key is none of theirs', async () => {
  const { clock, holdOf } = make();
  const [one, two, other] = [holdOf('a'), holdOf('a'), holdOf('b')];
  const place = await one.acquire({ deadlineAt: 1e9 });
  place?.release({ kind: 'throttled', waitMs: 4_000 });
  expect(two.state()).toMatchObject({ allowed: 5, pausedUntilAt: clock.now() + 4_000 });
  expect(other.state()).toMatchObject({ allowed: 10, pausedUntilAt: 0 });

  const late = await holdOf('c').acquire({ deadlineAt: 1e9 });
  late?.release({ kind: 'spent', message: 'Nothing left.' });
  expect(holdOf('c').spent()).toBe('Nothing left.');
  expect([one.spent(), other.spent()]).toEqual([null, null]);
});

it('the lowest pace holds while it is wished for, also of who set it before the account was known', async () => {
  const { clock, advance, settle, limiters, holdOf } = make();
  const one = limiters.hold();
  one.setLimits({ concurrency: 10, rpm: 60 });
  one.use({ baseUrl: 'http://model.example/v1', apiKey: 'a' });
  const two = holdOf('a');
  two.setLimits({ concurrency: 10, rpm: 600 });
  const starts: number[] = [];
  const ask = (): Promise<void> =>
    two.acquire({ deadlineAt: 1e9 }).then((place) => {
      starts.push(clock.now());
      place?.release({ kind: 'ok' });
    });
  const both = [ask(), ask()];
  await settle();
  await advance(2_000);
  await Promise.all(both);
  expect(starts).toEqual([0, 1_000]);
  one.setLimits({ concurrency: 10, rpm: null });
  const begun = starts.length;
  const more = [ask(), ask(), ask()];
  await settle();
  await advance(1_000);
  await Promise.all(more);
  expect((starts[begun + 2] ?? 0) - (starts[begun] ?? 0)).toBe(200);
});
