import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { autostartEntry, openAutostart } from './login-item';

it('writes the file that starts the app without a window, and takes it away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autostart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const item = openAutostart(folder, { executable: '/opt/Countersign/countersign', args: ['--hidden'] });
  expect(item.get()).toBe(false);
  item.set(true);
  item.set(true);
  expect(item.get()).toBe(true);
  expect(readFileSync(join(folder, 'autostart', 'countersign.desktop'), 'utf8')).toContain(
    'Exec="/opt/Countersign/countersign" "--hidden"\n',
  );
  item.set(false);
  item.set(false);
  expect(item.get()).toBe(false);
});

it('quotes what a folder may be called', () => {
  const entry = autostartEntry({ executable: '/home/kim/my "apps" $x %u/countersign', args: [] });
  expect(entry).toContain('Exec="/home/kim/my \\\\"apps\\\\" \\\\$x %%u/countersign"');
});
