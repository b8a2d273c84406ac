/** What a peer, or the way to it, does wrong. The table of docs/reliability.md has a row for each. */
export const faults = {
  busy_wait: 'Refuses for haste and says when to come back (429, Retry-After 30)',
  busy: 'Refuses for haste and does not say when (429)',
  failing: 'Fails and does nothing (500)',
  failing_late: 'Does it, then fails (503)',
  reset_before: 'Resets the connection before it has read anything',
  reset_after: 'Does it, then resets the connection',
  half_closed: 'Does it, then closes its half of the connection without an answer',
  trickle: 'Answers one byte a second, without end',
  cut_answer: 'Does it, and the answer breaks off',
  short_json: 'Does it, and answers with JSON that stops in the middle',
  wrong_json: 'Does it, and answers with JSON of another form',
  tls_expired: 'Its certificate has expired',
  tls_wrong_host: 'Its certificate is for another host',
  tls_self_signed: 'Its certificate is signed by itself',
  no_name: 'Its name is not known (DNS)',
  nobody: 'Nobody listens there',
  clock_ahead: 'Our clock jumps two hours ahead meanwhile',
  clock_back: 'Our clock jumps two hours back meanwhile',
} as const;
export type Fault = keyof typeof faults;
export const allFaults = Object.keys(faults) as Fault[];

export const tlsFaults: readonly Fault[] = ['tls_expired', 'tls_wrong_host', 'tls_self_signed'];
/** Those in which nobody is spoken to. */
export const deafFaults: readonly Fault[] = ['no_name', 'nobody'];

/** What came of it: the truth as far as it can be known from here, where it is kept, and what a person reads. */
export type Seen = {
  outcome: 'delivered' | 'known not delivered' | 'uncertain';
  state: string;
  sentence: string;
};
