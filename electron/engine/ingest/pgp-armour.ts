/** What stands between the lines of an inline signature, and those lines themselves. */
export type Unarmoured = { lines: string[]; armour: string };

const signed = '-----BEGIN PGP SIGNED MESSAGE-----';
const signature = '-----BEGIN PGP SIGNATURE-----';
const ended = '-----END PGP SIGNATURE-----';

/**
 * Where the cleartext signature framework stands in a text (RFC 4880 section 7): the line that opens it with its headers, and the signature below. Lines between
 * that were dash-escaped ("- -- ") are given as their writer wrote them. Null where nothing is signed so.
 */
export const findArmour = (lines: readonly string[]): Unarmoured | null => {
  const open = lines.findIndex((line) => line.trimEnd() === signed);
  if (open < 0) return null;
  const close = lines.findIndex((line, at) => at > open && line.trimEnd() === signature);
  if (close < 0) return null;
  let text = open + 1;
  while (text < close && (lines[text] ?? '').trim() !== '') text += 1;
  const end = lines.findIndex((line, at) => at > close && line.trimEnd() === ended);
  const behind = end < 0 ? lines.length : end + 1;
  return {
    lines: [...lines.slice(0, open), ...lines.slice(text, close).map(unescaped), ...lines.slice(behind)],
    armour: [...lines.slice(open, text), ...lines.slice(close, behind)].join('\n'),
  };
};

/** Only what begins with a dash must be escaped; a list is one that its writer made. */
const unescaped = (line: string): string => (line.startsWith('- -') ? line.slice(2) : line);
