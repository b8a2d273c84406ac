import { expect, it } from 'vitest';
import { runSeeds } from './run-seeds';

// Two files, so that two cores share the worlds.
it('no duplicate, no loss, no false "sent", no send past stop, opt-out or a newer message (even seeds)', async () => {
  const said = await runSeeds(2);
  process.stdout.write(`${said}\n`);
  expect(said).toMatch(/^\d+ worlds?, \d+ crashes, [1-9]\d* replies delivered/);
});
