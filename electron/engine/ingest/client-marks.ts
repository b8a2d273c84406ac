/** Where mail clients say in their HTML that quoted history or a signature begins: names, ids and styles of the clients' own. */

export type ClientMark = 'quote' | 'soft-quote' | 'signature' | null;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// Gmail, Yahoo, Thunderbird, Proton, Zoho, GMX, Outlook mobile, Tuta, Front, old Outlook.
const quoteClasses = words(
  'gmail_attr yahoo_quoted moz-cite-prefix moz-forward-container moz-email-headers-table protonmail_quote zmail_extra zmail_extra_hr gmx_quote ms-outlook-mobile-reference-message tutanota_quote front-blockquote OutlookMessageHeader',
);
/** Gmail and its imitators put the whole of what follows into this one; people type above the history inside it. */
const softClasses = words('gmail_quote gmail_quote_container gmail_extra');
const quoteIds = words(
  'divRplyFwdMsg yahoo_quoted appendonsend mail-editor-reference-message-container OLK_SRC_BODY_SECTION replySplit isReplyContent reply-intro mailcontent-quoted zwchr divRpF',
);
const signatureClasses = words(
  'gmail_signature gmail_signature_prefix moz-signature protonmail_signature_block signature email-signature Apple-mail-signature mail-signature hs-signature WiseStampSignature tutanota_signature',
);
const signatureIds = words(
  'Signature signature ms-outlook-mobile-signature mobile-signature AppleMailSignature emailsignature composer_signature ymail_android_signature ymail_ios_signature emailSignature mail-signature',
);
// The line that Outlook and Windows Mail draw above the quoted header.
const rule =
  /border-top(?:-color|-width)?\s*:\s*(?:solid\s+#(?:b5c4df|e1e1e1|cccccc)|(?:solid\s+)?rgb\(229, ?229, ?229\)|1(?:\.0)?p[tx][^;]{0,40}#(?:b5c4df|e1e1e1|e5e5e5))/i;

/** Names as the writer's client gave them: Outlook on the web puts x_ before those of a mail it shows, Yahoo its own numbers. */
const ownName = (name: string): string => name.replace(/^(?:x_)+|^yiv\d{1,20}|^ydp[0-9a-f]{1,12}/, '');

/** Names that clients seldom met give theirs ("hs_signature", "sh-signature"). */
const genericSignature =
  /(?:^|[\s_-])signature(?:[_-]?(?:block|container|content|section|wrapper|table|old|new))?(?=\s|$)/i;

/** What a start tag says about the text behind it. */
export const clientMark = (tag: string, attributes: Readonly<Record<string, string>>): ClientMark => {
  let soft = false;
  if (tag === 'includetail' || attributes.name === 'messageReplySection') return 'quote';
  let signature = tag === 'signature';
  const names = attributes.class;
  if (names !== undefined) {
    for (const each of names.slice(0, 300).split(/\s+/)) {
      const name = ownName(each);
      if (quoteClasses.has(name)) return 'quote';
      soft ||= softClasses.has(name);
      signature ||= signatureClasses.has(name);
    }
  }
  if (attributes.id !== undefined) {
    // Yahoo and Exchange number theirs ("yahoo_quoted_123", "divRpF456").
    const id = ownName(attributes.id.slice(0, 100)).replace(/^(yahoo_quoted|divRpF)_?\d{1,20}$/, '$1');
    if (quoteIds.has(id)) return 'quote';
    signature ||= signatureIds.has(id);
  }
  if (attributes.style?.includes('border-top') === true && rule.test(attributes.style.slice(0, 500))) return 'quote';
  if (
    attributes.name !== undefined &&
    (attributes.name === '_MailOriginal' || (tag === 'div' && attributes.name === 'quote'))
  ) {
    return 'quote';
  }
  if (attributes['data-marker'] === '__HEADERS__' || attributes['data-marker'] === '__QUOTED_TEXT__') return 'quote';
  signature ||=
    (names !== undefined && genericSignature.test(names)) ||
    (attributes.id !== undefined && genericSignature.test(attributes.id)) ||
    attributes.name === 'messageSignatureSection' ||
    attributes['data-smartmail'] === 'gmail_signature';
  if (soft) return 'soft-quote';
  return signature || attributes['data-signatureblock'] === 'true' ? 'signature' : null;
};

/** Gmail's quote button makes a bare `blockquote` of this class; its container and the attribution are not there then. */
export const isGmailQuote = (attributes: Readonly<Record<string, string>>): boolean =>
  (attributes.class ?? '').split(/\s+/).some((name) => ownName(name) === 'gmail_quote');
