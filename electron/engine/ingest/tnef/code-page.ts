/** The name under which the platform's decoder knows a Windows code page; Windows-1252 for those it does not. */
const labelOf = (codePage: number): string => {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  const named: Readonly<Record<number, string>> = {
    866: 'ibm866',
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    1200: 'utf-16le',
    10000: 'macintosh',
    20866: 'koi8-r',
    21866: 'koi8-u',
    50220: 'iso-2022-jp',
    51932: 'euc-jp',
    54936: 'gb18030',
    65001: 'utf-8',
  };
  return named[codePage] ?? 'windows-1252';
};

/** Bytes of a Windows code page as text; a final NUL is dropped. */
export const decodeCodePage = (bytes: Uint8Array, codePage: number): string => {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(labelOf(codePage));
  } catch {
    // A platform with fewer charsets than the standard's.
    decoder = new TextDecoder('windows-1252');
  }
  return decoder.decode(bytes).replace(/\0+$/, '');
};
