import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/errors';
import type { Role } from '../../../shared/schemas/common';
import { soundHealth } from '../data-safety/data-health';
import { withReplaceLock } from '../data-safety/replace-lock';
import type { Ports } from '../ports';
import { createNewId } from '../store/ids';
import { openBeside } from '../store/open-beside';
import { getMeta } from '../store/workspaces';
import { stopSending } from './stop';

type Input = { dataDir: string; ports: Ports; who: { name: string; role: Role | null } };

/**
 * The emergency stop beside an engine that runs but does not answer: the same transaction, from another process. The one write
 * that is made without the lease, because it only ever holds: every engine reads the stop from the database in the transaction
 * that hands a message over, so it is in force when this returns, whatever that engine is busy with. The tables stay as that
 * engine has them, and damage elsewhere in the file is no reason not to stop.
 *
 * Gives how much the stop holds, whoever made it. Throws Refusal('not_found') where there is no database, `conflict` when a copy is
 * put in place for too long, and what opening it throws.
 */
export const stopBeside = async (input: Input): Promise<{ held: number; workspaceName: string }> => {
  const file = join(input.dataDir, 'countersign.sqlite');
  if (!existsSync(input.dataDir)) throw new Refusal('not_found', `There is no database in ${input.dataDir}.`);
  // Not while a copy is being put in the place of the file; that one comes stopped.
  return withReplaceLock(input.dataDir, () => stopIn(file, input));
};

const stopIn = (file: string, input: Input): { held: number; workspaceName: string } => {
  if (!existsSync(file)) throw new Refusal('not_found', `There is no database in ${input.dataDir}.`);
  const { clock } = input.ports;
  const store = openBeside(file, () => clock.now());
  try {
    const workspaces = store.sqlite
      .prepare<[], { id: string; name: string }>('SELECT id, name FROM workspaces ORDER BY id')
      .all();
    const open = workspaces.find((row) => row.id === getMeta(store, 'current_workspace')) ?? workspaces.at(-1);
    stopSending(
      {
        ports: input.ports,
        store,
        newId: createNewId(input.ports),
        workspaceId: open?.id ?? '',
        instanceId: '',
        version: '',
        dataDir: input.dataDir,
        dataHealth: soundHealth(),
        changed: () => {},
      },
      input.who,
    );
    // Counted afterwards: the engine that did not answer in time may have made the stop itself by now.
    const held = store.sqlite
      .prepare<[], { count: number }>(
        `SELECT (SELECT count(*) FROM outbox WHERE state = 'held' AND code = 'stopped')
           + (SELECT count(*) FROM bookings WHERE state = 'held') AS count`,
      )
      .get();
    return { held: held?.count ?? 0, workspaceName: open?.name ?? '' };
  } finally {
    store.close();
  }
};
