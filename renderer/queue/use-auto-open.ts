import { useEffect, useRef } from 'react';
import { go } from '../state/route';

const settleMs = 700;

/**
 * Opens the first draft when none is open. While nobody has touched the window the first one is opened again once a burst
 * of new drafts is over (the first sync brings dozens); from the first key or click on, only a person changes what is open.
 * Gives whether a person has taken over, for the list to keep the open row where it is.
 */
export const useAutoOpen = (ids: readonly string[], openId: string | null): { current: boolean } => {
  const touched = useRef(false);
  /** The draft that was opened here; one that a link, an undo or a reload opened is left alone. */
  const own = useRef<string | null>(null);
  useEffect(() => {
    const touch = (): void => {
      touched.current = true;
    };
    const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch, { capture: true });
    };
  }, []);
  const first = ids[0];
  useEffect(() => {
    if (first === undefined || first === openId) return;
    if (openId === null) {
      own.current = first;
      go({ draftId: first });
      return;
    }
    if (touched.current || own.current !== openId) return;
    const timer = window.setTimeout(() => {
      if (touched.current) return;
      own.current = first;
      go({ draftId: first });
    }, settleMs);
    return () => window.clearTimeout(timer);
  }, [first, openId]);
  return touched;
};
