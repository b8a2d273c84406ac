import { staysWhenMany } from '../../../../shared/approve-many';
import type { CallName, CallOutput, CallParsed } from '../../../../shared/contract';
import { Refusal } from '../../../../shared/errors';
import type { EngineContext } from '../../engine-context';
import type { Caller, Handler, Handlers } from '../../router';
import { decidePlanted } from './decide-planted';
import { joinPage } from './join-page';
import { plantWhenDue, withdrawPlanted } from './plant-when-due';
import { anyPlanted, editPlanted, lookAtPlanted, type PlantedRow, plantedNamed, waitingPlanted } from './planted-rows';
import { plantedDetail, plantedDraft, plantedQueueRow } from './show-planted';

type Answers = {
  [N in CallName]?: (row: PlantedRow, input: CallParsed<N>, caller: Caller) => CallOutput<N>;
};

/** Every id that a call's input names, whatever it calls them. */
const idsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return value.length === 36 ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.values(value).flatMap((each) => idsIn(each, depth + 1));
};

const same = (fingerprint: string, ctx: EngineContext, row: PlantedRow): void => {
  if (plantedQueueRow(ctx, row, null).fingerprint !== fingerprint)
    throw new Refusal(
      'text_changed',
      'The text changed since you read it, so nothing was sent. Read it again, then approve.',
    );
};

/** What calls answer of a planted draft. */
const answersOf = (ctx: EngineContext): Answers => ({
  'drafts.get': (row) => plantedDetail(ctx, row),
  'drafts.locate': (row) => ({
    where: 'here',
    workspace: null,
    state: row.state === 'waiting' ? 'pending' : 'rejected',
    settledAt: row.decidedAt,
    by: row.decidedBy,
    newerId: null,
  }),
  'drafts.edit': (row, input) => {
    if (!editPlanted(ctx.store, { ...input, now: ctx.ports.clock.now() }))
      throw new Refusal('conflict', 'This draft changed in another window or was settled. Your text is still here.');
    const [after] = plantedNamed(ctx.store, ctx.workspaceId, [row.id]);
    ctx.changed('draft', row.id);
    return { draft: plantedDraft(after ?? row) };
  },
  'drafts.approve': (row, input, caller) => {
    same(input.fingerprint, ctx, row);
    throw decidePlanted(ctx, row, 'approved', caller);
  },
  'drafts.approveLater': (row, input, caller) => {
    same(input.fingerprint, ctx, row);
    throw decidePlanted(ctx, row, 'approved', caller);
  },
  'drafts.keepTyped': () => ({}),
  'drafts.people': (row) => ({
    people: [{ name: row.scene.lead.name, email: row.email, blocked: false }],
  }),
  'drafts.laterTimes': () => ({ zone: 'UTC', zoneKnown: false, times: [], inHours: null }),
  'drafts.alternatives': () => ({ alternatives: [] }),
  'drafts.times': () => ({ times: [], problem: null, bookingLink: null }),
  'drafts.writing': () => ({ writing: null }),
  'drafts.stopWriting': () => ({ stopped: false }),
  'message.reading': () => ({ asSent: null, pictures: false, remote: 0, tracking: 0 }),
  'message.html': (row, input) => ({
    html: null,
    text: row.scene.messages.find((message) => message.id === input.id)?.body ?? '',
  }),
  'leads.history': () => ({ entries: [], more: false }),
  'spelling.check': (row) => ({ language: row.scene.language, wrong: [], why: 'unsure' }),
  'reviews.looked': (row, input, caller) => {
    lookAtPlanted(ctx.store, row.id, caller.name, input.lookedMs);
    return {};
  },
});

/** Calls that say that a person saw something wrong. */
const noticed: ReadonlySet<CallName> = new Set([
  'drafts.reject',
  'drafts.regenerate',
  'drafts.writeAlternatives',
  'leads.setOptOut',
  'leads.setSentiment',
]);
/** Calls that do something to somebody who is not there: they put it away, and it counts for nothing. */
const putsAway: ReadonlySet<CallName> = new Set([
  'drafts.claim',
  'drafts.release',
  'drafts.setPeople',
  'drafts.useAlternative',
  'drafts.offerTime',
  'drafts.foundWrong',
  'drafts.unreject',
  'leads.compose',
  'leads.snooze',
  'leads.setReplier',
  'messages.draftNow',
  'snippets.fill',
]);
/** Calls that may name anything without doing something to it. */
const harmless: ReadonlySet<CallName> = new Set(['queue.keepPlace', 'queue.list', 'queue.groups', 'views.save']);

/**
 * The engine's handlers, with planted drafts shown and answered in front of them. No handler behind this ever sees the id of one, and
 * the database refuses it besides (migration 0018).
 */
export const withPlanted = (ctx: EngineContext, handlers: Handlers): Handlers => {
  const answers = answersOf(ctx);

  const guarded = <N extends CallName>(name: N): Handler<N> => {
    const behind = handlers[name] as Handler<N>;
    if (harmless.has(name)) return behind;
    return (input, caller) => {
      if (!anyPlanted(ctx.store)) return behind(input, caller);
      const [row] = plantedNamed(ctx.store, ctx.workspaceId, idsIn(input));
      if (!row) return behind(input, caller);
      const answer = answers[name] as
        | ((row: PlantedRow, input: CallParsed<N>, caller: Caller) => CallOutput<N>)
        | undefined;
      if (answer) return answer(row, input, caller);
      if (noticed.has(name)) throw decidePlanted(ctx, row, 'rejected', caller);
      if (putsAway.has(name)) throw decidePlanted(ctx, row, 'put_away', caller);
      // A question that nothing is known about, or one that came after this was written: refused, and nothing is ended by it.
      throw new Refusal('not_found', 'There is nothing here to show or do for this conversation.');
    };
  };
  const all = Object.fromEntries(
    (Object.keys(handlers) as CallName[]).map((name) => [name, guarded(name)]),
  ) as unknown as Handlers;

  /** Draws after a review that stood. */
  const drawing =
    <N extends CallName>(handler: Handler<N>, reviews: (output: CallOutput<N>) => number): Handler<N> =>
    async (input, caller) => {
      const output = await handler(input, caller);
      try {
        plantWhenDue(ctx, reviews(output));
      } catch (thrown) {
        // The review stands, and its answer with it: a check that could not be made is nobody's failure but ours.
        ctx.ports.log.write('error', 'attention_check.not_made', {
          error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
        });
      }
      return output;
    };
  const approveMany = drawing<'drafts.approveMany'>(
    async (input, caller) => {
      if (!anyPlanted(ctx.store)) return handlers['drafts.approveMany'](input, caller);
      const planted = plantedNamed(
        ctx.store,
        ctx.workspaceId,
        input.items.map(({ id }) => id),
      );
      const of = new Map(planted.map((row) => [row.id, row]));
      const items = input.items.filter(({ id }) => !of.has(id));
      const done: CallOutput<'drafts.approveMany'> =
        items.length === 0 ? { sends: [], refused: [] } : await handlers['drafts.approveMany']({ items }, caller);
      for (const item of input.items) {
        const row = of.get(item.id);
        if (!row) continue;
        const shown = plantedQueueRow(ctx, row, null);
        const stays = staysWhenMany(shown);
        const refusal =
          stays !== null
            ? new Refusal('bad_input', stays)
            : shown.fingerprint === item.fingerprint
              ? decidePlanted(ctx, row, 'approved', caller)
              : new Refusal(
                  'text_changed',
                  'The text changed since you read it, so nothing was sent. Read it again, then approve.',
                );
        done.refused.push({ id: item.id, code: refusal.code, message: refusal.message });
      }
      return done;
    },
    ({ sends }) => sends.length,
  );

  return {
    ...all,
    'queue.list': async (input, caller) => {
      const page = await handlers['queue.list'](input, caller);
      return anyPlanted(ctx.store) ? joinPage(ctx, input, page, waitingPlanted(ctx.store, ctx.workspaceId)) : page;
    },
    'drafts.approve': drawing(all['drafts.approve'], () => 1),
    'drafts.approveLater': drawing(all['drafts.approveLater'], () => 1),
    'drafts.reject': drawing(all['drafts.reject'], () => 1),
    'drafts.approveMany': approveMany,
    'settings.update': async (input, caller) => {
      const output = await handlers['settings.update'](input, caller);
      if (output.settings.plantedPerHundred === 0) withdrawPlanted(ctx, 0);
      return output;
    },
  };
};
