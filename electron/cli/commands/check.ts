import { type Command, exit, UsageError, yes } from '../command';
import { openEngine } from '../open-engine';

export const checkCommand: Command = {
  usage: 'check [options]',
  options: { json: { type: 'boolean', help: 'the result as JSON' } },
  examples: ['countersign check'],
  run: async (context) => {
    if (context.rest.length > 0) throw new UsageError(`${JSON.stringify(context.rest[0])} is not understood here.`);
    const client = await openEngine(context, { lanes: false });
    try {
      const result = await client.call('data.check', {});
      const sound = result.structure.length === 0 && result.damaged.length === 0 && result.audit.ok;
      if (yes(context.flags.json)) context.out(JSON.stringify(result));
      else {
        for (const line of result.structure) context.out(`The file: ${line}`);
        for (const row of result.damaged) context.out(`A row is ${row.what}: ${row.row} (${row.noun} ${row.rowId})`);
        if (!result.audit.ok) context.out(`The audit chain is broken at event ${result.audit.brokenAt}.`);
        context.out(
          sound
            ? `Nothing is wrong: ${result.rows} hashed rows, ${result.audit.events} audit events.`
            : 'Auto-send is off. Look at Settings, Backups, or restore a copy: countersign backup list',
        );
      }
      return sound ? exit.done : exit.failed;
    } finally {
      await client.close();
    }
  },
};
