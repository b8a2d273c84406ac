import type { Page } from '@playwright/test';

export type Size = 'small' | 'large' | 'narrow';
export const sizes: Record<Size, { width: number; height: number }> = {
  small: { width: 1280, height: 800 },
  large: { width: 1920, height: 1080 },
  narrow: { width: 960, height: 700 },
};

export type Shot = {
  name: string;
  /** The gallery's address: screen, scene, profile, page. */
  query: string;
  size: Size;
  /** What to do before the picture. */
  act?: (page: Page) => Promise<unknown>;
};

const press = (key: string) => (page: Page) => page.keyboard.press(key);

/** One key after the other, each once what the one before brought is there. */
const keys =
  (...all: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of all) {
      await page.keyboard.press(key);
      await page.clock.runFor(300);
    }
  };
/** Writes into the reply, and waits for what a pause brings. */
const write = async (page: Page): Promise<void> => {
  await keys('e')(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' I will recieve the spreadsheat on Monday.');
  await page.clock.runFor(1_500);
  await page.clock.runFor(1_500);
};

/** Every screen, and the states it is met in. */
const small: Omit<Shot, 'size'>[] = [
  { name: 'queue', query: 'screen=queue' },
  { name: 'queue-demo', query: 'screen=queue&scene=demo' },
  { name: 'queue-empty', query: 'screen=queue&scene=empty' },
  { name: 'queue-error', query: 'screen=queue&scene=error' },
  { name: 'queue-loading', query: 'screen=queue&scene=loading' },
  { name: 'queue-uncertain', query: 'screen=queue&scene=uncertain' },
  { name: 'queue-newer', query: 'screen=queue&scene=newer' },
  { name: 'queue-restarting', query: 'screen=queue&scene=restarting' },
  { name: 'queue-stopped-offline', query: 'screen=queue&scene=stopped' },
  { name: 'queue-breaker', query: 'screen=queue&scene=breaker' },
  { name: 'queue-refused', query: 'screen=queue&scene=refused' },
  { name: 'queue-audit-broken', query: 'screen=queue&scene=audit-broken&profile=ines' },
  { name: 'queue-edit', query: 'screen=queue', act: press('e') },
  { name: 'queue-reject', query: 'screen=queue', act: press('r') },
  { name: 'queue-redraft', query: 'screen=queue', act: press('g') },
  { name: 'queue-snooze', query: 'screen=queue', act: press('s') },
  { name: 'queue-html', query: 'screen=queue', act: press('v') },
  { name: 'queue-unfold', query: 'screen=queue', act: press('o') },
  { name: 'queue-together', query: 'screen=queue', act: press('Control+a') },
  { name: 'queue-linked', query: 'screen=queue&scene=linked' },
  { name: 'queue-elsewhere', query: 'screen=queue&scene=elsewhere' },
  { name: 'queue-planted', query: 'screen=queue&scene=planted', act: press('a') },
  { name: 'keys', query: 'screen=queue', act: press('?') },
  { name: 'palette', query: 'screen=queue', act: press('Control+k') },
  { name: 'inbox', query: 'screen=inbox' },
  { name: 'inbox-empty', query: 'screen=inbox&scene=empty' },
  { name: 'inbox-error', query: 'screen=inbox&scene=error' },
  { name: 'backfill', query: 'screen=backfill&profile=ruth' },
  { name: 'backfill-start', query: 'screen=backfill&scene=idle&profile=ruth' },
  { name: 'backfill-done', query: 'screen=backfill&scene=done&profile=ruth' },
  { name: 'backfill-batch', query: 'screen=backfill&scene=batch&profile=ruth' },
  { name: 'backfill-batch-paused', query: 'screen=backfill&scene=batch-paused&profile=ruth' },
  {
    name: 'backfill-batch-cancel',
    query: 'screen=backfill&scene=batch&profile=ruth',
    act: (page) => page.getByRole('button', { name: 'Cancel run…' }).click(),
  },
  {
    name: 'backfill-batch-start',
    query: 'screen=backfill&scene=idle&profile=ruth',
    act: (page) => page.getByText('In batches, at half the price').click(),
  },
  { name: 'backfill-interrupted', query: 'screen=backfill&scene=interrupted&profile=ruth' },
  { name: 'backfill-setter', query: 'screen=backfill' },
  { name: 'campaigns', query: 'screen=campaigns&profile=ines' },
  { name: 'campaigns-denied', query: 'screen=campaigns' },
  ...['persona', 'knowledge', 'hours', 'reviewers', 'links', 'learned'].map((editor) => ({
    name: `editor-${editor}`,
    query: `screen=campaigns&profile=ines&editor=${editor}`,
  })),
  ...[
    'workspace',
    'people',
    'connections',
    'times',
    'sending',
    'knowledge',
    'prompts',
    'snippets',
    'backups',
    'shortcuts',
    'notices',
    'audit',
  ].map((page) => ({ name: `settings-${page}`, query: `screen=settings&profile=ines&page=${page}` })),
  { name: 'report', query: 'screen=report&profile=ruth' },
  {
    name: 'report-person',
    query: 'screen=report&profile=ruth',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show Mara Lind' }).click();
      await page
        .getByRole('button', { name: /show as a table/ })
        .first()
        .click();
    },
  },
  { name: 'report-empty', query: 'screen=report&profile=ruth&scene=empty' },
  { name: 'report-denied', query: 'screen=report' },
  { name: 'settings-denied', query: 'screen=settings&page=people' },
  { name: 'locked', query: 'screen=queue&scene=locked' },
  { name: 'first-run', query: 'scene=first-run' },
  { name: 'write-later', query: 'screen=queue', act: keys('Control+Shift+Enter') },
  { name: 'write-people', query: 'screen=queue', act: keys('Control+Shift+A') },
  { name: 'write-times', query: 'screen=queue', act: keys('Control+Shift+T') },
  { name: 'write-snippets', query: 'screen=queue', act: keys('Control+;') },
  { name: 'write-versions', query: 'screen=queue', act: keys('w') },
  { name: 'write-spelling', query: 'screen=queue', act: write },
  {
    name: 'write-spelling-asked',
    query: 'screen=queue',
    act: async (page) => {
      await write(page);
      await keys('Control+Home', 'F7')(page);
    },
  },
  {
    name: 'write-diff',
    query: 'screen=queue',
    act: async (page) => {
      await write(page);
      await keys('Control+d')(page);
    },
  },
  {
    name: 'queue-history',
    query: 'screen=queue',
    act: (page) => page.getByRole('button', { name: 'History' }).click(),
  },
];

const large = ['queue', 'inbox', 'backfill', 'backfill-batch', 'campaigns', 'report', 'settings-connections'];
const narrow = ['queue', 'inbox'];
const again = (names: string[], size: Size): Shot[] =>
  small.filter(({ name }) => names.includes(name)).map((shot) => ({ ...shot, size }));

export const shots: readonly Shot[] = [
  ...small.map((shot): Shot => ({ ...shot, size: 'small' })),
  ...again(large, 'large'),
  ...again(narrow, 'narrow'),
];
