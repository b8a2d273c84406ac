import type { Channel, Sentiment } from '../../../shared/schemas/common';
import { channel as channels } from '../../../shared/schemas/common';
import type { RejectReason } from '../../../shared/schemas/draft';
import type { Lesson, LessonState } from '../../../shared/schemas/learning';
import { emptyContext } from '../editors/empty-check-context';
import type { EngineContext } from '../engine-context';
import { ofOtherLeads } from '../evaluation/of-other-leads';
import { allPassages, indexKnowledge } from '../store/knowledge';
import {
  addressesOfLesson,
  countLessons,
  type LessonChoiceRow,
  type LessonCount,
  lessonChoicesOf,
  nothingLearned,
} from '../store/learning';
import { otherLeadsIndex } from '../store/other-leads';
import { listProfiles } from '../store/workspaces';
import { namesHouse } from './firm-of';
import { knowsFigure } from './knows-figure';
import { learningLimits } from './limits';
import { readReviews } from './read-reviews';
import { whyUnsafe } from './why-unsafe';

export type CurrentLesson = Omit<Lesson, 'edits'>;
type Context = Pick<EngineContext, 'store' | 'workspaceId' | 'newId' | 'ports'>;

const scoped = (row: LessonCount, choice: LessonChoiceRow | undefined): Omit<CurrentLesson, 'state'> => ({
  id: row.lesson,
  kind: row.kind,
  before: row.kind === 'rejected' ? '' : row.before,
  after: row.kind === 'rejected' ? '' : row.after,
  reason: row.kind === 'rejected' ? (row.before as RejectReason) : null,
  sentiment: row.kind === 'rejected' ? (row.after as Sentiment) : null,
  campaignId: row.campaigns === 1 ? row.campaignId : null,
  channel: row.channels === 1 ? row.channel : null,
  choice: choice?.state ?? 'on',
  choiceBy: choice?.by ?? null,
  choiceAt: choice?.updatedAt ?? null,
  confirmations: row.confirmations,
  against: row.against,
  lastAt: row.lastAt,
});

/** The best confirmed ones first, as many as a draft on one channel has room for. */
const withRoom = <T extends Omit<CurrentLesson, 'state'>>(lessons: readonly T[], channel: Channel): T[] => {
  let characters = 0;
  return lessons
    .filter((each) => each.channel === null || each.channel === channel)
    .filter((each) => {
      characters += each.before.length + each.after.length;
      return characters <= learningLimits.characters;
    })
    .slice(0, learningLimits.lessons);
};

/**
 * The lessons that hold for a campaign, after reading what was reviewed since: each with whether drafts are given it, and else
 * why not. What names a lead of the workspace, or repeats what one wrote, is given to nobody.
 */
export const currentLessons = (ctx: Context, campaignId: string): CurrentLesson[] => {
  const { store, workspaceId } = ctx;
  if (nothingLearned(store, workspaceId)) return [];
  readReviews(ctx);
  const sinceAt = ctx.ports.clock.now() - learningLimits.rememberedMs;
  const counted = countLessons(store, workspaceId, sinceAt, learningLimits.needed);
  if (counted.length === 0) return [];
  const choices = lessonChoicesOf(store, workspaceId);
  const ownPeople = listProfiles(store, workspaceId).map(({ name }) => name);
  let knowledge: string[] | null = null;
  const known = (): string[] => {
    if (knowledge !== null) return knowledge;
    indexKnowledge(store, workspaceId);
    knowledge = allPassages(store, { workspaceId, campaignId }).map(({ text }) => text);
    return knowledge;
  };
  const namesSomebody = (text: string): boolean =>
    ofOtherLeads({ ...emptyContext, draft: text }, ownPeople, otherLeadsIndex(store, workspaceId, '')).length > 0;

  const judged = counted
    .map((row) => scoped(row, choices.get(row.lesson)))
    .filter((each) => each.campaignId === null || each.campaignId === campaignId)
    // Kept before the rules knew better.
    .filter((each) => each.kind === 'rejected' || whyUnsafe(each) === null)
    .map((each) => {
      const state: LessonState =
        each.choice !== 'on'
          ? 'off'
          : each.against >= each.confirmations
            ? 'disputed'
            : each.kind === 'fact' && !knowsFigure(each.after, known())
              ? 'not_in_knowledge'
              : namesSomebody(`${each.before}\n${each.after}`) ||
                  (each.kind !== 'rejected' &&
                    namesHouse(`${each.before}\n${each.after}`, addressesOfLesson(store, workspaceId, each.id)))
                ? 'names_somebody'
                : 'on';
      return { ...each, state };
    });
  const given = new Set(
    channels.options.flatMap((channel) =>
      withRoom(
        judged.filter((each) => each.state === 'on'),
        channel,
      ).map(({ id }) => id),
    ),
  );
  return judged.map((each) => (each.state === 'on' && !given.has(each.id) ? { ...each, state: 'no_room' } : each));
};

/** The lessons that a draft of this campaign is given on this channel. */
export const lessonsFor = (ctx: Context, campaignId: string, channel: Channel): CurrentLesson[] =>
  withRoom(
    currentLessons(ctx, campaignId).filter((each) => each.state === 'on'),
    channel,
  );
