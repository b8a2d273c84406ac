import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import { call } from '../api/call';
import { useEvent } from '../api/use-event';

export type WritingNow = NonNullable<CallOutput<'drafts.writing'>['writing']>;

/**
 * What the engine is writing in place of a draft, as it grows; null while nothing is. Asked at every event itself, not gathered
 * with the others: a person is watching. One question at a time, and once more if the text grew meanwhile.
 */
export const useWriting = (draftId: string, active: boolean): WritingNow | null => {
  const [writing, setWriting] = useState<WritingNow | null>(null);
  const asking = useRef({ busy: false, again: false, draftId });
  asking.current.draftId = draftId;

  const look = async (): Promise<void> => {
    const turn = asking.current;
    turn.again = turn.busy;
    if (turn.busy) return;
    turn.busy = true;
    try {
      do {
        turn.again = false;
        const { writing: now } = await call('drafts.writing', { id: draftId });
        if (turn.draftId === draftId) setWriting(now);
      } while (turn.again);
    } catch {
      // Only what is shown meanwhile: the redraft itself answers with its text or its failure.
      setWriting(null);
    } finally {
      turn.busy = false;
    }
  };

  useEvent('writing', (ids) => {
    if (active && ids.includes(draftId)) void look();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when it begins; the events ask from then on
  useEffect(() => {
    setWriting(null);
    if (active) void look();
  }, [draftId, active]);
  return active ? writing : null;
};
