import { guarded } from '../../guarded/guarded-pattern';
import { compose } from '../grammar/compose';
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

/** Every language the gate reads; a message is tried in each, because people mix them. */
export const languages: readonly LanguageRules[] = [
  { ...english, grammar: compose(englishWords, ['en']) },
  { ...german, grammar: compose(germanWords, ['de']) },
  { ...french, grammar: compose(frenchWords, ['fr']) },
  { ...spanish, grammar: compose(spanishWords, ['es']) },
  { ...portuguese, grammar: compose(portugueseWords, ['pt']) },
  { ...italian, grammar: compose(italianWords, ['it']) },
  { ...dutch, grammar: compose(dutchWords, ['nl']) },
  { ...polish, grammar: compose(polishWords, ['pl']) },
  { ...swedish, grammar: compose(swedishWords, ['sv']) },
  { ...danishNorwegian, grammar: compose(danishNorwegianWords, ['da', 'no', 'nb']) },
  finnish,
  { ...russian, grammar: compose(russianWords, ['ru']) },
  japanese,
  chinese,
].map((each) => ({ ...each, stems: guarded(each.stems) }));
