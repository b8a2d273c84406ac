import type { CallOutput } from '../../../shared/contract';
import { matchQuery } from '../drafting/knowledge/match-query';
import { knowledgeBudgetTokens, type RankByMeaning, selectKnowledge } from '../drafting/knowledge/select-knowledge';
import type { EngineContext } from '../engine-context';
import type { ModelCall } from '../providers/openai';
import { allPassages, knowledgeTokens, matchPassages } from '../store/knowledge';

/** Passages shown at most; what would be given beyond them is counted. */
const shown = 60;

/**
 * What a draft would be given for a question, by the search that drafting uses: all of it while it fits, else what was picked.
 * Those that the question's own words lead to stand first, best first.
 */
export const findKnowledge = async (
  ctx: EngineContext,
  input: { campaignId: string | null; question: string },
  byMeaning: RankByMeaning | null,
): Promise<CallOutput<'knowledge.find'> & { calls: ModelCall[] }> => {
  // No campaign has an empty id: then only what holds for all of them is searched.
  const scope = { workspaceId: ctx.workspaceId, campaignId: input.campaignId ?? '' };
  const { store } = ctx;
  const pick = await selectKnowledge({ store, log: ctx.ports.log, byMeaning }, scope, [input.question]);
  const query = matchQuery([input.question]);
  const places = new Map(
    (query === null ? [] : matchPassages(store, scope, query, shown)).map(({ hash }, index) => [hash, index]),
  );
  const all = allPassages(store, scope);
  const given = pick.refs === null ? all : all.filter(({ hash }) => pick.refs?.includes(hash));
  const place = (hash: string): number => places.get(hash) ?? Number.MAX_SAFE_INTEGER;
  return {
    calls: pick.calls,
    whole: pick.refs === null,
    tokens: pick.refs === null ? knowledgeTokens(store, scope) : given.reduce((sum, each) => sum + each.tokens, 0),
    budgetTokens: knowledgeBudgetTokens,
    of: all.length,
    passages: [...given]
      .sort((a, b) => place(a.hash) - place(b.hash))
      .slice(0, shown)
      .map(({ kind, heading, text, tokens, hash }) => ({
        kind,
        heading,
        text,
        tokens,
        found: places.get(hash) ?? null,
      })),
  };
};
