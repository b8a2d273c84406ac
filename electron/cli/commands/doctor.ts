import { type Command, exit, yes } from '../command';
import { openEngine } from '../open-engine';

export const doctorCommand: Command = {
  usage: 'doctor [options]',
  options: { json: { type: 'boolean', help: 'the result as JSON' } },
  examples: ['countersign doctor', 'countersign doctor --demo'],
  run: async (context) => {
    const client = await openEngine(context, { lanes: false });
    try {
      const { items } = await client.call('doctor.report', {});
      if (yes(context.flags.json)) context.out(JSON.stringify(items));
      else
        for (const item of items) {
          context.out(`${item.ok ? 'ok     ' : 'MISSING'} ${item.name}: ${item.detail}`);
          if (!item.ok && item.cure) context.out(`        ${item.cure}`);
        }
      return items.every((item) => item.ok) ? exit.done : exit.failed;
    } finally {
      await client.close();
    }
  },
};
