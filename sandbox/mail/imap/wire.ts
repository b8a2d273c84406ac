/** Pieces of a response; strings are latin1, so that header bytes pass through unchanged. */
export type Wire = readonly (string | Buffer)[];

/** A string argument: quoted when it can be, else a literal. */
export function quoted(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  return `{${Buffer.byteLength(value, 'latin1')}}\r\n${value}`;
}

export function nstring(value: string | null | undefined): string {
  return value === null || value === undefined ? 'NIL' : quoted(value);
}

export function literal(bytes: Buffer): Wire {
  return [`{${bytes.length}}\r\n`, bytes];
}

export function toBytes(wire: Wire): Buffer {
  return Buffer.concat(wire.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** INTERNALDATE: ` 7-May-2026 09:05:00 +0000`. */
export function internalDate(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = String(date.getUTCDate()).padStart(2, ' ');
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `"${day}-${months[date.getUTCMonth()]}-${date.getUTCFullYear()} ${time} +0000"`;
}

/** A date or date-time argument (`7-May-2026`, ` 7-May-2026 09:05:00 +0200`) as UTC milliseconds, or null. */
export function readDate(text: string): number | null {
  const match = /^\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})(?: (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d))?$/.exec(text);
  if (match === null) return null;
  const [
    ,
    day,
    name = '',
    year,
    hour = '0',
    minute = '0',
    second = '0',
    sign = '+',
    zoneHours = '0',
    zoneMinutes = '0',
  ] = match;
  const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (month === -1) return null;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === '+' ? local - offset : local + offset;
}
