import type { z } from 'zod';
import type { slackTestResult } from '../../../../shared/schemas/slack';
import type { Clock } from '../../ports';
import type { SlackClient } from './slack-client';
import { describeSlackFailure, slackFailed } from './slack-result';

export type SlackTestResult = z.infer<typeof slackTestResult>;

export type SlackTestInput = {
  client: SlackClient;
  clock: Pick<Clock, 'sleep'>;
  to: string;
  /** How many DMs, one second apart. */
  count: number;
  text: string | null;
  signal?: AbortSignal;
  /** Told of each result as it comes. */
  onResult?: (result: SlackTestResult) => void;
};

/** Sends verification DMs one second apart and reports each; one failure does not stop the rest. Never throws. */
export const testSlack = async (input: SlackTestInput): Promise<SlackTestResult[]> => {
  const { client, clock, to, count, signal } = input;
  const results: SlackTestResult[] = [];
  const report = (n: number, ok: boolean, detail: string) => {
    const result = { n, ok, detail };
    results.push(result);
    input.onResult?.(result);
  };
  const user = await client.findUser(to);
  const dm = user.kind === 'ok' ? await client.openDm(user.value.userId) : user;
  for (let n = 1; n <= count; n += 1) {
    if (signal?.aborted) {
      report(n, false, describeSlackFailure(slackFailed('stopped')));
      continue;
    }
    if (dm.kind !== 'ok') {
      report(n, false, describeSlackFailure(dm));
      continue;
    }
    if (n > 1) await clock.sleep(1000, signal);
    const text = input.text ?? `Countersign test message ${n} of ${count}.`;
    const post = await client.post({ channel: dm.value.channel, text, blocks: [], metadata: null });
    if (post.kind === 'ok') report(n, true, `sent to ${to} (${post.value.ts})`);
    else report(n, false, describeSlackFailure(post));
  }
  return results;
};
