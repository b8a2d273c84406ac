import { type Command, exit, UsageError } from '../command';
import { openEngine } from '../open-engine';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'prove that the audit chain is whole, or write it out',
  usage: 'audit verify | export',
  options: {},
  examples: ['countersign audit verify', 'countersign audit export > audit.jsonl'],
  run: async (context) => {
    const [verb] = context.rest;
    if (verb !== 'verify' && verb !== 'export') throw new UsageError('Say what to do: verify or export.');
    const client = await openEngine(context, { lanes: false });
    try {
      if (verb === 'verify') {
        const result = await client.call('audit.verify', {});
        context.out(
          result.ok
            ? `The chain is whole: ${result.events} events.`
            : `The chain is broken at event ${result.brokenAt}; ${result.events} before it are whole.`,
        );
        return result.ok ? exit.done : exit.failed;
      }
      let after = 0;
      for (;;) {
        const { events } = await client.call('audit.list', { after, limit: 1000 });
        for (const event of events) context.out(JSON.stringify(event));
        const last = events.at(-1);
        if (!last) return exit.done;
        after = last.n;
      }
    } finally {
      await client.close();
    }
  },
};
