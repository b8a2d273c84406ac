import { describe, expect, it } from 'vitest';
import { backfillEvent } from '../../electron/cli/backfill-events';
import { openDemoFolder } from './demo-folder';
import { expectWholeOutcome } from './outcome';
import { hashStore, readStore } from './read-store';
import { applyLog, countersUpTo, dryRunLog, readLog, summaryText } from './run-log';

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

  it('--apply drafts 67, decides all, sends the sure ones once each and asks for the rest', async () => {
    const folder = await openDemoFolder();
    const run = await folder.run(['backfill', '--apply', '--demo', '--ignore-hours']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toMatch(applyLog());
    expect(folder.logs().map(({ text }) => text)).toEqual([run.stdout]);

    const { drafts, decisions, counters } = readLog(run.stdout);
    expect(counters).toEqual({ drafts: countersUpTo(worthADraft), decisions: countersUpTo(worthADraft) });
    expect(new Set(drafts.map(({ messageId }) => messageId)).size).toBe(worthADraft);
    expect(new Set(decisions.map(({ draftId }) => draftId))).toEqual(new Set(drafts.map(({ draftId }) => draftId)));
    const sent = decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    const review = decisions.filter(({ kind }) => kind === 'NEEDS_REVIEW');
    await expectWholeOutcome(folder, worthADraft);

    // The stand-in's inbox: each sent draft once, to whom it was meant, with its text; nothing else.
    const rows = readStore<{ id: string; body: string; to: string }>(folder.demo, 'SELECT id, body, "to" FROM drafts');
    const draftOf = new Map(rows.map((row) => [row.id, row]));
    const delivered = await folder.standIns.inbox();
    expect(delivered.map(({ to, body }) => `${to}\n${body.trim()}`).sort()).toEqual(
      sent
        .map(({ draftId }) => {
          const draft = draftOf.get(draftId);
          const [to] = JSON.parse(draft?.to ?? '[]') as { email: string }[];
          return `${to?.email}\n${draft?.body.trim()}`;
        })
        .sort(),
    );
    for (const { send, dms } of sent) expect({ send, dms }).toEqual({ send: null, dms: [] });

    // Each draft that needs a person: the log says who was told.
    for (const { dms, lead } of review) {
      expect(dms.length, lead).toBeGreaterThan(0);
      for (const dm of dms) expect(dm).toMatch(/^SENT to \S+@\S+\.example$/);
    }

    // What it costs the reader to look: a second dry run finds the sent ones answered.
    const again = await folder.run(['backfill', '--demo', '--json']);
    expect(again.code, again.stderr).toBe(0);
    // Every line is an event of the documented schema.
    const events = again.stdout
      .trim()
      .split('\n')
      .map((line) => backfillEvent.parse(JSON.parse(line)));
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['started', 'log', 'ended']));
    expect(events.at(-1)).toMatchObject({
      event: 'ended',
      run: { counts: { total: review.length } },
    });
  });
});
