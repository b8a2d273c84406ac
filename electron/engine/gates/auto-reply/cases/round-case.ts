import type { AutoReplyKind } from '../detect-auto-reply';

/** Subject and text; of a robot's also its kind, the day of return, and the address or number it names. */
export type RoundCase = readonly [
  subject: string,
  text: string,
  kind?: AutoReplyKind,
  until?: string,
  contact?: string,
];
export type RoundCases = Readonly<Record<string, { yes: readonly RoundCase[]; no: readonly RoundCase[] }>>;
