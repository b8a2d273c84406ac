import { describe, expect, it } from 'vitest';
import { lineAt, missingPages, noPages, pageLines, withPage } from './log-pages';

const page = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ n: first + n + 1, text: `line ${first + n}` },
    ...{ phase: 'drafts' as const, level: 'info' as const },
  }));
const sized = (matching: number) => ({ ...noPages, matching, total: matching });

describe('pages of a log', () => {
  it('are asked for where the view is, and only there', () => {
    const long = sized(1_000_000);
    expect(missingPages(long, 500_000, 500_040)).toEqual([1250]);
    expect(missingPages(long, pageLines - 10, pageLines + 10)).toEqual([0, 1]);
    expect(missingPages(long, 999_990, 1_000_050)).toEqual([2499]);
    expect(missingPages(sized(0), 0, 40)).toEqual([]);
  });

  it('give their lines, and are asked for again once the log has grown past a short one', () => {
    const begun = withPage(sized(0), 0, { lines: page(0, 10), matching: 10, total: 10 });
    expect(lineAt(begun, 9)?.text).toBe('line 9');
    expect(lineAt(begun, 10)).toBeUndefined();
    expect(missingPages(begun, 0, 30)).toEqual([]);
    expect(missingPages({ ...begun, matching: 30 }, 0, 30)).toEqual([0]);
  });

  it('are forgotten, the longest unused first, so that a long log never lies in memory', () => {
    let pages = sized(1_000_000);
    for (let n = 0; n < 200; n += 1)
      pages = withPage(pages, n, { lines: page(n * pageLines, pageLines), matching: 1_000_000, total: 1_000_000 });
    expect(pages.lines.size).toBe(24);
    expect(lineAt(pages, 199 * pageLines)?.n).toBe(199 * pageLines + 1);
    expect(lineAt(pages, 0)).toBeUndefined();
  });
});
