import { describe, expect, it } from 'vitest';
import { runBeside } from './run-beside.mjs';

type Suite = { name: string; waits: boolean };

const suites = (count: number, waits: boolean): Suite[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${waits ? 'waiting' : 'calculating'} ${n}`, waits }));

describe('runBeside', () => {
  it('runs each once, in order within its kind, two of each kind at a time and never more', async () => {
    const given = [...suites(5, true), ...suites(4, false)];
    const begun: Suite[] = [];
    const under: Suite[] = [];
    const most = { waiting: 0, calculating: 0 };
    const ends: (() => void)[] = [];
    const all = runBeside(given, async (suite) => {
      begun.push(suite);
      under.push(suite);
      const waiting = under.filter(({ waits }) => waits).length;
      most.waiting = Math.max(most.waiting, waiting);
      most.calculating = Math.max(most.calculating, under.length - waiting);
      await new Promise<void>((end) => ends.push(end));
      under.splice(under.indexOf(suite), 1);
    });
    expect(begun).toHaveLength(4);
    while (begun.length < given.length || under.length > 0) {
      ends.shift()?.();
      await new Promise((turn) => setImmediate(turn));
    }
    await all;
    for (const waits of [true, false])
      expect(begun.filter((each) => each.waits === waits)).toEqual(given.filter((each) => each.waits === waits));
    expect(most).toEqual({ waiting: 2, calculating: 2 });
  });

  it('tells of one that rejects', async () => {
    await expect(runBeside(suites(3, false), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
