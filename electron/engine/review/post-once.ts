import type { Clock } from '../ports';
import type { SlackClient, SlackMetadata, SlackPlace, SlackResult, SlackText } from '../providers/slack';

/** A post that the history does not show this long after it was tried is not there. */
const provenAbsentAfterMs = 30_000;
/** Waits between looks until then. */
const waitsMs = [2_000, 6_000, 22_000];
/** Slack's clock and ours may differ; metadata names the post, so looking far back finds nothing wrong. */
const lookBackMs = 24 * 60 * 60_000;

type Input = {
  client: SlackClient;
  clock: Clock;
  channel: string;
  content: SlackText;
  metadata: SlackMetadata;
  /** The metadata field that names the post. */
  key: string;
  /** An earlier attempt (UTC ms) of which nobody knows whether it arrived; null for none. */
  earlierAt: number | null;
};

/** Looks until the post tried at `triedAt` is found, or was absent long enough to believe it. */
const findLater = async (
  { client, clock, channel, metadata, key }: Input,
  triedAt: number,
): Promise<SlackResult<SlackPlace | null>> => {
  const value = metadata.payload[key] ?? '';
  for (let looks = 0; ; looks += 1) {
    const sinceAt = clock.now() - lookBackMs;
    const seen = await client.findPost({ channel, eventType: metadata.eventType, key, value, sinceAt });
    const restMs = triedAt + provenAbsentAfterMs - clock.now();
    if (seen.kind !== 'ok' || seen.value !== null || restMs <= 0) return seen;
    await clock.sleep(Math.min(restMs, waitsMs[looks] ?? restMs));
  }
};

/**
 * Posts so that the post is there once. A lost answer is followed by looking for the post in the DM's history; only after
 * half a minute of proven absence is it posted again, once. Where the history cannot be read, the outcome stays uncertain:
 * a reviewer who sees two copies is annoyed, one who trusts a copy that never came leaves a lead waiting, so it is told loudly
 * instead of guessed.
 */
export const postOnce = async (input: Input): Promise<SlackResult<SlackPlace>> => {
  const { client, clock, channel, content, metadata } = input;
  if (input.earlierAt !== null) {
    const earlier = await findLater(input, input.earlierAt);
    if (earlier.kind !== 'ok') return { kind: 'uncertain', code: earlier.code };
    if (earlier.value !== null) return { kind: 'ok', value: earlier.value };
  }
  for (let posts = 1; ; posts += 1) {
    const triedAt = clock.now();
    const posted = await client.post({ channel, ...content, metadata });
    if (posted.kind !== 'uncertain') return posted;
    const found = await findLater(input, triedAt);
    if (found.kind !== 'ok') return posted;
    if (found.value !== null) return { kind: 'ok', value: found.value };
    if (posts === 2) return posted;
  }
};
