import type { LogLine } from '../../shared/schemas/run';

/** Lines fetched at once, and pages kept: a log of any length takes the memory of a few thousand lines. */
export const pageLines = 400;
const mostPages = 24;

/** Pages of a log by their number, the longest unused forgotten first. Never changed in place: React compares it. */
export type LogPages = { lines: ReadonlyMap<number, readonly LogLine[]>; matching: number; total: number };

export const noPages: LogPages = { lines: new Map(), matching: 0, total: 0 };

/** Takes in an answer. What the log has grown past is fetched again, since its page was short. */
export const withPage = (
  before: LogPages,
  page: number,
  answer: { lines: readonly LogLine[]; matching: number; total: number },
): LogPages => {
  const lines = new Map(before.lines);
  lines.delete(page);
  lines.set(page, answer.lines);
  for (const [oldest] of lines) if (lines.size > mostPages) lines.delete(oldest);
  return { lines, matching: answer.matching, total: answer.total };
};

/** The line at a place, or undefined while it is not there yet. */
export const lineAt = (pages: LogPages, place: number): LogLine | undefined =>
  pages.lines.get(Math.floor(place / pageLines))?.[place % pageLines];

/** Pages that a view from one place to another needs and does not have whole. */
export const missingPages = (pages: LogPages, from: number, to: number): number[] => {
  const missing: number[] = [];
  const last = Math.min(to, pages.matching - 1);
  for (let page = Math.floor(Math.max(0, from) / pageLines); page * pageLines <= last; page += 1) {
    const wanted = Math.min(pageLines, pages.matching - page * pageLines);
    if ((pages.lines.get(page)?.length ?? 0) < wanted) missing.push(page);
  }
  return missing;
};
