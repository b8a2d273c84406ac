import { type Command, exit } from '../command';
import { openEngine } from '../open-engine';

export const syncCommand: Command = {
  usage: 'sync [options]',
  options: { json: { type: 'boolean', help: 'the result as JSON' } },
  examples: ['countersign sync', 'countersign sync --demo'],
  run: async (context) => {
    const client = await openEngine(context, { lanes: false });
    try {
      const { results } = await client.call('sync.now', {});
      if (context.flags.json === true) context.out(JSON.stringify(results));
      else if (results.length === 0)
        context.err('No account is connected. Connect one in the app: Settings, Connections.');
      else
        for (const result of results)
          context.out(
            `${result.label}: ${result.error === null ? `${result.newMessages} new messages` : `FAILED (${result.error})`}`,
          );
      return results.length > 0 && results.every((result) => result.error === null) ? exit.done : exit.failed;
    } finally {
      await client.close();
    }
  },
};
