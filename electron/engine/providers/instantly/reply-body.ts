const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Our plain text as Instantly wants HTML: escaped, each line ended by `<br/>`, as its documentation asks. */
export const toReplyHtml = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => escapeHtml(line))
    .join('<br/>');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' };

/** Text of HTML, only good enough to compare with. */
const strip = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z]+|#\d+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Whether an email in the list carries our text: the same once spaces are levelled, or beginning with it, because a
 * provider may append the quoted thread or an unsubscribe line.
 */
export const carriesBody = (theirs: { text?: string | null; html?: string | null } | null, ours: string): boolean => {
  const want = flat(ours);
  if (want === '') return false;
  const forms = [theirs?.text ?? '', strip(theirs?.html ?? '')].map(flat);
  return forms.some((form) => form === want || (want.length >= 20 && form.startsWith(want)));
};
