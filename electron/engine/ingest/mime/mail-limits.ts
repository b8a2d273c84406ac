/**
 * How much of a mail is read. Mail has no upper bound of its own (RFC 5322 bounds the line, not the message), so these are ours: each far
 * beyond what a person writes, and each that is met leaves a sentence in the mail's `problems`.
 */
export const mailLimits = {
  /** Up to here a mail is fetched and stored whole; of a larger one attachments stay where they are. Bytes. */
  wholeBytes: 1024 * 1024,
  /** Up to here a mail is parsed as it stands; a larger one is condensed first, which is cheaper than decoding its attachments. */
  parsedBytes: 64 * 1024,
  /** The same for a mail that holds something in base64. */
  parsedBase64Bytes: 8 * 1024,
  /** Of one text part (plain or HTML), as encoded in the mail. */
  textBytes: 1024 * 1024,
  /** Of a delivery status, returned message, complaint, calendar part. */
  reportBytes: 256 * 1024,
  /** Of a winmail.dat: its text stands before its attachments. */
  tnefBytes: 4 * 1024 * 1024,
  /** Of what stands between the parts of a multipart, shown only when no part can be found. */
  frameBytes: 64 * 1024,
  /** Of all kept bodies together. */
  keptBytes: 12 * 1024 * 1024,
  /** Of one header block; behind it only the fields that decide something are kept. */
  headBytes: 256 * 1024,
  /** Of all header blocks together, beyond which further parts are left out. */
  headsBytes: 1024 * 1024,
  /** Parts that are looked at; a mail of a person has at most some dozens. */
  parts: 2_000,
  /** Multiparts inside multiparts. */
  depth: 50,
} as const;

export type MailLimits = { readonly [name in keyof typeof mailLimits]: number };
