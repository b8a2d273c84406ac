import type { EngineContext } from '../engine-context';
import type { SendingLanes } from '../outbox/sending-lanes';
import { takeUp } from '../outbox/take-up';
import { listConnections } from '../store/connections';
import { listWorkspaces } from '../store/workspaces';
import { isDiskFull } from './data-health';

/** More than a page: a log that is overwritten from its beginning takes a little on a full disk too. */
const probeBytes = 256 * 1024;

/** Whether something can be written again, by writing it. */
const hasRoom = (ctx: EngineContext): boolean => {
  try {
    ctx.store.write(() => {
      ctx.store.sqlite
        .prepare("INSERT OR REPLACE INTO row_seals (noun, row_id, seal) VALUES ('room', '', zeroblob(?))")
        .run(probeBytes);
      ctx.store.sqlite.prepare("DELETE FROM row_seals WHERE noun = 'room'").run();
    });
    return true;
  } catch (error) {
    if (isDiskFull(error)) return false;
    throw error;
  }
};

/**
 * While the disk is full everything waits; once there is room it goes on. A send whose outcome could not be written is treated
 * as after a crash: claimed has not left, handed off may have and is looked for. Gives whether there is room.
 */
export const lookForRoom = async (ctx: EngineContext, lanes: SendingLanes): Promise<boolean> => {
  if (ctx.dataHealth.fullSinceAt === null) return true;
  if (!hasRoom(ctx)) return false;
  ctx.dataHealth.fullSinceAt = null;
  ctx.ports.log.write('info', 'data.room_again');
  // In the account's own lane: whatever is claimed there now, nobody is delivering.
  const connections = listWorkspaces(ctx.store).flatMap(({ id }) => listConnections(ctx.store, id));
  for (const connection of connections)
    await lanes.run(connection.id, async () =>
      takeUp(ctx, connection.id, { code: 'disk_full', reason: 'The disk was full when the answer came.' }),
    );
  ctx.changed('engine');
  ctx.changed('outbox');
  return true;
};
