import { Buffer } from 'node:buffer';

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/**
 * Switches fuses inside an Electron executable. After the sentinel come one byte of version, one of length, then one
 * ASCII flag per fuse (order: electronjs.org/docs/latest/tutorial/fuses).
 * @param {Buffer} executable changed in place
 * @param {Record<number, '0' | '1'>} flags position to flag
 * @returns {string} the flags as they are afterwards
 */
export function setFuses(executable, flags) {
  const start = executable.indexOf(sentinel);
  if (start < 0) throw new Error('no fuses in this executable');
  const length = executable[start + sentinel.length + 1];
  const first = start + sentinel.length + 2;
  for (const [position, flag] of Object.entries(flags)) {
    if (Number(position) >= length) throw new Error(`this executable has only ${length} fuses`);
    executable[first + Number(position)] = flag.charCodeAt(0);
  }
  return executable.subarray(first, first + length).toString('latin1');
}
