import type { Run } from '../../../shared/schemas/run';
import type { TestEngine } from '../pipeline/testing/engine-for-tests.fixture';

/**
 * Waits until a run is no longer under way and gives it. Looks at its row meanwhile, turn by turn of the event loop: to ask the
 * engine for all that a run shows took more than the run itself.
 */
export const settled = async (t: TestEngine, id: string): Promise<Run> => {
  const state = t.ctx.store.sqlite
    .prepare<[string], string>('SELECT state FROM runs WHERE id = ? /* settled */')
    .pluck();
  for (;;) {
    while (state.get(id) === 'running') await new Promise((goOn) => setImmediate(goOn));
    const { run } = await t.call('backfill.get', { id });
    if (run.state !== 'running') return run;
  }
};
