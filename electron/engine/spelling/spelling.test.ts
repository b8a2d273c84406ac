import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/words-of';
import { checkText } from './check-text';
import { findDictionaries, shipped } from './find-dictionaries';
import { knownWords } from './known-words';
import { createSpeller, type Speller } from './speller';

const root = join(import.meta.dirname, '..', '..', '..');
const places = {
  worker: join(import.meta.dirname, 'spell-worker.ts'),
  wasm: join(root, 'node_modules', 'hunspell-wasm', 'wasm', 'hunspell.wasm'),
  dictionaries: join(root, 'node_modules'),
};
const plain = { usual: null, known: () => false };
/** Reading a dictionary takes a moment, and another one where eight others work. */
const patience = 120_000;

let folder = '';
let speller: Speller;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-spelling-'));
  const own = join(folder, 'dictionaries');
  mkdirSync(own);
  // As LibreOffice keeps them: in Latin-1, with rules; and one that another dictionary of ours has already.
  writeFileSync(
    join(own, 'de_DE_frami.aff'),
    Buffer.from('SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwäöüß\nSFX N Y 1\nSFX N 0 n e\n', 'latin1'),
  );
  const german =
    'vielen dank für ihre nachricht wir melden uns am Dienstag wegen der Besprechung in ihrem büro gerne können sie mir die Liste schicken Straße/N';
  writeFileSync(
    join(own, 'de_DE_frami.dic'),
    Buffer.from(`25\n${german.split(' ').join('\n')}\nTermine/N\n`, 'latin1'),
  );
  writeFileSync(join(own, 'en_XX.aff'), 'SET UTF-8\n');
  writeFileSync(join(own, 'en_XX.dic'), '1\nnothing\n');
  writeFileSync(join(own, 'hyph_it_IT.dic'), 'UTF-8\n');
  speller = createSpeller({ ...places, own });
});
afterAll(async () => {
  await speller.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the words of a text', () => {
  const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

  it('stand where they begin, with their apostrophes, hyphens and accents', () => {
    expect(wordsOf('L’été, don’t co-operate naïve.')).toEqual([
      { word: 'L’été', at: 0 },
      { word: 'don’t', at: 7 },
      { word: 'co-operate', at: 13 },
      { word: 'naïve', at: 24 },
    ]);
  });

  it('are prose only: no address, link, handle, file, place, number, acronym or emoji', () => {
    expect(
      words(
        'See https://a.example/xyz?q=abc or www.a.example, write to mara.lind@fernhill.example, @mara, #vans, stops.csv, fernhill.example/mara, {first name}, 3rd v2 CRM GmbH PDFs iPhone a 🚚',
      ),
    ).toEqual(['See', 'or', 'write', 'to']);
  });

  it('of several scripts and of endless text are found in no time', () => {
    expect(words('Привет, שלום and سلام')).toEqual(['Привет', 'שלום', 'and', 'سلام']);
    expect(words(`${'a-'.repeat(20_000)}b`)).toEqual([]);
  });
});

describe('words that need no dictionary', () => {
  const known = knownWords({
    names: ['Dana Okafor-Lindqvist', 'Northwind Kistenwerk', null, 'info@spedyto.example'],
    theirs: ['we use Routenplaner here, and planing takes hours'],
    own: ['Telematik'],
  });
  it.each(['Okafor', 'Lindqvist’s', 'Northwind-Kistenwerk', 'spedyto', 'Routenplaner', 'telematik'])(
    '%s is a name here',
    (word) => expect(known(word)).toBe(true),
  );
  it('what a lead mistyped in small letters is none', () => expect(known('planing')).toBe(false));
});

describe('a dictionary', () => {
  it('comes with us for each language named, all its files there', () => {
    const found = findDictionaries(places.dictionaries, []);
    expect([...found.keys()]).toEqual(Object.keys(shipped));
    for (const [language, varieties] of Object.entries(shipped))
      expect(found.get(language)?.files, language).toHaveLength(varieties.length);
  });

  it('is looked for on this computer for the others, and ours come first', () => {
    const german = speller.languages().get('de');
    expect(german).toMatchObject({ from: 'computer' });
    expect(speller.languages().get('en')).toMatchObject({ from: 'shipped' });
    expect(findDictionaries(join(folder, 'nowhere'), [join(folder, 'nowhere')]).size).toBe(0);
  });
});

describe('judging a text', { timeout: patience }, () => {
  it.each([
    ['en', 'Thank you for your reply, I will recieve the spreadsheet on Thursday.', ['recieve'], 'receive'],
    ['en', 'The colour and the color of our vans are both fine, don’t you think so?', [], null],
    ['fr', 'Bonjour, je vous remercie pour votre mesage, l’équipe est disponible mardi.', ['mesage'], 'message'],
    ['es', 'Muchas gracias por su respuesta, podemos hablar el martes en la reunnión.', ['reunnión'], 'reunión'],
    ['nl', 'Hartelijk dank voor uw bericht, we kunnen dinsdag een afspraka maken.', ['afspraka'], 'afspraak'],
    ['pt', 'Obrigado pela sua mensagem, podemos marcar uma reunião na terça-feira de manhaã.', ['manhaã'], 'manhã'],
    ['pl', 'Dziękuję za wiadomość, możemy umówić spotknie we wtorek po południu.', ['spotknie'], 'spotkanie'],
    ['sv', 'Tack för ditt svar, vi kan ha ett möet på tisdag eftermiddag hos oss.', ['möet'], 'möte'],
    ['da', 'Tak for dit svar, vi kan holde et mødde på tirsdag eftermiddag hos os.', ['mødde'], 'møde'],
    ['de', 'Vielen Dank für Ihre Nahricht, wir melden uns am Dienstag wegen der Termine.', ['Nahricht'], 'Nachricht'],
  ])('%s: %s', async (language, text, wrong, meant) => {
    expect(await checkText(speller, text, plain)).toEqual({ language, wrong, why: null });
    if (meant !== null) expect(await speller.suggest(language, wrong[0] ?? '')).toContain(meant);
  });

  it('names are right, and a text too short to tell is in the language of what it answers', async () => {
    const known = (word: string): boolean => word === 'Okafor';
    expect(await checkText(speller, 'Okafor teh', { usual: 'en', known })).toEqual({
      language: 'en',
      wrong: ['teh'],
      why: null,
    });
    expect(await checkText(speller, 'ok', plain)).toMatchObject({ wrong: [], why: 'unsure' });
  });

  it('words of another script are left alone', async () => {
    const text = 'Thank you for your reply, שלום and привет from all of us, we will talk on Tuesdya.';
    expect((await checkText(speller, text, plain)).wrong).toEqual(['Tuesdya']);
  });

  it('abbreviations are right with their full stop, words are not made right by one', async () => {
    const text = 'Passer tirsdag den 24. november kl. 12 hos os, eller skal vi tage et mødde.';
    expect((await checkText(speller, text, plain)).wrong).toEqual(['mødde']);
  });

  it('says nothing of what it cannot judge: no dictionary, or hardly a word in it', async () => {
    const suomi = 'Kiitos viestistäsi, voimme sopia tapaamisen ensi tiistaina iltapäivällä.';
    expect(await checkText(speller, suomi, plain)).toMatchObject({ wrong: [], why: 'no_dictionary' });
    const gibberish = 'the qwxz and vbnm plkj hgfd for xcvb zxcv of wert asdf yuio';
    expect(await checkText(speller, gibberish, { ...plain, usual: 'en' })).toMatchObject({ wrong: [] });
    await expect(speller.suggest('fi', 'sana')).rejects.toThrow(/no dictionary of this language/);
  });

  it('questions of two languages at once are answered each by its own dictionary', async () => {
    const [english, polish] = await Promise.all([
      speller.wrong('en', ['Thursday', 'wtorek']),
      speller.wrong('pl', ['wtorek', 'Thursday']),
    ]);
    expect({ english, polish }).toEqual({ english: ['wtorek'], polish: ['Thursday'] });
  });

  it('a dictionary that was closed is opened again at the next question; one that cannot be read is told', async () => {
    await speller.stop();
    expect(await speller.wrong('en', ['spreadsheat'])).toEqual(['spreadsheat']);
    const broken = createSpeller({ ...places, wasm: join(folder, 'gone.wasm'), own: null });
    await expect(broken.wrong('en', ['word'])).rejects.toThrow(/Spelling cannot be checked|was not checked|could not/);
    await broken.stop();
  });
});
