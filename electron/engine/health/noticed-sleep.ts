/** Longer than any engine stands still for its own reasons. */
const gapMs = 60_000;
/** How often the clock is looked at. */
export const lookEveryMs = 10_000;

/**
 * Notices from the clock alone that this process has not run for a while: the computer slept and nobody said so (the command
 * line, some Linux desktops). A clock that is set forward looks the same, and costs the same: connections are opened anew.
 *
 * @returns a function to call every `lookEveryMs`; true when time has leapt since the last call.
 */
export const noticeSleep = (clock: { now(): number }): (() => boolean) => {
  let lookedAt = clock.now();
  return () => {
    const before = lookedAt;
    lookedAt = clock.now();
    return lookedAt - before > lookEveryMs + gapMs;
  };
};
