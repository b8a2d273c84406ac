import { Readable } from 'node:stream';

/** Given out piece by piece, so that a server which does not take the body in is noticed before the hand-over. */
const pieceBytes = 64 * 1024;
/** What is kept back: the last line end. */
const endBytes = 2;

/**
 * A message as a stream that keeps its end back until `beforeEnd` has returned.
 *
 * nodemailer reads a message stream only once the server has answered DATA with 354, and writes the final dot only once
 * the stream has ended. So the call lies exactly between the two: the server has agreed to take the message and cannot
 * yet have taken it. When `beforeEnd` throws, the stream breaks instead of ending, the dot is never written, and a
 * server discards what it has (RFC 5321, 4.1.1.4).
 *
 * @param raw the whole message.
 * @param beforeEnd called once, synchronously, before the last bytes and the dot are released.
 */
export const heldMessage = (raw: Buffer, beforeEnd: () => void): Readable => {
  const end = Math.max(0, raw.length - endBytes);
  let given = 0;
  return new Readable({
    highWaterMark: pieceBytes,
    read() {
      if (given < end) {
        const upTo = Math.min(end, given + pieceBytes);
        this.push(raw.subarray(given, upTo));
        given = upTo;
        return;
      }
      try {
        beforeEnd();
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      this.push(raw.subarray(end));
      this.push(null);
    },
  });
};
