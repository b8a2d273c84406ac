import { type CommandContext, yes } from './command';
import type { EngineClient } from './engine-client';

/** A demo that was never opened has no mail yet: its first sync belongs to setting it up, whatever command opens it. */
export const prepareDemo = async (
  client: EngineClient,
  context: Pick<CommandContext, 'flags' | 'err'>,
): Promise<void> => {
  if (!yes(context.flags.demo)) return;
  const { counts } = await client.call('engine.status', {});
  if (counts.messages > 0) return;
  context.err('Setting up the demo: reading its accounts for the first time.');
  const { results } = await client.call('sync.now', {});
  for (const result of results) if (result.error !== null) context.err(`  ${result.label}: ${result.error}`);
};
