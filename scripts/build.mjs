#!/usr/bin/env node
/* Builds the application into out/, whatever was there. `npm start` and `npm test` build by themselves what is stale. */
import { ensureBuilt } from './build/ensure-built.mjs';
import { explain, say } from './setup/report.mjs';
import { setUpOrExit } from './setup.mjs';

await setUpOrExit({ quiet: true, window: false });
try {
  await ensureBuilt({ force: true });
  say('built into out/');
} catch (error) {
  explain(error);
  process.exit(1);
}
