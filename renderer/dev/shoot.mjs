/*
 * Screenshots of the gallery at the mock-ups' sizes, on Debian's Chromium, with the mock-ups' clock and zone.
 * node renderer/dev/shoot.mjs OUT [name…]   (build the gallery first)
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright';

const [out = 'test-results/gallery', ...only] = process.argv.slice(2);
const gallery = resolve(import.meta.dirname, '../../out/gallery');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };
const narrow = { width: 960, height: 700 };

/** name, address, size, what to do before the picture */
const shots = [
  ['queue-1280', 'screen=queue', small],
  ['queue-1920', 'screen=queue', large],
  ['queue-960', 'screen=queue', narrow],
  ['stopped-offline-1280', 'screen=queue&scene=stopped', small],
  ['breaker-queue-1280', 'screen=queue&scene=breaker', small],
  [
    'breaker-lab-1280',
    'screen=queue&scene=breaker&profile=ines',
    small,
    async (page) => {
      await page.getByRole('button', { name: 'See why…' }).click();
      await page.clock.runFor(300);
      await page.getByRole('button', { name: 'Close it…' }).click();
    },
  ],
  ['queue-demo-1280', 'screen=queue&scene=demo', small],
  ['queue-empty-1280', 'screen=queue&scene=empty', small],
  ['queue-error-1280', 'screen=queue&scene=error', small],
  ['queue-loading-1280', 'screen=queue&scene=loading', small, async (page) => page.clock.runFor(400)],
  ['queue-uncertain-1280', 'screen=queue&scene=uncertain', small],
  ['queue-edit-1280', 'screen=queue', small, async (page) => page.keyboard.press('e')],
  ['queue-edit-1920', 'screen=queue', large, async (page) => page.keyboard.press('e')],
  [
    'queue-diff-1280',
    'screen=queue',
    small,
    async (page) => {
      await page.keyboard.press('e');
      await page.keyboard.type(' And a line of mine.');
      await page.keyboard.press('Control+d');
    },
  ],
  ['queue-later-1280', 'screen=queue', small, async (page) => page.keyboard.press('Control+Shift+Enter')],
  ['queue-people-1280', 'screen=queue', small, async (page) => page.keyboard.press('Control+Shift+A')],
  ['queue-times-1280', 'screen=queue', small, async (page) => page.keyboard.press('Control+Shift+T')],
  ['queue-snippets-1280', 'screen=queue', small, async (page) => page.keyboard.press('Control+;')],
  ['queue-versions-1280', 'screen=queue', small, async (page) => page.keyboard.press('w')],
  ['queue-versions-1920', 'screen=queue', large, async (page) => page.keyboard.press('w')],
  ['queue-reject-1280', 'screen=queue', small, async (page) => page.keyboard.press('r')],
  ['queue-html-1280', 'screen=queue', small, async (page) => page.keyboard.press('v')],
  ['queue-unfold-1280', 'screen=queue', small, async (page) => page.keyboard.press('o')],
  ['keys-1280', 'screen=queue', small, async (page) => page.keyboard.press('?')],
  ['palette-1280', 'screen=queue', small, async (page) => page.keyboard.press('Control+k')],
  ['backfill-1280', 'screen=backfill&profile=ruth', small],
  ['backfill-1920', 'screen=backfill&profile=ruth', large],
  ['backfill-start-1280', 'screen=backfill&scene=idle&profile=ruth', small],
  ['inbox-1280', 'screen=inbox', small],
  ['inbox-1920', 'screen=inbox', large],
  ['campaigns-1280', 'screen=campaigns&profile=ines', small],
  ['campaigns-1920', 'screen=campaigns&profile=ines', large],
  ['campaigns-denied-1280', 'screen=campaigns', small],
  ['connections-1280', 'screen=settings&profile=ines', small],
  ['connections-1920', 'screen=settings&profile=ines', large],
  ['settings-people-1280', 'screen=settings&page=people&profile=ines', small],
  ['settings-sending-1280', 'screen=settings&page=sending&profile=ines', small],
  ['settings-audit-1280', 'screen=settings&page=audit&profile=ines', small],
  ['first-run-1280', 'scene=first-run', small],
];

const server = createServer((request, response) => {
  const path = join(gallery, decodeURIComponent(new URL(request.url ?? '/', 'http://gallery').pathname));
  if (!path.startsWith(gallery) || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  return createReadStream(path).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const { port } = /** @type {{port: number}} */ (server.address());

const executablePath = process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox'],
  ignoreDefaultArgs: ['--hide-scrollbars'],
});
mkdirSync(out, { recursive: true });
for (const theme of ['light', 'dark'])
  for (const [name, query, viewport, act] of shots) {
    const file = `${name}-${theme}`;
    if (only.length > 0 && !only.some((part) => file.includes(part))) continue;
    const page = await browser.newPage({
      viewport,
      timezoneId: 'Europe/Berlin',
      colorScheme: theme,
      reducedMotion: 'no-preference',
    });
    page.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) console.error(`${file}: ${message.text()}`);
    });
    await page.clock.install({ time: new Date('2026-05-04T12:12:00Z') });
    await page.clock.pauseAt(new Date('2026-05-04T12:12:00.500Z'));
    await page.goto(`http://127.0.0.1:${port}/gallery.html?${query}&theme=${theme}`);
    await page.evaluate(() => document.fonts.ready);
    await page.clock.runFor(300);
    await new Promise((done) => setTimeout(done, 250));
    await page.clock.runFor(200);
    if (act) await act(page);
    await page.clock.runFor(200);
    await new Promise((done) => setTimeout(done, 150));
    await page.screenshot({ path: join(out, `${file}.png`) });
    await page.close();
  }
await browser.close();
server.close();
