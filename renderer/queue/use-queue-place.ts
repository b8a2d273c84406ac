import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { go, useRoute } from '../state/route';
import { cutOf, showCut, useQueue } from './queue-state';

const keepAfterMs = 1_000;
/** Rows above the first in sight when the window was closed, until the list has gone there. */
export const restoredScroll: { rows: number | null } = { rows: null };
/** Rows above the first in sight now. */
export const scrolled: { rows: number } = { rows: 0 };

/**
 * Finds the place where the person was when they last worked here, once for each start of the window, and keeps it as they go
 * on. A draft that a link opened stays open. Gives whether the list may be asked for: not before the place is known, so that
 * no other cut flashes by.
 */
export const useQueuePlace = (): boolean => {
  const draftId = useRoute((route) => route.draftId);
  const done = useRef(placeKnown.done);
  const [ready, setReady] = useState(placeKnown.done);
  const answer = useCall('queue.place', done.current ? null : {});
  const { value, error } = answer;
  useEffect(() => {
    if (done.current || (value === undefined && error === null)) return;
    done.current = true;
    placeKnown.done = true;
    const place = value?.place ?? null;
    if (place) {
      showCut(place.cut, place.savedViewId);
      restoredScroll.rows = place.scrolledRows;
      if (useRoute.getState().draftId === null && place.draftId !== null) go({ draftId: place.draftId });
    }
    setReady(true);
  }, [value, error]);

  const { view, filters, sort, group, savedViewId } = useQueue();
  // Whoever writes wants to find the text in front of them, should the program end at the next key.
  const editing = useQueue((state) => state.editing !== null && state.editing === draftId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew with each part of the place
  useEffect(() => {
    if (!ready) return;
    const timer = window.setTimeout(
      () => {
        // What cannot be kept costs the next start its place, nothing more; the engine's absence is told elsewhere.
        void call('queue.keepPlace', {
          place: { cut: cutOf(useQueue.getState()), savedViewId, draftId, scrolledRows: scrolled.rows },
        }).catch(() => {});
      },
      editing ? 0 : keepAfterMs,
    );
    return () => window.clearTimeout(timer);
  }, [ready, view, filters, sort, group, savedViewId, draftId, editing]);
  return ready;
};
/** Once for each start of the window, however often the screen is left and come back to. */
const placeKnown = { done: false };
