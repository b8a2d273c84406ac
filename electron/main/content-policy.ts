/**
 * The window's content policy. Scripts and styles come from the application's own files; a style element that a component
 * injects must carry the nonce of this very load. Mail is shown in sandboxed frames that inherit this policy and add
 * their own: nothing in them is fetched. Style attributes are allowed because mails have them; they cannot fetch either,
 * as images are limited to the application's own and inlined ones.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
