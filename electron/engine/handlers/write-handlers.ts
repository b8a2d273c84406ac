import type { CallName } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { writeCalls } from '../../../shared/write-calls';
import { useAlternative } from '../pipeline/use-alternative';
import type { Caller } from '../router';
import { alternativesOf, toAlternative } from '../store/alternatives';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { getDraft, toDraft } from '../store/drafts';
import { blockedAmong, getLead } from '../store/leads';
import { getSnippet, insertSnippet, listSnippets, removeSnippet, toSnippet, updateSnippet } from '../store/snippets';
import { forgetTyped, keepTyped } from '../store/typed-texts';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { fillSnippet, unknownPlaces } from '../writing/fill-snippet';
import { insertableTimes, offerTime } from '../writing/insert-time';
import { laterTimes } from '../writing/later-times';
import { setPeople } from '../writing/set-people';
import { snippetValues } from '../writing/snippet-values';
import { threadPeople } from '../writing/thread-people';
import type { HandlerSet, Services } from './handler-context';

type Names = Exclude<Extract<CallName, keyof typeof writeCalls>, 'drafts.approveLater'>;

/** What a person does to a draft in the editor: its text, its addressees, its moment, and the texts a workspace keeps for it. */
export const writeHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx, pipeline, accounts } = services;
  const draftOf = (id: string) => getDraft(ctx.store, ctx.workspaceId, id);
  const audit = (caller: Caller, kind: string, cause: string, data: Record<string, unknown>): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: caller.name,
      actorRole: caller.role,
      kind,
      cause,
      data,
    });
  const alternatives = (id: string) => alternativesOf(ctx.store, id).map(toAlternative);

  return {
    'drafts.keepTyped': ({ id, body }) => {
      const at = ctx.ports.clock.now();
      ctx.store.write(() => {
        // Whatever became of the draft meanwhile: the words are the person's, and the window asks what to do with them.
        const draft = draftOf(id);
        if (body === null) forgetTyped(ctx.store, draft.id, at);
        else keepTyped(ctx.store, { draftId: draft.id, workspaceId: ctx.workspaceId, body, at });
      });
      return {};
    },
    'drafts.people': ({ id }) => ({
      people: threadPeople(ctx, draftOf(id)).map((who) => ({
        ...who,
        blocked: blockedAmong(ctx.store, ctx.workspaceId, [who.email]) !== null,
      })),
    }),
    'drafts.setPeople': (input, caller) => {
      const draft = setPeople(ctx, input, caller);
      ctx.changed('draft', draft.id);
      ctx.changed('queue');
      return { draft: toDraft(draft) };
    },
    'drafts.laterTimes': ({ id, at }) => {
      const draft = draftOf(id);
      const { zone } = getLead(ctx.store, ctx.workspaceId, draft.leadId);
      return laterTimes({
        hours: getCampaign(ctx.store, ctx.workspaceId, draft.campaignId).sendingHours,
        zone: zone ?? toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.zone,
        zoneKnown: zone !== null,
        now: ctx.ports.clock.now(),
        at,
      });
    },
    'drafts.alternatives': ({ id }) => ({ alternatives: alternatives(id) }),
    'drafts.writeAlternatives': async ({ id, count }) => {
      const draft = draftOf(id);
      if (draft.state !== 'pending')
        throw new Refusal('already_settled', 'This draft was settled; there is nothing to write other versions of.');
      const written = await pipeline.writeAlternatives(draft, count);
      ctx.changed('draft', id);
      return { ...written, alternatives: alternatives(id) };
    },
    'drafts.useAlternative': async (input, caller) => {
      const draftId = useAlternative(ctx, input, caller);
      ctx.changed('draft', draftId);
      ctx.changed('queue');
      await pipeline.judgeChosen(draftId, input.id);
      return { draftId };
    },
    'drafts.times': ({ id }) => insertableTimes(ctx, accounts, id),
    'drafts.offerTime': async (input) => {
      const offered = await offerTime(ctx, accounts, input);
      ctx.changed('draft', input.id);
      return offered;
    },
    'snippets.list': () => ({ snippets: listSnippets(ctx.store, ctx.workspaceId).map(toSnippet) }),
    'snippets.save': ({ id, version, name, body }, caller) => {
      const unknown = unknownPlaces(body);
      if (unknown.length > 0)
        throw new Refusal(
          'bad_input',
          `Nothing can be put in for ${unknown.join(' and ')}. Use one of the places listed.`,
        );
      const now = ctx.ports.clock.now();
      const saved = ctx.store.write(() => {
        const known = id ?? ctx.newId();
        const by = caller.name;
        if (id === null)
          insertSnippet(ctx.store, {
            id: known,
            workspaceId: ctx.workspaceId,
            createdAt: now,
            updatedAt: now,
            name,
            body,
            by,
          });
        else {
          const before = getSnippet(ctx.store, ctx.workspaceId, id);
          updateSnippet(ctx.store, { id, version: version ?? before.version, name, body, by, now });
        }
        audit(caller, 'snippet.saved', known, { name });
        return getSnippet(ctx.store, ctx.workspaceId, known);
      });
      ctx.changed('settings');
      return { snippet: toSnippet(saved) };
    },
    'snippets.remove': ({ id }, caller) => {
      const removed = ctx.store.write(() => {
        const before = getSnippet(ctx.store, ctx.workspaceId, id);
        removeSnippet(ctx.store, before.id);
        audit(caller, 'snippet.removed', before.id, { name: before.name });
        return before;
      });
      ctx.changed('settings');
      return { removed: toSnippet(removed) };
    },
    'snippets.fill': ({ id, draftId }, caller) => ({
      text: fillSnippet(
        getSnippet(ctx.store, ctx.workspaceId, id).body,
        snippetValues(ctx, draftOf(draftId), caller.name),
      ),
    }),
  };
};
