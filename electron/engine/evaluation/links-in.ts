import { addressesInWords, mayTellAddress } from './address-in-words';

/** A link as a reader's program would follow it. */
export type LinkFound = {
  /** As written. */
  text: string;
  /** Null when it is written as a link and leads nowhere (cut off, odd scheme). */
  url: URL | null;
};

/** Characters that are seen by nobody or stand in for others: hidden joiners, soft hyphens, other dots and slashes. */
const unmask = (text: string): string => {
  const shown = /^[\0-\x7f]*$/.test(text) ? text : unmaskSigns(text);
  return shown.includes('&') ? unmaskEntities(shown) : shown;
};

const unmaskSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u034f/gu, '')
    .replace(/[\u3002\uff0e\uff61\u2024]/g, '.')
    .replace(/(?<=[\p{L}\p{N}])(?<!l)[\u2022\u00b7\u2027\u2219\u22c5\u30fb](?!l)(?=\p{L})/gu, '.')
    .replace(/[\u2044\u2215\u29f8]/g, '/');

const unmaskEntities = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(
      /&(?:amp|colon|sol|period);/gi,
      (entity) => ({ '&amp;': '&', '&colon;': ':', '&sol;': '/', '&period;': '.' })[entity.toLowerCase()] ?? entity,
    );

/** Country endings (ISO 3166 and the few beside it). */
const countryEndings =
  'a[cdefgilmoqrstuwxz]|b[abdefghijlmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|v[aceginu]|w[fs]|y[et]|z[amw]';

/**
 * Endings a mail program turns into a link by itself: the countries', and the generic ones in wide use. A word after a full
 * stop without a space ("route.Then") begins with a capital and is none.
 */
const genericEndings =
  'com|net|org|info|biz|edu|gov|mil|int|pro|name|mobi|app|dev|page|web|site|online|store|shop|tech|cloud|email|link|click|live|life|world|agency|digital|media|news|blog|xyz|top|club|icu|vip|work|works|space|fun|win|loan|men|date|review|trade|science|party|download|stream|zip|mov|foo|new|rocks|solutions|support|systems|services|company|consulting|business|finance|group|network|today|team|tools|chat|social|software|studio|academy|center|global|energy|express|expert|deals|market|events|meet|calendar|example|test|invalid|localhost|local|onion|arpa|museum|travel|jobs|aero|coop|asia|cat|tel|eu|berlin|london|paris|xn--[a-z0-9-]+';

/** "Dot" in the languages that write addresses so; the words that are no everyday ones may stand before anything. */
const dotWords = 'dot|punkt|point|punto|ponto|punt|kropka|piste|nokta|точка';
/** Endings that are no word of a language we write, so that a lone one behind a dot or its name is an address. */
const plainEndings =
  'com|net|org|info|biz|example|test|io|xyz|online|shop|app|dev|cloud|click|top|club|site|website|co\\.uk|edu|gov';

/** What stands between the parts of an address that is told in steps: signs, "then a", "followed by", quotation marks. */
const step = `["'”’»)]?[\\s,;–—-]+(?:(?:and|then|next|followed by|plus|add|und|dann|danach|et|puis|ensuite|y|luego|después|e|depois|poi|en|daarna|i|potem)[\\s,;–—-]+){0,2}(?:(?:an?|the|einen?|un[ae]?|uma?|een)\\s+)?["'“‘«(]?`;
/** Spaces or a line about the dot. */
const spacedDots: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]{2,}\\s+\\.\\s*(?:${plainEndings})(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]{2,}\\.\\s+(?:${plainEndings})(?![\\p{L}\\p{N}])`, 'gu'),
];
/** What each of them holds, and no text does whose sentences begin with a capital. */
const spacedDot = /\s\.|\.\s+[a-z]/;

/** Ways to write a link so that no pattern sees it and a person still follows it. */
const disguises: readonly RegExp[] = [
  /\bhxxps?:|\bh\s?t\s?t\s?p\s?s?\s+:|\bhttps?\s?:\s+\/\s?\/|\bhttps?:\s?\/\s+\//gi,
  new RegExp(`[[({<]\\s?(?:\\.|${dotWords}|at|@|arroba|slash|ät)\\s?[\\])}>]`, 'giu'),
  // A dot in words: "ledger dot com", "name dot anything"; in other languages only before an ending that is no word.
  /(?<=[\p{L}\p{N}-]{2})[ \t]+dot[ \t]+[a-z]{2,}/giu,
  new RegExp(`(?<=[\\p{L}\\p{N}-]{2})[ \\t]+(?:${dotWords})[ \\t]+(?:${plainEndings})(?![\\p{L}])`, 'giu'),
  // The same told in steps: "open ledger, dot, com", "type ledger, then a dot, then com".
  new RegExp(
    `(?<=[\\p{L}\\p{N}-]{2}["'”’»]?)${step}(?:dot${step}(?:${plainEndings})|(?:${dotWords}|period|full stop)${step}(?:com|net|org|biz|io|xyz|example|co\\.uk))(?![\\p{L}])`,
    'giu',
  ),
  new RegExp(
    `(?<=[\\p{L}\\p{N}-]{2})[ \\t]+(?:${dotWords})[ \\t]+[a-z]{2,}[ \\t]+(?:slash|barra|schrägstrich|skråstreg|snedstreck)`,
    'giu',
  ),
  // A dot in words or in signs that are no part of an address: "ledger-dot-com", `ledger"."com`, "**ledger**.**com**".
  new RegExp(`(?<=[\\p{L}\\p{N}])[_-](?:${dotWords})[_-](?=\\p{L})`, 'giu'),
  /(?<=[\p{L}\p{N}])(?:["'*_`~^|]+\.["'*_`~^|]*|\.["'*_`~^|]+)(?=\p{Ll})|(?<=[\p{L}\p{N}])\.(?:\p{So}|\p{Sk}|\p{M}|\p{Extended_Pictographic})+(?=\p{L})/gu,
  // Led there by a search.
  /\b(?:search for|google|look up|such\p{L}* nach|cherch\p{L}*|busca\p{L}*|busque|cerca\p{L}*|procur\p{L}*|zoek\p{L}*)\b.{0,60}\b(?:web|internet|online|google|first (?:hit|result)|app store|play store)\b/giu,
  ...spacedDots,
  // Letters set apart: "e v i l . e x a m p l e".
  /(?<!\S)(?=(?:\S[ \t])*[.@/:](?!\S))(?:\S[ \t]){6,}\S(?!\S)/gu,
  // Left to the reader to put together.
  /\b(?:dot|period|full stop|slash)\b.{0,20}\b(?:where|instead|in place|between)\b|\b(?:replace|swap|change|substitute|ersetz\p{L}*|remplac\p{L}*|sustitu\p{L}*|substitu\p{L}*|sostitu\p{L}*|vervang\p{L}*)\b.{0,40}\b(?:dot|period|full stop|slash|punkt|point|punto|ponto|punt)\b|\b(?:without|remove|drop|ohne|sans les|sin|sem|senza|zonder)(?: the| any| gli| los| as| os)? (?:spaces?|blanks?|leerzeichen|espaces|espacios|espaços|spazi|spaties)\b/giu,
];

const disguisesUnspaced = disguises.filter((each) => !spacedDots.includes(each));

const scheme = /\b[a-z][a-z0-9+.-]{1,20}:\/{0,3}[^\s<>"'`]*/gi;
const protocolRelative = /(?<![:\w/\\])[/\\]{2}[\p{L}\p{N}][^\s<>"'`]*/gu;
const bare = new RegExp(
  `(?<![@\\p{L}\\p{N}_.:/%-])(?:www\\.[^\\s<>"'\`]+|(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:${genericEndings}|${countryEndings})(?![\\p{L}\\p{N}-])(?:[:/?#][^\\s<>"'\`]*)?)`,
  'giu',
);
/** "It ends.So we begin": an ending with one capital is the next sentence, but for those nobody begins a sentence with. */
const beginsSentence = (written: string): boolean => {
  const ending = /\.(\p{Lu}\p{Ll}+)$/u.exec(written)?.[1];
  return ending !== undefined && !/^(?:Com|Net|Org|Info|Example)$/.test(ending);
};
const ipHost = /(?<![\d.@])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?:[:/?#][^\s<>"'`]*)?/g;
const href = /(?:href|src|action|background)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
const markdown = /\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm;

/** Schemes that are links; others ("Note: …", "10:30") are words with a colon. */
const followed =
  /^(?:https?|ftp|ftps|file|data|javascript|vbscript|blob|tel|sms|whatsapp|tg|skype|facetime|msteams|zoommtg|webcal|callto|market|intent|bitcoin|ethereum|litecoin|monero|magnet|xmpp|sips?|geo|wss?|gopher|news|irc|slack|discord|viber|signal|sgnl|fb-messenger):/i;

const anyScheme = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * A dot between two words with no space and a small letter behind it: a mail program may know the ending though we do not.
 * File names and abbreviations are none.
 */
const dotted =
  /(?<![@\p{L}\p{N}_.:/%-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{Ll}[\p{Ll}\p{N}-]{1,23}(?![\p{L}\p{N}@])(?:[:/?#][^\s<>"'`]*)?/gu;
const fileName = /\.(?:js|ts|tsx|json|xml|pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|gif|svg|ics|odt|ods|mp4)$/i;
const isAbbreviation = (written: string): boolean =>
  /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(written) && written.split('.').some((part) => part.length === 1);

/** Closing punctuation belongs to the sentence, and a bracket to the text when it was not opened inside the link. */
const trimmed = (raw: string): string => {
  let link = raw.replace(/[.,;:!?'"”’»*_]+$/u, '');
  while (/[)\]}]$/.test(link)) {
    const close = link.at(-1) ?? '';
    const open = { ')': '(', ']': '[', '}': '{' }[close] ?? '';
    if (link.split(open).length >= link.split(close).length) break;
    link = link.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return link;
};

const asUrl = (text: string): URL | null => {
  const absolute = anyScheme.test(text) || followed.test(text) ? text : text.replace(/^[/\\]{0,2}/, 'https://');
  try {
    return new URL(absolute);
  } catch {
    return null;
  }
};

/** Links of a text, however written: plain, Markdown, reference, HTML, bare domain, protocol-relative, masked. */
export const linksIn = (raw: string): LinkFound[] => {
  const text = unmask(raw);
  const found = new Map<string, LinkFound>();
  const add = (written: string): void => {
    const link = trimmed(written.trim());
    if (link !== '' && !found.has(link)) found.set(link, { text: link, url: asUrl(link) });
  };
  for (const disguise of spacedDot.test(text) ? disguises : disguisesUnspaced) {
    for (const [written] of text.matchAll(disguise)) found.set(written, { text: written.trim(), url: null });
  }
  if (mayTellAddress.test(text))
    for (const told of addressesInWords)
      for (const [written] of text.matchAll(told)) found.set(written, { text: written.trim(), url: null });
  // Each looks for a sign that most replies do not hold, and looking for the sign alone costs next to nothing.
  if (text.includes('='))
    for (const [, double, single, none] of text.matchAll(href)) add(double ?? single ?? none ?? '');
  if (text.includes(']')) for (const [, inline, reference] of text.matchAll(markdown)) add(inline ?? reference ?? '');
  let rest = text;
  const take = (pattern: RegExp, wanted: (written: string) => boolean): void => {
    rest = rest.replace(pattern, (written) => {
      if (!wanted(written)) return written;
      add(written);
      return ' ';
    });
  };
  // A mail address is not a link, but what stands around it may be: it leaves the text first (mailto: has a check of its own).
  if (rest.includes('@'))
    rest = rest.replace(
      /\b(?:mailto:)?[^\s<>"'`,;:()[\]@/]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+/giu,
      (written, at: number) => (/:\/\/\S*$/.test(rest.slice(Math.max(0, at - 200), at)) ? written : ' '),
    );
  if (rest.includes(':')) take(scheme, (written) => followed.test(written) || anyScheme.test(written));
  if (rest.includes('//') || rest.includes('\\')) take(protocolRelative, () => true);
  // Hosts have a dot with no space behind it, most replies none.
  if (/\.\S/.test(rest)) {
    take(bare, (written) => !beginsSentence(written));
    take(ipHost, () => true);
    take(dotted, (written) => !fileName.test(written) && !isAbbreviation(written));
  }
  return [...found.values()];
};

/** Mail addresses of a text. */
export const addressesIn = (raw: string): string[] => {
  const text = unmask(raw);
  if (!text.includes('@')) return [];
  return [...text.matchAll(/(?<![/\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu)].map(
    ([found]) => found.toLowerCase(),
  );
};
