/** Writes winmail.dat files (MS-OXTNEF) for tests. */

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const padded = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

export const attributeOf = (level: 1 | 2, id: number, data: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from([level]),
    u32(id),
    u32(data.length),
    data,
    u16(data.reduce((sum, byte) => (sum + byte) % 65_536, 0)),
  ]);

/** One MAPI property: a number, text (PT_UNICODE), or bytes of a given type. */
export const propertyOf = (id: number, value: number | string | { type: number; bytes: Uint8Array }): Buffer => {
  if (typeof value === 'number') return Buffer.concat([u16(3), u16(id), u32(value)]);
  const { type, bytes } =
    typeof value === 'string' ? { type: 0x1f, bytes: Buffer.from(`${value}\0`, 'utf16le') } : value;
  return Buffer.concat([u16(type), u16(id), u32(1), u32(bytes.length), padded(bytes)]);
};

/** A named property, as Outlook adds dozens of. */
export const namedProperty = (name: string): Buffer => {
  const text = Buffer.from(`${name}\0`, 'utf16le');
  return Buffer.concat([u16(3), u16(0x8001), Buffer.alloc(16, 7), u32(1), u32(text.length), padded(text), u32(5)]);
};

export const propertiesOf = (...properties: Buffer[]): Buffer => Buffer.concat([u32(properties.length), ...properties]);

export const tnefOf = (...attributes: Buffer[]): Buffer => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);

/** An attachment as Outlook writes one. */
export const attachmentOf = (shortName: string, longName: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    attributeOf(2, 0x00069002, Buffer.alloc(14)),
    attributeOf(2, 0x00018010, Buffer.from(`${shortName}\0`, 'latin1')),
    attributeOf(2, 0x0006800f, bytes),
    attributeOf(2, 0x00069005, propertiesOf(propertyOf(0x3707, longName), propertyOf(0x370e, 'application/pdf'))),
  ]);
