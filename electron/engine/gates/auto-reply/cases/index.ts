import type { LanguageCases } from './auto-reply-case';
import { chinese } from './chinese.cases';
import { danish } from './danish.cases';
import { dutch } from './dutch.cases';
import { english } from './english.cases';
import { french } from './french.cases';
import { german } from './german.cases';
import { italian } from './italian.cases';
import { japanese } from './japanese.cases';
import { moreLanguages } from './more-languages.cases';
import { norwegian } from './norwegian.cases';
import { polish } from './polish.cases';
import { portuguese } from './portuguese.cases';
import { russian } from './russian.cases';
import { spanish } from './spanish.cases';
import { swedish } from './swedish.cases';

/** Automatic replies and what looks like them, by language: written by this project, before the rules. */
export const autoReplyCases: Record<string, LanguageCases> = {
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
  russian,
  japanese,
  chinese,
  moreLanguages,
};
