import { expect, it } from 'vitest';
import { openDemoFolder } from './demo-folder';
import { readStore } from './read-store';

const laundry = 'Laundry and linen, Europe';

it('reports, refuses what the reviews do not carry, and keeps every setting in the audit', async () => {
  const folder = await openDemoFolder();
  const applied = await folder.run(['backfill', '--apply', '--demo', '--campaign-id', laundry, '--skip-auto-send']);
  expect(applied.code, applied.stderr).toBe(0);

  const report = await folder.run(['thresholds', 'report', '--demo', '--campaign-id', laundry]);
  expect(report, report.stderr).toMatchObject({ code: 0 });
  expect(report.stdout).toContain(`${laundry}: `);

  const proposed = await folder.run(['thresholds', 'propose', '--demo', '--campaign-id', laundry, '--json']);
  expect(proposed.code).toBe(1);
  expect(JSON.parse(proposed.stdout)).toMatchObject({ kind: 'refused', closest: { needed: 104 } });

  const set = (value: string, ...more: string[]) =>
    folder.run(['thresholds', 'set', value, '--demo', '--campaign-id', laundry, '--as', 'Ines Castro', ...more]);
  const refused = await set('0.5');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('it takes 104 more, all approved unchanged');
  expect((await set('proposed')).stderr).toContain('Nothing is proposed');
  expect(await set('0.95')).toMatchObject({ code: 0, stdout: expect.stringContaining('sends from 0.95 now') });
  const forced = await set('0.5', '--force', '--reason', 'A trial week');
  expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('The reviews do not carry it.') });
  const byManager = await folder.run([
    'thresholds',
    'set',
    '0.99',
    '--demo',
    '--campaign-id',
    laundry,
    '--as',
    'Ruth Amadi',
  ]);
  expect(byManager.code).toBe(1);
  expect(byManager.stderr).toContain('This takes an admin');

  const settings = readStore<{ actor: string; data: string }>(
    folder.demo,
    "SELECT actor, data FROM audit_events WHERE kind = 'campaign.threshold_set'",
  );
  expect(settings.map((row) => [row.actor, (JSON.parse(row.data) as { threshold: number }).threshold])).toEqual([
    ['Ines Castro', 0.95],
    ['Ines Castro', 0.5],
  ]);
  expect((await folder.run(['audit', 'verify', '--demo'])).code).toBe(0);
});
