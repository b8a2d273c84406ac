import { publicMailDomain } from '../evaluation/public-mail-domains';

/** Parts of a firm's name that many firms have. */
export const legalForms =
  /^(?:gmbh|mbh|ltd|limited|inc|llc|llp|corp|corporation|company|co|group|holding|plc|sarl|sas|sa|se|srl|spa|sl|bv|nv|oy|ab|as|aps|kg|ohg|ag|ug|lda|the|and|und|et|und|y|e)$/iu;

/** Registries' labels below a country's ("co.uk"): no firm's. */
const registryLabel = /^(?:ac|co|com|edu|gov|gv|net|ne|or|org)$/;
/** A shorter label ("go", "we") is a word of every text. */
const shortestLabel = 3;

/**
 * The label under which a firm has its mail: `northwind` of `dana@mail.northwind.example`. Null of an address that anybody may have (freemail), and
 * of what is no address.
 */
export const houseOf = (email: string): string | null => {
  const labels = email.trim().toLowerCase().split('@').at(-1)?.split('.') ?? [];
  const [label, registry, country] = labels.slice(-3);
  if (!email.includes('@') || labels.length < 2) return null;
  const under = country !== undefined && country.length === 2 && registryLabel.test(registry ?? '');
  const name = under ? label : labels.at(-2);
  const domain = labels.slice(under ? -3 : -2).join('.');
  return name === undefined || name === '' || publicMailDomain.test(domain) ? null : name;
};

const joined = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What tells a lead's firm from another's: its name without legal form, case and spaces, else the name of its domain, so that colleagues
 * count as one whether a company is known of them or not; the address itself where anybody may have one.
 */
export const firmOf = (lead: { company: string | null; email: string }): string => {
  const parts = (lead.company ?? '').replaceAll('.', '').split(/[^\p{L}\p{M}\p{N}]+/u);
  const name = joined(parts.filter((part) => !legalForms.test(part)).join('')) || joined(parts.join(''));
  return name || joined(houseOf(lead.email) ?? '') || lead.email.toLowerCase();
};

/** The firms behind these addresses as a text may name them: the label, and the same without hyphens or with blanks for them. */
export const housesOf = (emails: readonly string[]): string[] => [
  ...new Set(
    emails
      .map(houseOf)
      .filter((label) => label !== null && label.length >= shortestLabel)
      .flatMap((label) => (label === null ? [] : [label, label.replaceAll('-', ''), label.replaceAll('-', ' ')])),
  ),
];

/** Whether a text names the firm behind one of these addresses, however its name is set apart ("North Wind", "north-wind"). */
export const namesHouse = (text: string, emails: readonly string[]): boolean => {
  const houses = new Set(housesOf(emails).map(joined));
  const words = (text.replace(/['’]s(?!\p{L})/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(joined);
  return words.some((_, at) => [1, 2, 3, 4].some((count) => houses.has(words.slice(at, at + count).join(''))));
};
