/**
 * A whole mail as it comes, written before looking at any rule, on Thursday 7 May 2026 at 10:00 in Berlin.
 * `is`: what it is. `body`: its new text, white space aside. `until`: the last day away or the day of return told. `free`, `not`: moments
 * (Berlin, `MM-DD HH:mm`) that the window asked for holds and leaves out; `free: []`: it asks for no time.
 */
export type OutsideCase = {
  name: string;
  from?: string;
  subject: string;
  headers?: readonly string[];
  text: string;
  is: 'person' | 'automatic' | 'hard' | 'soft' | 'policy' | 'opt_out';
  body?: string;
  until?: string;
  free?: readonly string[];
  not?: readonly string[];
  /** Why it is still missed. */
  missed?: string;
};
