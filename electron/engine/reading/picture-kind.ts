/** The picture's type by its first bytes; null for anything else, whatever a server calls it (SVG can act, so it is no picture here). */
export const pictureKind = (bytes: Uint8Array): 'image/png' | 'image/gif' | 'image/jpeg' | 'image/webp' | null => {
  const starts = (...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x52, 0x49, 0x46, 0x46) && [0x57, 0x45, 0x42, 0x50].every((byte, at) => bytes[8 + at] === byte))
    return 'image/webp';
  return null;
};
