/** A header value with parameters: `text/plain; charset=utf-8`. */
export interface Parameterised {
  readonly value: string;
  readonly parameters: readonly (readonly [string, string])[];
}

/** One MIME part: where it lies in the message, and what its header says. Texts are latin1: bytes unchanged. */
export interface MimePart {
  readonly headerStart: number;
  /** First byte after the empty line. */
  readonly bodyStart: number;
  readonly end: number;
  readonly fields: readonly (readonly [string, string])[];
  readonly type: string;
  readonly subtype: string;
  readonly parameters: Parameterised['parameters'];
  readonly encoding: string;
  readonly disposition: Parameterised | null;
  /** Parts of a multipart. */
  readonly children: readonly MimePart[];
  /** The message inside a message/rfc822. */
  readonly message: MimePart | null;
}

const deepest = 40;

/** The tree of MIME parts of a raw message (or of a part of one, between two offsets). Never throws: mail is what it is. */
export function mimeTree(raw: Buffer, start = 0, end = raw.length, depth = 0, fallbackType = 'text/plain'): MimePart {
  const bodyStart = afterHeader(raw, start, end);
  const fields = readFields(raw.subarray(start, bodyStart).toString('latin1'));
  const contentType = readParameterised(field(fields, 'content-type') ?? fallbackType);
  const [type = 'text', subtype = 'plain'] = (contentType.value || fallbackType).toLowerCase().split('/');
  const boundary = contentType.parameters.find(([name]) => name === 'boundary')?.[1];
  const disposition = field(fields, 'content-disposition');
  const childType = type === 'multipart' && subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const isMultipart = type === 'multipart' && boundary !== undefined && depth < deepest;
  return {
    headerStart: start,
    bodyStart,
    end,
    fields,
    type,
    subtype,
    parameters: contentType.parameters,
    encoding: (field(fields, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase(),
    disposition: disposition === null ? null : readParameterised(disposition),
    children: isMultipart
      ? splitParts(raw, bodyStart, end, boundary).map(([from, to]) => mimeTree(raw, from, to, depth + 1, childType))
      : [],
    message:
      type === 'message' && subtype === 'rfc822' && depth < deepest ? mimeTree(raw, bodyStart, end, depth + 1) : null,
  };
}

/** The first field of that name (given in lower case), unfolded, or null. */
export function field(fields: MimePart['fields'], name: string): string | null {
  return fields.find(([one]) => one.toLowerCase() === name)?.[1] ?? null;
}

/** Lines in a stretch of bytes, as BODYSTRUCTURE counts them. */
export function countLines(raw: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let at = raw.indexOf(0x0a, start); at !== -1 && at < end; at = raw.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}

function afterHeader(raw: Buffer, start: number, end: number): number {
  if (raw[start] === 0x0d && raw[start + 1] === 0x0a) return start + 2;
  if (raw[start] === 0x0a) return start + 1;
  for (let at = raw.indexOf(0x0a, start); at !== -1 && at < end; at = raw.indexOf(0x0a, at + 1)) {
    if (raw[at + 1] === 0x0a) return Math.min(end, at + 2);
    if (raw[at + 1] === 0x0d && raw[at + 2] === 0x0a) return Math.min(end, at + 3);
  }
  return end;
}

function readFields(header: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const line of header.split(/\r?\n/)) {
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line)) {
      if (last) last[1] += line;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).replace(/^[ \t]+/, '')]);
  }
  return fields;
}

function readParameterised(text: string): Parameterised {
  const pieces = text.match(/(?:"(?:\\.|[^"\\])*"|[^;"])+/g) ?? [];
  const [value = '', ...rest] = pieces.map((piece) => piece.trim());
  const parameters = rest.flatMap((piece): [string, string][] => {
    const equals = piece.indexOf('=');
    if (equals < 1) return [];
    const given = piece.slice(equals + 1).trim();
    const bare = given.startsWith('"') ? given.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : given;
    return [[piece.slice(0, equals).trim().toLowerCase(), bare]];
  });
  return { value: value.replace(/\s*\([^)]*\)/g, ''), parameters };
}

/** Stretches between boundary lines; the line break before a boundary belongs to the boundary. */
function splitParts(raw: Buffer, start: number, end: number, boundary: string): [number, number][] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: [number, number][] = [];
  let open: number | null = null;
  for (let at = raw.indexOf(delimiter, start); at !== -1 && at < end; at = raw.indexOf(delimiter, at + 1)) {
    if (at > start && raw[at - 1] !== 0x0a) continue;
    const after = at + delimiter.length;
    const isLast = raw[after] === 0x2d && raw[after + 1] === 0x2d;
    const lineEnd = raw.indexOf(0x0a, after);
    if (!isLast && !/^[ \t\r]*$/.test(raw.subarray(after, lineEnd === -1 ? end : lineEnd).toString('latin1'))) continue;
    if (open !== null) parts.push([open, Math.max(open, raw[at - 2] === 0x0d ? at - 2 : at - 1)]);
    open = isLast || lineEnd === -1 ? null : lineEnd + 1;
    if (isLast) return parts;
  }
  if (open !== null && open <= end) parts.push([open, end]);
  return parts;
}
