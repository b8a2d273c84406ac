import type { CallOutput } from '../../../shared/contract';
import { type Command, exit, UsageError, yes } from '../command';
import { openEngine } from '../open-engine';

const verbs = ['list', 'show', 'was-sent', 'send-again', 'give-up', 'retry'] as const;
const open = ['needs_person', 'uncertain', 'failed', 'held', 'queued', 'claimed', 'handed_off', 'retry_wait'] as const;
const verdicts = { 'was-sent': 'was_sent', 'send-again': 'send_again', 'give-up': 'cancel' } as const;

const time = (at: number | null): string => (at === null ? 'unknown' : new Date(at).toISOString());
const indented = (text: string): string => text.trimEnd().replace(/^/gm, '    ');

/** What was handed over and what the account has shown since, one under the other: a terminal has no two sides. */
const page = (evidence: CallOutput<'outbox.evidence'>): string => {
  const { handedOver, account, seen } = evidence;
  const head = [
    `State:        ${evidence.state}${evidence.reason === null ? '' : ` (${evidence.reason})`}`,
    `Handed over:  ${time(handedOver.at)} to ${handedOver.to.join(', ')}`,
    `Message-ID:   ${handedOver.messageId}`,
    `Subject:      ${handedOver.subject}`,
    '',
    indented(handedOver.body),
    '',
    `Looked for ${evidence.lookups} times. ${account.label} was last read ${time(account.syncedAt)}.`,
  ];
  if (seen.length === 0) return [...head, 'Since then the account shows nothing to or from this person.'].join('\n');
  const rows = seen.flatMap((one) => [
    '',
    `  ${time(one.at)}  ${one.direction === 'inbound' ? 'from' : 'sent by'} ${one.from}${one.likeness === null ? '' : `, ${Math.round(one.likeness * 100)} % the same words`}`,
    indented(one.text),
  ]);
  return [...head, 'Since then the account shows:', ...rows].join('\n');
};

export const outboxCommand: Command = {
  usage: 'outbox list | show ID | was-sent ID | send-again ID | give-up ID | retry ID [options]',
  options: { json: { type: 'boolean', help: 'JSON on stdout' } },
  examples: [
    'countersign outbox list',
    'countersign outbox show 01a1fcb7-…',
    'countersign outbox was-sent 01a1fcb7-… --as "Mara Lind"',
  ],
  run: async (context) => {
    const [first, id, ...surplus] = context.rest;
    const verb = verbs.find((each) => each === first);
    if (!verb) throw new UsageError(`Say what to do: ${verbs.join(', ')}.`);
    if (verb === 'list' ? id !== undefined : surplus.length > 0)
      throw new UsageError(`${JSON.stringify(verb === 'list' ? id : surplus[0])} is not understood here.`);
    const send = id ?? '';
    if (verb !== 'list' && send === '')
      throw new UsageError(`outbox ${verb} takes the id of a send; outbox list shows them.`);
    const json = yes(context.flags.json);
    const client = await openEngine(context, { lanes: false });
    try {
      if (verb === 'list') {
        const { sends } = await client.call('outbox.list', { states: [...open] });
        for (const one of sends)
          context.out(
            json
              ? JSON.stringify(one)
              : `${one.id}  ${one.state.padEnd(12)}  ${one.leadName}  ${one.reason ?? ''}`.trimEnd(),
          );
        if (!json && sends.length === 0) context.err('Nothing is on its way, held, unclear or failed.');
        return exit.done;
      }
      if (verb === 'show') {
        const evidence = await client.call('outbox.evidence', { id: send });
        context.out(json ? JSON.stringify(evidence) : page(evidence));
        return exit.done;
      }
      const { send: status } =
        verb === 'retry'
          ? await client.call('outbox.retry', { id: send })
          : await client.call('outbox.resolve', { id: send, verdict: verdicts[verb] });
      context.out(json ? JSON.stringify(status) : `The reply to ${status.leadName} is ${status.state} now.`);
      return exit.done;
    } finally {
      await client.close();
    }
  },
};
