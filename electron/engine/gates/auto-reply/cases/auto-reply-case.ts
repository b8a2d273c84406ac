/** A machine's answer without any telling header: subject, new text, its kind, and the day named as `YYYY-MM-DD`. Received on Monday, 4 May 2026, 09:00 UTC. */
export type AutomaticCase = readonly [subject: string, text: string, kind: string, until?: string];

/** What a person wrote: subject and new text. */
export type PersonalCase = readonly [subject: string, text: string];

export type LanguageCases = { yes: readonly AutomaticCase[]; no: readonly PersonalCase[] };
