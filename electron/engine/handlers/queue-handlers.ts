import type { CallName, CallOutput } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { queueCalls } from '../../../shared/queue-calls';
import { claimDraft, releaseDraft } from '../claims/claim-draft';
import { dayIn } from '../pipeline/model-budget';
import { locateDraft } from '../review/locate-draft';
import { reportCsv } from '../review/report/report-csv';
import { reviewReport } from '../review/report/review-report';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { countBookOf } from '../store/count-book';
import { addLook } from '../store/draft-looks';
import { getDraft } from '../store/drafts';
import type { PlainRead } from '../store/plain-read';
import {
  isQuick,
  queueCountsRead,
  queueGroupsRead,
  queueLanguages,
  queuePage,
  queuePageRead,
  queueTotal,
  queueTotalRead,
} from '../store/queue';
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
import type { QueueFilter } from '../store/queue-where';
import { countApart, readApart } from '../store/read-apart';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';

type Names = Extract<CallName, keyof typeof queueCalls>;
const dayMs = 86_400_000;
/** A person's named views; more would not be found again in any menu. */
const mostViews = 50;

/** Says, once a burst is over, that counts which were given while it lasted are old. */
const tellLater = ({ ctx, scheduler }: Services): void => {
  if (scheduler.has(countsLane)) scheduler.wake(countsLane);
  else
    scheduler.lane(countsLane, async () => {
      const book = countBookOf(ctx.store, () => ctx.ports.clock.now());
      const owedAt = book.owedAt();
      if (owedAt === null) return null;
      const leftMs = owedAt - ctx.ports.clock.now();
      if (leftMs > 0) return leftMs;
      book.settle();
      ctx.changed('counts');
      return null;
    });
};
const countsLane = 'queue_counts';

/** The queue: its cuts, its named views, who has what in hand, and how reviews are made. */
export const queueHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;
  const now = (): number => ctx.ports.clock.now();
  const whose = (caller: Caller): Whose => ({ workspaceId: ctx.workspaceId, profileId: caller.id });
  const asked = <T>(input: T, caller: Caller) => ({
    ...input,
    workspaceId: ctx.workspaceId,
    me: caller.id,
    now: now(),
  });

  /** A count from the book; who is given an old one is told when there is a newer. */
  const counted = <T>(key: unknown, count: () => T): T => {
    const book = countBookOf(ctx.store, () => ctx.ports.clock.now());
    const value = book.read(JSON.stringify([ctx.workspaceId, key]), now(), count);
    if (book.owedAt() !== null) tellLater(services);
    return value;
  };
  /** The same for one that a long queue makes slow: it is counted in a thread of its own. `about`: see `ReadThread.ask`. */
  const countedApart = async <T>(key: unknown, read: PlainRead<T>, about: string | null = null): Promise<T> => {
    const book = countBookOf(ctx.store, () => ctx.ports.clock.now());
    const value = await book.readLater(JSON.stringify([ctx.workspaceId, key]), now(), () =>
      countApart(ctx.store, ctx.ports.log, about, read),
    );
    if (book.owedAt() !== null) tellLater(services);
    return value;
  };
  const totalOf = async (query: QueueFilter): Promise<number> => {
    const { now: _, ...key } = query;
    const { search, ...cutAsked } = key;
    return isQuick({ ...query, sort: 'newest' })
      ? counted(['total', key], () => queueTotal(ctx.store, query))
      : countedApart(['total', key], queueTotalRead(query), search === '' ? null : JSON.stringify(['queue', cutAsked]));
  };

  const zoneOf = (): string => toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.zone;
  const reportOf = (days: number): CallOutput<'reviews.report'> => {
    const sinceAt = now() - days * dayMs;
    return { sinceAt, ...reviewReport(ctx.store, ctx.workspaceId, sinceAt, zoneOf()) };
  };

  return {
    'queue.list': async (input, caller) => {
      const query = asked(input, caller);
      const { view, campaignId, filters, search, workspaceId, me } = query;
      const { cursor: _, limit: __, now: ___, search: ____, counted: _____, ...cutAsked } = query;
      const page = isQuick(query)
        ? queuePage(ctx.store, query)
        : await readApart(
            ctx.store,
            ctx.ports.log,
            // What is typed into the search of one cut is one question that changes; its next pages, and a cut without a search, are none.
            query.search === '' || query.cursor !== null ? null : JSON.stringify(['queue', cutAsked]),
            queuePageRead(query),
          );
      // What stands on one page whole needs no counting.
      const whole = query.cursor === null && page.nextCursor === null && query.collapsed.length === 0;
      if (whole) return { ...page, total: page.rows.length };
      if (!query.counted) return { ...page, total: null };
      return { ...page, total: await totalOf({ view, campaignId, filters, search, workspaceId, me, now: query.now }) };
    },
    'queue.total': async (input, caller) => ({ total: await totalOf(asked(input, caller)) }),
    'queue.counts': async () => ({ counts: await countedApart('counts', queueCountsRead(ctx.workspaceId, now())) }),
    'queue.groups': async (input, caller) => ({
      groups: await countedApart(['groups', input, caller.id], queueGroupsRead(asked(input, caller))),
    }),
    'queue.languages': () => ({
      languages: counted('languages', () => queueLanguages(ctx.store, ctx.workspaceId)),
    }),
    'views.list': async (_, caller) => ({
      views: await Promise.all(
        listViews(ctx.store, whose(caller)).map(async (view) => ({
          ...view,
          count: await totalOf(
            asked({ view: view.cut.view, filters: view.cut.filters, campaignId: null, search: '' }, caller),
          ),
        })),
      ),
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
    'drafts.locate': ({ id }) => locateDraft(ctx, id),
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
    'reviews.report': ({ days }) => reportOf(days),
    'reviews.export': ({ days }, caller) => {
      const { sinceAt, people } = reportOf(days);
      const day = (at: number): string => dayIn(zoneOf(), at);
      ctx.store.write(() =>
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now(),
          actor: caller.name,
          actorRole: caller.role,
          kind: 'reviews.exported',
          cause: 'person',
          data: { days },
        }),
      );
      return { name: `reviews-${day(sinceAt)}-to-${day(now())}.csv`, csv: reportCsv(people) };
    },
  };
};
