const lengthLimit = 20_000;
const statuses = ['[45]', '2'].map((first) => ({
  marked: new RegExp(
    `(?:\\b[245]\\d\\d[ \\-,:]{1,3}\\(?#?|#|status(?:[ -]?code)?[:= ]{1,3}|code ?[:= ]{1,3}|\\()(${first}\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])`,
    'i',
  ),
  plain: new RegExp(`(?<![\\d.\\w-])(${first}\\.[0-7]\\.\\d{1,3})(?![\\d]|\\.\\d)`),
}));

/** An enhanced status (RFC 3463) in a text, a failure before a success; numbers of an IP address or a version are none. */
export const findStatus = (text: string): string | null => {
  const source = text.slice(0, lengthLimit);
  for (const { marked, plain } of statuses) {
    const found = marked.exec(source)?.[1] ?? plain.exec(source)?.[1];
    if (found !== undefined) return found;
  }
  return null;
};

/**
 * The reply of the server that refused where a report quotes it inside its own summary (`554 4.4.7 expired <421 4.4.2 timed out>`,
 * `550-'5.7.1 access denied'`, `554 <dana@…>... 550 Host unknown`): it is nearer to the cause.
 */
export const quotedReply = (text: string): { code: number; status: string | null } | null => {
  const found =
    /<\s*([45]\d\d)[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(text) ??
    /(?<!\d)([45]\d\d)-['"“]([45]\.\d{1,3}\.\d{1,3})\b/.exec(text) ??
    /(?<!\d)[45]\d\d (?:[45]\.\d{1,3}\.\d{1,3} )?<[^<>\s]{1,254}>\.\.\. ([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3}))?/.exec(
      text,
    );
  return found === null ? null : { code: Number(found[1]), status: found[2] ?? null };
};

/** An SMTP reply code in a text: a line's or a sentence's first 4xx or 5xx; 2xx only beside an enhanced status and where nothing failed. */
export const findCode = (text: string): number | null => {
  const source = text.slice(0, lengthLimit);
  const quoted = quotedReply(source);
  if (quoted !== null) return quoted.code;
  // Beside an enhanced status a code outside of RFC 5321 is one as well (571).
  const withStatus = /(?<![\d.])([45][0-7]\d)[ \-,:]{1,3}\(?#?[245]\.\d{1,3}\.\d{1,3}/.exec(source)?.[1];
  const named =
    /(?:error|response|reply|status|smtp|fehler)[ _-]?(?:code|nummer)?\s*[:=#]?\s*([45][0-5]\d)(?![\d.])/i.exec(
      source,
    )?.[1];
  const plain = /(?:^|[\s:;"“(<>|'：（-])([45][0-5]\d)(?:[ -]|:\s|$)(?=[\s\S]{0,3}[^\d\s]|$)/m.exec(source)?.[1];
  const delivered = /(?<![\d.])(2[0-5]\d)[ \-,:]{1,3}\(?#?2\.\d{1,3}\.\d{1,3}/.exec(source)?.[1];
  const found = withStatus ?? plain ?? named ?? delivered;
  return found === undefined ? null : Number(found);
};

/** How much a status says: 5.0.0 nothing but failure, 5.2.0 about what, 5.2.2 which. */
const precision = (status: string | null): number =>
  status === null ? 0 : /\.0\.0$/.test(status) ? 1 : /\.0$/.test(status) ? 2 : 3;

/** The first of the most precise ones. */
export const mostPrecise = (...candidates: readonly (string | null)[]): string | null =>
  candidates.reduce((best, each) => (precision(each) > precision(best) ? each : best), null);
