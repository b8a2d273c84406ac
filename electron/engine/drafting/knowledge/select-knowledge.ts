import type { Log } from '../../ports';
import type { ModelCall } from '../../providers/openai';
import { readTogether } from '../../store/keep-reads';
import {
  allPassages,
  indexKnowledge,
  inWrittenOrder,
  type KnowledgeScope,
  knowledgeTokens,
  matchPassages,
  passagesByHash,
  type StoredPassage,
  wholeKnowledge,
} from '../../store/knowledge';
import type { Store } from '../../store/open';
import type { KnowledgeLine } from '../draft-context';
import { amountQuery, matchQuery } from './match-query';
import { mergeRanks } from './merge-ranks';

/** Tokens of knowledge one prompt carries at most; what is smaller than this as a whole is sent whole. */
export const knowledgeBudgetTokens = 4_000;

/** Passages each search may name: more would not fit the budget. */
const candidates = 60;

/** Ranks passages by meaning, best first; empty when it could not (the reason is logged). Gives what it cost. */
export type RankByMeaning = (
  passages: readonly StoredPassage[],
  query: string,
) => Promise<{ ranked: StoredPassage[]; calls: ModelCall[] }>;

export type KnowledgePick = {
  lines: KnowledgeLine[];
  /** Hashes of the passages picked; null when it is all there is. */
  refs: string[] | null;
  calls: ModelCall[];
};

/** One line for one passage: what is worked out of it serves every draft that is given it, as long as the passage is kept. */
const lines = new WeakMap<StoredPassage, KnowledgeLine>();
const lineOf = (passage: StoredPassage): KnowledgeLine => {
  const before = lines.get(passage);
  if (before) return before;
  const line = { key: passage.heading, text: passage.text };
  lines.set(passage, line);
  return line;
};

/** The best passages that fit together; one too long for what is left does not keep shorter ones behind it out. */
const withinBudget = (ranked: readonly StoredPassage[], budget: number): StoredPassage[] => {
  let left = budget;
  const taken: StoredPassage[] = [];
  for (const passage of ranked) {
    if (passage.tokens > left) continue;
    left -= passage.tokens;
    taken.push(passage);
  }
  return taken;
};

/** All of it, cut and indexed, while it fits the budget; null where it has to be searched. */
const wholeWithin = (store: Store, scope: KnowledgeScope, budget: number): KnowledgeLine[] | null =>
  readTogether(store, () => {
    indexKnowledge(store, scope.workspaceId);
    return knowledgeTokens(store, scope) <= budget ? wholeKnowledge(store, scope).map(lineOf) : null;
  });

/**
 * The knowledge one reply is written from: all of it while it fits the budget, else the passages that answer `asked` (the
 * lead's newest words, then what the strategy wants answered), found by words, concepts and amounts and, where the provider
 * offers embeddings, by meaning; the two rankings are merged by place. In the order in which it was written.
 */
export const selectKnowledge = async (
  deps: { store: Store; log: Log; byMeaning: RankByMeaning | null; budgetTokens?: number },
  scope: KnowledgeScope,
  asked: readonly string[],
): Promise<KnowledgePick> => {
  const { store } = deps;
  const budget = deps.budgetTokens ?? knowledgeBudgetTokens;
  const whole = wholeWithin(store, scope, budget);
  if (whole !== null) return { lines: whole, refs: null, calls: [] };
  const match = matchQuery(asked);
  const byWords = match === null ? [] : matchPassages(store, scope, match, candidates);
  const all = allPassages(store, scope);
  const meant =
    deps.byMeaning === null ? { ranked: [], calls: [] } : await deps.byMeaning(all, asked.join('\n').trim());
  const bySeq = new Map(all.map((passage) => [passage.seq, passage]));
  const seqs = mergeRanks([byWords.map(({ seq }) => seq), meant.ranked.slice(0, candidates).map(({ seq }) => seq)]);
  // Facts are short and an admin chose each: they fill what room is left. Passages of documents that nobody asked for do not.
  const facts = all.filter(({ kind }) => kind === 'fact').map(({ seq }) => seq);
  const ranked = [...new Set([...seqs, ...facts])].flatMap((seq) => bySeq.get(seq) ?? []);
  const picked = withinBudget(ranked, budget);
  deps.log.write('info', 'knowledge.searched', {
    passages: all.length,
    byWords: byWords.length,
    byMeaning: meant.ranked.length,
    picked: picked.length,
  });
  const written = inWrittenOrder(
    store,
    scope,
    picked.map(({ seq }) => seq),
  );
  return { lines: written.map(lineOf), refs: written.map(({ hash }) => hash), calls: meant.calls };
};

/** Passages that a draft's own words lead to, at most, beside those it was written from. */
const furtherForJudging = 12;

/**
 * The knowledge a draft is judged by: what it was written from, and what its own words and amounts lead to, so that a true
 * price is not marked down because the search for the reply missed where it stands. All of it while it fits the budget.
 */
export const knowledgeForJudging = (
  deps: { store: Store; budgetTokens?: number },
  scope: KnowledgeScope,
  draft: { refs: string[] | null; text: string; asked: string },
): KnowledgeLine[] => {
  const { store } = deps;
  const whole = wholeWithin(store, scope, deps.budgetTokens ?? knowledgeBudgetTokens);
  if (whole !== null) return whole;
  const search = (match: string | null, limit: number) =>
    match === null ? [] : matchPassages(store, scope, match, limit);
  const found = [
    ...passagesByHash(store, scope, draft.refs ?? []),
    ...search(matchQuery([draft.text]), furtherForJudging),
    ...search(amountQuery(draft.text), furtherForJudging),
    // Written when all of the knowledge still fitted: what the lead's words find stands for what it saw.
    ...(draft.refs === null ? search(matchQuery([draft.asked]), candidates) : []),
  ];
  return inWrittenOrder(store, scope, [...new Set(found.map(({ seq }) => seq))]).map(lineOf);
};
