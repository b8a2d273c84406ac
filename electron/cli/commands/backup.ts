import type { Backup } from '../../../shared/schemas/data-safety';
import { type Command, exit, UsageError, yes } from '../command';
import { openEngine } from '../open-engine';

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** One copy on a line: its name, when, how large, of which schema, and what keeps it from being restored. */
export const formatBackup = (copy: Backup): string =>
  [
    copy.name.padEnd(52),
    new Date(copy.madeAt).toISOString().slice(0, 16).replace('T', ' '),
    megabytes(copy.bytes).padStart(10),
    `schema ${copy.schemaVersion ?? '?'}`,
    ...(copy.problem === null ? [] : [copy.problem]),
  ].join('  ');

export const backupCommand: Command = {
  usage: 'backup list | make [options]',
  options: { json: { type: 'boolean', help: 'JSON lines' } },
  examples: ['countersign backup list', 'countersign backup make'],
  run: async (context) => {
    const [verb, ...more] = context.rest;
    if ((verb !== 'list' && verb !== 'make') || more.length > 0) throw new UsageError('Say what to do: list or make.');
    const json = yes(context.flags.json);
    const client = await openEngine(context, { lanes: false, rescue: true });
    try {
      if (verb === 'make') {
        const { backup } = await client.call('backups.make', {});
        context.out(json ? JSON.stringify(backup) : `Made and verified: ${formatBackup(backup)}`);
        return exit.done;
      }
      const { backups, kept, folder } = await client.call('backups.list', {});
      for (const copy of backups) context.out(json ? JSON.stringify(copy) : formatBackup(copy));
      if (!json) {
        context.err(`${backups.length} ${backups.length === 1 ? 'copy' : 'copies'} in ${folder}`);
        for (const each of kept)
          context.err(`${each.damaged ? 'Damaged' : 'Replaced'}, kept beside the database: ${each.name}`);
      }
      return exit.done;
    } finally {
      await client.close();
    }
  },
};
