import { readFileSync } from 'node:fs';
import { Refusal } from '../../../shared/errors';
import { type ChainVerdict, verifyChain } from '../../engine/store/audit';
import { csvHead, csvLine, readAuditFile } from '../audit-file';
import { type Command, type CommandContext, exit, text, UsageError } from '../command';
import { openEngine } from '../open-engine';

const say = (context: CommandContext, result: Omit<ChainVerdict, 'last'>): number => {
  context.out(
    result.ok
      ? `The chain is whole: ${result.events} events.`
      : `The chain is broken at event ${result.brokenAt}; ${result.events} before it are whole.`,
  );
  return result.ok ? exit.done : exit.failed;
};

const verifyFile = (context: CommandContext, file: string): number => {
  let events: ReturnType<typeof readAuditFile>;
  try {
    events = readAuditFile(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal(
      'bad_input',
      `${file} is no export of the audit trail: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const last = events.at(-1);
  const code = say(context, verifyChain(events));
  // A chain cannot show what was cut off its end: these two numbers, noted elsewhere, can.
  if (last) context.out(`It ends with event ${last.n}, hash ${last.hash}.`);
  return code;
};

export const auditCommand: Command = {
  usage: 'audit verify [--file FILE] | export [--format jsonl|csv]',
  options: {
    file: { type: 'string', value: 'FILE', help: 'verify: an export, without any database' },
    format: { type: 'string', value: 'FORMAT', help: 'export: jsonl (default) or csv' },
  },
  examples: [
    'countersign audit verify',
    'countersign audit export > audit.jsonl',
    'countersign audit verify --file audit.jsonl',
  ],
  run: async (context) => {
    const [verb] = context.rest;
    if (verb !== 'verify' && verb !== 'export') throw new UsageError('Say what to do: verify or export.');
    const file = text(context.flags.file);
    const format = text(context.flags.format) ?? 'jsonl';
    if (format !== 'jsonl' && format !== 'csv') throw new UsageError('--format takes jsonl or csv.');
    if (verb === 'verify' && file !== undefined) return verifyFile(context, file);
    const client = await openEngine(context, { lanes: false });
    try {
      if (verb === 'verify') return say(context, await client.call('audit.verify', {}));
      if (format === 'csv') context.out(csvHead);
      let after = 0;
      for (;;) {
        const { events } = await client.call('audit.export', { after, limit: 1000 });
        for (const event of events) context.out(format === 'csv' ? csvLine(event) : JSON.stringify(event));
        const last = events.at(-1);
        if (!last) return exit.done;
        after = last.n;
      }
    } finally {
      await client.close();
    }
  },
};
