import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { openSqlite } from '../store/open-sqlite';

/** Takes the send of a draft out of the file while no engine runs, and gives the engine that opens it next. */
const without = async (left: boolean) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'repair-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const before = await engineForTests({ ...byPeople, dataDir });
  const draft = await before.waiting();
  await before.approve(draft);
  if (left) await before.leave();
  await before.engine.stop();
  const other = openSqlite(join(dataDir, 'countersign.sqlite'), 1000);
  other.exec("DELETE FROM outbox; UPDATE drafts SET state = 'sending'");
  other.close();
  const t = await engineForTests({ ...byPeople, dataDir });
  // As after each start.
  const { damaged } = await t.call('data.check', {});
  return { t, draft, damaged };
};
const told = async (t: TestEngine) =>
  (await t.call('audit.export', {})).events.filter(({ kind }) => kind === 'draft.repaired').map(({ data }) => data);

it('a draft whose send was taken out of the file goes back to a person, who is told that it may have left', async () => {
  const { t, draft, damaged } = await without(false);
  expect(t.draft(draft.id).state).toBe('pending');
  const { decision } = await t.call('drafts.get', { id: draft.id });
  expect(decision).toMatchObject({ rule: 'held_back', sentence: expect.stringMatching(/look into Sent/) });
  expect(await told(t)).toMatchObject([{ draftId: draft.id, became: 'review' }]);
  // And the file is told as damaged besides: nothing here takes a send out.
  expect(damaged.map(({ noun }) => noun)).toContain('outbox');
});

it('one whose reply stands in the thread counts as sent', async () => {
  const { t, draft } = await without(true);
  expect(t.draft(draft.id).state).toBe('sent');
  expect(await told(t)).toMatchObject([{ draftId: draft.id, became: 'sent', message: expect.any(String) }]);
});
