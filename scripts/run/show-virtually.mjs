/*
 * Runs the application in a virtual display, waits until the queue is painted, saves a picture of it, and stays until it
 * is told to end. Arguments: the Electron executable, the data folder, then the application's own arguments.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { say } from '../setup/report.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/** A first start of the demo writes its drafts before there is a queue to show. */
const paintLimitMs = 120_000;

/** The demo's first drafts come one by one; a picture is worth taking once no more has come for a while. */
async function untilSettled(rows, quietMs, limitMs) {
  const end = Date.now() + limitMs;
  let last = -1;
  let since = Date.now();
  while (Date.now() < end && Date.now() - since < quietMs) {
    const count = await rows.count();
    if (count !== last) since = Date.now();
    last = count;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const [executablePath, folder, ...args] = process.argv.slice(2);
const screen = await startVirtualDisplay();
say(`there is no display here: Countersign runs in a virtual one (${screen.display})`);

const app = await _electron
  .launch({
    executablePath,
    args,
    env: { ...process.env, DISPLAY: screen.display },
    colorScheme: null,
  })
  .catch((error) => {
    // What the application itself said stands among Playwright's notes.
    const lines = [...String(error.message).matchAll(/\[err\] (countersign: \P{Cc}*)/gu)].map((match) => match[1]);
    process.stderr.write(`${lines.length > 0 ? [...new Set(lines)].join('\n') : error.message}\n`);
    screen.stop();
    process.exit(1);
  });
let ending = false;
async function end(code) {
  if (ending) return;
  ending = true;
  await app.close().catch(() => {});
  screen.stop();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
app.on('close', () => void end(ending ? 0 : 1));
app.process().stderr.on('data', (chunk) => {
  // Chromium complains about a bus and a graphics card that a virtual display does not have.
  const lines = String(chunk)
    .split('\n')
    .filter((line) => line.startsWith('countersign:'));
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
});

try {
  const page = await app.firstWindow({ timeout: paintLimitMs });
  const row = page.locator('[data-draft]').first();
  await row.waitFor({ timeout: paintLimitMs });
  await untilSettled(page.locator('[data-draft]'), 3000, 60_000);
  const file = join(folder, 'screenshots', 'queue.png');
  mkdirSync(join(folder, 'screenshots'), { recursive: true });
  await page.screenshot({ path: file });
  say(`the queue is painted; a screenshot of it is in ${file}`);
} catch (error) {
  if (!ending) {
    const file = join(folder, 'screenshots', 'not-painted.png');
    const page = app.windows()[0];
    const saved = await page?.screenshot({ path: file }).then(
      () => true,
      () => false,
    );
    say(
      `the queue was not painted within ${paintLimitMs / 1000} s${saved ? `; what was shown instead is in ${file}` : ''}`,
    );
    say(String(error.message).split('\n')[0]);
  }
}
if (!ending) say('running; Ctrl-C ends it');
