import type { QueueRow } from '../../shared/schemas/draft';

export type Group = { key: string; label: string; count: number };
/** A line of the list: a row, or the head of the rows below it. */
export type Line = { kind: 'row'; row: QueueRow; rowIndex: number } | { kind: 'group'; group: Group; open: boolean };

/**
 * The rows under the heads of their groups, in the groups' order. A head whose rows are still to be fetched ends the list, so
 * that no head moves when they come; one that is folded shows its count alone. Rows of a group that nobody named yet stand last.
 */
export const groupRows = (
  rows: readonly QueueRow[],
  groups: readonly Group[] | null,
  collapsed: ReadonlySet<string>,
): Line[] => {
  if (groups === null) return rows.map((row, rowIndex) => ({ kind: 'row', row, rowIndex }));
  const byGroup = new Map<string, { row: QueueRow; rowIndex: number }[]>();
  rows.forEach((row, rowIndex) => {
    const key = row.groupKey ?? '';
    const held = byGroup.get(key);
    if (held) held.push({ row, rowIndex });
    else byGroup.set(key, [{ row, rowIndex }]);
  });
  const lines: Line[] = [];
  let complete = true;
  for (const group of groups) {
    if (!complete) break;
    const open = !collapsed.has(group.key);
    const own = byGroup.get(group.key) ?? [];
    byGroup.delete(group.key);
    lines.push({ kind: 'group', group, open });
    if (!open) continue;
    for (const { row, rowIndex } of own) lines.push({ kind: 'row', row, rowIndex });
    complete = own.length >= group.count;
  }
  if (complete)
    for (const [key, own] of byGroup)
      if (!collapsed.has(key)) for (const { row, rowIndex } of own) lines.push({ kind: 'row', row, rowIndex });
  return lines;
};
