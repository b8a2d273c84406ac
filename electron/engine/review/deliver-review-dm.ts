import type { ReviewDm } from '../../../shared/schemas/slack';
import type { Clock, Log } from '../ports';
import {
  describeSlackFailure,
  type SlackClient,
  type SlackFailed,
  type SlackMark,
  type SlackMetadata,
  type SlackPlace,
  type SlackResult,
  type SlackUncertain,
  slackFailed,
  slackOk,
} from '../providers/slack';
import { composeDigestDm, type DigestLine, digestLines } from './compose-digest-dm';
import { composeReviewDm } from './compose-review-dm';
import { planDelivery } from './plan-delivery';
import { absentAfterCrashMs, findTried, postOnce } from './post-once';
import type { OpenDigest, ReviewDesk } from './review-desk';
import { inDigest, type ReviewDmRecord, type ReviewDmStore } from './review-dm-store';
import { digestEvent, draftKey, type ReviewSubject, reviewEvent } from './review-subject';

export type DeliverDeps = {
  /** Null when no Slack is connected: every DM then fails as `not_connected`, which is loud. */
  client: SlackClient | null;
  clock: Clock;
  log: Log;
  store: ReviewDmStore;
  desk: ReviewDesk;
};
type Connected = DeliverDeps & { client: SlackClient };
export type DeliverInput = { subject: ReviewSubject; recipients: readonly string[] };

const minuteMs = 60_000;
/** A digest takes lines for this long; afterwards a new one is begun, so that the reviewer is notified again. */
const digestOpenMs = 10 * minuteMs;
/** Codes after which a remembered DM channel is looked up anew. */
const staleChannel = new Set(['channel_not_found', 'user_not_found', 'user_disabled', 'is_archived']);

const findChannel = async ({ client, desk }: Connected, recipient: string): Promise<SlackResult<string>> => {
  const known = desk.channels.get(recipient);
  if (known !== undefined) return slackOk(known);
  const user = await client.findUser(recipient);
  if (user.kind !== 'ok') return user;
  const dm = await client.openDm(user.value.userId);
  if (dm.kind !== 'ok') return dm;
  desk.channels.set(recipient, dm.value.channel);
  return slackOk(dm.value.channel);
};

/** Names every draft of a digest, so that each is found again after a crash. */
const digestMetadata = (lines: readonly DigestLine[]): SlackMetadata => ({
  eventType: digestEvent,
  payload: Object.fromEntries(lines.map(({ draftId }) => [draftId, inDigest])),
});

/** A draft may have been told of by a message of its own or as a line of a digest: what is due now need not be what was then. */
const marksOf = (draftId: string): SlackMark[] => [
  { eventType: reviewEvent, key: draftKey, value: draftId },
  { eventType: digestEvent, key: draftId, value: inDigest },
];

const addToDigest = async (
  { client, clock, desk }: Connected,
  recipient: string,
  channel: string,
  line: DigestLine,
): Promise<SlackResult<SlackPlace>> => {
  const open = desk.digests.get(recipient);
  if (open && open.lines.length < digestLines && clock.now() - open.openedAt < digestOpenMs) {
    const grown: OpenDigest = { ...open, lines: [...open.lines, line] };
    const updated = await client.update({
      channel: open.channel,
      ts: open.ts,
      ...composeDigestDm(grown.lines),
      metadata: digestMetadata(grown.lines),
    });
    if (updated.kind === 'ok') {
      desk.digests.set(recipient, grown);
      return slackOk({ channel: open.channel, ts: open.ts });
    }
    // The reviewer deleted it, or Slack lets nobody edit it any more: begin another.
    if (
      updated.kind !== 'failed' ||
      !['message_not_found', 'edit_window_closed', 'cant_update_message'].includes(updated.code)
    )
      return updated;
  }
  const posted = await postOnce({
    client,
    clock,
    channel,
    content: composeDigestDm([line]),
    metadata: digestMetadata([line]),
    key: line.draftId,
  });
  if (posted.kind === 'ok') desk.digests.set(recipient, { ...posted.value, openedAt: clock.now(), lines: [line] });
  return posted;
};

const toDm = ({ recipient, state, detail, at }: ReviewDmRecord): ReviewDm => ({ recipient, state, detail, at });

const deliverTo = async (deps: DeliverDeps, subject: ReviewSubject, address: string): Promise<ReviewDm> => {
  const { clock, store, log, desk } = deps;
  const { draftId } = subject;
  const before = store.find(draftId, address);
  const [plan] = planDelivery({
    recipients: [address],
    delivered: () => before?.state === 'sent',
    recent: (recipient) => store.countSent(recipient, clock.now() - minuteMs),
  });
  if (before?.state === 'sent' && plan?.how === 'already') return toDm(before);

  const digest = plan?.how === 'digest';
  const base = { draftId, recipient: address, channel: null, ts: null, settledAt: null };
  const settle = (row: ReviewDmRecord): ReviewDm => {
    store.record(row);
    return toDm(row);
  };
  const failed = (result: SlackFailed | SlackUncertain): ReviewDm => {
    const detail = describeSlackFailure(result);
    log.write('error', 'review_dm.not_delivered', { draftId, kind: result.kind, code: result.code, detail });
    return settle({ ...base, state: result.kind, detail, at: clock.now() });
  };

  // Nothing is posted where this is called; but an earlier attempt that may have arrived is not thereby undone.
  const notPosted = (result: SlackFailed | SlackUncertain): ReviewDm =>
    failed(before?.state === 'uncertain' ? { kind: 'uncertain', code: result.code } : result);

  const { client } = deps;
  if (client === null) return notPosted(slackFailed('not_connected'));
  const connected = { ...deps, client };
  const earlierAt = before?.state === 'uncertain' ? before.at : null;
  const post = async (channel: string): Promise<SlackResult<SlackPlace & { digest: boolean }>> => {
    // Intent before effect: a crash from here on leaves a row that says "may have arrived", and the next attempt looks first.
    store.record({ ...base, state: 'uncertain', detail: 'being posted', at: clock.now() });
    if (earlierAt !== null) {
      const marks = marksOf(draftId);
      const earlier = await findTried({
        client,
        clock,
        channel,
        marks,
        triedAt: earlierAt,
        absentAfterMs: absentAfterCrashMs,
      });
      if (earlier.kind !== 'ok') return { kind: 'uncertain', code: earlier.code };
      if (earlier.value !== null) return slackOk({ ...earlier.value, digest: earlier.value.eventType === digestEvent });
    }
    const { leadName, campaignName, score, threshold } = subject;
    const posted = digest
      ? await addToDigest(connected, address, channel, {
          draftId,
          leadName,
          campaignName,
          score,
          threshold,
          settlement: null,
        })
      : await postOnce({
          client,
          clock,
          channel,
          content: composeReviewDm(subject),
          metadata: { eventType: reviewEvent, payload: { [draftKey]: draftId } },
          key: draftKey,
        });
    return posted.kind === 'ok' ? slackOk({ ...posted.value, digest }) : posted;
  };

  const remembered = desk.channels.has(address);
  let channel = await findChannel(connected, address);
  if (channel.kind !== 'ok') return notPosted(channel);
  let result = await post(channel.value);
  if (result.kind === 'failed' && staleChannel.has(result.code)) {
    desk.channels.delete(address);
    desk.digests.delete(address);
    // Remembered from another token or before the account changed: look the reviewer up anew, once.
    if (remembered) {
      channel = await findChannel(connected, address);
      if (channel.kind !== 'ok') return failed(channel);
      result = await post(channel.value);
    }
  }
  if (result.kind !== 'ok') return failed(result);
  const { channel: where, ts, digest: gathered } = result.value;
  return settle({
    ...base,
    channel: where,
    ts,
    state: 'sent',
    detail: gathered ? inDigest : null,
    at: clock.now(),
  });
};

/**
 * Tells every reviewer of a draft by DM and says for each what came of it, with Slack's own code where it failed. Deduped per
 * draft and recipient, and only success counts: what failed is tried again when this is called again. Never throws.
 */
export const deliverReviewDm = async (
  deps: DeliverDeps,
  { subject, recipients }: DeliverInput,
): Promise<ReviewDm[]> => {
  const plan = planDelivery({ recipients, delivered: () => false, recent: () => 0 });
  return Promise.all(
    plan.map(({ recipient }) =>
      deps.desk.inLane(recipient, async () => {
        try {
          return await deliverTo(deps, subject, recipient);
        } catch (error) {
          // A full disk or a bug must not stop the pipeline for a notification; it must not pass for success either.
          const detail = error instanceof Error ? error.name : 'error';
          deps.log.write('error', 'review_dm.broke', { draftId: subject.draftId, error: detail });
          return { recipient, state: 'failed' as const, detail: `internal: ${detail}`, at: deps.clock.now() };
        }
      }),
    ),
  );
};
