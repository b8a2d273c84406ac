/**
 * Runs suites: those that calculate one after another, each with all cores; beside them, two at a time, those that mostly wait for
 * servers and processes. Where the two meet, the waiting ones go first (`runSuite` makes the others nice): they watch what
 * happens in time, the others only use it up.
 * @template {{ waits?: boolean }} Suite
 * @param {Suite[]} suites
 * @param {(suite: Suite) => Promise<void>} run
 */
export async function runBeside(suites, run) {
  const waiting = suites.filter((suite) => suite.waits);
  const oneByOne = async (from) => {
    for (let next = from.shift(); next; next = from.shift()) await run(next);
  };
  const calculating = suites.filter((suite) => !suite.waits);
  await Promise.all([oneByOne(calculating), oneByOne(waiting), oneByOne(waiting)]);
}
