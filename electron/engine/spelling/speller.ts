import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/errors';
import { dictionaryFolders, type FoundDictionary, findDictionaries } from './find-dictionaries';
import type { SpellAnswer, SpellQuestion } from './spell-worker';

/** What a host lends to judge words by. Nothing of it ever asks a network. */
export type Speller = {
  /** Those of the words that the language's dictionary does not have. Throws Refusal: 'not_found' without one, 'internal' where it cannot be read. */
  wrong(language: string, words: readonly string[]): Promise<string[]>;
  /** What may have been meant, the likeliest first. */
  suggest(language: string, word: string): Promise<string[]>;
  languages(): ReadonlyMap<string, FoundDictionary>;
  stop(): Promise<void>;
};

/** Where the parts lie: the thread's program, Hunspell itself, the dictionaries that come with us, and a folder for a person's own. */
export type SpellerPlaces = { worker: string; wasm: string; dictionaries: string; own: string | null };

/** A dictionary is let go when nobody has written for so long. */
const idleMs = 5 * 60_000;
/** Judgements kept, of one language. */
const mostKept = 20_000;

/** Starts nothing and reads nothing before the first word is asked about; then one thread, and one language in it. */
export const createSpeller = (places: SpellerPlaces): Speller => {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let lastId = 0;
  const waiting = new Map<number, { done(words: string[]): void; failed(error: Error): void }>();
  let kept: { language: string; right: Map<string, boolean> } = { language: '', right: new Map() };

  const end = (why: Error): void => {
    worker = null;
    for (const one of waiting.values()) one.failed(why);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(places.worker, { workerData: { wasm: places.wasm } });
    started.on('message', (said: SpellAnswer) => {
      const one = waiting.get(said.id);
      waiting.delete(said.id);
      if ('failed' in said) one?.failed(new Refusal('internal', `The dictionary could not be read: ${said.failed}`));
      else one?.done(said.words);
    });
    started.on('error', (error) => {
      if (worker === started) end(new Refusal('internal', `Spelling cannot be checked: ${error.message}`));
    });
    started.on('exit', () => {
      if (worker === started) end(new Refusal('internal', 'Spelling was not checked: the dictionary was closed.'));
    });
    // It holds nothing that would be lost: no process waits for it.
    started.unref();
    return started;
  };

  const stop = async (): Promise<void> => {
    if (idle) clearTimeout(idle);
    idle = null;
    const ending = worker;
    end(new Refusal('internal', 'Spelling was not checked: the dictionary was closed.'));
    await ending?.terminate();
  };

  const ask = async (kind: SpellQuestion['kind'], language: string, words: readonly string[]): Promise<string[]> => {
    const found = languages().get(language);
    if (!found) throw new Refusal('not_found', 'There is no dictionary of this language on this computer.');
    worker ??= start();
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      if (waiting.size === 0) void stop();
    }, idleMs);
    idle.unref();
    lastId += 1;
    const question: SpellQuestion = { id: lastId, kind, dictionaries: found.files, words };
    return new Promise((done, failed) => {
      waiting.set(question.id, { done, failed });
      worker?.postMessage(question);
    });
  };

  let found: ReadonlyMap<string, FoundDictionary> | null = null;
  const languages = (): ReadonlyMap<string, FoundDictionary> => {
    found ??= findDictionaries(places.dictionaries, [
      ...(places.own === null ? [] : [places.own]),
      ...dictionaryFolders(process.platform, process.env),
    ]);
    return found;
  };

  return {
    languages,
    stop,
    suggest: async (language, word) => (await ask('suggest', language, [word])).slice(0, 6),
    wrong: async (language, words) => {
      if (kept.language !== language || kept.right.size > mostKept) kept = { language, right: new Map() };
      const { right } = kept;
      if (words.length === 0) return [];
      const unknown = [...new Set(words)].filter((word) => !right.has(word));
      if (unknown.length > 0) {
        const wrong = new Set(await ask('wrong', language, unknown));
        for (const word of unknown) right.set(word, !wrong.has(word));
      }
      return [...new Set(words)].filter((word) => right.get(word) === false);
    },
  };
};
