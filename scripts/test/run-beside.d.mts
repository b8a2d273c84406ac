export function runBeside<Suite extends { waits?: boolean }>(
  suites: readonly Suite[],
  run: (suite: Suite) => Promise<void>,
): Promise<void>;
