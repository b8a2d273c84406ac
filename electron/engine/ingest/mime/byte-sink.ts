/** Bytes that are added piece by piece and grow in one place: a mail has hundreds of thousands of lines, and an object for each is too many. */
export type ByteSink = {
  add: (bytes: Uint8Array) => void;
  readonly length: number;
  view: () => Buffer;
  clear: () => void;
};

export const openByteSink = (): ByteSink => {
  let store = Buffer.alloc(0);
  let length = 0;
  return {
    add: (bytes) => {
      if (length + bytes.length > store.length) {
        const grown = Buffer.alloc(Math.max(1024, 2 * store.length, length + bytes.length));
        store.copy(grown, 0, 0, length);
        store = grown;
      }
      store.set(bytes, length);
      length += bytes.length;
    },
    get length() {
      return length;
    },
    view: () => store.subarray(0, length),
    clear: () => {
      store = Buffer.alloc(0);
      length = 0;
    },
  };
};
