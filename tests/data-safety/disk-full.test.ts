import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lookForRoom } from '../../electron/engine/data-safety/look-for-room';
import {
  byPeople,
  engineForTests,
  type TestEngine,
} from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';

/** How the room of a database is used up and given back. */
type Room = { dataDir: string; fill(t: TestEngine): void; free(t: TestEngine): void };

const look = (t: TestEngine) => lookForRoom(t.ctx, t.services.sendingLanes);
const since = async (t: TestEngine) => (await t.call('engine.status', {})).data.diskFullSinceAt;

const story = async ({ dataDir, fill, free }: Room): Promise<void> => {
  const t = await engineForTests({ ...byPeople, dataDir });
  const draft = await t.waiting();
  const other = await t.waiting({ campaign: 'Couriers', lead: 'ivo@couriers.example' });
  fill(t);
  // Edits are written until there is no room; each one that was acknowledged is the text that stands there.
  let acknowledged = draft.body;
  let version = draft.version;
  let refused = '';
  for (let n = 0; n < 3000 && refused === ''; n += 1) {
    const body = `${n} ${'What it costs for twelve vans. '.repeat(300)}`;
    const answer = await t.engine.call('drafts.edit', { id: draft.id, body, version });
    if ('error' in answer) refused = answer.error.code;
    else {
      acknowledged = body;
      version = answer.ok.draft.version;
    }
  }
  expect(refused).toBe('disk_full');
  expect(await since(t)).toBe(t.clock.now());
  expect(t.draft(draft.id).body).toBe(acknowledged);
  // An approval is refused as a whole or taken as a whole; reading goes on.
  const { draft: shown } = await t.call('drafts.get', { id: other.id });
  const approval = await t.engine.call('drafts.approve', { id: other.id, fingerprint: shown.fingerprint });
  const approved = 'ok' in approval;
  expect(t.draft(other.id).state).toBe(approved ? 'sending' : 'pending');
  expect(await look(t)).toBe(false);
  // No outcome could be written: nothing is handed over.
  t.clock.advance(31_000);
  await t.dispatch().catch(() => undefined);
  const early = t.mailbox.delivered.length;
  expect(early).toBeLessThanOrEqual(approved ? 1 : 0);

  free(t);
  expect(await look(t)).toBe(true);
  expect(await since(t)).toBeNull();
  expect(t.draft(draft.id).body).toBe(acknowledged);
  if (!approved) await t.approve(other);
  await t.leave();
  for (let n = 0; n < 3; n += 1) {
    await t.reconcile();
    t.clock.advance(60_000);
  }
  expect(t.mailbox.delivered).toHaveLength(1);
  expect(['sent', 'uncertain', 'needs_person']).toContain(t.send(other.id).state);
  expect((await t.call('data.check', {})).damaged).toEqual([]);
  await t.engine.stop();
  const again = await engineForTests({ ...byPeople, dataDir, clock: t.clock, mailbox: t.mailbox });
  expect(again.draft(draft.id).body).toBe(acknowledged);
};

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'full-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

it('a database that may not grow: paused, nothing acknowledged is lost, goes on once it may', async () => {
  await story({
    dataDir: folder(),
    fill: (t) => {
      const pages = Number(t.ctx.store.sqlite.pragma('page_count', { simple: true }));
      t.ctx.store.sqlite.pragma(`max_page_count = ${pages}`);
    },
    free: (t) => void t.ctx.store.sqlite.pragma('max_page_count = 1073741823'),
  });
});

/** A file system of a few megabytes, for as long as the test runs; null where this user may not make one. */
const smallDisk = (megabytes: number): string | null => {
  const mountPoint = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'countersign-test', mountPoint], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', mountPoint]));
  return mountPoint;
};

it('a disk that is full (ENOSPC on a file system of 6 MB): the same', async (context) => {
  const disk = smallDisk(6);
  if (disk === null) {
    process.stdout.write('[disk full] skipped: making a small file system takes root on Linux\n');
    context.skip();
    return;
  }
  const ballast = join(disk, 'ballast');
  await story({
    dataDir: join(disk, 'data'),
    fill: () => {
      for (let size = 4096 * 1024; size >= 16 * 1024; size /= 2)
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
    },
    free: () => rmSync(ballast),
  });
});
