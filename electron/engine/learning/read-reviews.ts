import type { LessonKind } from '../../../shared/schemas/learning';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import { findDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import {
  insertLearnedEdit,
  type KnownLesson,
  knownLessons,
  markLearned,
  type ReviewRow,
  unreadReviews,
} from '../store/learning';
import { getMessage, listThread } from '../store/messages';
import { type Edit, editsBetween, sentencesKept } from './edits-between';
import { firmOf, houseOf, housesOf } from './firm-of';
import { lessonId } from './lesson-id';
import { learningLimits } from './limits';
import { maskPersonal, type Personal, withoutFigures } from './mask-personal';
import { keyOf, withoutLines, wordsOf } from './text-parts';
import { whyUnsafe } from './why-unsafe';

type Found = { kind: LessonKind; key: string; before: string; after: string; was: string; became: string };
type Context = Pick<EngineContext, 'store' | 'workspaceId' | 'newId' | 'ports'>;

const phraseKey = (text: string): string => keyOf(wordsOf(text));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** Reads the reviews nobody has learned from yet. Whoever writes one need not know of it: this runs before every draft and list. */
export const readReviews = (ctx: Context): void => {
  for (;;) {
    const portion = unreadReviews(ctx.store, ctx.workspaceId, learningLimits.portion);
    if (portion.length === 0) return;
    ctx.store.write(() => {
      for (const review of portion) readReview(ctx, review);
      markLearned(
        ctx.store,
        portion.map(({ id }) => id),
      );
    });
    if (portion.length < learningLimits.portion) return;
  }
};

const readReview = (ctx: Context, review: ReviewRow): void => {
  const draft = findDraft(ctx.store, review.draftId);
  // What no model wrote teaches a model nothing.
  if (draft === null || draft.origin !== 'model' || review.verdict === 'undone') return;
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const { persona } = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId);
  const message = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const thread = listThread(ctx.store, ctx.workspaceId, lead.id);
  // Our own name is no secret of theirs.
  const ours = new Set(
    thread.filter(({ direction }) => direction === 'outbound').map(({ from }) => houseOf(from.email)),
  );
  const emails = [
    lead.email,
    lead.replier?.email ?? '',
    ...[...draft.to, ...draft.cc].map((who) => who.email),
    ...thread.flatMap((each) => [each.from, ...each.to, ...each.cc]).map((who) => who.email),
  ];
  const personal: Personal = {
    names: [
      lead.name,
      lead.replier?.name ?? '',
      ...[...draft.to, ...draft.cc].map((who) => who.name),
      ...thread.flatMap((each) => [each.from, ...each.to, ...each.cc]).map((who) => who.name),
    ],
    companies: [lead.company ?? ''],
    houses: housesOf(emails.filter((email) => !ours.has(houseOf(email)))),
  };
  const sentiment = message.facts.sentiment?.tag ?? lead.sentiment;
  const text = (body: string): string => withoutLines(body, persona.signature);

  const sinceAt = review.createdAt - learningLimits.rememberedMs;
  const known = knownLessons(ctx.store, ctx.workspaceId, sinceAt, learningLimits.known);
  const record = (each: Found & { lesson?: string }, against: boolean): void =>
    insertLearnedEdit(ctx.store, {
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      createdAt: review.createdAt,
      updatedAt: ctx.ports.clock.now(),
      reviewId: review.id,
      draftId: draft.id,
      leadId: lead.id,
      firm: firmOf(lead),
      campaignId: draft.campaignId,
      channel: draft.channel,
      by: review.by,
      kind: each.kind,
      lesson: each.lesson ?? lessonId(each.kind, each.key),
      before: each.before,
      after: each.after,
      was: each.was,
      became: each.became,
      against,
    });
  const speakAgainst = (lesson: KnownLesson): void => record({ ...lesson, key: '', was: '', became: '' }, true);

  switch (review.verdict) {
    case 'edited': {
      const edits: Edit[] = editsBetween(text(draft.originalBody), text(draft.body), personal).filter(
        (each) => whyUnsafe(each) === null,
      );
      for (const each of edits) record(each, false);
      const taken = new Set(edits.filter(({ before }) => before !== '').map(({ before }) => phraseKey(before)));
      for (const lesson of known) if (lesson.after !== '' && taken.has(phraseKey(lesson.after))) speakAgainst(lesson);
      return;
    }
    case 'approved': {
      for (const sentence of sentencesKept(text(draft.body), personal)) {
        const kept = { kind: 'kept' as const, before: '', after: sentence, was: sentence, became: sentence };
        if (whyUnsafe(kept) === null) record({ ...kept, key: phraseKey(sentence) }, false);
      }
      const said = ` ${phraseKey(withoutFigures(maskPersonal(text(draft.body), personal)))} `;
      for (const lesson of known) {
        const { kind, before, after } = lesson;
        const left =
          kind === 'rejected'
            ? after === sentiment && lesson.channel === draft.channel
            : kind === 'fact'
              ? squeezed(draft.body).includes(before)
              : before !== '' && said.includes(` ${phraseKey(before)} `);
        if (left) speakAgainst(lesson);
      }
      return;
    }
    case 'rejected':
    case 'found_wrong': {
      // Notes are about one lead and are told to nobody; "other" says nothing that could be alike.
      if (review.reason === null || review.reason === 'other') return;
      const key = `${review.reason}\0${sentiment}\0${draft.channel}`;
      record({ kind: 'rejected', key, before: review.reason, after: sentiment, was: '', became: '' }, false);
      return;
    }
  }
};
