/*
 * Addresses that are told instead of written: "name arroba host punto es", "host Punkt de", a search whose first result is to be
 * opened. No mail program makes a link of them, and a person follows them all the same. In the languages we write.
 */

const dotWord = 'dot|punkt|punktum|point|punto|ponto|punt|kropka|prik|точка|точкой';
/** Endings that are no word of the languages in which a dot is called so: "point de vue", "el punto es" and "punkt se" are none. */
const safeEndings = 'com|net|org|info|biz|io|eu|uk|us|fr|nl|pl|dk|ch|ru|br|cn|jp|cz|ie|fi|cat|ком|нет|орг|ру|рф';
const atWord =
  'ät|arroba|arobase|arrobas|chiocciola|małpa|malpa|apenstaartje|apestaart|snabel-?a|alfa-?krull|kringel|klammeraffe|собака|собачка';

const someHost = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]+';
/** A host that no word of a sentence is: with a hyphen or a digit in it, or whose ending is the last that is said. */
const built = '(?=[\\p{L}\\p{N}]*[\\d-])[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*';
const ends = '(?=\\s*(?:$|[.,;:!?)/]|slash|barra|schrägstrich|skråstreg|snedstreck|ukośnik|слеш))';

const opensFirst = [
  '(?:first|top|topmost|uppermost|highest) (?:\\p{L}+ )?(?:hits?|results?|links?|entry|match|site|page)',
  '(?:erste[nrs]?|oberste[nrs]?) (?:treffer|ergebnis|link|eintrag|seite)',
  'premi[eè]re? (?:r[eé]sultat|lien|page)',
  'primer (?:resultado|enlace|link)|primera (?:página|entrada)|primeir[oa] (?:resultado|link|página)',
  'prim[oa] (?:risultato|link|pagina|voce)',
  'eerste (?:resultaat|treffer|link|hit)|bovenste (?:resultaat|treffer|link|hit)',
  'pierwsz\\p{L}+ (?:wynik\\p{L}*|link\\p{L}*|stron\\p{L}*)',
  'första (?:träff\\p{L}*|resultat\\p{L}*|länk\\p{L}*)|(?:det |den )?(?:første|øverste) (?:resultat|hit|link|træffer)',
  'перв\\p{L}+ (?:результат\\p{L}*|ссылк\\p{L}*|сайт\\p{L}*)',
].join('|');
const looksUp =
  '(?:googl\\p{L}*|googel\\p{L}*|bing|yahoo|duckduckgo|search\\p{L}*|look up|such\\p{L}*|cherch\\p{L}*|recherch\\p{L}*|busc\\p{L}*|busqu\\p{L}*|procur\\p{L}*|pesquis\\p{L}*|cerc\\p{L}*|ricerc\\p{L}*|zoek\\p{L}*|wyszuka\\p{L}*|szuka\\p{L}*|sök\\p{L}*|søg\\p{L}*|найд\\p{L}*|набер\\p{L}*|поиск\\p{L}*|ищите|загугл\\p{L}*)';

/** Ways to tell an address in words; each match is one. */
export const addressesInWords: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])${built}[ \\t]+(?:${dotWord})[ \\t]+(?:(?:${safeEndings})(?!\\p{L})|[a-z]{2}(?!\\p{L})${ends})`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}])${someHost}[ \\t]+(?:${dotWord})[ \\t]+(?:${safeEndings})(?!\\p{L})${ends}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*[ \\t]+[[(]?(?:${atWord})[\\])]?[ \\t]+${someHost}[ \\t]+(?:${dotWord})[ \\t]+\\p{L}{2,}`,
    'giu',
  ),
  // "At this point very": in English the word for the sign stands in every sentence.
  new RegExp(
    `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*[ \\t]+[[(]?at[\\])]?[ \\t]+(?!(?:this|that|some|any|which|what|one|no|every|the|a)[ \\t])${someHost}[ \\t]+(?:${dotWord})[ \\t]+(?:(?:${safeEndings})(?!\\p{L})|[a-z]{2}(?!\\p{L})${ends})`,
    'giu',
  ),
  /[a-z0-9][a-z0-9-]+\s*(?:ドット|どっと|点|點)\s*(?:com|net|org|info|io|jp|cn|tw|hk|コム)(?![a-z])|[a-z0-9._-]+\s*(?:アットマーク|アット|艾特)\s*[a-z0-9-]+/giu,
  new RegExp(
    `(?<!\\p{L})${looksUp}(?!\\p{L})(?! (?:in |through )?(?:your|the|our|ihre[nr]?|vos|votre|sus?|seus?|uw|dina?) )[^.!?\\n]{0,80}(?<!\\p{L})(?:${opensFirst})(?!\\p{L})`,
    'giu',
  ),
  /(?:搜索|搜一下|百度|谷歌|検索|ググ)[^。！？\n]{0,40}(?:第一(?:个|個|条|條)?(?:结果|結果|链接|連結)|最初の(?:結果|リンク|サイト)|(?:一番|最)上の?(?:結果|リンク|サイト))/gu,
];

/** What every one of them holds; a text without it is not looked through. */
export const mayTellAddress = new RegExp(
  `(?<!\\p{L})(?:${dotWord}|${looksUp})(?!\\p{L})|ドット|どっと|点|點|アット|艾特|搜|百度|谷歌|検索|ググ`,
  'iu',
);
