import { rejectReason } from '../../../shared/schemas/draft';
import { type Command, exit, text, UsageError, wholeNumber, yes } from '../command';
import type { EngineClient } from '../engine-client';
import { openEngine } from '../open-engine';
import { prepareDemo } from '../prepare-demo';

/** Approves one draft as it reads now. Gives the send and the lead's name; throws the engine's Refusal. */
export const approveByCommand = async (client: Pick<EngineClient, 'call'>, id: string) => {
  const { draft, inboundSeq, newerInboundAt, lead } = await client.call('drafts.get', { id });
  const { send } = await client.call('drafts.approve', {
    id,
    fingerprint: draft.fingerprint,
    // Nothing here shows the thread: what the draft does not answer, nobody has read.
    seenSeq: newerInboundAt === null ? inboundSeq : null,
  });
  return { send, leadName: lead.name };
};

export const draftsCommand: Command = {
  usage: 'drafts list | show ID | approve ID… | reject ID… [options]',
  options: {
    limit: { type: 'string', value: 'N', help: 'list at most N (default 50)' },
    reason: { type: 'string', value: 'REASON', help: `why rejected: ${rejectReason.options.join(', ')}` },
    json: { type: 'boolean', help: 'JSON lines' },
  },
  examples: [
    'countersign drafts list',
    'countersign drafts approve 0197c3a1-71f0-7b9c-8a44-c02e9d61b3f7 --as "Mara Lind"',
    'countersign drafts reject ID --reason wrong_facts',
  ],
  run: async (context) => {
    const [verb, ...ids] = context.rest;
    if (verb !== 'list' && verb !== 'approve' && verb !== 'reject' && verb !== 'show')
      throw new UsageError('Say what to do: list, show, approve or reject.');
    if (verb !== 'list' && ids.length === 0)
      throw new UsageError(`drafts ${verb} takes the id of a draft (countersign drafts list).`);
    const reason = rejectReason.safeParse(text(context.flags.reason) ?? 'other');
    if (!reason.success) throw new UsageError(`--reason takes one of ${rejectReason.options.join(', ')}.`);
    const limit = wholeNumber(context.flags, 'limit', 1) ?? 50;
    const client = await openEngine(context, { lanes: false });
    const json = yes(context.flags.json);
    try {
      await prepareDemo(client, context);
      if (verb === 'list') {
        const { rows, total } = await client.call('queue.list', { limit: Math.min(limit, 500) });
        for (const row of rows)
          context.out(
            json
              ? JSON.stringify(row)
              : `${row.id}  ${(row.score === null ? '   –' : row.score.toFixed(2)).padStart(4)} / ${row.threshold.toFixed(2)}  ${row.leadName} · ${row.campaignName} · ${row.headline}`,
          );
        if (!json) context.err(`${rows.length} of ${total ?? rows.length} drafts need a person.`);
        return exit.done;
      }
      let failed = 0;
      for (const id of ids) {
        try {
          if (verb === 'approve') {
            const { send, leadName } = await approveByCommand(client, id);
            context.out(
              json
                ? JSON.stringify({ id, send })
                : `Approved: reply to ${leadName} is ${send.state}${client.remote ? '' : '; it leaves when Countersign runs (countersign sync does not send)'}`,
            );
            continue;
          }
          const { draft, lead } = await client.call('drafts.get', { id });
          if (verb === 'show') {
            context.out(
              json
                ? JSON.stringify(draft)
                : `To: ${draft.to.map((who) => who.email).join(', ')}\nSubject: ${draft.subject}\n\n${draft.body}`,
            );
          } else {
            await client.call('drafts.reject', { id, reason: reason.data });
            context.out(json ? JSON.stringify({ id, rejected: true }) : `Rejected: reply to ${lead.name}`);
          }
        } catch (error) {
          if (ids.length === 1) throw error;
          failed += 1;
          context.err(`${id}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      return failed === 0 ? exit.done : exit.failed;
    } finally {
      await client.close();
    }
  },
};
