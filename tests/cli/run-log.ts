/**
 * The log of a backfill as PRODUCT section 4 prints it, held byte for byte: literal lines with holes. A hole takes only what
 * may stand there, so a line that is longer, shorter, indented otherwise or out of its place does not match.
 */
const holes: Record<string, string> = {
  n: '(?:[1-9][0-9]*)',
  id: '(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})',
  time: '(?:\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)',
  score: '(?:[01]\\.\\d{2})',
  words: '(?:[^\\n]+)',
  lead: '(?:[^\\n()]+(?: \\([^\\n()@]*\\))? \\([^\\s()@]+@[^\\s()@]+\\.example\\))',
  address: '(?:[^\\s()@]+@[^\\s()@]+\\.example)',
  code: '(?:[a-z_]+)',
  yes: '(?:true|false)',
};

/** A regular expression from literal text in which `{name}` is a hole. */
const literal = (text: string): string =>
  text
    .split(/(\{[a-z]+\})/)
    .map((part) => {
      const hole = /^\{([a-z]+)\}$/.exec(part);
      return hole ? (holes[hole[1] ?? ''] ?? part) : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    })
    .join('');

const rule = '='.repeat(80);

const head = (mode: 'APPLY' | 'DRY RUN', campaigns: number): string =>
  literal(`${rule}
AI Auto-Send Backfill
${rule}
Started:   {time}
Mode:      ${mode}
Campaigns: ${campaigns} (AI_AUTO_SEND mode)
${rule}

`);

const phaseOne = literal('--- Phase 1: Draft Generation ---\n\n');
const phaseTwo = literal('--- Phase 2: Auto-Send Processing ---\n\n');

const draftHead = literal(`[{n}/{n}] Lead: {lead}
       Message: {id}
       Campaign: {words}
       Threshold: {score}
`);
const existing = `       Existing draft: (?:NONE|${holes.id})\n`;
const generated = literal(`       Generating draft... SUCCESS
       Draft ID: {id}

`);
const failed = literal('       Generating draft... FAILED ({code})\n\n');
const kept = literal('       Draft kept\n       Draft ID: {id}\n\n');
const previewed = literal('       Generating draft... not in a dry run\n\n');
const unknown = literal('       Generating draft... SKIPPED (sentiment_unknown)\n\n');

const decisionHead = literal(`[{n}/{n}] Draft: {id}
       Lead: {lead}

       Confidence evaluation:
`);
const evaluated = `(?:${literal(`         Score: {score}
         Safe to send: {yes}
         Reason: "{words}"
`)}|${literal('         FAILED ({code})\n')})`;
const verdict = [
  literal('SEND_IMMEDIATE ({score} >= {score})'),
  `SEND_IMMEDIATE ${literal('({score} >= {score})')}\n${literal('       Send: ')}(?:HELD|QUEUED|RETRY_WAIT|UNCERTAIN|FAILED|CANCELLED)`,
  literal('SEND_DELAYED ({score} >= {score}, leaves {time})'),
  literal('NEEDS_REVIEW ({score} < {score})'),
  `NEEDS_REVIEW ${literal('({score} ')}(?:<|>=)${literal(' {score}, {code})')}`,
  literal('NEEDS_REVIEW ({code})'),
  `SKIP (?:${literal('({score} ')}(?:<|>=)${literal(' {score}, {code})')}|${literal('({code})')})`,
  `ERROR (?:${literal('({score} ')}(?:<|>=)${literal(' {score}, {code})')}|${literal('({code})')})`,
].join('|');
const dm = `       Slack DM: (?:${literal('SENT to {address}')}|FAILED \\([^\\n]+\\))\n`;
const decision = `${decisionHead}${evaluated}\n       Decision: (?:${verdict})\n(?:${dm})*\n`;

/** The summary with its numbers; `note` is what follows. */
export type Summary = {
  total: number;
  drafts: number;
  kept?: number;
  draftsFailed?: number;
  sendImmediate?: number;
  sendDelayed?: number;
  needsReview?: number;
  /** What stands behind needs_review. */
  slack?: string;
  skip?: number;
  error?: number;
};

export const summaryText = (counts: Summary): string =>
  [
    rule,
    'Summary',
    rule,
    `Total messages:       ${counts.total}`,
    `Drafts generated:     ${counts.drafts}`,
    ...(counts.kept ? [`Drafts kept:          ${counts.kept}`] : []),
    ...(counts.draftsFailed ? [`Drafts failed:        ${counts.draftsFailed}`] : []),
    'Auto-send results:',
    `  - send_immediate:   ${counts.sendImmediate ?? 0}`,
    `  - send_delayed:     ${counts.sendDelayed ?? 0}`,
    `  - needs_review:     ${counts.needsReview ?? 0}${counts.slack ?? ''}`,
    `  - skip:             ${counts.skip ?? 0}`,
    `  - error:            ${counts.error ?? 0}`,
    rule,
  ].join('\n');

const skips = `(?:\nSkipped before drafting:\n(?:  [a-z_]+: +[1-9][0-9]*\n)+)?`;
const anySummary = `${literal(`${rule}
Summary
${rule}
`)}Total messages: {7}\\d+\nDrafts generated: {5}\\d+\n(?:Drafts kept: {10}\\d+\n)?(?:Drafts failed: {8}\\d+\n)?Auto-send results:\n {2}- send_immediate: {3}\\d+\n {2}- send_delayed: {5}\\d+\n {2}- needs_review: {5}\\d+(?: \\([^\\n]*Slack DMs[^\\n]*\\))?\n {2}- skip: {13}\\d+\n {2}- error: {12}\\d+\n${literal(rule)}\n${skips}`;

/** The whole log of a run that was not interrupted. */
export const applyLog = (campaigns = 10): RegExp =>
  new RegExp(
    `^${head('APPLY', campaigns)}${phaseOne}(?:${draftHead}${existing}(?:${generated}|${failed}|${kept}))*(?:${phaseTwo}(?:${decision})*)?${anySummary}$`,
  );

export const dryRunLog = (campaigns = 10): RegExp =>
  new RegExp(
    `^${head('DRY RUN', campaigns)}${phaseOne}(?:${draftHead}${existing}(?:${previewed}|${unknown}))*By campaign:\n(?:${literal('  {words}: ')}\\d+ to draft, \\d+ only the model can judge, \\d+ skipped\n)+\nEstimate: about \\d+ s, \\d+ model calls, \\$\\d+\\.\\d{2}\nBatch:    up to 24 h for each of [45] rounds, \\$\\d+\\.\\d{2} \\(with --batch\\)\n\n${anySummary}\nNothing was drafted, sent or stored. Run again with --apply to execute\\.\n$`,
  );

export type LoggedDecision = {
  draftId: string;
  lead: string;
  kind: string;
  because: string;
  send: string | null;
  dms: string[];
};
export type LoggedDraft = { messageId: string; campaign: string; existing: string; draftId: string | null };

/** What a log says, block by block. */
export const readLog = (
  log: string,
): { drafts: LoggedDraft[]; decisions: LoggedDecision[]; counters: { drafts: string[]; decisions: string[] } } => {
  const blocks = log.split(/^(?=\[\d+\/\d+\] )/m).filter((block) => block.startsWith('['));
  const one = (block: string, what: RegExp): string | null => what.exec(block)?.[1] ?? null;
  const decisions = blocks.filter((block) => /^\[[\d/]+\] Draft: /.test(block));
  const drafts = blocks.filter((block) => /^\[[\d/]+\] Lead: /.test(block));
  return {
    drafts: drafts.map((block) => ({
      messageId: one(block, /^ +Message: (.+)$/m) ?? '',
      campaign: one(block, /^ +Campaign: (.+)$/m) ?? '',
      existing: one(block, /^ +Existing draft: (.+)$/m) ?? '',
      draftId: one(block, /^ +Draft ID: (.+)$/m),
    })),
    decisions: decisions.map((block) => ({
      draftId: one(block, /^\[[\d/]+\] Draft: (.+)$/m) ?? '',
      lead: one(block, /^ +Lead: (.+)$/m) ?? '',
      kind: one(block, /^ +Decision: ([A-Z_]+)/m) ?? '',
      because: one(block, /^ +Decision: [A-Z_]+ \((.*)\)$/m) ?? '',
      send: one(block, /^ +Send: (.+)$/m),
      dms: [...block.matchAll(/^ +Slack DM: (.+)$/gm)].map((match) => match[1] ?? ''),
    })),
    counters: {
      drafts: drafts.map((block) => one(block, /^\[(\d+\/\d+)\]/) ?? ''),
      decisions: decisions.map((block) => one(block, /^\[(\d+\/\d+)\]/) ?? ''),
    },
  };
};

/** `[1/N] … [N/N]`, the numbers of a complete phase. */
export const countersUpTo = (total: number): string[] => Array.from({ length: total }, (_, n) => `${n + 1}/${total}`);
