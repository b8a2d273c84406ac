import { chinese } from './chinese.cases';
import { danish } from './danish.cases';
import { dutch } from './dutch.cases';
import { english } from './english.cases';
import { finnish } from './finnish.cases';
import { french } from './french.cases';
import { german } from './german.cases';
import { italian } from './italian.cases';
import { japanese } from './japanese.cases';
import type { LanguageCases } from './language-cases';
import { norwegian } from './norwegian.cases';
import { polish } from './polish.cases';
import { portuguese } from './portuguese.cases';
import { russian } from './russian.cases';
import { spanish } from './spanish.cases';
import { swedish } from './swedish.cases';

export type { LanguageCases } from './language-cases';

export const casesByLanguage: Readonly<Record<string, LanguageCases>> = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  swedish,
  danish,
  norwegian,
  finnish,
  russian,
  japanese,
  chinese,
};
