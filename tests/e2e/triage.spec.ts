import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fillMirror } from '../../bench/fill-mirror';
import { startModelStandIn } from '../../bench/model-stand-in';
import { openStore } from '../../electron/engine/store/open';
import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';

const long = Boolean(process.env.COUNTERSIGN_LONG);
const queued = long ? 20_000 : 2_000;
const decisions = 50;

/** The keys of the n-th decision and the verdict that it must leave; putting off leaves none. */
const planOf = (n: number): { keys: string[]; verdict: 'approved' | 'rejected' | null } =>
  n % 5 === 3
    ? { keys: ['r', '1'], verdict: 'rejected' }
    : n % 5 === 4
      ? { keys: ['s', '1'], verdict: null }
      : { keys: ['a'], verdict: 'approved' };

test('fifty drafts by keys alone while a backfill runs: each decision is the one that was pressed, none is lost', async ({
  launchApp,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'countersign-e2e-triage-'));
  const model = await startModelStandIn(150);
  try {
    writeFileSync(join(data, 'shell.json'), JSON.stringify({ mode: 'own' }));
    // Any command makes the database and its workspace, as a first start would.
    const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
    execFileSync(process.execPath, [cli, 'drafts', 'list', '--data', data], { stdio: ['ignore', 'ignore', 'pipe'] });
    const store = await openStore({
      file: join(data, 'countersign.sqlite'),
      migrations: join(import.meta.dirname, '..', '..', 'migrations'),
      backups: null,
      now: () => Date.now(),
    });
    try {
      const workspaceId =
        store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get()?.id ?? 'the engine made none';
      fillMirror(store, { workspaceId, queued, messages: queued * 4, unanswered: 2_000 });
      const config = {
        ...{ kind: 'openai', baseUrl: model.url, model: 'stand-in', evaluationModel: null, inputPerMillionUsd: 1 },
        ...{ outputPerMillionUsd: 1, embeddingModel: null, embeddingPerMillionUsd: 0 },
      };
      store.sqlite
        .prepare(
          `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state)
           VALUES ('0197f0a4-0003-7000-8000-000000000001', ?, 1, 1, 1, 'Model', ?, 'unknown')`,
        )
        .run(workspaceId, JSON.stringify(config));
    } finally {
      store.close();
    }
    const { page, call, close } = await launchApp({ data, env: { OPENAI_API_KEY: 'key', AUTO_SEND_DISABLED: '1' } });
    const openRow = page.locator('[data-draft][aria-selected="true"]');
    await expect(page.locator('[data-scroll="sheet"]')).toBeVisible();
    await call('backfill.start', { options: { mode: 'apply' } });
    const drafted = async (): Promise<number> =>
      ((await call('backfill.list')) as CallOutput<'backfill.list'>).runs[0]?.counts.draftsDone ?? 0;
    await expect.poll(drafted).toBeGreaterThan(0);

    const pressed: { id: string; verdict: string | null }[] = [];
    for (let n = 0; n < decisions; n += 1) {
      const { keys, verdict } = planOf(n);
      // A key before the draft is there would be about nothing.
      await expect(page.locator('[data-scroll="sheet"]')).toBeVisible();
      const id = (await openRow.getAttribute('data-draft')) ?? '';
      const lead = await openRow.getAttribute('aria-label');
      for (const [at, key] of keys.entries()) {
        if (at > 0) await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press(key);
      }
      await expect(openRow, `after ${keys.join(' ')} on ${lead ?? id}`).not.toHaveAttribute('data-draft', id);
      pressed.push({ id, verdict });
    }
    expect(new Set(pressed.map(({ id }) => id)).size).toBe(decisions);

    const sqlite = new Database(join(data, 'countersign.sqlite'), { readonly: true });
    try {
      const made = (): { id: string; verdict: string | null }[] =>
        sqlite
          .prepare<[], { id: string; verdict: string | null }>(
            `SELECT draft_id AS id, verdict FROM reviews UNION ALL
             SELECT id, NULL FROM drafts WHERE snoozed_until_at IS NOT NULL ORDER BY id`,
          )
          .all();
      const wanted = pressed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      await expect.poll(made).toEqual(wanted);
    } finally {
      sqlite.close();
    }
    const before = await drafted();
    const runs = async () => ((await call('backfill.list')) as CallOutput<'backfill.list'>).runs;
    await expect
      .poll(async () => (await drafted()) > before || (await runs())[0]?.state === 'done', {
        message: 'the run goes on, or has ended meanwhile',
      })
      .toBe(true);
    await close();
  } finally {
    model.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
