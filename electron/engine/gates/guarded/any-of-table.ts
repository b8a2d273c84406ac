import { guarded } from './guarded-pattern';

/** Makes patterns of one table that match when one of some sources does, letter case aside; each source as a regular expression's. */
export const anyOfTable =
  (table: string) =>
  (...sources: readonly string[]): RegExp =>
    guarded(new RegExp(sources.join('|'), 'iu'), table);
