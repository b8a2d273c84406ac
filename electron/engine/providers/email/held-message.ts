import { Readable } from 'node:stream';

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
  const cut = Math.max(0, raw.length - 2);
  let step: 'body' | 'end' = cut > 0 ? 'body' : 'end';
  return new Readable({
    read() {
      if (step === 'body') {
        step = 'end';
        this.push(raw.subarray(0, cut));
        return;
      }
      try {
        beforeEnd();
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      this.push(raw.subarray(cut));
      this.push(null);
    },
  });
};
