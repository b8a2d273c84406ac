/**
 * The words of one language from which requests to hear no more are composed (compose.ts). Each is the source of a regular expression
 * over folded text, matched as whole words; none of them decides alone but `says`.
 */
export type Lexicon = {
  /** The verb may stand last: "hören Sie auf" comes before or after what is to end. */
  verbLast?: true;
  /** To end something, in the forms that ask for it ("stop", "hören Sie auf"), not those that report ("we stopped"). */
  stop: string;
  not: string;
  /** Again, any more, ever, in future. */
  more: string;
  /** What a sender does to a person, in the forms that follow `not`. */
  reach: string;
  /** The same in the forms that follow `stop`, where they differ. */
  reaching?: string;
  /** To send: counts with `letters` only, or with `more` and `mine`. */
  send: string;
  /** What is sent to us unasked. */
  letters: string;
  /** No more (of something). */
  none: string;
  want: string;
  get: string;
  /** To be written to, to hear from. */
  reached: string;
  /** To take out, delete, strike. */
  drop: string;
  /** Me, us, our company and what identifies us. */
  mine: string;
  /** Where a sender keeps us: never without "your" or "the" where the word alone is common. */
  list: string;
  /** I asked before. */
  asked: string;
  /** How did you get my address; I never signed up: then "delete it" speaks of us. */
  source: string;
  /** A clause that asks to delete what was spoken of. */
  dropIt: string;
  /** Turns of speech that say it alone: never signed up, no solicitation, spam, a threat. */
  says: string;
  /** Words that make a clause speak of something else: third parties, enclosures, meetings, a limit of time, "do not hesitate". */
  unless: string;
  /** Where sentences are divided, besides punctuation. */
  and: string;
  /** A sentence that asks how something is done. */
  how: string;
};
