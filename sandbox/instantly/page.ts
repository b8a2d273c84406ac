/** The page size asked for (1..100, 10 when unsaid), or null when it is out of bounds. */
export function readPage(limit: unknown): number | null {
  if (limit === null || limit === undefined) return 10;
  const size = Number(limit);
  return Number.isInteger(size) && size >= 1 && size <= 100 ? size : null;
}

/** One page of a list ordered by id, and its cursor. A page that holds anything carries a cursor, also the last one. */
export function pageAfter<Item extends { readonly id: string }>(
  items: readonly Item[],
  cursor: unknown,
  size: number,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const start = typeof cursor === 'string' ? items.findIndex(({ id }) => id === cursor) + 1 : 0;
  const page = items.slice(start, start + size);
  return { items: page, next: page[page.length - 1]?.id ?? null };
}
