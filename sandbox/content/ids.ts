import { hash } from 'node:crypto';

const hex = (text: string): string => hash('sha256', text, 'hex');

/** Makes ids that depend on the seed and a name only. */
export const makeIds = (seed: number) => ({
  /** A UUID (version 7 by form; its time part is a hash too, nothing reads it). */
  uuid: (name: string): string => {
    const h = hex(`${seed}/uuid/${name}`);
    return `019a${h.slice(0, 4)}-${h.slice(4, 8)}-7${h.slice(8, 11)}-a${h.slice(11, 14)}-${h.slice(14, 26)}`;
  },
  /** The local part of a Message-ID. */
  token: (name: string): string => hex(`${seed}/token/${name}`).slice(0, 24),
  /** A number from 0 up to, but not including, `below`. */
  pick: (name: string, below: number): number => Number.parseInt(hex(`${seed}/pick/${name}`).slice(0, 8), 16) % below,
});

export type Ids = ReturnType<typeof makeIds>;
