/** What is made of one message; `inspectionJson` prints all of it but the evidence, which is for people. */
export type Inspection = {
  /** The file's name as given, or absent for a line of `--lines`. */
  file?: string;
  /** The line's own id. */
  id?: unknown;
  ok: boolean;
  error: string | null;
  subject: string;
  from: string;
  to: string[];
  /** ISO 8601 in UTC, or null. */
  date: string | null;
  body: string;
  quoted: string;
  signature: string;
  bounce: {
    kind: 'hard' | 'soft' | 'policy' | 'challenge' | 'report' | 'delivered';
    status: string | null;
    code: number | null;
    recipients: string[];
  } | null;
  autoReply: { kind: string; until: string | null } | null;
  optOut: { form: string; where: string } | null;
  /** ISO 8601 in UTC, `to` exclusive; null where the words leave an end open. */
  times: { text: string; from: string | null; to: string | null }[];
  skipReason: string | null;
  /** One sentence for each fact, in words. */
  evidence: Record<string, string>;
};

/**
 * The line that `countersign inspect --json` prints. Its shape is a promise, since tools outside read it: nothing is added to it
 * silently, so the sentences for people stay out.
 */
export const inspectionJson = ({ evidence: _, ...inspection }: Inspection): string => JSON.stringify(inspection);

/** An inspection of something that could not be read. */
export const failedInspection = (source: { file?: string; id?: unknown }, error: unknown): Inspection => ({
  ...source,
  ok: false,
  error: error instanceof Error ? error.message : String(error),
  subject: '',
  from: '',
  to: [],
  date: null,
  body: '',
  quoted: '',
  signature: '',
  bounce: null,
  autoReply: null,
  optOut: null,
  times: [],
  skipReason: null,
  evidence: {},
});
