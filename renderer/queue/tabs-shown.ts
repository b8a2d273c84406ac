import { countText } from '../format/number';

/** Tabs of a list, and the characters that their counts may have together with all of them there. */
const room = { narrow: { tabs: 4, characters: 9 }, wide: { tabs: 7, characters: 18 } };
/** So many more characters find room where one tab is folded away. */
const perTab = 8;

/** How many tabs can stand side by side with their names whole: counts in the thousands take the place of some. */
export const tabsShown = (tabs: readonly { count: number | null }[], wide: boolean): number => {
  const { tabs: all, characters } = room[wide ? 'wide' : 'narrow'];
  const taken = (many: number): number =>
    tabs.slice(0, many).reduce((sum, { count }) => sum + countText(count ?? 0).length, 0);
  let many = all;
  while (many > 1 && taken(many) > characters + (all - many) * perTab) many -= 1;
  return many;
};
