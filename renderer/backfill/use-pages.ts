import { useCallback, useEffect, useRef, useState } from 'react';
import { useEvent } from '../api/use-event';
import { showFailure } from '../state/toasts';

type Page<T> = { page: T[]; nextCursor: string | null };

/**
 * A list read page by page, and read again as far as it was shown when the run moves on. `key` stands for what is asked;
 * `items` is undefined until the first answer.
 */
export const usePages = <T>(
  key: string,
  read: (cursor: string | null) => Promise<Page<T>>,
): { items: readonly T[] | undefined; more: (() => void) | null } => {
  const [state, setState] = useState<{ key: string; items: T[]; nextCursor: string | null } | null>(null);
  const latest = useRef({ key, read, pages: 1 });
  if (latest.current.key !== key) latest.current.pages = 1;
  latest.current.key = key;
  latest.current.read = read;
  const shown = state?.key === key ? state : null;
  const busy = useRef<{ again: boolean } | null>(null);

  const load = useCallback(async (): Promise<void> => {
    if (busy.current) {
      busy.current.again = true;
      return;
    }
    busy.current = { again: false };
    try {
      const { key: asked, read: ask, pages } = latest.current;
      const items: T[] = [];
      let cursor: string | null = null;
      for (let n = 0; n < pages; n += 1) {
        const answer: Page<T> = await ask(cursor);
        items.push(...answer.page);
        cursor = answer.nextCursor;
        if (cursor === null) break;
      }
      if (latest.current.key === asked) setState({ key: asked, items, nextCursor: cursor });
      else busy.current.again = true;
    } catch (thrown) {
      showFailure(thrown);
    }
    const { again } = busy.current;
    busy.current = null;
    if (again) void load();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key asks anew
  useEffect(() => void load(), [key, load]);
  useEvent('run', () => void load());
  return {
    items: shown?.items,
    more:
      shown === null || shown.nextCursor === null
        ? null
        : () => {
            latest.current.pages += 1;
            void load();
          },
  };
};
