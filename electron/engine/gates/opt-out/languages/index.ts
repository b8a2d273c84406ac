import { guarded } from '../../guarded/guarded-pattern';
import { compose } from '../grammar/compose';
import type { Lexicon } from '../grammar/lexicon';
import { danishNorwegian as danishNorwegianWords } from '../grammar/words/danish-norwegian';
import { dutch as dutchWords } from '../grammar/words/dutch';
import { english as englishWords } from '../grammar/words/english';
import { french as frenchWords } from '../grammar/words/french';
import { german as germanWords } from '../grammar/words/german';
import { italian as italianWords } from '../grammar/words/italian';
import { polish as polishWords } from '../grammar/words/polish';
import { portuguese as portugueseWords } from '../grammar/words/portuguese';
import { russian as russianWords } from '../grammar/words/russian';
import { spanish as spanishWords } from '../grammar/words/spanish';
import { swedish as swedishWords } from '../grammar/words/swedish';
import type { LanguageRules } from '../language-rules';
import { chinese } from './chinese';
import { danishNorwegian } from './danish-norwegian';
import { dutch } from './dutch';
import { english } from './english';
import { finnish } from './finnish';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { japanese } from './japanese';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';
import { swedish } from './swedish';

const withStems = (rules: LanguageRules): LanguageRules => ({ ...rules, stems: guarded(rules.stems) });

/** The grammar is put together when a text first may need it: eleven of them are too many to build for every start. */
const withGrammar = (rules: LanguageRules, words: Lexicon, codes: string[]): LanguageRules => {
  let grammar: LanguageRules['grammar'];
  return {
    ...withStems(rules),
    get grammar() {
      grammar ??= compose(words, codes);
      return grammar;
    },
  };
};

/** Every language the gate reads; a message is tried in each, because people mix them. */
export const languages: readonly LanguageRules[] = [
  withGrammar(english, englishWords, ['en']),
  withGrammar(german, germanWords, ['de']),
  withGrammar(french, frenchWords, ['fr']),
  withGrammar(spanish, spanishWords, ['es']),
  withGrammar(portuguese, portugueseWords, ['pt']),
  withGrammar(italian, italianWords, ['it']),
  withGrammar(dutch, dutchWords, ['nl']),
  withGrammar(polish, polishWords, ['pl']),
  withGrammar(swedish, swedishWords, ['sv']),
  withGrammar(danishNorwegian, danishNorwegianWords, ['da', 'no', 'nb']),
  withStems(finnish),
  withGrammar(russian, russianWords, ['ru']),
  withStems(japanese),
  withStems(chinese),
];
