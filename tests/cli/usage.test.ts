import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { version } from '../../package.json';
import { runOutsideDemo, temporaryFolder } from './demo-folder';

const commands = [
  'backfill',
  'sync',
  'drafts',
  'inspect',
  'slack',
  'thresholds',
  'stop',
  'resume',
  'audit',
  'backup',
  'restore',
  'check',
  'demo',
  'doctor',
];

describe('usage', () => {
  it('--help everywhere, with examples', async () => {
    const data = temporaryFolder();
    const pages = await Promise.all(
      [[], ...commands.map((name) => [name])].map((words) => runOutsideDemo([...words, '--help'], data)),
    );
    const [overview, ...each] = pages;
    expect(overview).toMatchObject({ code: 0, stderr: '' });
    for (const name of commands) expect(overview?.stdout).toMatch(new RegExp(`^ +${name} `, 'm'));
    for (const [n, page] of each.entries()) {
      const name = commands[n] ?? '';
      expect(page, name).toMatchObject({ code: 0, stderr: '' });
      expect(page.stdout).toContain(`Usage: countersign ${name} `);
      expect(page.stdout).toMatch(new RegExp(`^Examples:\n  countersign ${name}`, 'm'));
    }
    // Every option of PRODUCT section 4.
    for (const option of [
      ...['--dry-run', '--apply', '--limit N', '--campaign-id ID', '--skip-draft-gen', '--skip-auto-send'],
      ...['--missing-only', '--force-auto-send', '--concurrency N', '--pace MS', '--keep-delays', '--ignore-hours'],
      ...[
        '--redact',
        '--resume',
        '--cancel',
        '--rpm N',
        '--include-answered',
        '--save-plan FILE',
        '--plan FILE',
        '--json',
      ],
      ...['--data DIR', '--demo'],
    ])
      expect(each[0]?.stdout).toContain(`  ${option} `);
  });

  it('waits for little: the engine’s code, ten times as much, is loaded by a command that hosts one', () => {
    const built = join(inject('app'), 'out', 'main');
    const chunks = readdirSync(join(built, 'chunks'));
    const waitedFor = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const text = readFileSync(join(built, 'chunks', file), 'utf8');
      for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) waitedFor(next, seen);
      return seen;
    };
    for (const begins of ['run-command-line-', 'backfill-', 'sending-']) {
      const first = chunks.find((name) => name.startsWith(begins)) ?? '';
      const bytes = [...waitedFor(first)].map((name) => readFileSync(join(built, 'chunks', name)).length);
      expect(bytes.length, begins).toBeGreaterThan(1);
      expect(
        bytes.reduce((sum, each) => sum + each, 0),
        begins,
      ).toBeLessThan(300_000);
    }
  });

  it('--version', async () => {
    const ended = await runOutsideDemo(['--version'], temporaryFolder());
    expect(ended).toMatchObject({ code: 0, stderr: '', stdout: `${version}\n` });
  });

  it.each([
    ['no command', [], ''],
    ['an unknown command', ['backfil'], 'there is no command backfil'],
    ['an unknown flag', ['backfill', '--aply'], "Unknown option '--aply'"],
    ['a value that is no number', ['backfill', '--limit', 'ten'], '--limit takes a whole number from 1; it got "ten"'],
    ['a number too small', ['backfill', '--concurrency', '0'], '--concurrency takes a whole number from 1'],
    [
      'a number too large',
      ['backfill', '--concurrency', '51'],
      '--concurrency takes a whole number from 1 to 50; it got "51"',
    ],
    ['a pause too long', ['backfill', '--pace', '600001'], '--pace takes a whole number from 0 to 600000'],
    ['a campaign without a name', ['backfill', '--campaign-id', ''], '--campaign-id takes the id or the name'],
    ['a negative number', ['backfill', '--limit', '-3'], '--limit takes a whole number from 1; it got "-3"'],
    ['a fraction', ['backfill', '--pace', '1.5'], '--pace takes a whole number from 0'],
    ['a missing value', ['backfill', '--limit'], '--limit'],
    ['a word too many', ['backfill', 'now'], '"now" is not understood here'],
    ['apply and dry run at once', ['backfill', '--apply', '--dry-run'], '--apply and --dry-run exclude each other'],
    ['a plan without apply', ['backfill', '--plan', 'plan.json'], '--plan belongs to --apply'],
    ['saving the plan of an apply', ['backfill', '--apply', '--save-plan', 'p'], '--save-plan belongs to a dry run'],
    ['a preview of a resumed run', ['backfill', '--resume', '--dry-run'], 'leave --dry-run out'],
    [
      'other options for a resumed run',
      ['backfill', '--resume', '3', '--skip-auto-send'],
      'A run goes on with the options it was started with; leave --skip-auto-send out',
    ],
    ['options for the end of a run', ['backfill', '--cancel', '--limit', '2'], '--cancel takes no --limit'],
    ['ending and going on', ['backfill', '--cancel', '--resume'], '--resume and --cancel exclude each other'],
    ['forcing a dry run', ['backfill', '--force-auto-send'], '--force-auto-send belongs to --apply'],
    ['a reason that is none', ['drafts', 'reject', 'x', '--reason', 'bad'], '--reason takes one of'],
    ['drafts without a verb', ['drafts'], 'Say what to do'],
    ['the outbox without a verb', ['outbox'], 'Say what to do: list, show, was-sent'],
    ['a word about no send', ['outbox', 'was-sent'], 'outbox was-sent takes the id of a send'],
    ['an address that is none', ['slack', 'test', '--to', 'nobody'], 'slack test takes --to EMAIL'],
    ['thresholds without a verb', ['thresholds'], 'Say what to do'],
    [
      'a threshold that is none',
      ['thresholds', 'set', '1.2', '--campaign-id', 'x', '--as', 'i'],
      'a number from 0 to 1',
    ],
    ['a threshold by nobody', ['thresholds', 'set', '0.9', '--campaign-id', 'x'], 'Say who sets it'],
    ['a threshold of no campaign', ['thresholds', 'set', '0.9', '--as', 'i'], 'takes one campaign'],
    [
      'forcing without a reason',
      ['thresholds', 'set', '0.5', '--campaign-id', 'x', '--as', 'i', '--force'],
      '--reason TEXT',
    ],
    ['a target that is none', ['thresholds', 'propose', '--target', '95'], '--target takes a number between 0 and 1'],
    ['nothing to inspect', ['inspect'], 'Name at least one .eml file'],
  ])('%s: usage, exit 2, nothing made', async (_name, args, said) => {
    const data = temporaryFolder();
    const ended = await runOutsideDemo(args, data);
    expect(ended.code).toBe(2);
    expect(readdirSync(data)).toEqual([]);
    if (args.length > 0) {
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toContain(said);
      expect(ended.stderr).toContain('Usage: countersign ');
    }
  });

  it.each([
    [
      'is not there',
      null,
      /missing\.json cannot be read .*Make one with: countersign backfill --dry-run --save-plan FILE/,
    ],
    ['is no JSON', 'messages: all', /cannot be read .*Make one with/],
    ['is another JSON', '{"version":1,"messageIds":"all"}', /is not a plan of a backfill\. Make one with/],
  ])('a plan that %s: one sentence, exit 1', async (_name, content, said) => {
    const data = temporaryFolder();
    const file = join(data, content === null ? 'missing.json' : 'plan.json');
    if (content !== null) writeFileSync(file, content);
    const ended = await runOutsideDemo(['backfill', '--apply', '--plan', file], data);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(said);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a plan that cannot be written: said before any mail is read, exit 1', async () => {
    const data = temporaryFolder();
    const ended = await runOutsideDemo(['backfill', '--save-plan', join(data, 'no-such-folder', 'plan.json')], data);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^countersign backfill: The plan .*plan\.json cannot be written \(ENOENT/);
    expect(readdirSync(data)).toEqual([]);
  });

  it('inspect goes on past files that cannot be read', async () => {
    const data = temporaryFolder();
    const good = join(data, 'good.eml');
    const empty = join(data, 'empty.eml');
    writeFileSync(
      good,
      'From: Dana <dana@northwind.example>\r\nTo: mara@fernhill.example\r\nSubject: Hi\r\n\r\nPlease unsubscribe me.\r\n',
    );
    writeFileSync(empty, Buffer.from([0, 255, 254, 0, 10]));
    const ended = await runOutsideDemo(['inspect', '--json', join(data, 'gone.eml'), data, empty, good], data);
    const lines = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file }) => file)).toEqual([join(data, 'gone.eml'), data, empty, good]);
    expect(lines[0]).toMatchObject({ ok: false, error: 'There is no such file.' });
    expect(lines[1]).toMatchObject({ ok: false, error: expect.stringContaining('folder') });
    expect(lines[3]).toMatchObject({ ok: true, error: null, subject: 'Hi', skipReason: 'opt_out' });
    expect(ended.code).toBe(1);
  });
});
