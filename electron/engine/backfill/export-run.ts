import { createHash } from 'node:crypto';
import { createReadStream, renameSync, statSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EngineContext } from '../engine-context';
import { getMessage } from '../store/messages';
import type { RunRow } from '../store/rows';
import { runItemsIn } from '../store/runs';
import { toRunItem } from './list-run-items';

const columns = [
  'messageId',
  'receivedAt',
  'leadName',
  'leadId',
  'campaign',
  'state',
  'skipReason',
  'draftId',
  'decision',
  'score',
  'error',
  'attempts',
  'dmsSent',
  'dmsFailed',
  'finishedAt',
] as const;
type ExportedRow = Record<(typeof columns)[number], string | number | null>;

/**
 * One field of a CSV line (RFC 4180): quoted where it must be. What a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-`, `@`, tab or CR) is led by an apostrophe, as OWASP advises: names come from strangers.
 */
export const csvField = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const isoOf = (at: number): string => new Date(at).toISOString();

/** Writes all of a run's messages, those a gate left out too, to a CSV or JSON file beside its log. Names follow `--redact`. */
export const exportRun = async (
  ctx: EngineContext,
  run: RunRow,
  logFile: string,
  format: 'csv' | 'json',
): Promise<{ file: string; rows: number }> => {
  const items = runItemsIn(ctx.store, run.id, [
    ...(['selected', 'drafting', 'drafted', 'deciding', 'decided', 'skipped', 'failed', 'gated'] as const),
  ]).sort((a, b) => Number(a.state === 'gated') - Number(b.state === 'gated') || a.position - b.position);
  const rows: ExportedRow[] = [];
  for (const [index, row] of items.entries()) {
    if (index % 500 === 499) await new Promise((goOn) => setImmediate(goOn));
    const item = toRunItem(ctx, row, run.options.redact);
    rows.push({
      messageId: item.messageId,
      receivedAt: isoOf(getMessage(ctx.store, ctx.workspaceId, item.messageId).at),
      leadName: run.options.redact ? null : item.leadName,
      leadId: item.leadId,
      campaign: item.campaignName,
      state: item.state === 'gated' ? 'skipped' : item.state,
      skipReason: item.skipReason,
      draftId: item.draftId,
      decision: item.decision,
      score: item.score,
      error: item.error,
      attempts: item.attempts,
      dmsSent: row.dmsSent,
      dmsFailed: row.dmsFailed,
      finishedAt: item.state === 'selected' || item.state === 'drafting' ? null : isoOf(row.updatedAt),
    });
  }
  const text =
    format === 'json'
      ? `${JSON.stringify({ run: run.number, startedAt: isoOf(run.startedAt), items: rows }, null, 2)}\n`
      : `${[columns.join(','), ...rows.map((row) => columns.map((name) => csvField(row[name])).join(','))].join('\r\n')}\r\n`;
  const file = logFile.replace(/\.log$/, `.${format}`);
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return { file, rows: rows.length };
};

export type Artifact = { file: string; bytes: number; sha256: string };

/** A log's size and checksum as they are now, remembered until the file changes; null when there is none. */
export const createArtifactReader = () => {
  const known = new Map<string, { bytes: number; mtimeMs: number; sha256: string }>();
  return async (file: string): Promise<Artifact | null> => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return null;
    const before = known.get(file);
    if (before && before.bytes === stat.size && before.mtimeMs === stat.mtimeMs)
      return { file, bytes: before.bytes, sha256: before.sha256 };
    // A run may be writing behind this reader: exactly the bytes that were there are counted.
    const hash = createHash('sha256');
    if (stat.size > 0) await pipeline(createReadStream(file, { end: stat.size - 1 }), hash);
    const sha256 = hash.digest('hex');
    known.set(file, { bytes: stat.size, mtimeMs: stat.mtimeMs, sha256 });
    return { file, bytes: stat.size, sha256 };
  };
};
