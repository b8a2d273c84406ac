import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BackfillOptions, Run } from '../../../shared/schemas/run';
import { engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { settled } from './settled.fixture';

const people = ['ada', 'ben', 'cleo', 'dov', 'eva', 'finn', 'gia', 'hal', 'iris', 'jon', 'kai', 'lea'];

/** Twelve leads wrote, and a thirteenth asked to be left alone; nothing was drafted so far. */
const withMail = async (): Promise<TestEngine> => {
  const t = await engineForTests();
  for (const who of people) {
    t.clock.advance(60_000);
    t.mailbox.arrive({ lead: `${who}@firm-${who}.example`, text: `What does it cost for six vans, please? ${who}` });
  }
  t.mailbox.arrive({ lead: 'stop@firm-stop.example', text: 'Please remove me from your list.' });
  await t.sync();
  return t;
};

const apply = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> => {
  const { run } = await t.call('backfill.start', { options: { mode: 'apply', ...options } }, 'manager');
  return settled(t, run.id);
};
const preview = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> =>
  (await t.call('backfill.start', { options: { mode: 'dry-run', ...options } }, 'manager')).run;
const logOf = async (t: TestEngine, run: Run): Promise<string[]> =>
  (await t.call('backfill.log', { runId: run.id, limit: 5000 })).lines.map(({ text }) => text);
/** Every row of every table, as one hash. */
const stored = (t: TestEngine): string => {
  const hash = createHash('sha256');
  const tables = t.ctx.store.sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all();
  for (const { name } of tables)
    hash.update(JSON.stringify([name, t.ctx.store.sqlite.prepare(`SELECT * FROM "${name}"`).all()]));
  return hash.digest('hex');
};

describe('a plan', () => {
  it('is a preview with a sample of ten and an estimate, kept without a write to the database or a question to anybody', async () => {
    const t = await withMail();
    const before = { rows: stored(t), asked: t.model.asked.length };
    const run = await preview(t);
    const { sample } = await t.call('backfill.sample', { runId: run.id });
    expect(sample).toHaveLength(10);
    expect(new Set(sample.map(({ leadId }) => leadId)).size).toBe(10);
    expect(sample[0]).toMatchObject({ excerpt: expect.stringContaining('six vans'), campaignName: 'Bakeries' });
    const { plan } = await t.call('backfill.savePlan', { runId: run.id, name: ' May ' }, 'manager');
    expect(plan).toMatchObject({ name: 'May', messages: 12, campaigns: 2 });
    expect(plan.estimate.modelCalls).toBeGreaterThan(0);
    expect((await t.call('backfill.plans', {})).plans).toEqual([plan]);
    expect({ rows: stored(t), asked: t.model.asked.length }).toEqual(before);
  });

  it('is worked exactly, and what changed since is told before it begins and after it ends', async () => {
    const t = await withMail();
    const dry = await preview(t);
    await t.call('backfill.savePlan', { runId: dry.id, name: 'May' }, 'manager');
    t.clock.advance(3_600_000);
    // One lead opted out meanwhile, one more wrote for the first time, and the threshold was raised.
    await t.call('leads.setOptOut', { leadId: t.lead('ada@firm-ada.example').id, optedOut: true });
    t.mailbox.arrive({ lead: 'new@firm-new.example', text: 'What does it cost for two vans, please?' });
    await t.sync();
    const campaign = (await t.call('campaigns.list', {})).campaigns.find(({ name }) => name === 'Bakeries');
    if (!campaign) throw new Error('the fixture has this campaign');
    const { id, version } = campaign;
    await t.call('campaigns.update', { id, version, patch: { autoSendConfidenceThreshold: 0.93 } });

    const run = await apply(t, { plan: 'May', limit: 10 });
    expect(run.plan).toMatchObject({
      ...{ name: 'May', planned: 12, kept: 10, arrived: 1, options: ['--limit'] },
      gone: { lead_blocked: 1, over_limit: 1 },
      thresholds: [{ campaign: 'Bakeries', planned: 0.9, now: 0.93 }],
    });
    expect(run.counts.total).toBe(10);
    const log = await logOf(t, run);
    expect(log).toContain('As planned: 10');
    expect(log).toContain('No longer:  2 (lead_blocked 1, over_limit 1)');
    expect(log).toContain('Came since: 1, not in this run');
    expect(log).toContain('Threshold:  Bakeries was 0.90, is 0.93');
    expect(log.at(-1)).toMatch(/^Against the plan May: 10 of 12 messages, \d+ model calls \(estimated \d+\)/);
    expect(run.spent.modelCalls).toBeGreaterThanOrEqual(50);
  });

  it('of a name that is taken is refused, one that is not there too', async () => {
    const t = await withMail();
    const save = async (replace: boolean) =>
      t.call('backfill.savePlan', { runId: (await preview(t)).id, name: 'May', replace }, 'manager');
    await save(false);
    await expect(save(false)).rejects.toThrow(/There is a plan named May already/);
    const { plan } = await save(true);
    expect((await t.call('backfill.plans', {})).plans).toEqual([plan]);
    await expect(apply(t, { plan: 'June' })).rejects.toThrow(/There is no plan June/);
    await t.call('backfill.forgetPlan', { id: plan.id }, 'manager');
    expect((await t.call('backfill.plans', {})).plans).toEqual([]);
  });
});

describe('a run', () => {
  it('keeps a journal of every message: those it worked with every stage and request, those a gate left out with the reason', async () => {
    const t = await withMail();
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done', counts: { total: 12, decided: 12, bySkip: { opt_out: 1 } } });
    const facets = await t.call('backfill.facets', { runId: run.id });
    expect(facets.states).toMatchObject({ all: 12, skipped: 1, sent: 12, failed: 0, open: 0 });
    expect(facets.skips).toEqual([{ key: 'opt_out', name: 'opt_out', count: 1 }]);
    const skipped = await t.call('backfill.items', {
      runId: run.id,
      filter: { state: 'skipped', skipReason: 'opt_out' },
    });
    expect(skipped.items).toMatchObject([{ state: 'gated', skipReason: 'opt_out' }]);

    const [first] = (await t.call('backfill.items', { runId: run.id, limit: 5 })).items;
    const { journal } = await t.call('backfill.item', { id: first?.id ?? '' });
    expect(new Set(journal.filter(({ kind }) => kind === 'model').map(({ name }) => name))).toEqual(
      new Set(['sentiment', 'strategy', 'reply', 'verify', 'evaluate']),
    );
    expect(journal.filter(({ kind }) => kind === 'stage').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sentiment', 'draft', 'evaluate', 'decide']),
    );
    const placeOf = (wanted: string): number => journal.findIndex(({ kind, name }) => `${kind} ${name}` === wanted);
    expect(placeOf('model evaluate')).toBeLessThan(placeOf('stage evaluate'));
    expect(journal.filter(({ kind }) => kind === 'send')).toMatchObject([{ outcome: 'sent' }]);
    for (const [index, entry] of journal.entries())
      expect(entry.at).toBeGreaterThanOrEqual(journal[index - 1]?.at ?? 0);
  });

  it('lists its items page by page, each once', async () => {
    const t = await withMail();
    const run = await apply(t);
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: { items: { messageId: string }[]; nextCursor: string | null } = await t.call('backfill.items', {
        ...{ runId: run.id, cursor, limit: 5 },
      });
      seen.push(...page.items.map(({ messageId }) => messageId));
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('goes on without a message that fails, and retries one of them or all', async () => {
    const t = await withMail();
    let replies = 0;
    t.model.meanwhile.set('reply', () => {
      replies += 1;
      if (replies <= 3) throw new Error('planted');
    });
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done_with_errors', counts: { draftsFailed: 3, decided: 9 } });
    expect(await logOf(t, run)).toContain('       Generating draft... FAILED (internal)');
    expect(t.lines.filter(({ event }) => event === 'backfill.item_threw')).toHaveLength(3);
    const failed = { runId: run.id, filter: { state: 'failed' as const, error: 'internal' } };
    expect((await t.call('backfill.facets', { runId: run.id })).errors).toEqual([
      { key: 'internal', name: 'internal', count: 3 },
    ]);
    const [one] = (await t.call('backfill.items', failed)).items;
    await t.call('backfill.retryItem', { id: one?.id ?? '' }, 'manager');
    expect((await settled(t, run.id)).counts).toMatchObject({ draftsFailed: 2, decided: 10 });
    await expect(t.call('backfill.retryItem', { id: one?.id ?? '' }, 'manager')).rejects.toThrow(/did not fail/);
    await t.call('backfill.retryFailed', { id: run.id }, 'manager');
    expect(await settled(t, run.id)).toMatchObject({ state: 'done', counts: { draftsFailed: 0, decided: 12 } });
    expect((await t.call('backfill.items', failed)).items).toEqual([]);
    expect(t.mailbox.delivered).toHaveLength(12);
  });

  it('over a campaign of another run is refused, with the run that stands in the way', async () => {
    const t = await withMail();
    const { run } = await t.call('backfill.start', { options: { mode: 'apply' } }, 'manager');
    await expect(t.call('backfill.start', { options: { mode: 'apply' } }, 'manager')).rejects.toThrow(
      /^run_excluded: Run 1, started by Ruth Amadi, is running over Bakeries and 1 more\. Wait for it, or cancel it first\.$/,
    );
    await settled(t, run.id);
    await apply(t);
  });

  it('is held against the one before it: new sends, scores up and down', async () => {
    const t = await withMail();
    t.model.says.confidence = 0.5;
    const first = await apply(t);
    t.model.says.confidence = 0.97;
    const second = await apply(t);
    const compared = await t.call('backfill.compare', { runId: second.id });
    expect(compared).toMatchObject({ other: { id: first.id }, both: 12, scoreUp: 12, scoreDown: 0, newSends: 12 });
    expect(compared.changes[0]).toMatchObject({
      before: { decision: 'needs_review', score: 0.5 },
      after: { decision: 'send_immediate', score: 0.97 },
    });
    expect(await t.call('backfill.compare', { runId: first.id })).toMatchObject({ other: null, both: 0, changes: [] });
  });

  it('is exported whole as CSV and JSON beside its log, which is listed with size and checksum', async () => {
    const t = await withMail();
    const run = await apply(t);
    const csv = await t.call('backfill.export', { runId: run.id, format: 'csv' });
    expect(csv).toMatchObject({ rows: 13, file: expect.stringMatching(/backfill-ai-auto-send-.*\.csv$/) });
    const lines = readFileSync(csv.file, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(14);
    expect(lines[0]).toMatch(/^messageId,receivedAt,leadName,/);
    const json = await t.call('backfill.export', { runId: run.id, format: 'json' });
    const read = JSON.parse(readFileSync(json.file, 'utf8')) as { items: { state: string }[] };
    expect(read.items.filter(({ state }) => state === 'decided')).toHaveLength(12);
    const { artifact } = await t.call('backfill.artifact', { runId: run.id });
    const file = readFileSync(artifact?.file ?? '');
    expect(artifact).toMatchObject({
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
  });
});

describe('a log', () => {
  it('reads in pages exactly as its file, and narrowed by phase, level, campaign and lead', async () => {
    const t = await withMail();
    t.model.says.confidence = 0.5;
    const run = await apply(t);
    const { artifact } = await t.call('backfill.artifact', { runId: run.id });
    const text = readFileSync(artifact?.file ?? '', 'utf8');
    const all = await t.call('backfill.logPage', { runId: run.id, from: 0, limit: 5000 });
    expect(all.lines.map((line) => `${line.text}\n`).join('')).toBe(text);
    const piece = await t.call('backfill.logPage', { runId: run.id, from: 40, limit: 7 });
    expect(piece.lines.map(({ n }) => n)).toEqual([41, 42, 43, 44, 45, 46, 47]);

    const second = await t.call('backfill.logPage', {
      ...{ runId: run.id, from: 0, limit: 5000, query: { phase: 'auto_send' } },
    });
    expect(second.lines.map(({ text: line }) => line)).toEqual(
      all.lines.filter(({ phase }) => phase === 'auto_send').map(({ text: line }) => line),
    );
    const decisions = await t.call('backfill.logPage', {
      ...{ runId: run.id, from: 2, limit: 3, query: { level: 'decision' } },
    });
    expect(decisions).toMatchObject({ matching: 12, total: all.total });
    for (const line of decisions.lines) expect(line.text).toBe('       Decision: NEEDS_REVIEW (0.50 < 0.90)');

    const { leads, campaigns } = await t.call('backfill.logParts', { runId: run.id });
    expect(campaigns).toEqual(['Bakeries']);
    expect(leads).toHaveLength(12);
    const ada = leads.find((lead) => lead.includes('ada@firm-ada.example')) ?? '';
    const hers = await t.call('backfill.logPage', { runId: run.id, from: 0, limit: 99, query: { lead: ada } });
    expect(hers.lines.filter(({ text: line }) => line.startsWith('['))).toHaveLength(2);
    const found = await t.call('backfill.logFind', { runId: run.id, text: 'needs_review (0.5' });
    expect(found.count).toBe(12);
    for (const at of found.positions) expect(all.lines[at]?.text).toMatch(/NEEDS_REVIEW/);
    expect(
      (await t.call('backfill.logFind', { runId: run.id, text: 'needs_review', query: { lead: ada } })).count,
    ).toBe(1);
  });
});

describe('a schedule', () => {
  const runs = async (t: TestEngine) => (await t.call('backfill.list', {})).runs;

  it('drafts what is missing, once for all that was missed, and starts nothing where nothing is', async () => {
    const t = await withMail();
    await t.call('backfill.setSchedule', { schedule: { kind: 'every', minutes: 30 } }, 'manager');
    await t.services.backfill.tick();
    expect(await runs(t)).toEqual([]);
    t.clock.advance(5 * 86_400_000);
    await t.services.backfill.tick();
    const [run, ...more] = await runs(t);
    expect(more).toEqual([]);
    expect(run).toMatchObject({ startedBy: 'Schedule', options: { missingOnly: true, keepDelays: true } });
    expect((await settled(t, run?.id ?? '')).counts.total).toBe(12);
    t.clock.advance(86_400_000);
    await t.services.backfill.tick();
    expect(await runs(t)).toHaveLength(1);
  });

  it('goes on from now under a clock that was set back, and does not wait for the old time to come again', async () => {
    const t = await withMail();
    const { clock } = t;
    clock.advance(30 * 86_400_000);
    await t.call('backfill.setSchedule', { schedule: { kind: 'every', minutes: 30 } }, 'manager');
    clock.advance(-29 * 86_400_000);
    await t.services.backfill.tick();
    expect(await runs(t)).toEqual([]);
    clock.advance(31 * 60_000);
    await t.services.backfill.tick();
    expect(await runs(t)).toHaveLength(1);
    await settled(t, (await runs(t))[0]?.id ?? '');
  });

  it('waits for a run over the same campaigns, and then makes up for it', async () => {
    const t = await withMail();
    await t.call('backfill.setSchedule', { schedule: { kind: 'nightly', at: '02:30' } }, 'manager');
    t.clock.advance(86_400_000);
    const { run } = await t.call(
      'backfill.start',
      { options: { mode: 'apply', skipAutoSend: true, limit: 3 } },
      'manager',
    );
    await t.call('backfill.pause', { id: run.id }, 'manager');
    await t.services.backfill.tick();
    expect(await runs(t)).toHaveLength(1);
    await t.call('backfill.cancel', { id: run.id }, 'manager');
    await t.services.backfill.tick();
    const [second] = await runs(t);
    expect(second).toMatchObject({ number: 2, startedBy: 'Schedule' });
    await settled(t, second?.id ?? '');
    await expect(t.call('backfill.setSchedule', { schedule: { kind: 'off' } }, 'setter')).rejects.toThrow(/^denied/);
  });
});
