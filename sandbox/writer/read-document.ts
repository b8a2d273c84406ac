/** Reading what a caller sent without trusting its shape: a model is given text, and answers to whatever it is. */

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export interface Offered {
  /** `Tuesday 12 May at 14:30` */
  readonly when: string;
  /** `Lisbon time` */
  readonly zoneName: string;
  readonly zone: string;
  /** UTC milliseconds; NaN when it could not be read. */
  readonly startAt: number;
}

/** The times that may be offered. Accepts ISO text or milliseconds for `startAt`. */
export const offeredOf = (value: unknown): readonly Offered[] =>
  listOf(value).map((one) => {
    const { label, startAt, zone } = fieldsOf(one);
    const [, when = textOf(label), zoneName = textOf(zone)] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(textOf(label)) ?? [];
    return {
      when,
      zoneName,
      zone: textOf(zone) || 'UTC',
      startAt: typeof startAt === 'number' ? startAt : Date.parse(textOf(startAt)),
    };
  });

export interface Fact {
  readonly key: string;
  readonly text: string;
}

export const factsOf = (value: unknown): readonly Fact[] =>
  listOf(value).map((one) => ({ key: textOf(fieldsOf(one).key), text: textOf(fieldsOf(one).text) }));

/** A number from 0 up to, but not including, `below`, always the same for a text. */
export const pickBy = (text: string, below: number): number => {
  let hash = 2_166_136_261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % below;
};

/** Letters and digits only, lower case, without marks: for recognising a text whatever happened to its white space. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
