import { basename } from 'node:path';
import { type Command, exit, UsageError, yes } from '../command';
import { openEngine } from '../open-engine';

export const restoreCommand: Command = {
  usage: 'restore FILE | latest | --empty [options]',
  options: {
    empty: { type: 'boolean', help: 'begin with an empty database, to connect and sync anew' },
    json: { type: 'boolean', help: 'the result as JSON' },
  },
  examples: [
    'countersign restore latest',
    'countersign restore daily-2026-05-07T09-00-00.000Z.sqlite --as "Ines Castro"',
    'countersign restore --empty',
  ],
  run: async (context) => {
    const [file, ...more] = context.rest;
    const empty = yes(context.flags.empty);
    if ((file === undefined) !== empty || more.length > 0)
      throw new UsageError('Say which copy: a name from countersign backup list, or latest (or --empty).');
    const client = await openEngine(context, { lanes: false, rescue: true });
    try {
      if (empty) {
        const { keptAs } = await client.call('backups.startOver', {});
        context.out(yes(context.flags.json) ? JSON.stringify({ keptAs }) : 'The database is empty now.');
        if (keptAs !== null) context.err(`The one before is kept as ${keptAs}. Connect your accounts and sync.`);
        return exit.done;
      }
      const result = await client.call('backups.restore', { name: basename(file ?? '') });
      if (yes(context.flags.json)) {
        context.out(JSON.stringify(result));
        return exit.done;
      }
      context.out(`Restored the copy of ${new Date(result.backupAt).toISOString()}.`);
      if (result.keptAs !== null) context.out(`The database before is kept as ${result.keptAs}.`);
      context.out(
        result.unread
          ? 'It could not be read, so what left since the copy is known only to the Sent folders.'
          : `From it: ${result.carriedSends} sends and ${result.carriedBlocks} blocked leads that the copy did not know.`,
      );
      context.out(`${result.uncertain} sends are looked for before anything leaves.`);
      context.out(
        'Sending is stopped and auto-send is off. Sync, look at the queue, then: countersign resume --as NAME',
      );
      return exit.done;
    } finally {
      await client.close();
    }
  },
};
