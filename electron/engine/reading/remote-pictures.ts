/** A picture that a mail leaves on somebody's server. */
export type RemotePicture = {
  /** As the mail names it, entities resolved. */
  url: string;
  /** It shows nothing: it is there to tell its sender that the mail was opened. */
  tracking: boolean;
};

/** No mail of a person has more, and a mail must not make this computer fetch for minutes. */
const mostPictures = 60;

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
const resolved = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`[\\s"'/]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : resolved(value.trim());
};

/** Sizes and styles by which a picture cannot be seen. */
const unseenStyle =
  /(?:^|;)\s*(?:(?:max-)?(?:width|height)\s*:\s*[0-3](?:\.\d+)?(?:px|pt|em)?\s*(?:!important\s*)?(?:;|$)|display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i;
const tiny = (size: string | null): boolean => size !== null && /^[0-3](?:\.\d+)?(?:px)?$/i.test(size);

/** What programs that count openings call their addresses, whole words of a path or query. */
const countingWord =
  /(?:^|[/._?&=-])(?:open|opens|opened|pixel|px|beacon|track|tracker|tracking|webbug|spacer|readreceipt|wf\/open|e\/o|trk|imp|impression)(?:$|[/._?&=-])/i;

const counts = (url: URL): boolean =>
  countingWord.test(url.pathname) || /(?:^|\.)(?:open|pixel|track|trk|beacon)\d*\./i.test(url.hostname);

const imageTag = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>?/gi;

/** The sources of a mail's pictures as it names them, entities resolved, in order; no more than a person's mail has. Pure. */
export const imageSources = (html: string): string[] => {
  const found: string[] = [];
  for (const [tag] of html.matchAll(imageTag)) {
    const source = attribute(tag, 'src');
    if (source !== null) found.push(source);
    if (found.length >= mostPictures) break;
  }
  return found;
};

/**
 * The pictures that a mail's HTML would have fetched, each once, in order; what stands in a comment counts too, since it is only
 * counted. Pure; fetches nothing.
 */
export const remotePictures = (html: string): RemotePicture[] => {
  const found = new Map<string, RemotePicture>();
  for (const [tag] of html.matchAll(imageTag)) {
    const source = attribute(tag, 'src');
    if (source === null || !/^(?:https?:)?\/\//i.test(source)) continue;
    let url: URL;
    try {
      url = new URL(source.startsWith('//') ? `https:${source}` : source);
    } catch {
      continue;
    }
    const tracking =
      tiny(attribute(tag, 'width')) ||
      tiny(attribute(tag, 'height')) ||
      unseenStyle.test(attribute(tag, 'style') ?? '') ||
      counts(url);
    const known = found.get(source);
    // Hidden once is hidden: the same picture is not fetched because it is seen elsewhere as well.
    found.set(source, { url: source, tracking: tracking || (known?.tracking ?? false) });
    if (found.size >= mostPictures) break;
  }
  return [...found.values()];
};
