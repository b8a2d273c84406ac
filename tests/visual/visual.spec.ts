import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, expect, type Page, test } from '@playwright/test';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';
import { type Shot, shots, sizes } from './shots';

/** The moment and the place of the mock-ups. */
const now = new Date('2026-05-04T12:12:00Z');
const zone = 'Europe/Berlin';
/** In `npm test`: the screens people live in. All of them, in every state and both themes, in CI. */
const shortNames = ['queue', 'inbox', 'backfill'];
const long = process.env.COUNTERSIGN_LONG === '1';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; nodes: { target: string[] }[] };

const nameOf = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests with: npm test -- --suite visual`);
  return value;
};

/** A window of its own for each picture: the page's clock goes one way only. */
const launch = async () => {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const app = await _electron.launch({
    executablePath: nameOf('ELECTRON_EXEC_PATH'),
    // Letters are drawn alike on every machine: no hinting or subpixels of its own.
    args: [
      ...sandboxSwitches(),
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-device-scale-factor=1',
      '--force-color-profile=srgb',
      '--lang=en-GB',
      join(import.meta.dirname, 'gallery-app.cjs'),
      'about:blank',
    ],
    env: { ...env, TZ: zone, LANG: 'en_GB.UTF-8' },
    colorScheme: null,
  });
  return { app, page: await app.firstWindow() };
};

/** The page's own clock goes on by the same steps every time; in between, what is being read may come. */
const settle = async (page: Page): Promise<void> => {
  for (let step = 0; step < 4; step += 1) {
    await page.waitForLoadState('load');
    await wait(60);
    await page.clock.runFor(150);
  }
};

const open = async (page: Page, { query, size, act }: Shot, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize(sizes[size]);
  // Set back far enough that a slow machine still is before the moment it is stopped at.
  await page.clock.install({ time: new Date(now.getTime() - 600_000) });
  await page.clock.pauseAt(new Date(now.getTime() + 500));
  await page.mouse.move(0, 0);
  await page.goto(`${nameOf('COUNTERSIGN_GALLERY')}?${query}&theme=${theme}`);
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
  if (!act) return;
  await act(page);
  await settle(page);
};

/** What axe finds against WCAG 2.2 A and AA. */
const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as { run(options: unknown): Promise<{ violations: Finding[] }> };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

for (const theme of ['light', 'dark'] as const)
  for (const shot of shots) {
    if (!long && !(shortNames.includes(shot.name) && shot.size === 'small')) continue;
    const { width, height } = sizes[shot.size];
    test(`${shot.name}, ${width}x${height}, ${theme}`, async () => {
      const { app, page } = await launch();
      try {
        const said: string[] = [];
        page.on('pageerror', (error) => said.push(error.message));
        const chromium = await page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 'unknown');
        await open(page, shot, theme);
        const picture = [`chromium-${chromium}`, `${shot.name}-${width}-${theme}.jpg`];
        const kept = existsSync(join(import.meta.dirname, 'pictures', `chromium-${chromium}`));
        const { updateSnapshots } = test.info().config;
        const take = () => page.screenshot({ type: 'jpeg', quality: 30, caret: 'hide' });
        let taken = await take();
        // Drawn to the end when two pictures in a row are the same.
        for (let before: Buffer = Buffer.alloc(0); !taken.equals(before); ) {
          await wait(100);
          [before, taken] = [taken, await take()];
        }
        // For looking at; what is kept to compare with is smaller.
        await page.screenshot({ path: test.info().outputPath('picture.png'), caret: 'hide' });
        // Letters may differ at their edges from one machine to the next; a control that moved or a word that changed may not.
        if (kept || updateSnapshots !== 'missing')
          expect(taken).toMatchSnapshot(picture, { maxDiffPixels: 150, threshold: 0.2 });
        await page.clock.resume();
        expect(await findings(page)).toEqual([]);
        expect(said).toEqual([]);
        test.skip(
          !kept && updateSnapshots === 'missing',
          `no pictures are kept for Chromium ${chromium}; what can be judged without them was in order`,
        );
      } finally {
        await app.close();
      }
    });
  }
