/**
 * A phone number in the form in which two spellings of it are one (E.164): its plus sign and digits. `00` in front is the plus; a zero in brackets, written for
 * those who call from inside the country, goes. A number without its country keeps its digits alone: it equals only one written alike. Null for what is no number.
 */
export const phoneKey = (written: string): string | null => {
  const number = written.trim().replace(/\(\s*0\s*\)/g, '');
  if (!/^(?:tel:)?\+?[\d\s().\-/\u00A0\u2010-\u2015]+$/i.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  if (/^(?:tel:)?\s*\+/i.test(number)) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
};

/** A LinkedIn profile in the form in which two spellings of its address are one (`in/dana-okafor`): without scheme, country, language, query. Null for what is none. */
export const profileKey = (written: string): string | null => {
  const found = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(in|pub)\/([^/?#\s]+)/i.exec(written.trim());
  if (found?.[2] === undefined) return null;
  let slug = found[2];
  try {
    slug = decodeURIComponent(slug);
  } catch {
    // A stray percent sign: the name stands as it is written.
  }
  return `in/${slug.toLowerCase()}`;
};
