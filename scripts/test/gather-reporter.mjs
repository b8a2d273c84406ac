import { writeFileSync } from 'node:fs';

/** A Vitest reporter that writes what the runner needs for its totals, with the reason of each skipped test. */
export default class GatherReporter {
  result = { passed: 0, failed: 0, skipped: [] };

  onTestCaseResult(test) {
    const { state, note } = test.result();
    if (state === 'passed') this.result.passed += 1;
    else if (state === 'failed') this.result.failed += 1;
    else this.result.skipped.push({ name: `${test.module.relativeModuleId} > ${test.fullName}`, reason: note ?? '' });
  }

  onTestRunEnd(modules, errors) {
    // A file that could not even be loaded, and an error outside of any test, count as one failure each.
    for (const module of modules) {
      const broken =
        module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0);
      if (broken) this.result.failed += 1;
    }
    this.result.failed += errors.length;
    const file = process.env.COUNTERSIGN_TEST_RESULT;
    if (file) writeFileSync(file, JSON.stringify(this.result));
  }
}
