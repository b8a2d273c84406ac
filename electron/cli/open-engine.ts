import { type CommandContext, text, yes } from './command';
import { dataDirOf } from './data-dir';
import { connectToEngine, type EngineClient } from './engine-client';
import { unlockProfile } from './unlock-profile';

/**
 * The engine for one command: the running app's, else one hosted here with the lease. `lanes: false` hosts it without
 * anything happening by itself (no sync, no sending), as reading commands want it. The engine's own code is loaded only when it is
 * hosted here: beside a running app a command, and an emergency stop most of all, is there at once.
 */
export const openEngine = async (
  context: Pick<CommandContext, 'flags'>,
  options: { lanes: boolean; rescue?: boolean },
): Promise<EngineClient> => {
  const as = text(context.flags.as) ?? null;
  const dataDir = dataDirOf({ data: text(context.flags.data), demo: yes(context.flags.demo) });
  const running = await connectToEngine(dataDir, as);
  if (running) return as === null ? running : await unlockOrClose(running, as, context);
  const { hostEngine } = await import('./host-engine');
  return hostEngine(context, dataDir, options);
};

/** A PIN that is not the one ends the command, and its line to the engine with it. */
const unlockOrClose = async (
  client: EngineClient,
  as: string,
  context: Pick<CommandContext, 'flags'>,
): Promise<EngineClient> => {
  try {
    return await unlockProfile(client, as, context);
  } catch (error) {
    await client.close();
    throw error;
  }
};
