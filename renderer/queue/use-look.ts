import { useEffect } from 'react';
import { call } from '../api/call';
import { useQueue } from './queue-state';

/** Longer than this without a key or a move of the hand, nobody is reading. Milliseconds. */
const idleMs = 60_000;

/**
 * Measures how long a draft stood before a person until they decided, and tells the engine when they have: the window's focus
 * and their hands count, time away does not. A draft that was only passed by is not told.
 */
export const useLook = (draftId: string | null): void => {
  useEffect(() => {
    if (draftId === null) return;
    const look = { ms: 0, since: performance.now(), active: performance.now() };
    const count = (): void => {
      const now = performance.now();
      if (document.hasFocus()) look.ms += Math.max(0, Math.min(now, look.active + idleMs) - look.since);
      look.since = now;
    };
    const touch = (): void => {
      count();
      look.active = performance.now();
    };
    const kinds = ['keydown', 'pointermove', 'wheel', 'focus'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    window.addEventListener('blur', count);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch);
      window.removeEventListener('blur', count);
      count();
      if (!useQueue.getState().settled.has(draftId)) return;
      // A look that is lost makes the manager's numbers fewer, never wrong.
      void call('reviews.looked', { id: draftId, lookedMs: Math.round(Math.min(look.ms, 3_600_000)) }).catch(() => {});
    };
  }, [draftId]);
};
