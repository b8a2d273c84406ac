import type { CallName, CallOutput } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { queueCalls } from '../../../shared/queue-calls';
import { claimDraft, releaseDraft } from '../claims/claim-draft';
import type { Caller } from '../router';
import { addLook, reviewReport } from '../store/draft-looks';
import { getDraft } from '../store/drafts';
import { queueCounts, queueGroups, queuePage, queueTotal } from '../store/queue';
import {
  getView,
  insertView,
  keepPlace,
  listViews,
  placeOf,
  removeView,
  updateView,
  type Whose,
} from '../store/queue-views';
import type { HandlerSet, Services } from './handler-context';

type Names = Extract<CallName, keyof typeof queueCalls>;
const dayMs = 86_400_000;
/** A person's named views; more would not be found again in any menu. */
const mostViews = 50;

/** The queue: its cuts, its named views, who has what in hand, and how reviews are made. */
export const queueHandlers = ({ ctx }: Services): HandlerSet<Names> => {
  const now = (): number => ctx.ports.clock.now();
  const whose = (caller: Caller): Whose => ({ workspaceId: ctx.workspaceId, profileId: caller.id });
  const asked = <T>(input: T, caller: Caller) => ({
    ...input,
    workspaceId: ctx.workspaceId,
    me: caller.id,
    now: now(),
  });

  return {
    'queue.list': (input, caller) => {
      const query = asked(input, caller);
      return { ...queuePage(ctx.store, query), total: queueTotal(ctx.store, query) };
    },
    'queue.counts': () => ({ counts: queueCounts(ctx.store, ctx.workspaceId, now()) }),
    'queue.groups': (input, caller) => ({ groups: queueGroups(ctx.store, asked(input, caller)) }),
    'views.list': (_, caller) => ({
      views: listViews(ctx.store, whose(caller)).map((view) => ({
        ...view,
        count: queueTotal(ctx.store, asked({ ...view.cut, campaignId: null, search: '' }, caller)),
      })),
    }),
    'views.save': (input, caller) => {
      const owner = whose(caller);
      const id = input.id ?? ctx.newId();
      const view = ctx.store.write(() => {
        const others = listViews(ctx.store, owner).filter((each) => each.id !== id);
        if (others.some((each) => each.name.toLowerCase() === input.name.toLowerCase()))
          throw new Refusal('conflict', `You have a view named “${input.name}” already. Choose another name.`);
        if (input.id === null) {
          if (others.length >= mostViews)
            throw new Refusal('bad_input', `There is room for ${mostViews} views. Delete one you no longer use.`);
          insertView(ctx.store, owner, { ...input, id, now: now() });
        } else {
          const before = getView(ctx.store, owner, id);
          updateView(ctx.store, owner, { ...input, id, version: input.version ?? before.version, now: now() });
        }
        return getView(ctx.store, owner, id);
      });
      ctx.changed('settings');
      return { view };
    },
    'views.remove': ({ id }, caller) => {
      const removed = ctx.store.write(() => {
        const before = getView(ctx.store, whose(caller), id);
        removeView(ctx.store, whose(caller), id);
        return before;
      });
      ctx.changed('settings');
      return { removed };
    },
    'queue.place': (_, caller) => ({ place: placeOf(ctx.store, whose(caller)) }),
    'queue.keepPlace': ({ place }, caller) => {
      ctx.store.write(() => keepPlace(ctx.store, whose(caller), place, now()));
      return {};
    },
    'drafts.claim': ({ ids, profileId }, caller) => {
      const claims: CallOutput<'drafts.claim'>['claims'] = [];
      const refused: CallOutput<'drafts.claim'>['refused'] = [];
      for (const id of ids) {
        try {
          claims.push({ ...claimDraft(ctx, id, profileId ?? caller.id, caller), draftId: id });
          ctx.changed('draft', id);
        } catch (thrown) {
          // One that cannot be had keeps no other back; anything but a refusal is a fault and ends the call.
          if (!(thrown instanceof Refusal)) throw thrown;
          refused.push({ id, code: thrown.code, message: thrown.message });
        }
      }
      if (claims.length > 0) ctx.changed('queue');
      return { claims, refused };
    },
    'drafts.release': ({ id }, caller) => {
      releaseDraft(ctx, id, caller);
      ctx.changed('draft', id);
      ctx.changed('queue');
      return {};
    },
    'reviews.looked': ({ id, lookedMs }, caller) => {
      ctx.store.write(() => {
        const { id: draftId } = getDraft(ctx.store, ctx.workspaceId, id);
        addLook(ctx.store, { draftId, workspaceId: ctx.workspaceId, by: caller.name, lookedMs, at: now() });
      });
      return {};
    },
    'reviews.report': ({ days }) => {
      const sinceAt = now() - days * dayMs;
      return { sinceAt, people: reviewReport(ctx.store, ctx.workspaceId, sinceAt) };
    },
  };
};
