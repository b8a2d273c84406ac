/** A piece of a line: lines longer than the limit come in several. `bytes` are a view, without the line's LF but with its CR. */
export type LinePiece = { bytes: Buffer; starts: boolean; ends: boolean };

const longestPiece = 64 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stream of bytes into lines without holding more than one piece of a line. NUL bytes are taken out. A stream whose first 64 KB
 * holds bare CR and no LF ends its lines with CR.
 *
 * @param take called for each piece, in order; the view is good only during the call.
 * @param pass asked at the start of a line: takes whole lines itself and says where the first one begins that it leaves; where it was asked when it takes none.
 */
export const splitLines = (
  take: (piece: LinePiece) => void,
  pass: (bytes: Buffer, at: number) => number = (_, at) => at,
): { write: (chunk: Uint8Array) => void; end: () => void } => {
  let pending: Buffer = Buffer.alloc(0);
  let inLine = false;
  let bareCr: boolean | null = null;

  const give = (bytes: Buffer, ends: boolean): void => {
    take({ bytes, starts: !inLine, ends });
    inLine = !ends;
  };

  const write = (chunk: Uint8Array): void => {
    let bytes: Buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (bytes.includes(0)) bytes = Buffer.from(bytes.filter((byte) => byte !== 0));
    bareCr ??= !bytes.subarray(0, longestPiece).includes(LF) && bytes.subarray(0, longestPiece).includes(CR);
    if (bareCr) bytes = Buffer.from(bytes.map((byte) => (byte === CR ? LF : byte)));
    let at = 0;
    for (;;) {
      if (!inLine && pending.length === 0) at = pass(bytes, at);
      const end = bytes.indexOf(LF, at);
      if (end === -1) break;
      const line = bytes.subarray(at, end);
      give(pending.length === 0 ? line : Buffer.concat([pending, line]), true);
      if (pending.length > 0) pending = Buffer.alloc(0);
      at = end + 1;
    }
    const rest = bytes.subarray(at);
    if (pending.length + rest.length <= longestPiece) {
      // A copy: the chunk may be overwritten by whoever reads the stream.
      pending = Buffer.concat([pending, rest]);
      return;
    }
    give(pending.length === 0 ? rest : Buffer.concat([pending, rest]), false);
    pending = Buffer.alloc(0);
  };

  const end = (): void => {
    if (pending.length > 0 || inLine) give(pending, true);
    pending = Buffer.alloc(0);
  };

  return { write, end };
};
