#!/usr/bin/env node
/*
 * Every screen of the window with made-up data, for looking at while working on it: npm run gallery
 */
import { resolve } from 'node:path';
import { root } from './setup/paths.mjs';
import { setUpOrExit } from './setup.mjs';

await setUpOrExit({ quiet: true, window: false });
const { createServer } = await import('vite');
const server = await createServer({
  configFile: resolve(root, 'renderer/dev/gallery.vite.config.ts'),
  logLevel: 'warn',
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
const shown = [
  'screen=queue',
  'screen=queue&scene=stopped',
  'screen=inbox',
  'screen=backfill&profile=ruth',
  'screen=campaigns&profile=ines',
  'screen=settings&profile=ines',
  'scene=first-run',
];
process.stdout.write(
  `${shown.map((query) => `${address}gallery.html?${query}`).join('\n')}\nAdd &theme=dark for the dark. Ctrl-C ends it.\n`,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close().then(() => process.exit(0)));
