import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/min';
import { signOff } from './signature-words';

export type SignatureFacts = {
  name: string | null;
  title: string | null;
  /** Numbers as they can be dialled: international where the country is known, else as written. */
  phones: string[];
  links: string[];
};

const titleLine =
  /\b(?:ceo|cto|cfo|coo|cmo|vp|vice president|president|director|manager|head of|lead|founder|co-founder|owner|partner|engineer|consultant|analyst|coordinator|specialist|officer|supervisor|executive|buyer|planner|dispatcher|geschäftsführer\w*|leiter\w*|vertriebs\w*|einkauf\w*|directeur|directrice|responsable|gérante?|gerente|jef[ea]|directora?|responsabile|direttor[ea]|amministrator[ea]|kierownik|dyrektor|chef|direktör|indkøb\w*|eier|директор|менеджер|руководитель|部長|課長|经理|总监)\b/iu;
const link = /\bhttps?:\/\/[^\s<>"')\]]{3,500}|\bwww\.[^\s<>"')\]]{3,300}/gi;

/**
 * What a signature says about its writer: so that a reply never asks "which number?" when the number stands there. Phones are looked for in
 * the signature only; `country` (ISO 3166 alpha-2) reads national numbers. Nothing found is null or empty.
 */
export const signatureFacts = (signature: string, options: { country?: string } = {}): SignatureFacts => {
  const text = signature.slice(0, 10_000);
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^[\s*_>|-]+|[\s*_|-]+$/g, ''))
    .filter((line) => line !== '');
  const own = lines.filter((line) => !(signOff.test(line) && line.length < 40));
  const nameLine = own.slice(0, 2).find((line) => isName(line)) ?? null;
  const titles = own.slice(0, 5).filter((line) => line !== nameLine && titleLine.test(line) && line.length <= 120);
  const title = titles[0] ?? (nameLine === null ? null : afterComma(own.find((line) => line === nameLine) ?? ''));
  return {
    name:
      nameLine === null
        ? null
        : nameLine
            .replace(/,.*$/, '')
            .replace(/\s*\|.*$/, '')
            .trim(),
    title,
    phones: phonesOf(text, options.country),
    links: [...new Set((text.match(link) ?? []).map((each) => each.replace(/[.,;]+$/, '')))].slice(0, 20),
  };
};

const isName = (line: string): boolean => {
  const core = line.replace(/[,|].*$/, '').trim();
  const words = core.split(/\s+/);
  return (
    core.length >= 2 &&
    core.length <= 50 &&
    words.length <= 4 &&
    !/[\d@:/]/.test(core) &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        /^(?:de|da|van|von|der|den|la|le|di|del|du|bin|al)$/i.test(word) ||
        /^\p{Lo}+$/u.test(word),
    )
  );
};

const afterComma = (line: string): string | null => {
  const rest = /[,|]\s*(.{2,80})$/.exec(line)?.[1]?.trim() ?? null;
  return rest !== null && titleLine.test(rest) ? rest : null;
};

/** Telephone numbers in a text: international ones, national ones of `country`, else anything written like one. */
export const phonesOf = (text: string, country?: string): string[] => {
  const source = text.slice(0, 10_000);
  const found = findPhoneNumbersInText(source, country as CountryCode | undefined).map(
    (each) => each.number.number as string,
  );
  if (found.length > 0) return [...new Set(found)];
  const written = source.match(/(?:\+|\(0|\b0|\(\d|\b\d)[\d\s().\-/]{7,20}\d\b/g) ?? [];
  const plausible = written
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => {
      const digits = each.replace(/\D/g, '').length;
      return (
        digits >= 8 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}/.test(each) && !/^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(each)
      );
    });
  return [...new Set(plausible)];
};
