/**
 * Two suites that calculate and two that mostly wait (for servers, processes, a window) run at any time. Each has an end at which
 * only its slowest file is left; the others fill what it leaves free. Where they meet, the waiting ones go first (`runSuite`
 * makes the others nice): they watch what happens in time, the others only use it up. Within its kind a suite begins in its order.
 * @template {{ waits?: boolean }} Suite
 * @param {readonly Suite[]} suites
 * @param {(suite: Suite) => Promise<void>} run
 * @returns {Promise<void>} when all have run; rejects as soon as one rejects
 */
export async function runBeside(suites, run) {
  const oneByOne = async (from) => {
    for (let next = from.shift(); next; next = from.shift()) await run(next);
  };
  const waiting = suites.filter((suite) => suite.waits);
  const calculating = suites.filter((suite) => !suite.waits);
  await Promise.all([waiting, waiting, calculating, calculating].map(oneByOne));
}
