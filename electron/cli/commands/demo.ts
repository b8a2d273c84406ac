import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../shared/errors';
import { type Command, exit, text, UsageError, yes } from '../command';
import { dataDirOf } from '../data-dir';
import { connectToEngine } from '../engine-client';
import { cliPlaces } from '../places';
import { startStandIns } from '../stand-ins';

const delivered = z
  .object({ to: z.string(), cc: z.array(z.string()), subject: z.string(), body: z.string(), at: z.number() })
  .loose();
const inbox = z.object({ items: z.array(delivered) });

export const demoCommand: Command = {
  usage: 'demo inbox | reset [options]',
  options: { json: { type: 'boolean', help: 'JSON lines' } },
  examples: ['countersign demo inbox', 'countersign demo reset'],
  run: async (context) => {
    const [verb] = context.rest;
    if (verb !== 'inbox' && verb !== 'reset') throw new UsageError('Say what to do: inbox or reset.');
    const dataDir = dataDirOf({ data: text(context.flags.data), demo: true });
    if (verb === 'reset') {
      const running = await connectToEngine(dataDir, null);
      if (running) {
        await running.close();
        throw new Refusal('lease_held', 'The demo is open in Countersign. Close the window first, then reset it.');
      }
      rmSync(dataDir, { recursive: true, force: true });
      context.out('The demo starts over at the next start.');
      return exit.done;
    }
    const standIns = await startStandIns(cliPlaces().sandbox, join(dataDir, 'sandbox'));
    try {
      const response = await fetch(`${standIns.addresses.control}/inbox`);
      const { items } = inbox.parse(await response.json());
      for (const item of items) {
        if (yes(context.flags.json)) context.out(JSON.stringify(item));
        else
          context.out(
            `${new Date(item.at).toISOString()}  To: ${[item.to, ...item.cc].join(', ')}\nSubject: ${item.subject}\n\n${item.body.trimEnd()}\n${'-'.repeat(72)}`,
          );
      }
      context.err(items.length === 1 ? '1 reply was delivered.' : `${items.length} replies were delivered.`);
      return exit.done;
    } finally {
      standIns.stop();
    }
  },
};
