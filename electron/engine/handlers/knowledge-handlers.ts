import { rankByMeaning } from '../drafting/knowledge/rank-by-meaning';
import { removeKnowledge, restoreKnowledge, saveKnowledge } from '../editors/edit-knowledge';
import { findKnowledge } from '../editors/find-knowledge';
import { budgetRefusal } from '../pipeline/model-budget';
import { recordModelCalls } from '../pipeline/record-model-calls';
import {
  getKnowledge,
  listKnowledge,
  listKnowledgeVersions,
  listRemovedKnowledge,
  toEntry,
} from '../store/knowledge-entries';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'knowledge.items'
  | 'knowledge.get'
  | 'knowledge.save'
  | 'knowledge.remove'
  | 'knowledge.restore'
  | 'knowledge.find';

/** What replies may say: anyone reads and tries the search, an admin writes. */
export const knowledgeHandlers = ({ ctx, accounts }: Services): HandlerSet<Names> => {
  const changed = (): void => {
    ctx.changed('settings');
    ctx.changed('audit');
  };
  return {
    'knowledge.items': (input) => ({
      items: listKnowledge(ctx.store, ctx.workspaceId, input, input.search),
      removed: listRemovedKnowledge(ctx.store, ctx.workspaceId, input),
    }),
    'knowledge.get': (input) => ({
      entry: toEntry(getKnowledge(ctx.store, ctx.workspaceId, input.id)),
      versions: listKnowledgeVersions(ctx.store, ctx.workspaceId, input.id),
    }),
    'knowledge.save': (input, caller) => {
      const entry = saveKnowledge(ctx, input, caller);
      changed();
      return { entry };
    },
    'knowledge.remove': (input, caller) => {
      const versionId = removeKnowledge(ctx, input, caller);
      changed();
      return { versionId };
    },
    'knowledge.restore': (input, caller) => {
      const entry = restoreKnowledge(ctx, input.versionId, caller);
      changed();
      return { entry };
    },
    'knowledge.find': async (input) => {
      const access = budgetRefusal(ctx) === null ? await accounts.model() : null;
      const { calls, ...found } = await findKnowledge(
        ctx,
        input,
        access &&
          rankByMeaning({
            store: ctx.store,
            clock: ctx.ports.clock,
            log: ctx.ports.log,
            model: access.client,
            embeddingModel: access.embeddingModel,
            workspaceId: ctx.workspaceId,
            signal: undefined,
          }),
      );
      if (access && calls.length > 0)
        ctx.store.write(() =>
          recordModelCalls(ctx, calls, { cost: access.cost, promptVersion: null, messageId: null, runId: null }),
        );
      return found;
    },
  };
};
