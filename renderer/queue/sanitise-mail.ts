import type { WindowLike } from 'dompurify';
import createDOMPurify from 'dompurify';

/** What a mail's HTML may hold: text, tables and its own inline styles. Nothing that acts, nothing that fetches. */
const forbiddenTags = [
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'svg',
  'math',
  'audio',
  'video',
  'source',
  'track',
  'picture',
  'template',
  'portal',
  // Harmless, but nothing in the window moves by itself, covers it or hides a part of the mail until it is pressed.
  'marquee',
  'dialog',
  'map',
  'area',
];
const forbiddenAttributes = [
  'srcset',
  'ping',
  'background',
  'poster',
  'action',
  'formaction',
  'lowsrc',
  'dynsrc',
  'id',
  'name',
  'class',
  'usemap',
  'popover',
  'popovertarget',
  'popovertargetaction',
];

/**
 * An inline style may colour and space text; a `url(…)`, an escape or a fixed position may fetch or cover the window. A
 * comment has no business in an attribute: it is there to part a word that would be seen.
 */
const dangerousStyle =
  /url\s*\(|image-set|expression|@import|\\|\/\*|position\s*:|behavior|-moz-binding|element\s*\(|cross-fade/i;

/** Where a link may lead: the web, a mailbox, a telephone. Checked by its scheme, after resolving entities. */
const safeLink = /^(https?:|mailto:|tel:)/i;
const safeImage = /^data:image\/(png|gif|jpeg|webp);base64,/i;

/** A picture is never wider than the mail's frame, and keeps its shape. */
const withinFrame = 'max-width:100%;object-fit:contain';

/** What acts while it is parsed or moved between documents: media begin to load, styles and bases apply, namespaces change. */
const activeTags =
  'script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, audio, video, source, track, template, svg, math, noscript, noembed, noframes';

/**
 * The mail as nodes of a template, where nothing is applied or loaded, without what would act as soon as it stands in a
 * document. A string given to DOMPurify is parsed in a document under this window's own policy instead: there a video
 * begins to load and a style sheet to apply, and only the policy holds them back.
 */
const inertParts = (html: string, host: WindowLike): DocumentFragment => {
  const template = (host.document ?? document).createElement('template');
  template.innerHTML = html;
  for (const node of template.content.querySelectorAll(activeTags)) node.remove();
  return template.content;
};

/**
 * Makes a mail's HTML harmless to show in the sandboxed frame: no script, no remote content, no style that fetches.
 * `pictures` are those the engine fetched, as data: URLs by the address the mail names them by.
 * The frame's own CSP (`default-src 'none'`) is a second wall and its sandbox a third; each alone let beacons through.
 */
export const sanitiseMail = (
  html: string,
  host: WindowLike = window,
  pictures: ReadonlyMap<string, string> = new Map(),
): string => {
  const purify = createDOMPurify(host);
  purify.addHook('afterSanitizeAttributes', (node) => {
    const style = node.getAttribute('style');
    if (style !== null && dangerousStyle.test(style)) node.removeAttribute('style');
    const source = node.getAttribute('src');
    // A picture that the engine fetched stands in the mail itself: nothing is fetched from here, whatever was asked for.
    const fetched = node.nodeName === 'IMG' && source !== null ? (pictures.get(source.trim()) ?? '') : '';
    if (safeImage.test(fetched)) node.setAttribute('src', fetched);
    else if (source !== null && !(node.nodeName === 'IMG' && safeImage.test(source))) node.removeAttribute('src');
    // As an attribute: the window's policy takes no style element without its nonce.
    if (node.nodeName === 'IMG') node.setAttribute('style', `${node.getAttribute('style') ?? ''};${withinFrame}`);
    const href = node.getAttribute('href');
    if (href !== null) {
      if (node.nodeName === 'A' && safeLink.test(href.trim())) {
        // What a link says and where it goes may differ: the place is the tooltip.
        node.setAttribute('title', href);
        node.removeAttribute('target');
      } else node.removeAttribute('href');
    }
  });
  return purify.sanitize(inertParts(html, host), {
    FORBID_TAGS: forbiddenTags,
    FORBID_ATTR: forbiddenAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    USE_PROFILES: { html: true },
  });
};

/** The frame's document around sanitised mail: a policy that fetches nothing, and quiet type. */
export const mailDocument = (safeHtml: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><meta name="referrer" content="no-referrer"></head><body style="margin:0;padding:12px;font:14px/21px -apple-system,'Segoe UI',Inter,'Noto Sans',sans-serif;background:#fff;color:#1d1c18;overflow-wrap:anywhere">${safeHtml}</body></html>`;
