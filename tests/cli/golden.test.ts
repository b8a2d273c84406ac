import { describe, expect, it } from 'vitest';
import { openDemoFolder } from './demo-folder';
import { hashStore } from './read-store';
import { countersUpTo, dryRunLog, readLog, summaryText } from './run-log';

/** What the demo holds, as its README promises it. */
const worthADraft = 67;

describe('countersign backfill', () => {
  it('--dry-run prints the log, asks no provider and writes nothing to the database', async () => {
    const folder = await openDemoFolder();
    // A copied demo's stand-ins listen elsewhere; the first command writes their new addresses down.
    await folder.run(['drafts', 'list', '--demo']);
    const before = hashStore(folder.demo);
    const dry = await folder.run(['backfill', '--dry-run', '--demo']);
    expect(dry.code, dry.stderr).toBe(0);
    expect(dry.stdout).toMatch(dryRunLog());
    expect(await folder.standIns.requests()).toEqual([]);
    expect(hashStore(folder.demo)).toEqual(before);
    const [log, ...more] = folder.logs();
    expect(more).toEqual([]);
    expect(log?.text).toBe(dry.stdout);
    expect(dry.stderr).toBe(`Log: ${log?.file}\n`);
    // Said for every message, and counted once: the ones that only the model can judge are a skip reason, not drafts.
    const { counters } = readLog(dry.stdout);
    expect(counters.drafts).toEqual(countersUpTo(counters.drafts.length));
    expect(counters.drafts.length).toBeGreaterThanOrEqual(worthADraft);
    expect(dry.stdout).toContain(summaryText({ total: counters.drafts.length, drafts: 0 }));
    // No flag is the same as --dry-run.
    const plain = await folder.run(['backfill', '--demo']);
    const unstamped = (text: string): string => text.replace(/^Started: .*$/m, '');
    expect(unstamped(plain.stdout)).toBe(unstamped(dry.stdout));
  });
});
