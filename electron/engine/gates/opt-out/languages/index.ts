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
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  swedish,
  danishNorwegian,
  finnish,
  russian,
  japanese,
  chinese,
];
