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
];

/** An inline style may colour and space text; a `url(…)`, an escape or a fixed position may fetch or cover the window. */
const dangerousStyle =
  /url\s*\(|image-set|expression|@import|\\|position\s*:|behavior|-moz-binding|element\s*\(|cross-fade/i;

/** Where a link may lead: the web, a mailbox, a telephone. Checked by its scheme, after resolving entities. */
const safeLink = /^(https?:|mailto:|tel:)/i;
const safeImage = /^data:image\/(png|gif|jpeg|webp);base64,/i;

/**
 * Makes a mail's HTML harmless to show in the sandboxed frame: no script, no remote content, no style that fetches.
 * The frame's own CSP (`default-src 'none'`) is a second wall and its sandbox a third; each alone let beacons through.
 */
export const sanitiseMail = (html: string, host: WindowLike = window): string => {
  const purify = createDOMPurify(host);
  purify.addHook('afterSanitizeAttributes', (node) => {
    const style = node.getAttribute('style');
    if (style !== null && dangerousStyle.test(style)) node.removeAttribute('style');
    const source = node.getAttribute('src');
    if (source !== null && !(node.nodeName === 'IMG' && safeImage.test(source))) node.removeAttribute('src');
    const href = node.getAttribute('href');
    if (href !== null) {
      if (node.nodeName === 'A' && safeLink.test(href.trim())) {
        // What a link says and where it goes may differ: the place is the tooltip.
        node.setAttribute('title', href);
        node.removeAttribute('target');
      } else node.removeAttribute('href');
    }
  });
  return purify.sanitize(html, {
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
