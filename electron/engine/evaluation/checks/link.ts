import type { Check, CheckContext } from '../check-context';
import { addressesIn, linksIn } from '../links-in';
import { factAddresses, factLinks, saidLower, signatureAddresses, signatureLinks } from '../reading';
import { fail, pass, quote } from './result';

const bareHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** Host of an entry the admin wrote, in the ASCII form that URLs carry. */
const parseEntry = (entry: string): { host: string; path: string; under: boolean } | null => {
  const under = entry.trim().startsWith('*.');
  const text = entry.trim().replace(/^\*\./, '');
  try {
    const url = new URL(/^https?:/i.test(text) ? text : `https://${text}`);
    return { host: bareHost(url.hostname), path: url.pathname === '/' ? '' : url.pathname.replace(/\/$/, ''), under };
  } catch {
    return null;
  }
};

/**
 * Hosts where anybody may put anything: shorteners, redirectors, pages and calendars of many tenants. Their name on the list
 * vouches for nothing; only an entry with a path, or the whole link known, does.
 */
const anybodysHost =
  /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|v\.gd|buff\.ly|rebrand\.ly|cutt\.ly|lnkd\.in|rb\.gy|shorturl\.at|tiny\.cc|t\.ly|s\.id|dub\.sh|linktr\.ee|google\.com|l\.facebook\.com|youtube\.com|youtu\.be|linkedin\.com|facebook\.com|t\.me|wa\.me|calendly\.com|cal\.com|meetings\.hubspot\.com|docs\.google\.com|drive\.google\.com|forms\.gle|sites\.google\.com|dropbox\.com|wetransfer\.com|notion\.so|typeform\.com|github\.com|medium\.com|zoom\.us|(?:.+\.)?(?:github\.io|notion\.site|web\.app|firebaseapp\.com|netlify\.app|vercel\.app|pages\.dev|workers\.dev|herokuapp\.com|blogspot\.com|wordpress\.com|sharepoint\.com))$/;

const isListed = (url: URL, allowList: readonly string[]): boolean =>
  allowList.some((entry) => {
    const allowed = parseEntry(entry);
    if (!allowed) return false;
    const host = bareHost(url.hostname);
    if (host !== allowed.host && !(allowed.under && host.endsWith(`.${allowed.host}`))) return false;
    if (allowed.path === '') return !anybodysHost.test(host);
    return url.pathname === allowed.path || url.pathname.startsWith(`${allowed.path}/`);
  });

const bare = (url: URL): string => `${bareHost(url.host)}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;

/** Links known whole, for telling a cut-off one: the booking link and those of knowledge and signature. */
const wholeLinks = (context: CheckContext): URL[] =>
  [
    ...(context.bookingLink === null ? [] : linksIn(context.bookingLink)),
    ...context.knowledge.flatMap(factLinks),
    ...signatureLinks(context.persona),
  ].flatMap(({ url }) => (url ? [url] : []));

const problemOf = (
  link: { text: string; url: URL | null },
  context: CheckContext,
  whole: readonly URL[],
): string | null => {
  const { text, url } = link;
  if (url === null) return `The link ${quote(text)} leads nowhere or is disguised.`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `The link ${quote(text)} is no web address.`;
  if (text.includes('\\') && isListed(url, context.linkAllowList))
    return `The link ${quote(text)} is written so that programs read it differently.`;
  if (url.username !== '' || url.password !== '')
    return `The link ${quote(text)} hides its host ${quote(url.hostname)} behind an @.`;
  if (whole.some((known) => bare(known) === bare(url))) {
    const booking = context.bookingLink;
    const isBooking =
      booking !== null && linksIn(booking).some((each) => each.url !== null && bare(each.url) === bare(url));
    if (isBooking) return null;
  }
  const longer = whole.find(
    (known) => bare(known) !== bare(url) && bare(known).startsWith(bare(url)) && url.pathname !== '/',
  );
  if (longer) return `The link ${quote(text)} is cut off; the whole one is ${quote(longer.href)}.`;
  if (url.port !== '' || !isListed(url, context.linkAllowList)) {
    return `The link ${quote(text)} leads to ${quote(url.hostname)}, which is not on the allow-list.`;
  }
  // An open redirect on an allowed host leads anywhere, and says so in many ways: only what a source writes so may be there.
  if (whole.some((known) => bare(known) === bare(url))) return null;
  const inside = `${url.search}${url.hash}`;
  if (/(?:https?:)?(?:\/|%2f){2}|(?:\.|%2e)\w+(?:\/|%2f)/i.test(inside) && /[=#](?:https?|%2f|\/\/)/i.test(inside))
    return `The link ${quote(text)} carries another address inside.`;
  if (inside !== '') return `The link ${quote(text)} carries something behind its path that stands in no source.`;
  if (/\/\/|[%@;:]|\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?!html?(?:\/|$)|pdf$)\p{L}{2,}(?:\/|$)/u.test(url.pathname))
    return `The link ${quote(text)} carries another address inside.`;
  return null;
};

/** Whether an address (in lower case) is the lead's, ours, or in the knowledge. */
const isKnownAddress = (address: string, context: CheckContext): boolean =>
  [
    context.lead.email,
    ...context.ownAddresses,
    ...context.knowledge.flatMap(factAddresses),
    ...signatureAddresses(context.persona),
  ].some((each) => each.toLowerCase() === address);

/** A name in another network ("@desk"), unless a source writes it. */
const strangeHandle = (text: string, context: CheckContext): string | null => {
  const handles = text.match(/(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/gu) ?? [];
  if (handles.length === 0) return null;
  const said = saidLower(context);
  return handles.find((each) => !said.includes(each.toLowerCase())) ?? null;
};

const namesMessenger = /telegram|whatsapp|signal|skype|wechat|viber|instagram|discord|threema|微信|扫码加我/i;
/** A code to be scanned is an address that nobody can read; a reply of words shows none. */
const scanned =
  /(?<!\p{L})(?:scan\p{L}*|escane\p{L}*|escânear|digitaliz\p{L}*|inquadr\p{L}*|zeskan\p{L}*|skan\p{L}*|сканир\p{L}*|отскан\p{L}*)(?!\p{L})[^.!?\n]{0,30}(?<!\p{L})qr(?!\p{L})|(?<!\p{L})qr(?!\p{L})[^.!?\n]{0,30}(?<!\p{L})(?:scan|scannen|skanna|einscannen)(?!\p{L})|扫[^。！？\n]{0,8}(?:二维码|QR)|(?:QR|二次元)コード[^。！？\n]{0,10}(?:読み取|スキャン)/iu;

/** Us, under a name in a messenger: another way than the one on record. */
const messenger =
  /(?<!\p{L})(?:(?:add|find|text|message|reach|ping|dm|contact|write) me|(?:fügen|finden|schreiben) sie (?:mich|mir)|(?:ajoutez|trouvez|contactez|écrivez)-moi|agrégueme|escríbame|búsqueme|adicione-me|mi aggiunga|mi scriva|voeg mij toe)[^.!?\n]{0,25}(?<!\p{L})(telegram|whatsapp|signal|skype|wechat|viber|instagram|discord|threema)(?!\p{L})|加我的?(微信)|(?:扫码)加我/iu;

/**
 * Every link in the draft is the booking link or on the allow-list, whole, and plainly written; every mail address is the
 * lead's, ours or the knowledge's. Whatever cannot be read as one of these fails: a held reply costs a minute, a followed
 * attacker's link the customer.
 */
export const link: Check = (context) => {
  let whole: URL[] | null = null;
  for (const text of [context.draft, context.subject]) {
    const links = linksIn(text);
    for (const found of links) {
      whole ??= wholeLinks(context);
      const problem = problemOf(found, context, whole);
      if (problem !== null) return fail('link', problem);
    }
    if (/https?:\/\/\S*(?:…|\.\.\.)/i.test(text) || /https?:\/{0,2}(?=\s|$)/i.test(text)) {
      return fail('link', 'A link is cut off.');
    }
    const stranger = addressesIn(text).find(
      (each) => !isKnownAddress(each, context) && !links.some((found) => found.text.toLowerCase().includes(each)),
    );
    if (stranger !== undefined)
      return fail('link', `The address ${quote(stranger)} belongs to nobody in this conversation.`);
    const handle = strangeHandle(text, context);
    if (handle !== null) return fail('link', `The name ${quote(handle)} leads to somebody no source knows.`);
    const [other, network = '微信'] = (namesMessenger.test(text) ? messenger.exec(text) : null) ?? [];
    if (other !== undefined && !saidLower(context).includes(network.toLowerCase()))
      return fail('link', `${quote(other)} leads to an account that no source knows.`);
    const code = /qr|二维码|二次元/i.test(text) ? scanned.exec(text)?.[0] : undefined;
    if (code !== undefined && !/(?<!\p{L})qr(?!\p{L})|二维码|二次元コード/u.test(saidLower(context)))
      return fail('link', `It asks to scan a code that no source speaks of: ${quote(code)}.`);
  }
  return pass('link');
};
