import type { Clock, Log } from '../../ports';
import type { ModelCall, ModelClient } from '../../providers/openai';
import { cachedVectors, keepVectors } from '../../store/embeddings';
import type { StoredPassage } from '../../store/knowledge';
import type { Store } from '../../store/open';
import { textHash } from './cut-passages';
import type { RankByMeaning } from './select-knowledge';

/** Texts of one request. */
const batch = 96;
/** Milliseconds one search may spend on embeddings at most: what is missing after that is made by the next one. */
const longestMs = 8_000;
/** Characters of a question that are embedded: models take some 8,000 tokens, and the newest words say it. */
const queryLimit = 6_000;
/** Cosine under which two texts share no more than their language. */
const floor = 0.2;

const dot = (a: Float32Array, b: Float32Array): number => {
  if (a.length !== b.length) return -1;
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};

/**
 * Ranks passages by the cosine of their embeddings with the question's. Vectors are cached by content, so that each text is
 * paid for once; a first search over a large knowledge embeds what fits its time and leaves the rest to the next ones. Null
 * when no embeddings model is set; a provider that fails is logged, and words alone decide.
 */
export const rankByMeaning = (deps: {
  store: Store;
  clock: Clock;
  log: Log;
  model: ModelClient;
  embeddingModel: string | null;
  workspaceId: string;
  /** Milliseconds that this search may take of its draft's time; without it the longest. */
  budgetMs?: number;
  signal: AbortSignal | undefined;
}): RankByMeaning | null => {
  const { store, clock, log, embeddingModel, workspaceId } = deps;
  if (embeddingModel === null) return null;

  return async (passages, query) => {
    const calls: ModelCall[] = [];
    if (query === '') return { ranked: [], calls };
    const deadlineAt = clock.now() + Math.min(longestMs, deps.budgetMs ?? longestMs);
    const question = query.slice(0, queryLimit);
    const texts = new Map<string, string>([
      [textHash(question), question],
      ...passages.map(({ hash, heading, text }): [string, string] => [hash, `${heading}\n${text}`]),
    ]);
    const vectors = cachedVectors(store, workspaceId, embeddingModel, [...texts.keys()]);
    // The question first: without it the others are of no use.
    const missing = [...texts].filter(([hash]) => !vectors.has(hash));
    for (let at = 0; at < missing.length && clock.now() < deadlineAt; at += batch) {
      const some = missing.slice(at, at + batch);
      const answer = await deps.model.embed({
        model: embeddingModel,
        texts: some.map(([, text]) => text),
        deadlineAt,
        signal: deps.signal,
      });
      calls.push(...answer.calls);
      if (answer.kind === 'failed') {
        log.write('warn', 'knowledge.by_words_only', { code: answer.code, missing: missing.length - at });
        break;
      }
      const made = new Map<string, Float32Array>();
      for (const [index, [hash]] of some.entries()) {
        const vector = answer.vectors[index];
        if (vector) made.set(hash, vector);
      }
      for (const [hash, vector] of made) vectors.set(hash, vector);
      // A question is asked once; passages are asked about again and again.
      made.delete(textHash(question));
      keepVectors(store, workspaceId, embeddingModel, made, clock.now());
    }
    const asked = vectors.get(textHash(question));
    if (!asked) return { ranked: [], calls };
    const scored = passages
      .flatMap((passage: StoredPassage) => {
        const vector = vectors.get(passage.hash);
        return vector ? [{ passage, score: dot(asked, vector) }] : [];
      })
      .filter(({ score }) => score > floor)
      .sort((a, b) => b.score - a.score);
    return { ranked: scored.map(({ passage }) => passage), calls };
  };
};
