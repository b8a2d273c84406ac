import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';

/** What the writer says a number is; null when nothing is said ("Tel."). */
export type PhoneKind = 'mobile' | 'office' | 'fax';

/** A number as it can be dialled: international where the country is known, else as written. */
export type PhoneNumber = { number: string; kind: PhoneKind | null };

const textLimit = 10_000;

// Labels stand before a number, or in brackets behind it. One letter counts only with a colon, dot or bracket.
const kindWords: Record<PhoneKind, string> = {
  fax: 'fax|telefax|télécopie|télécopieur|faks|факс|传真|傳真|ファックス|ファクス',
  mobile:
    'mobile|mob|cell|cellular|cell phone|handy|mobil|mobilnummer|mobiltelefon|mobiel|móvil|movil|celular|cel|cellulare|portable|port|gsm|telemóvel|tlm|kom|komórka|tel\\. kom|matkapuhelin|мобильный|мобильный телефон|моб|сот|携帯|携帯電話|手机|手機|行動電話|mobilní|cep|cep tel|whatsapp|wa',
  office:
    'office|work|direct|direct line|ddi|did|hq|main|switchboard|desk|landline|büro|buero|zentrale|durchwahl|geschäftlich|festnetz|bureau|ligne directe|standard|fixe|oficina|directo|centralita|fijo|escritório|fixo|ufficio|diretto|centralino|fisso|kantoor|doorkiesnummer|vast|biuro|stacjonarny|kontor|växel|direkt|hovednummer|vaihde|toimisto|рабочий|раб|офис|городской|会社|代表|直通|办公|办公室|座机|总机|kancelář|pevná linka|ofis|iş|sabit',
};
const letters: Record<string, PhoneKind> = {
  m: 'mobile',
  c: 'mobile',
  f: 'fax',
  o: 'office',
  w: 'office',
  d: 'office',
};

const labels = (Object.entries(kindWords) as [PhoneKind, string][]).map(([kind, words]) => ({
  kind,
  before: new RegExp(
    `(?:^|[^\\p{L}])(?:${words})\\.?\\s?(?:tel|nr|no|number|nummer|phone)?\\.?\\s?[:：.#-]?\\s*\\(?$`,
    'iu',
  ),
  behind: new RegExp(`^\\s*[([]\\s?(?:${words})\\.?\\s?[)\\]]|^\\s+(?:${words})\\.?(?=\\s*(?:$|[|,;/•·]))`, 'iu'),
}));

const kindAt = (text: string, from: number, to: number): PhoneKind | null => {
  // What stands before, on the line, since the last separator: "Tel. 1 | Fax 2".
  const before =
    text
      .slice(Math.max(0, from - 40), from)
      .split(/[\n|•·;]/)
      .at(-1) ?? '';
  const behind = (text.slice(to, to + 30).split('\n')[0] ?? '').replace(/^\s*(?:x|ext\.?)\s?\d{1,5}/i, '');
  for (const { kind, before: word } of labels) if (word.test(before)) return kind;
  const letter = /(?:^|[\s(,/])([a-z])\s?[:.)]\s*\(?$/i.exec(before)?.[1] ?? /^\s*\(([a-z])\)/i.exec(behind)?.[1];
  if (letter !== undefined) return letters[letter.toLowerCase()] ?? null;
  for (const { kind, behind: word } of labels) if (word.test(behind)) return kind;
  return null;
};

// Numbers of companies, taxes and accounts look like telephone numbers.
const otherNumber =
  /(?:vat|tva|iva|ust-?id(?:nr)?|ust|mwst|company|registered|registration|reg|hrb|hra|siret|siren|rcs|iban|bic|account|konto|kto|cif|nif|cnpj|cpf|p\.?\s?iva|c\.?f|kvk|btw|nip|regon|krs|org\.?(?:nr)?|cvr|инн|кпп|огрн|ičo?|dič|vkn|invoice|order|ref|ticket|zip|id)\.?\s?(?:no|nr|number|nummer)?\.?\s?[:：#.]?\s?[a-z]{0,3}\s?$/iu;

const isOther = (text: string, from: number): boolean =>
  otherNumber.test(
    (
      text
        .slice(Math.max(0, from - 24), from)
        .split('\n')
        .at(-1) ?? ''
    ).replace(/[\d\s-]+$/, (run) => (run.trim() === '' ? run : '')),
  );

/** The telephone numbers of a text with what is said about each, in their order. `country` (ISO 3166 alpha-2) reads national numbers. */
export const findPhones = (text: string, country?: string): PhoneNumber[] => {
  const source = text.slice(0, textLimit);
  if (!digit.test(source)) return [];
  const given = knownCountry(country);
  const international = given === undefined ? inPlans(source) : [];
  const home = given ?? countryIn(source, international);
  // With a country more is a number only where more digits stand.
  const asBefore = given === undefined && (home === undefined || holdsAllDigits(source, international));
  const found: (PhoneNumber & { at: number; end: number })[] = [];
  const add = (number: string, at: number, end: number): void => {
    if (isOther(source, at) || found.some((each) => at < each.end && end > each.at)) return;
    if (found.every((each) => each.number !== number)) found.push({ number, kind: kindAt(source, at, end), at, end });
  };
  for (const each of asBefore ? international : inPlans(source, home))
    add(each.number.number, each.startsAt, each.endsAt);
  // Not every number that is written with its country is one of a plan the library knows.
  for (const match of source.matchAll(withCountry)) {
    add(`+${match[0].replace(/\(0\)/, '').replace(/\D/g, '')}`, match.index, match.index + match[0].length);
  }
  for (const match of source.matchAll(northAmerican)) {
    const digits = match[0].replace(/\D/g, '');
    add(`+1${digits.slice(-10)}`, match.index, match.index + match[0].length);
  }
  if (found.length === 0) {
    for (const match of source.matchAll(written)) {
      const number = match[0].replace(/\s+/g, ' ').trim();
      if (isPlausible(number)) add(number, match.index, match.index + match[0].length);
    }
  }
  return found.sort((one, other) => one.at - other.at).map(({ number, kind }) => ({ number, kind }));
};

/** As the library reads them, which takes the digits of three scripts. */
const digit = /[0-9\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/;
const plus = /[+\uff0b]/;

/** The numbers of a plan the library knows. Without a country only those with a plus sign are; it makes an error, with its stack, of every other one. */
const inPlans = (text: string, home?: CountryCode): NumberFound[] =>
  home === undefined && !plus.test(text) ? [] : findPhoneNumbersInText(text, home);

type NumberFound = ReturnType<typeof findPhoneNumbersInText>[number];

const holdsAllDigits = (text: string, numbers: readonly NumberFound[]): boolean => {
  let at = 0;
  for (const { startsAt, endsAt } of numbers) {
    if (digit.test(text.slice(at, startsAt))) return false;
    at = endsAt;
  }
  return !digit.test(text.slice(at));
};

// The only plan whose national form is known by its shape: (212) 456-7890.
const northAmerican = /(?<![\d+(.-])\(?[2-9]\d{2}\)?[ .-]\s?[2-9]\d{2}[.-]\d{4}(?![\d-])/g;
const withCountry = /\+[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\d)/g;
const written = /(?:\+|\(0|\b0|\(\d|\b\d)[\d\s().\-/]{7,20}\d\b/g;

const isPlausible = (number: string): boolean => {
  const digits = number.replace(/\D/g, '').length;
  return (
    digits >= 8 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}/.test(number) && !/^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(number)
  );
};

const knownCountry = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined;

/** Where the writer is: by an international number beside the national one, else by the domain. */
const countryIn = (text: string, international: readonly NumberFound[]): CountryCode | undefined => {
  for (const { number } of international) if (number.country !== undefined) return number.country;
  const domain = /(?:@|www\.|https?:\/\/)[^\s/@<>]{1,100}\.([a-z]{2})(?![\w.-])/i.exec(text)?.[1]?.toUpperCase();
  // Two-letter domains that are sold as words of their own.
  if (domain === undefined || /^(?:IO|CO|AI|ME|TV|EU|CC|LY|GG|SO|TO)$/.test(domain)) return undefined;
  return knownCountry(domain === 'UK' ? 'GB' : domain);
};
