import { writeFileSync } from 'node:fs';

/** A Vitest reporter that writes what the runner needs: totals, the reason of each skipped test, and what failed and why. */
export default class GatherReporter {
  result = { passed: 0, failed: 0, skipped: [], failures: [] };

  onTestCaseResult(test) {
    const { state, note, errors } = test.result();
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    if (state === 'passed') this.result.passed += 1;
    else if (state === 'failed') this.#failed(name, errors?.[0]);
    else this.result.skipped.push({ name, reason: note ?? '' });
  }

  onTestRunEnd(modules, errors) {
    // A file that could not even be loaded, and an error outside of any test, count as one failure each.
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].flatMap((each) => each.errors());
      if (broken.length > 0) this.#failed(module.relativeModuleId, broken[0]);
    }
    for (const error of errors) this.#failed('outside of any test', error);
    const file = process.env.COUNTERSIGN_TEST_RESULT;
    if (file) writeFileSync(file, JSON.stringify(this.result));
  }

  #failed(name, error) {
    this.result.failed += 1;
    this.result.failures.push({ name, message: error?.message ?? '' });
  }
}
