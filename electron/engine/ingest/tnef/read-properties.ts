import { type ByteReader, EndOfBytes, openByteReader } from './byte-reader';

/** Values of MAPI properties by their id; of several values the first. */
export type Properties = ReadonlyMap<number, { type: number; bytes: Uint8Array }>;

const fixedLength: Readonly<Record<number, number>> = {
  1: 0,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const multiple = 0x1000;
const mostProperties = 5_000;
/** PT_STRING8, PT_UNICODE, PT_OBJECT, PT_BINARY: length in front, padded to four bytes. */
const variable = new Set([0x1e, 0x1f, 0x0d, 0x102]);

/** Reads a list of MAPI properties (MS-OXTNEF section 2.1.3.4). One that ends early gives what it held until there. */
export const readProperties = (bytes: Uint8Array): Properties => {
  const found = new Map<number, { type: number; bytes: Uint8Array }>();
  const reader = openByteReader(bytes);
  try {
    const count = Math.min(reader.u32(), mostProperties);
    for (let n = 0; n < count; n += 1) {
      const type = reader.u16();
      const id = reader.u16();
      if (id >= 0x8000) skipName(reader);
      const value = readValue(reader, type);
      if (value === null) return found;
      if (!found.has(id)) found.set(id, { type: type & ~multiple, bytes: value });
    }
  } catch (error) {
    if (!(error instanceof EndOfBytes)) throw error;
  }
  return found;
};

const padded = (length: number): number => length + ((4 - (length % 4)) % 4);

const skipName = (reader: ByteReader): void => {
  reader.skip(16);
  if (reader.u32() === 0) reader.skip(4);
  else reader.skip(padded(reader.u32()));
};

/** The first value of a property; null for a type whose length is not known, behind which nothing can be read. */
const readValue = (reader: ByteReader, type: number): Uint8Array | null => {
  const single = type & ~multiple;
  if (variable.has(single)) {
    let first: Uint8Array | null = null;
    const values = reader.u32();
    for (let n = 0; n < values; n += 1) {
      const length = reader.u32();
      const value = reader.bytes(length);
      reader.skip(Math.min(padded(length) - length, reader.left()));
      first ??= value;
    }
    return first ?? new Uint8Array();
  }
  const length = fixedLength[single];
  if (length === undefined) return null;
  if ((type & multiple) === 0) return reader.bytes(length);
  const values = reader.u32();
  const all = reader.bytes(values * length);
  return all.subarray(0, length);
};
