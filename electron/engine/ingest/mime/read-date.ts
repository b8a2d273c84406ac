/** A Date header (RFC 5322 section 3.3, and what mailers write instead) as UTC milliseconds; null when it is missing or unreadable. */
export const readDate = (value: string): number | null => {
  if (value === '') return null;
  const withoutComment = value
    .slice(0, 500)
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const at = Date.parse(withoutComment);
  if (!Number.isNaN(at)) return at;
  for (const each of [withoutComment.replace(/\s+[A-Za-z]{2,5}$/, ''), withoutComment.replace(/^[^,]{0,12},\s*/, '')]) {
    const again = Date.parse(each);
    if (!Number.isNaN(again)) return again;
  }
  return null;
};
