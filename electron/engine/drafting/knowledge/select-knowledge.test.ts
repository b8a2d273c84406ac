import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migratedImage } from '../../pipeline/testing/migrated-image.fixture';
import type { ModelClient } from '../../providers/openai';
import { removeKnowledge, saveKnowledge } from '../../store/knowledge';
import { openStore, type Store } from '../../store/open';
import { recordingLog, stillClock } from '../testing/scripted-model';
import { estimateTokens } from './cut-passages';
import { rankByMeaning } from './rank-by-meaning';
import { knowledgeBudgetTokens, knowledgeForJudging, type RankByMeaning, selectKnowledge } from './select-knowledge';

const scope = { workspaceId: 'w', campaignId: 'c' };
let store: Store;
const { log, lines } = recordingLog();
let n = 0;

const add = (
  key: string,
  text: string,
  more: { kind?: 'fact' | 'document'; campaignId?: string | null; workspaceId?: string; id?: string } = {},
): string => {
  const id = more.id ?? `k${String(++n).padStart(4, '0')}`;
  saveKnowledge(
    store,
    {
      id,
      workspaceId: more.workspaceId ?? 'w',
      campaignId: more.campaignId ?? null,
      key,
      text,
      kind: more.kind ?? 'fact',
    },
    n,
  );
  return id;
};

const subjects = [
  'tyres',
  'bakery ovens',
  'fishing nets',
  'choir practice',
  'tax returns',
  'garden walls',
  'night trains',
];
/** A document about nothing in particular, with words of its own. */
const filler = (index: number): string =>
  `# Chapter ${index}\n\n${Array.from({ length: 12 }, (_, line) => `Note ${index}.${line} on ${subjects[(index + line) % subjects.length]} and how the team files remark number ${index * 31 + line}.`).join(' ')}`;

const writeFiveHundred = (): void => {
  for (let index = 0; index < 500; index += 1) add(`doc ${index}`, filler(index), { kind: 'document' });
  add('Data centre', 'Everything is hosted in Frankfurt, with a second site in Dublin.', { kind: 'document' });
  add('Notice', 'The agreement runs for a year; either side may terminate it with thirty days of notice.', {
    kind: 'document',
  });
  add('Lifting gear', 'The Heron crane lifts 450 kg and is leased for 1.290 EUR a month.', { kind: 'document' });
};

const pick = (asked: string[], byMeaning: RankByMeaning | null = null) =>
  selectKnowledge({ store, log, byMeaning }, scope, asked);
const say = (lines: readonly { text: string }[], what: RegExp | string): boolean =>
  lines.some(({ text }) => (typeof what === 'string' ? text.includes(what) : what.test(text)));

const open = (image: Buffer): Promise<Store> =>
  openStore({ file: ':memory:', migrations: 'migrations', backups: null, now: () => 0, image });
let written: { image: Buffer; n: number } | undefined;
/** Five hundred documents, of which a few say something that a lead asks for: written and indexed once, then copied. */
const fiveHundred = async (): Promise<void> => {
  if (written === undefined) {
    writeFiveHundred();
    // What is asked first indexes them.
    await pick(['']);
    written = { image: store.sqlite.serialize(), n };
    return;
  }
  store.close();
  store = await open(written.image);
  n = written.n;
};

beforeEach(async () => {
  store = await open(await migratedImage());
});
afterEach(() => store.close());

describe('a small knowledge base', () => {
  it('is sent whole, in the order written, whatever was asked; the campaign sees its own and the common one', async () => {
    add('price', '29 EUR a van');
    add('pilot', 'Two weeks', { campaignId: 'c' });
    add('other', 'Not for this campaign', { campaignId: 'd' });
    add('foreign', 'Not for this workspace', { workspaceId: 'v' });
    const { lines, refs } = await pick(['nothing of the kind']);
    expect(lines).toEqual([
      { key: 'price', text: '29 EUR a van' },
      { key: 'pilot', text: 'Two weeks' },
    ]);
    expect(refs).toBeNull();
  });

  it('shows a change and a removal at once', async () => {
    const id = add('price', '29 EUR');
    await pick([]);
    store.sqlite.prepare("UPDATE knowledge SET text = '31 EUR' WHERE id = ?").run(id);
    expect((await pick([])).lines).toEqual([{ key: 'price', text: '31 EUR' }]);
    removeKnowledge(store, 'w', id);
    expect((await pick([])).lines).toEqual([]);
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM knowledge_fts').get()).toEqual({ n: 0 });
  });
});

describe('five hundred documents', () => {
  it.each([
    ['Where do you keep our data?', 'Where is it hosted?', 'Frankfurt'],
    ['Wo liegen die Server, und in welchem Rechenzentrum?', '', 'Frankfurt'],
    ['Wie kündigen wir den Vertrag wieder?', '', 'thirty days'],
    ['What does the crane lift?', '', '450 kg'],
    ['Is it really 1290 euros?', '', 'Heron'],
    // The lead's words say nothing; the strategy knew what was meant.
    ['And the other thing?', 'Say what the Heron crane can lift', '450 kg'],
  ])('finds what answers "%s" (%s)', async (asked, answer, expected) => {
    await fiveHundred();
    const { lines, refs } = await pick([asked, answer]);
    expect(say(lines, expected)).toBe(true);
    const spent = lines.reduce((sum, { key, text }) => sum + estimateTokens(key) + estimateTokens(text), 0);
    expect(spent).toBeLessThanOrEqual(knowledgeBudgetTokens);
    expect(refs).toHaveLength(lines.length);
  });

  it('still sends the facts an admin wrote where the words find nothing', async () => {
    await fiveHundred();
    add('opening', 'Closed on public holidays.');
    expect(say((await pick(['Ω?'])).lines, 'public holidays')).toBe(true);
  });

  it('leaves out other workspaces and campaigns however well they match', async () => {
    await fiveHundred();
    add('Secret', 'The Heron crane of another tenant', { workspaceId: 'v' });
    add('Theirs', 'The Heron crane of another campaign', { campaignId: 'd' });
    const { lines } = await pick(['Heron crane']);
    expect(say(lines, /another (?:tenant|campaign)/)).toBe(false);
  });

  it('finds by meaning what no word says', async () => {
    await fiveHundred();
    add('Footwear', 'Boots are handed out on the first day.', { kind: 'document' });
    const boots: RankByMeaning = async (passages) => ({
      ranked: passages.filter(({ text }) => text.includes('Boots')),
      calls: [],
    });
    expect(say((await pick(['Do we get shoes?'])).lines, 'Boots')).toBe(false);
    expect(say((await pick(['Do we get shoes?'], boots)).lines, 'Boots')).toBe(true);
  });

  it('judges a draft by what it was written from and by what its amounts and words lead to', async () => {
    await fiveHundred();
    const { refs } = await pick(['Where is it hosted?']);
    expect(refs).not.toBeNull();
    const judged = (text: string) => knowledgeForJudging({ store }, scope, { refs, text, asked: '' });
    expect(say(judged('It stands in Frankfurt.'), 'Dublin')).toBe(true);
    // The amount alone leads there, written another way.
    expect(say(judged('That is €1,290.'), 'Heron')).toBe(true);
    expect(say(judged('That is €1,390.'), 'Heron')).toBe(false);
    expect(say(judged('The notice is thirty days.'), 'terminate')).toBe(true);
  });
});

describe('embeddings', () => {
  /** Meaning by hand: footwear is one direction, everything else another. */
  const vectorOf = (text: string): Float32Array =>
    Float32Array.from(/boots|shoes/i.test(text) ? [1, 0] : [0.05, Math.sqrt(1 - 0.0025)]);

  const embedding = (fails: () => boolean = () => false) => {
    const batches: string[][] = [];
    const spent = { usage: { inputTokens: 1, outputTokens: 0 }, model: 'e', ms: 1, calls: [] };
    const model: ModelClient = {
      ask: () => Promise.reject(new Error('not asked')),
      embed: async ({ texts: given }) => {
        batches.push([...given]);
        return fails()
          ? { kind: 'failed', code: 'server', fatal: false, message: '', ...spent }
          : { kind: 'ok', vectors: given.map(vectorOf), ...spent };
      },
      checkKey: () => Promise.reject(new Error('not asked')),
    };
    const byMeaning = rankByMeaning({
      store,
      clock: stillClock(0),
      log,
      model,
      embeddingModel: 'e-1',
      workspaceId: 'w',
      budgetMs: 8_000,
      signal: undefined,
    });
    return { byMeaning, batches };
  };

  it('find what no word says, and are paid for once', async () => {
    await fiveHundred();
    add('Footwear', 'Boots are handed out on the first day.', { kind: 'document' });
    const { byMeaning, batches } = embedding();
    const first = await pick(['Do we get shoes?'], byMeaning);
    expect(say(first.lines, 'Boots')).toBe(true);
    const texts = batches.flat().length;
    expect(texts).toBeGreaterThan(500);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(96);
    await pick(['Are shoes included?'], byMeaning);
    // The new question alone.
    expect(batches.flat()).toHaveLength(texts + 1);
  });

  it('that fail leave it to the words, and say so', async () => {
    await fiveHundred();
    const { byMeaning } = embedding(() => true);
    expect(say((await pick(['What does the crane lift?'], byMeaning)).lines, '450 kg')).toBe(true);
    expect(lines.some(({ event }) => event === 'knowledge.by_words_only')).toBe(true);
  });

  it('are not asked for where no model is set, nor for a small knowledge', async () => {
    add('price', '29 EUR');
    const { byMeaning, batches } = embedding();
    await pick(['price?'], byMeaning);
    expect(batches).toEqual([]);
  });
});
