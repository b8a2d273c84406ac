const address =
  /[^\s<>()"',;:=[\]{}|\\`“”„«»‘’、。，：；（）「」『』]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}\p{N}-]{2,62}/gu;
const ascii =
  /(?:[^\s<>()"',;:=[\]{}|\\`\u0080-\uffff]|(?<=[A-Za-z])'(?=[A-Za-z])){1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){0,8}[A-Za-z0-9-]{1,62}/g;
const quoted = /"[^"\r\n]{1,64}"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){0,8}[A-Za-z0-9-]{1,62}/g;

const tidy = (found: string): string => found.replace(/^[.*]+|[.-]+$/g, '');

/** Mail addresses in a text, in order, each once; internationalised ones (RFC 6531) only where no plain one stands. */
export const addressesIn = (text: string): string[] => {
  if (!text.includes('@')) return [];
  const source = text.slice(0, 100_000);
  const plain = source.match(ascii) ?? source.match(quoted) ?? source.match(address) ?? [];
  return [...new Set(plain.map(tidy))];
};

/**
 * The address of a recipient field of a delivery status (`rfc822; dana@northwind.example`, RFC 3464 section 2.3), with the escapes of
 * utf-8 addresses (RFC 6533 section 3) and the two characters that xtext (RFC 3461 section 4) really hides undone.
 * The empty string when the field names no mail address (an X.400 or local name).
 */
export const recipientAddress = (field: string): string => {
  const value = field
    .replace(/^\s*[\w-]{1,40}\s*;/, '')
    .replace(/\([^()]{0,200}\)\s*$/, '')
    .replace(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (_, hex: string) => {
      const point = Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    })
    .replace(/\+2B/g, '+')
    .replace(/\+3D/g, '=')
    .trim();
  if (!value.includes('@')) return '';
  const bare = value
    .replace(/^['"]([^'"]{3,254})['"]$/, '$1')
    .replace(/^<+|>+$/g, '')
    .trim();
  if (/^"[^"\r\n]{1,64}"@[^\s<>@;,]{1,190}$/u.test(bare)) return bare;
  // The field is an address by definition, so what no pattern of prose would take for one (a space, an equals sign) is one here.
  if (/^[^\s<>@]{1,64}@[^\s<>@;,]{1,190}$/u.test(bare)) return bare.replace(/\.+$/, '');
  return addressesIn(value)[0] ?? '';
};
