import { Refusal } from '../../../shared/errors';
import type { Lesson, LessonChoice } from '../../../shared/schemas/learning';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { countGathering, countLessons, editsOfLesson, lessonChoicesOf, setLessonChoice } from '../store/learning';
import { currentLessons } from './current-lessons';
import { learningLimits } from './limits';

/**
 * The lessons of a campaign with the edits each rests on, those that were removed apart, and how many edits have not been made
 * alike often enough. Throws Refusal('not_found').
 */
export const listLessons = (
  ctx: EngineContext,
  campaignId: string,
): { lessons: Lesson[]; removed: Lesson[]; gathering: number } => {
  getCampaign(ctx.store, ctx.workspaceId, campaignId);
  const all = currentLessons(ctx, campaignId).map(
    (each): Lesson => ({
      ...each,
      edits: editsOfLesson(ctx.store, ctx.workspaceId, each.id, learningLimits.editsShown),
    }),
  );
  const sinceAt = ctx.ports.clock.now() - learningLimits.rememberedMs;
  return {
    lessons: all.filter(({ choice }) => choice !== 'removed'),
    removed: all.filter(({ choice }) => choice === 'removed'),
    gathering: countGathering(ctx.store, ctx.workspaceId, sinceAt, learningLimits.needed),
  };
};

/** Switches a lesson on or off, or removes it: from the next draft on. Drafts that were made keep what they were made with. */
export const setLesson = (ctx: EngineContext, input: { id: string; state: LessonChoice }, caller: Caller): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const { store, workspaceId } = ctx;
    const lesson = countLessons(store, workspaceId, now - learningLimits.rememberedMs, learningLimits.needed).find(
      (each) => each.lesson === input.id,
    );
    if (!lesson) throw new Refusal('not_found', 'This is not learned any more: too few of its edits are left.');
    const was = lessonChoicesOf(store, workspaceId).get(lesson.lesson)?.state ?? 'on';
    if (was === input.state) return;
    setLessonChoice(store, {
      id: ctx.newId(),
      workspaceId,
      lesson: lesson.lesson,
      state: input.state,
      by: caller.name,
      now,
    });
    appendAudit(store, {
      workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'lesson.set',
      cause: lesson.lesson,
      data: { kind: lesson.kind, before: lesson.before, after: lesson.after, was, now: input.state },
    });
  });
