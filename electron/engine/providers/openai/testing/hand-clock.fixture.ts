import type { Clock } from '../../../ports';

/** A clock moved by hand: sleepers wake when `advance` passes their time. */
export const handClock = () => {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = { at: now + ms, wake: () => resolve() };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          resolve();
        });
      }),
  };
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  };
  const advance = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      const next = sleepers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      sleepers = sleepers.filter((each) => each !== next);
      now = Math.max(now, next.at);
      next.wake();
      await settle();
    }
    now = until;
    await settle();
  };
  return { clock, advance, settle };
};
