/** Hosts on which anybody can publish: allowing all of one allows any stranger's page. */
const openToAll: readonly string[] = [
  'bit.ly',
  'docs.google.com',
  'drive.google.com',
  'dropbox.com',
  'forms.gle',
  'github.io',
  'goo.gl',
  'herokuapp.com',
  'lnkd.in',
  'medium.com',
  'notion.site',
  'pages.dev',
  'sites.google.com',
  't.co',
  'tinyurl.com',
  'vercel.app',
  'web.app',
  'wixsite.com',
  'wordpress.com',
];

export type LinkEntryProblem =
  | 'empty'
  | 'space'
  | 'mail'
  | 'scheme'
  | 'wildcard'
  | 'too_wide'
  | 'no_host'
  | 'port'
  | 'user';
export type LinkEntryNote = 'open_to_all' | 'query_ignored';

export type LinkEntry =
  | { kind: 'entry'; text: string; host: string; note: LinkEntryNote | null }
  | { kind: 'problem'; problem: LinkEntryProblem };

const problem = (name: LinkEntryProblem): LinkEntry => ({ kind: 'problem', problem: name });

/**
 * One entry of a link allow-list as an admin typed it: a host (`fernhill.example`), a host and all below it
 * (`*.fernhill.example`) or the beginning of an address (`fernhill.example/pricing`). Gives it in the form that is stored,
 * or what is wrong with it: an entry that the check could never match, or that would match the web, is worth no line.
 */
export const readLinkEntry = (typed: string): LinkEntry => {
  const trimmed = typed.trim();
  if (trimmed === '') return problem('empty');
  if (/\s/.test(trimmed)) return problem('space');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (
    (scheme !== undefined && scheme !== 'http' && scheme !== 'https') ||
    /^(?:mailto|javascript|data|tel|file):/i.test(trimmed)
  )
    return problem('scheme');
  const bare = trimmed.replace(/^https?:\/\//i, '');
  const under = bare.startsWith('*.');
  const rest = under ? bare.slice(2) : bare;
  if (rest.includes('*')) return problem('wildcard');
  const beforePath = rest.split(/[/?#]/)[0] ?? '';
  if (beforePath.includes('@')) return rest.includes('/') ? problem('user') : problem('mail');
  if (!URL.canParse(`https://${rest}`)) return problem('no_host');
  const url = new URL(`https://${rest}`);
  if (url.port !== '' || /:\d*$/.test(beforePath)) return problem('port');
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  const labels = host.split('.');
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[');
  if (labels.length < 2 || labels.some((label) => label === ''))
    return under ? problem('too_wide') : problem('no_host');
  // `*.co.uk` or `*.com.au` would allow half a country: a short label below a country's is a registry's, not a firm's.
  const last = labels.at(-1) ?? '';
  if (labels.length === 2 && last.length === 2 && /^(?:ac|co|com|edu|gov|gv|net|ne|or|org)$/.test(labels[0] ?? ''))
    return problem('too_wide');
  if (under && isAddress) return problem('wildcard');
  const path = url.pathname === '/' ? '' : url.pathname.replace(/\/$/, '');
  const shared = openToAll.some((each) => host === each || host.endsWith(`.${each}`));
  const note: LinkEntryNote | null =
    url.search !== '' || url.hash !== ''
      ? 'query_ignored'
      : shared && (path === '' || under) && (under || openToAll.includes(host))
        ? 'open_to_all'
        : null;
  return { kind: 'entry', text: `${under ? '*.' : ''}${host}${path}`, host, note };
};
