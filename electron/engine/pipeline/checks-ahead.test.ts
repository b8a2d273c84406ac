import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { getCampaign } from '../store/campaigns';
import type { DecisionRow } from '../store/rows';
import { decisions } from '../store/schema';
import { type CheckedText, checkAhead, checkText } from './check-text';
import {
  engineForTests,
  handClock,
  startAt,
  type TestEngine,
  type TestEngineOptions,
} from './testing/engine-for-tests.fixture';

const decisionsOf = (t: TestEngine): DecisionRow[] => t.ctx.store.db.select().from(decisions).all();
const failedChecks = (row: DecisionRow): string[] =>
  row.checks.filter((check) => !check.passed).map(({ evidence }) => evidence ?? '');

/**
 * A message of Dana's is answered with `says` at the end; `change` happens while the reply is judged, when its checks have
 * been made already. Gives the engine and what was decided.
 */
const judgedWhile = async (
  change: (t: TestEngine) => void | Promise<void>,
  {
    says = '',
    before = async () => {},
    ...options
  }: TestEngineOptions & {
    says?: string;
    before?: (t: TestEngine) => Promise<void>;
  } = {},
) => {
  const points: string[] = [];
  const t = await engineForTests({ ...options, trace: (point) => void points.push(point) });
  await before(t);
  t.model.says.extra = says;
  t.mailbox.arrive();
  await t.sync();
  t.model.meanwhile.set('evaluate', async () => {
    for (let turns = 0; turns < 10; turns += 1) await turn();
    expect(points).toContain('decide.checked');
    await change(t);
  });
  await t.work();
  expect(points).toContain('decide.evaluated');
  return {
    t,
    get row(): DecisionRow {
      const [row] = decisionsOf(t);
      if (!row) throw new Error('nothing was decided');
      return row;
    },
  };
};

it('where nothing changes the reply leaves as it did, with every check', async () => {
  const { row } = await judgedWhile(() => {});
  expect(row).toMatchObject({ kind: 'send_delayed' });
  expect(failedChecks(row)).toEqual([]);
  expect(row.checks.length).toBeGreaterThan(15);
});

const henrike = ' Henrike Vossberg saves two hours a day with it.';
const other = (name: string): string =>
  `INSERT INTO leads (id, workspace_id, created_at, updated_at, campaign_id, name, email, company, sentiment, sentiment_by)
   SELECT 'other', workspace_id, 0, 0, id, '${name}', 'other@vossberg.example', null, 'New', 'none' FROM campaigns LIMIT 1`;

it('another lead who comes meanwhile and is named in it is seen', async () => {
  const { t, row } = await judgedWhile((t) => void t.ctx.store.sqlite.exec(other('Henrike Vossberg')), {
    says: henrike,
  });
  expect(failedChecks(row).join()).toContain('Henrike Vossberg');
  expect(t.sends()).toEqual([]);
});

it('another lead who is called so meanwhile is seen', async () => {
  const { row } = await judgedWhile(
    (t) => void t.ctx.store.sqlite.exec("UPDATE leads SET name = 'Henrike Vossberg' WHERE id = 'other'"),
    {
      says: henrike,
      before: async (t) => {
        // The campaigns come with the first page.
        await t.sync();
        t.ctx.store.sqlite.exec(other('Ola Nygard'));
      },
    },
  );
  expect(failedChecks(row).join()).toContain('Henrike Vossberg');
});

it('what another lead writes meanwhile and it repeats is seen', async () => {
  const words = 'our lorries leave the depot in Aarhus before five each working morning';
  const { row } = await judgedWhile(
    async (t) => {
      t.mailbox.arrive({
        lead: 'ivo@vinter.example',
        from: { name: 'Ivo Vinter', email: 'ivo@vinter.example' },
        text: `Hi, ${words}.`,
      });
      await t.sync();
    },
    { says: ` I know that ${words}.` },
  );
  expect(failedChecks(row).join()).toContain('aarhus');
});

it('a lead whom another connection adds meanwhile is seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { row } = await judgedWhile(
    (t) => {
      const beside = new Database(t.ctx.store.file);
      beside.exec(other('Henrike Vossberg'));
      beside.close();
    },
    { says: henrike, dataDir: folder },
  );
  expect(failedChecks(row).join()).toContain('Henrike Vossberg');
});

const fact = (text: string, more: { id: string | null; version: number | null }) => ({
  ...{ kind: 'fact' as const, key: 'price', text, campaignId: null },
  ...more,
});

it('knowledge that is edited meanwhile bears out nothing any more', async () => {
  const saved: { id: string; version: number }[] = [];
  const priced = {
    says: ' A van costs €31 a month.',
    before: async (t: TestEngine) => {
      const { entry } = await t.call('knowledge.save', fact('A van costs €31 a month.', { id: null, version: null }));
      saved.push(entry);
    },
  };
  expect(failedChecks((await judgedWhile(() => {}, priced)).row)).toEqual([]);
  const { row } = await judgedWhile(async (t) => {
    const [, last] = saved;
    await t.call(
      'knowledge.save',
      fact('A van costs €45 a month.', { id: last?.id ?? '', version: last?.version ?? 0 }),
    );
  }, priced);
  expect(failedChecks(row).join()).toContain('31');
});

it('a link that is taken off the list meanwhile stands in no reply', async () => {
  const linked = {
    says: ' Have a look at https://fernhill.example/tour first.',
    campaign: { linkAllowList: ['fernhill.example'] },
  };
  expect(failedChecks((await judgedWhile(() => {}, linked)).row)).toEqual([]);
  const { row } = await judgedWhile(async (t) => {
    const { campaignId } = t.pending();
    const { version } = getCampaign(t.ctx.store, t.workspaceId, campaignId);
    await t.call('campaigns.update', { id: campaignId, version, patch: { linkAllowList: [] } });
  }, linked);
  expect(failedChecks(row).join()).toContain('fernhill.example');
});

it('an opt-out meanwhile lets nothing go', async () => {
  const { t } = await judgedWhile(async (t) => {
    t.mailbox.arrive({ text: 'Please remove me from your list.' });
    await t.sync();
  });
  expect(decisionsOf(t)).toEqual([]);
  expect(t.drafts()).toMatchObject([{ state: 'rejected' }]);
  expect(t.sends()).toEqual([]);
});

it('a text that is edited meanwhile is checked as it reads then', async () => {
  const { row } = await judgedWhile(async (t) => {
    const draft = t.pending();
    await t.call('drafts.edit', {
      id: draft.id,
      body: `${draft.body}\nhttps://elsewhere.example`,
      version: draft.version,
    });
  });
  expect(row.rule).toBe('evaluation_failed');
  expect(failedChecks(row).join()).toContain('elsewhere.example');
});

it('checks hold as long as all they look at is the same, and the minute', async () => {
  const { t } = await judgedWhile(() => {}, { clock: handClock(startAt + 10_000) });
  const [draft] = t.drafts();
  const [trigger] = t.messages();
  const campaign = draft && getCampaign(t.ctx.store, t.workspaceId, draft.campaignId);
  if (!draft || !trigger || !campaign) throw new Error('there is a draft');
  const text: CheckedText = {
    ...{ ...draft, lead: t.lead(), trigger, campaign, thread: [], zone: 'Europe/Lisbon' },
    ...{ knowledge: [], offered: [], windowAsked: null },
  };
  const ahead = checkAhead(t.ctx, text);
  t.clock.advance(40_000);
  expect(checkText(t.ctx, structuredClone(text), ahead)).toBe(ahead.checks);
  expect(checkText(t.ctx, { ...text, body: `${text.body} ` }, ahead)).not.toBe(ahead.checks);
  expect(checkText(t.ctx, { ...text, lead: { ...text.lead, id: 'somebody else' } }, ahead)).not.toBe(ahead.checks);
  t.clock.advance(20_000);
  expect(checkText(t.ctx, text, ahead)).not.toBe(ahead.checks);
});
