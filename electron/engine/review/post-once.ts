import type { Clock } from '../ports';
import type { SlackClient, SlackMark, SlackMetadata, SlackPlace, SlackResult, SlackText } from '../providers/slack';

/** A post whose answer was lost and that the history does not show this long after it was tried is not there. */
const provenAbsentAfterMs = 30_000;
/** Of a process that has ended nothing is on its way any more but what had left it by then: that is there within seconds. */
export const absentAfterCrashMs = 6_000;
/** Waits between looks until then. */
const waitsMs = [2_000, 6_000, 22_000];
/** Slack's clock and ours may differ; metadata names the post, so looking far back finds nothing wrong. */
const lookBackMs = 24 * 60 * 60_000;

type Look = {
  client: SlackClient;
  clock: Clock;
  channel: string;
  /** What the post is known by, whichever of these it bears. */
  marks: readonly SlackMark[];
  /** When it was tried, UTC ms, and how long after that it may still come. */
  triedAt: number;
  absentAfterMs: number;
};

type Found = SlackPlace & { eventType: string };

/** Looks until a post that was tried is found, or was absent long enough to believe it: then null. */
export const findTried = async ({
  client,
  clock,
  channel,
  marks,
  triedAt,
  absentAfterMs,
}: Look): Promise<SlackResult<Found | null>> => {
  for (let looks = 0; ; looks += 1) {
    const seen = await client.findPost({ channel, marks, sinceAt: clock.now() - lookBackMs });
    const restMs = triedAt + absentAfterMs - clock.now();
    if (seen.kind !== 'ok' || seen.value !== null || restMs <= 0) return seen;
    await clock.sleep(Math.min(restMs, waitsMs[looks] ?? restMs));
  }
};

type Input = {
  client: SlackClient;
  clock: Clock;
  channel: string;
  content: SlackText;
  metadata: SlackMetadata;
  /** The metadata field that names the post. */
  key: string;
};

/**
 * Posts so that the post is there once. A lost answer is followed by looking for the post in the DM's history; only after
 * half a minute of proven absence is it posted again, once. Where the history cannot be read, the outcome stays uncertain:
 * a reviewer who sees two copies is annoyed, one who trusts a copy that never came leaves a lead waiting, so it is told loudly
 * instead of guessed.
 */
export const postOnce = async (input: Input): Promise<SlackResult<SlackPlace>> => {
  const { client, clock, channel, content, metadata, key } = input;
  const marks = [{ eventType: metadata.eventType, key, value: metadata.payload[key] ?? '' }];
  for (let posts = 1; ; posts += 1) {
    const triedAt = clock.now();
    const posted = await client.post({ channel, ...content, metadata });
    if (posted.kind !== 'uncertain') return posted;
    const found = await findTried({ client, clock, channel, marks, triedAt, absentAfterMs: provenAbsentAfterMs });
    if (found.kind !== 'ok') return posted;
    if (found.value !== null) return { kind: 'ok', value: found.value };
    if (posts === 2) return posted;
  }
};
