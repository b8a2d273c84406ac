import { useEffect, useRef } from 'react';

/**
 * After a person chose another cut of a list, what is open is one of its rows: keys that decide must not act on something
 * the list no longer shows. The first row opens where the open one is not among them, once the cut is loaded; an empty cut
 * and `held` (something is being written) leave it. Lists that change by themselves do not count: only another `cut` does.
 */
export const useOpenInCut = (
  {
    cut,
    loaded,
    ids,
    openId,
    held,
  }: { cut: string; loaded: boolean; ids: readonly string[]; openId: string | null; held: boolean },
  open: (id: string) => void,
): void => {
  const shown = useRef(cut);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!loaded || shown.current === cut) return;
    shown.current = cut;
    const first = ids[0];
    if (!held && first !== undefined && openId !== null && !ids.includes(openId)) latest.current(first);
  }, [cut, loaded, ids, openId, held]);
};
