/**
 * How a condensed mail says that a part's body is not in it: a Content-Description in front of the part's own header (of two fields of one name
 * the first counts). It stays readable to any mail program that opens the stored source. A sender who writes the same line makes an
 * attachment look larger or smaller than it is, and nothing else.
 */
const pattern = /^\[left out: (\d{1,15}) bytes\]$/;

/** The header line for a part of so many decoded bytes. */
export const leftOutLine = (decodedBytes: number): string =>
  `Content-Description: [left out: ${Math.max(0, Math.round(decodedBytes))} bytes]\r\n`;

/** The size of the part whose description this is; null for any other description. */
export const leftOutBytes = (description: string): number | null => {
  const bytes = pattern.exec(description.trim())?.[1];
  return bytes === undefined ? null : Number(bytes);
};

/** What the first line of a part's header notes so; 0 when it notes nothing. */
export const notedBytes = (head: Buffer): number => {
  const line = /^Content-Description: (.{1,60}?)\r?\n/.exec(head.subarray(0, 100).toString('latin1'));
  return leftOutBytes(line?.[1] ?? '') ?? 0;
};
