import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryFiles } from './spell-worker';

/** Languages whose dictionaries come with Countersign, and the varieties of each: their licences allow it (docs/writing.md names them). */
export const shipped: Readonly<Record<string, readonly string[]>> = {
  en: ['en', 'en-gb'],
  fr: ['fr'],
  es: ['es'],
  nl: ['nl'],
  pt: ['pt', 'pt-pt'],
  pl: ['pl'],
  sv: ['sv'],
  da: ['da'],
};

export type FoundDictionary = { language: string; from: 'shipped' | 'computer'; files: readonly DictionaryFiles[] };

/** `de_DE_frami.aff` and `de.aff` are German; `hyph_de_DE.dic` has no rules beside it. */
const named = /^([a-z]{2,3})(?:[_-][A-Za-z]+)*\.aff$/;

const inFolder = (folder: string): Array<{ language: string; files: DictionaryFiles }> => {
  let names: string[];
  try {
    names = readdirSync(folder).toSorted();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const language = named.exec(name)?.[1];
    const files = { aff: join(folder, name), dic: join(folder, name.replace(/aff$/, 'dic')) };
    return language !== undefined && existsSync(files.dic) ? [{ language, files }] : [];
  });
};

/**
 * Every language there is a Hunspell dictionary for: those that come with us (`folder` holds `dictionary-en/index.aff` …), and of
 * the others what `folders` of this computer hold, the first folder that has a language. Reads names only.
 */
export const findDictionaries = (folder: string, folders: readonly string[]): Map<string, FoundDictionary> => {
  const found = new Map<string, FoundDictionary>();
  for (const [language, varieties] of Object.entries(shipped)) {
    const files = varieties
      .map((name) => join(folder, `dictionary-${name}`))
      .map((at) => ({ aff: join(at, 'index.aff'), dic: join(at, 'index.dic') }))
      .filter(({ aff, dic }) => existsSync(aff) && existsSync(dic));
    if (files.length > 0) found.set(language, { language, from: 'shipped', files });
  }
  for (const place of folders) {
    const here = inFolder(place);
    for (const { language } of here) {
      if (found.has(language)) continue;
      // Two varieties are enough; a dozen of them would only cost memory.
      const files = here.filter((each) => each.language === language).slice(0, 2);
      found.set(language, { language, from: 'computer', files: files.map((each) => each.files) });
    }
  }
  return found;
};

/** Where Hunspell dictionaries lie on a computer that has some: the system's, and LibreOffice's. */
export const dictionaryFolders = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] => {
  const office = (extensions: string): string[] => {
    try {
      return readdirSync(extensions)
        .filter((name) => name.startsWith('dict-'))
        .map((name) => join(extensions, name));
    } catch {
      return [];
    }
  };
  const home = env.HOME ?? '';
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((folder) =>
      folder === undefined ? [] : office(join(folder, 'LibreOffice', 'share', 'extensions')),
    );
  if (platform === 'darwin')
    return [
      ...(home === '' ? [] : [join(home, 'Library', 'Spelling')]),
      '/Library/Spelling',
      '/opt/homebrew/share/hunspell',
      '/usr/local/share/hunspell',
      ...office('/Applications/LibreOffice.app/Contents/Resources/extensions'),
    ];
  return [
    '/usr/share/hunspell',
    '/usr/local/share/hunspell',
    '/usr/share/myspell',
    '/usr/share/myspell/dicts',
    ...office('/usr/lib/libreoffice/share/extensions'),
  ];
};
