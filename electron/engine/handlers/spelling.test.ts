import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import type { Speller } from '../spelling/speller';

/** Knows the words it is given, and what it was asked. */
const speller = (right: string) => {
  const asked: string[] = [];
  const words = new Set(right.split(' '));
  const lent: Speller = {
    languages: () => new Map([['en', { language: 'en', from: 'shipped' as const, files: [] }]]),
    wrong: async (_language, all) => {
      asked.push(...all);
      return all.filter((word) => !words.has(word));
    },
    suggest: async (_language, word) => [`${word}!`],
    stop: async () => {},
  };
  return { lent, asked };
};

const writing = async () => {
  const t = await engineForTests(byPeople);
  const { lent, asked } = speller('thank you for the reply and we will call on Thursday about this it is');
  t.ctx.ports.speller = lent;
  const draft = await t.waiting();
  const check = async (text: string, as: 'setter' | 'admin' = 'setter') =>
    t.call('spelling.check', { text, draftId: draft.id }, as);
  return { t, draft, asked, check };
};

describe('spelling of what people write', () => {
  it('leaves the people and firms of the conversation alone, and says the language', async () => {
    const { check, asked } = await writing();
    const text =
      'thank you Dana and Okafor for the reply and we will call Northwind on Thursday abuot this it is Mara Lind';
    expect(await check(text)).toEqual({ language: 'en', wrong: ['abuot'], why: null });
    expect(asked).not.toContain('Okafor');
    expect(asked).not.toContain('Mara');
  });

  it('a word added to the dictionary is right for everybody, until it is taken out', async () => {
    const { t, check } = await writing();
    const text = 'thank you for the reply and we will call on Thursday about this Telematik it is';
    expect((await check(text)).wrong).toEqual(['Telematik']);
    await t.call('spelling.learn', { word: 'Telematik' }, 'setter');
    await t.call('spelling.learn', { word: 'Telematik' }, 'setter');
    expect((await check(text, 'admin')).wrong).toEqual([]);
    expect((await t.call('spelling.settings', {}, 'setter')).words).toMatchObject([
      { word: 'Telematik', by: 'Mara Lind' },
    ]);
    await t.call('spelling.forget', { word: 'Telematik' }, 'setter');
    expect((await check(text)).wrong).toEqual(['Telematik']);
    await expect(t.call('spelling.learn', { word: 'two words' })).rejects.toThrow(/single words/);
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('is switched off by each for themselves; then no word is looked up', async () => {
    const { t, check, asked } = await writing();
    await t.call('spelling.setOn', { on: false }, 'setter');
    expect(await check('thank you for teh reply')).toEqual({ language: null, wrong: [], why: 'off' });
    expect(asked).toEqual([]);
    expect((await t.call('spelling.settings', {}, 'setter')).on).toBe(false);
    expect((await t.call('spelling.settings', {}, 'admin')).on).toBe(true);
    expect((await check('thank you for teh reply and we will call', 'admin')).wrong).toEqual(['teh']);
  });

  it('without a speller nothing is marked, and nothing can be suggested', async () => {
    const { t, check } = await writing();
    delete t.ctx.ports.speller;
    expect(await check('teh')).toMatchObject({ wrong: [], why: 'no_dictionary' });
    await expect(t.call('spelling.suggest', { language: 'en', word: 'teh' })).rejects.toThrow(/not_found/);
  });
});
