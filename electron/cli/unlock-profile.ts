import { Refusal } from '../../shared/errors';
import { type CommandContext, text } from './command';
import type { EngineClient } from './engine-client';
import { readPin } from './read-pin';

/**
 * Opens the profile that a command acts as, where it has a PIN: also one that a window has open, because whoever types here may be
 * somebody else. A profile that was locked is locked again when the client closes. Gives the client to use.
 */
export const unlockProfile = async (
  client: EngineClient,
  as: string,
  context: Pick<CommandContext, 'flags'>,
): Promise<EngineClient> => {
  const wanted = as.toLowerCase();
  const profiles = await client.call('profiles.list', {}).then(
    (answer) => answer.profiles,
    (error: unknown) => {
      // A command that hosts the engine answers nothing but the stop, which needs no PIN; a damaged database has no people.
      if (error instanceof Refusal && (error.code === 'lease_held' || error.code === 'database_damaged')) return [];
      throw error;
    },
  );
  const profile = profiles.find(
    ({ id, name, email }) => id === as || name.toLowerCase() === wanted || email.toLowerCase() === wanted,
  );
  if (!profile?.hasPin) return client;
  const pin = await readPin({
    name: profile.name,
    pinFile: text(context.flags['pin-file']) ?? null,
    env: process.env,
    terminal: { input: process.stdin, output: process.stderr },
  });
  await client.call('profiles.unlock', { id: profile.id, pin });
  if (!profile.locked) return client;
  return {
    ...client,
    close: async () => {
      // An engine that has ended meanwhile has forgotten what was open.
      await client.call('profiles.lock', { id: profile.id }).catch(() => {});
      await client.close();
    },
  };
};
