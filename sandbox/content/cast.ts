import { type PoolKey, pools } from './lead-pools';
import type { Lang } from './story';

/** A lead with all that providers may know. */
export interface Actor {
  readonly first: string;
  readonly last: string;
  readonly address: string;
  readonly domain: string;
  readonly company: string;
  readonly role: string;
  readonly zone: string;
  readonly phone: string | null;
  readonly lang: Lang;
}

/** Letters, digits and hyphens only, for addresses and hosts. */
export const slug = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Reads `Name | address | company | role | zone | phone`; the last may be missing. Throws when a field is. */
export const readActor = (line: string, lang: Lang): Actor => {
  const [name, address, company, role, zone, phone] = line.split('|').map((part) => part.trim());
  if (!name || !address || !company || !role || !zone) throw new Error(`incomplete lead: ${line}`);
  const words = name.replace(/^Dr\. /, '').split(' ');
  return {
    first: words[0] ?? name,
    last: words.slice(1).join(' '),
    address,
    domain: address.slice(address.indexOf('@') + 1),
    company,
    role,
    zone,
    phone: phone ?? null,
    lang,
  };
};

const isPool = (name: string): name is PoolKey => name in pools;

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
};

const suffixes = ['', ' Group', ' & Co', ' Direct', ' Plus', ' United'];

/**
 * Draws leads from the pools, each name, company and domain once. `seed` shifts where in the pools it starts.
 * Gives a function from `@pool` to the next lead of that pool.
 */
export const makeCaster = (seed: number): ((pool: string) => Actor) => {
  const drawn = new Map<PoolKey, number>();
  return (pool) => {
    const key = pool.replace(/^@/, '');
    if (!isPool(key)) throw new Error(`no such pool: ${pool}`);
    const { first, last, companies, roles, zones, phone, lang } = pools[key];
    const n = drawn.get(key) ?? 0;
    drawn.set(key, n + 1);
    const round = Math.floor(n / first.length);
    const firstName = at<string>(first, n + seed);
    // The offset changes with every round through the first names, so that no pair comes twice.
    const lastName = at<string>(last, n * 1 + round * 5 + seed * 3);
    const company = at<string>(companies, n + seed * 7) + (suffixes[Math.floor(n / companies.length)] ?? ` ${n}`);
    const domain = `${slug(company)}.example`;
    const forms = [
      `${slug(firstName)}.${slug(lastName)}`,
      `${slug(firstName).slice(0, 1)}.${slug(lastName)}`,
      slug(firstName),
    ];
    return {
      first: firstName,
      last: lastName,
      address: `${at(forms, n)}@${domain}`,
      domain,
      company,
      role: at<string>(roles, n * 3 + 1),
      zone: at<string>(zones, n),
      phone: n % 3 === 0 ? `${phone}${String(10 + (n % 90)).padStart(2, '0')}` : null,
      lang,
    };
  };
};

/** Fills `{first}`, `{last}`, `{name}`, `{company}`, `{domain}` and `{cargo}`. */
export const fillActor = (text: string, actor: Actor, cargo = ''): string =>
  text.replace(/\{(first|last|name|company|domain|cargo)\}/g, (_, field: string) => {
    if (field === 'name') return `${actor.first} ${actor.last}`;
    if (field === 'cargo') return cargo;
    return field === 'first'
      ? actor.first
      : field === 'last'
        ? actor.last
        : field === 'company'
          ? actor.company
          : actor.domain;
  });
