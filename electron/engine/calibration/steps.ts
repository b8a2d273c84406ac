/** Work in small steps: whoever drives it may let others have their turn at each `yield`. What it comes to is the same. */
export type Steps<T> = Generator<void, T, void>;

/** All of it now. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
