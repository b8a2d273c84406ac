/** The three characters that mean something to Slack's mrkdwn; escaping them also disarms `<!channel>` and links. */
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as Slack shows it letter for letter. */
export const escapeSlack = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** One line of plain text of at most `max` characters, cut between characters. */
export const cutPlain = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  let out = '';
  for (const sign of line) {
    if (out.length + sign.length > max - 1) break;
    out += sign;
  }
  return `${out.trimEnd()}…`;
};

/** Escaped text of at most `max` characters as Slack counts them; what is cut ends in `…`, never inside an escape or a character. */
export const cutSlack = (text: string, max: number): string => {
  const whole = escapeSlack(text);
  if (whole.length <= max) return whole;
  let out = '';
  for (const sign of text) {
    const escaped = escapes[sign] ?? sign;
    if (out.length + escaped.length > max - 1) break;
    out += escaped;
  }
  return `${out.trimEnd()}…`;
};

/** Text as a quotation, each line marked; at most `max` characters with its marks. */
export const quoteSlack = (text: string, max: number): string => {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
  const out: string[] = [];
  let left = max;
  for (const line of lines) {
    const room = left - 2;
    if (room < 1) {
      out.push('…');
      break;
    }
    const cut = cutSlack(line, room);
    out.push(`> ${cut}`);
    left -= cut.length + 3;
    if (cut !== escapeSlack(line)) break;
  }
  return out.join('\n').slice(0, max);
};
