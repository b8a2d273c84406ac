/** One mail of the plain round: its text alone, or with what else belongs to it. */
export type PlainMail = {
  subject?: string;
  text: string;
  /** The last day of an absence as the mail names it, or the day of return. */
  until?: string;
  /** The address of whom it names instead. */
  instead?: string;
};

/** Of each language, what a gate must hear and what it must let pass. */
export type PlainCases = Record<string, { yes: readonly (string | PlainMail)[]; no: readonly (string | PlainMail)[] }>;
