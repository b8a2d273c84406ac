/**
 * Mails whose text is raw UTF-16 (no transfer encoding, against RFC 2045) lose every second byte with their NULs, and what is left of Latin letters is one
 * byte each. The label of such parts is set to what they are now. Takes the mail without its NULs.
 */
export const relabelUtf16 = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/charset\s*=\s*"?utf-?16/i.test(text)) return bytes;
  const relabelled = text
    .split(/(\r?\n\r?\n)/)
    .map((block) =>
      /^content-type[ \t]*:/im.test(block) &&
      !/^content-transfer-encoding[ \t]*:\s*(?:base64|quoted-printable)/im.test(block)
        ? block.replace(/(charset\s*=\s*"?)utf-?16(?:le|be)?/gi, '$1windows-1252')
        : block,
    )
    .join('');
  return Buffer.from(relabelled, 'latin1');
};
