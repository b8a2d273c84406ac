import { describe, expect, it } from 'vitest';
import { errorMarks, marks } from './error-marks';

describe('the marks of errors beside a log', () => {
  it('stand for every error, however many there are', () => {
    const everyTenth = Array.from({ length: 5_000 }, (_, n) => n * 10);
    const at = errorMarks(everyTenth, 0, 50_000);
    expect(at).toHaveLength(marks);
    expect([Math.min(...at), Math.max(...at)]).toEqual([0, marks - 1]);
    expect(errorMarks([3, 4, 999], 0, 1_000)).toEqual([0, 1, 249]);
  });

  it('are only those of the lines that can be scrolled to', () => {
    expect(errorMarks([5, 150], 100, 100)).toEqual([125]);
    expect(errorMarks([0], 0, 0)).toEqual([]);
  });
});
