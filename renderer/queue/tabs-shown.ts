import { countText } from '../format/number';

const room = { narrow: 4, wide: 7 };
/** Characters that the counts of all tabs of the narrow list may have together; with more, one tab less stays whole. */
const countRoom = 9;

/** How many tabs can stand side by side with their names whole: counts in the thousands take the place of one. */
export const tabsShown = (tabs: readonly { count: number | null }[], wide: boolean): number => {
  if (wide) return room.wide;
  const taken = tabs.slice(0, room.narrow).reduce((sum, { count }) => sum + countText(count ?? 0).length, 0);
  return taken > countRoom ? room.narrow - 1 : room.narrow;
};
