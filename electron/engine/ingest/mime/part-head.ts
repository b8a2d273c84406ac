/** What the header block of a MIME part decides about its body. */
export type PartHead = {
  /** In lower case: `text/plain`. */
  type: string;
  encoding: 'base64' | 'quoted-printable' | 'plain';
  /** Of a multipart that names one. */
  boundary: string | null;
  attachment: boolean;
};

export type PartUse = 'multipart' | 'text' | 'report' | 'tnef' | 'attachment';

// Parts that tell a machine what happened. Types as registered, and those that old mailers write instead.
const report =
  /^(?:message\/(?:delivery-status|global-delivery-status|feedback-report|disposition-notification|rfc822|global|partial|rfc822-headers)|text\/rfc822-headers|text\/rfc822|message\/global-headers|multipart\/report|message\/xdelivery-status)$/;
const calendar = /^(?:text\/calendar|application\/ics)$/;
const tnef = /^application\/(?:ms-tnef|vnd\.ms-tnef)$/;

export const isReportType = (type: string): boolean => report.test(type.toLowerCase());
export const isCalendarType = (type: string): boolean => calendar.test(type.toLowerCase());
export const isTnefType = (type: string): boolean => tnef.test(type.toLowerCase());

/** What a part is read for: its words, a machine's report, or nothing but its name and size. */
export const purposeOf = (head: PartHead): PartUse => {
  if (head.type.startsWith('multipart/') && head.boundary !== null) return 'multipart';
  if (isReportType(head.type) || isCalendarType(head.type)) return 'report';
  if (isTnefType(head.type)) return 'tnef';
  // A multipart that names no boundary can only be shown as it stands.
  const words = head.type === 'text/plain' || head.type === 'text/html' || head.type.startsWith('multipart/');
  return words && !head.attachment ? 'text' : 'attachment';
};

/**
 * Reads the fields of a part that decide how its body is read (RFC 2045, RFC 2183): the first of each name counts.
 *
 * @param lines the header lines, folded ones after the one they belong to, bytes as latin1.
 * @param fallbackType what a part without a type is: `text/plain`, in a digest `message/rfc822`.
 */
export const readPartHead = (lines: readonly string[], fallbackType: string): PartHead => {
  const fields = new Map<string, string>();
  let open: string | null = null;
  for (const line of lines) {
    const first = line.charCodeAt(0);
    if (first === 0x20 || first === 0x09) {
      if (open !== null) fields.set(open, (fields.get(open) ?? '') + line);
      continue;
    }
    const mayDecide = first === 0x43 || first === 0x63;
    const name = mayDecide ? decidingField.exec(line)?.[1]?.toLowerCase() : undefined;
    open = name === undefined || fields.has(name) ? null : name;
    if (open !== null) fields.set(open, line.slice(line.indexOf(':') + 1));
  }
  const contentType = fields.get('content-type') ?? fallbackType;
  const type = bareValue(contentType);
  const encoding = fields.get('content-transfer-encoding') ?? '';
  return {
    type: type === '' ? fallbackType : type,
    encoding: /base64/i.test(encoding) ? 'base64' : /quoted-printable/i.test(encoding) ? 'quoted-printable' : 'plain',
    boundary: type.startsWith('multipart/') ? boundaryOf(contentType) : null,
    attachment: bareValue(fields.get('content-disposition') ?? '') === 'attachment',
  };
};

const decidingField = /^(content-type|content-transfer-encoding|content-disposition)[ \t]*:/i;

const bareValue = (field: string): string =>
  (/^[^;]{0,200}/.exec(field)?.[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .replace(/["\s]/g, '')
    .toLowerCase();

const boundaryOf = (field: string): string | null => {
  // RFC 2231: a value may come in numbered pieces, and each may name its charset and be percent-encoded.
  const value = [...field.matchAll(/;\s*boundary(?:\*\d{1,2})?(\*)?\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/gi)]
    .map(([, extended, quoted, bare]) => {
      const piece = quoted?.replace(/\\(.)/g, '$1') ?? bare?.replace(/\s\([^()]*\)/g, '').trim() ?? '';
      return extended === undefined ? piece : decodePercent(piece.replace(/^[^']*'[^']*'/, ''));
    })
    .slice(0, field.includes('*') ? 20 : 1)
    .join('');
  return value === '' ? null : value;
};

const decodePercent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
