import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../shared/schemas/run';
import { appendLines, errorLines, findLines, linesOfPhase, nextOf } from './log-filter';

const line = (
  n: number,
  text: string,
  phase: LogLine['phase'] = 'drafts',
  level: LogLine['level'] = 'info',
): LogLine => ({
  n,
  text,
  phase,
  level,
});
const log = [
  line(1, 'AI Auto-Send Backfill', 'head'),
  line(2, '[1/67] Lead: Dana Okafor'),
  line(3, 'Generating draft... FAILED (timeout)', 'drafts', 'error'),
  line(4, 'Decision: NEEDS_REVIEW (0.82 < 0.90)', 'auto_send', 'decision'),
  line(5, 'Slack DM: FAILED (missing_scope)', 'auto_send', 'error'),
  line(6, 'Summary', 'summary'),
];

describe('log filter', () => {
  it('keeps one phase', () => {
    expect(linesOfPhase(log, 'auto_send').map((each) => each.n)).toEqual([4, 5]);
    expect(linesOfPhase(log, 'all')).toBe(log);
  });

  it('finds text whatever its case, and nothing for nothing', () => {
    expect(findLines(log, 'failed')).toEqual([2, 4]);
    expect(findLines(log, '  ')).toEqual([]);
  });

  it('goes from error to error, round the end', () => {
    const errors = errorLines(log);
    expect(errors).toEqual([2, 4]);
    expect(nextOf(errors, -1, 1)).toBe(2);
    expect(nextOf(errors, 2, 1)).toBe(4);
    expect(nextOf(errors, 4, 1)).toBe(2);
    expect(nextOf(errors, 2, -1)).toBe(4);
    expect(nextOf([], 0, 1)).toBeNull();
  });

  it('appends only what is new', () => {
    expect(appendLines(log.slice(0, 3), log.slice(2, 5)).map((each) => each.n)).toEqual([1, 2, 3, 4, 5]);
    expect(appendLines(log, log.slice(0, 2))).toBe(log);
  });
});
