import { describe, expect, it } from 'vitest';
import { makeDrafts } from '../dev/fixture-drafts';
import { groupRows, type Line } from './group-rows';

const rows = makeDrafts(5).map(({ row }, index) => ({ ...row, id: `${index}`, groupKey: index < 2 ? 'a' : 'b' }));
const group = (key: string, count: number) => ({ key, label: key.toUpperCase(), count });
const told = (lines: readonly Line[]): string[] =>
  lines.map((line) => (line.kind === 'row' ? line.row.id : `${line.group.label}${line.open ? '' : ' folded'}`));

describe('groupRows', () => {
  it('puts each group under its head, in the groups’ order', () => {
    expect(told(groupRows(rows, [group('a', 2), group('b', 3)], new Set()))).toEqual([
      'A',
      '0',
      '1',
      'B',
      '2',
      '3',
      '4',
    ]);
  });

  it('shows a folded group by its head alone', () => {
    const left = rows.filter((row) => row.groupKey === 'b');
    expect(told(groupRows(left, [group('a', 2), group('b', 3)], new Set(['a'])))).toEqual([
      'A folded',
      'B',
      '2',
      '3',
      '4',
    ]);
  });

  it('ends at the group whose rows are still to be fetched: no head moves when they come', () => {
    expect(told(groupRows(rows.slice(0, 3), [group('a', 2), group('b', 40), group('c', 9)], new Set()))).toEqual([
      'A',
      '0',
      '1',
      'B',
      '2',
    ]);
  });

  it('loses no row whose group is not known yet', () => {
    expect(told(groupRows(rows, [group('a', 2)], new Set()))).toEqual(['A', '0', '1', '2', '3', '4']);
  });

  it('without groups leaves the rows as they are', () => {
    expect(told(groupRows(rows, null, new Set()))).toEqual(['0', '1', '2', '3', '4']);
  });
});
