import { formatDiagnosis } from '../../engine/providers/slack/format-diagnosis';
import { type Command, exit, text, UsageError, wholeNumber, yes } from '../command';
import { openEngine } from '../open-engine';

export const slackCommand: Command = {
  usage: 'slack doctor | test --to EMAIL [--count N] [--text TEXT]',
  options: {
    to: { type: 'string', value: 'EMAIL', help: 'whom to send test DMs' },
    count: { type: 'string', value: 'N', help: 'how many, one second apart (default 1)' },
    text: { type: 'string', value: 'TEXT', help: 'what they say' },
    json: { type: 'boolean', help: 'the result as JSON' },
  },
  examples: ['countersign slack doctor', 'countersign slack test --to reviewer@agency.example --count 10'],
  run: async (context) => {
    const [verb] = context.rest;
    if (verb !== 'doctor' && verb !== 'test') throw new UsageError('Say what to do: doctor or test.');
    const to = text(context.flags.to);
    if (verb === 'test' && (to === undefined || !/^[^\s@]+@[^\s@]+$/.test(to)))
      throw new UsageError('slack test takes --to EMAIL, the address of a member of the Slack workspace.');
    const count = wholeNumber(context.flags, 'count', 1) ?? 1;
    if (count > 100) throw new UsageError('--count takes 1 to 100.');
    const client = await openEngine(context, { lanes: false });
    try {
      if (verb === 'doctor') {
        const diagnosis = await client.call('slack.doctor', {});
        context.out(yes(context.flags.json) ? JSON.stringify(diagnosis) : formatDiagnosis(diagnosis));
        return diagnosis.ok ? exit.done : exit.failed;
      }
      const { results } = await client.call('slack.test', {
        to: to ?? '',
        count,
        text: text(context.flags.text) ?? null,
      });
      for (const result of results)
        context.out(
          yes(context.flags.json)
            ? JSON.stringify(result)
            : `[${result.n}/${count}] Slack DM: ${result.ok ? 'SENT' : 'FAILED'} (${result.detail})`,
        );
      return results.every((result) => result.ok) ? exit.done : exit.failed;
    } finally {
      await client.close();
    }
  },
};
