import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { killLimitMs } from './kill-rounds';
import type { WorkspacesJob } from './killable-workspaces.fixture';
import { buildEngine, runEngine } from './run-engine';
import type { TimeScale } from './scaled-clock';

/** Ends what hangs. */
const settledWithinMs = 300_000;
/** Delivered, with nobody having written it down; and, at length, proven unsent. */
const points =
  process.env.COUNTERSIGN_LONG === '1' ? ['outbox.outcome_sent', 'outbox.claimed'] : ['outbox.outcome_sent'];

it(
  'a process killed while two workspaces have something on its way sends both, each once, whichever is on screen',
  async () => {
    const built = await buildEngine('killable-workspaces.fixture.ts');
    try {
      for (const diesAt of points) {
        const folder = mkdtempSync(join(tmpdir(), 'countersign-kill-workspaces-'));
        const witness = join(folder, 'taken');
        const time: TimeScale = { scale: 20, realFrom: Date.now(), from: Date.now() };
        const leads = ['Brightwater', 'Fernhill'].map((workspace) => ({
          workspace,
          email: `dana@${workspace.toLowerCase()}.example`,
          wroteAt: time.from,
        }));
        const job: WorkspacesJob = { dataDir: folder, time, leads, witness, diesAt };
        const approved: string[] = [];
        const first = await runEngine<WorkspacesJob>(built, job, (told) => {
          if (told.kind === 'approved') approved.push(told.sendId);
        }).ended;
        expect(first).toMatchObject({ signal: 'SIGKILL' });
        expect(approved).toHaveLength(2);

        const states = (): string[] => {
          const db = new Database(join(folder, 'countersign.sqlite'), { readonly: true });
          try {
            return db
              .prepare<[], { state: string }>('SELECT state FROM outbox')
              .all()
              .map(({ state }) => state);
          } finally {
            db.close();
          }
        };
        const second = runEngine<WorkspacesJob>(built, { ...job, diesAt: null }, () => undefined);
        const end = Date.now() + settledWithinMs;
        while (states().some((state) => state !== 'sent') && Date.now() < end) await wait(50);
        expect(states()).toEqual(['sent', 'sent']);
        await second.stop();
        const taken = existsSync(witness) ? readFileSync(witness, 'utf8').trim().split('\n') : [];
        expect(taken.sort()).toEqual(leads.map(({ email }) => email).sort());
        rmSync(folder, { recursive: true, force: true });
      }
    } finally {
      built.remove();
    }
  },
  killLimitMs(points.length),
);
