import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { DraftDetail } from '../../shared/contract';
import type { CommandId } from '../keys/bindings';
import { keyPressedAt } from '../keys/command-registry';
import { setQueue } from './queue-state';
import { useTyped } from './typed-text';

/**
 * Since when the open draft has stood in the window as it reads now, milliseconds by the page's clock; Infinity while it does not. Another text
 * of the same draft is another thing to read, unless it was typed here.
 */
export const useShownSince = (detail: DraftDetail | undefined): RefObject<number> => {
  const since = useRef(Number.POSITIVE_INFINITY);
  const typed = useTyped((state) => detail !== undefined && state[detail.draft.id] !== undefined);
  const text = detail && `${detail.draft.id} ${typed ? '' : detail.draft.fingerprint}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for what there is to read
  useLayoutEffect(() => {
    since.current = detail ? performance.now() : Number.POSITIVE_INFINITY;
  }, [text]);
  return since;
};

type Press = { command: CommandId; draftId: string; detail: DraftDetail | undefined; shownAt: number };

/**
 * Runs a command on the draft that a person had before them when they gave it. A key that was pressed while that draft was still on
 * its way acts on nothing: nobody can have judged it. It is said, so that the key is pressed again.
 */
export const whenShown = ({ command, draftId, detail, shownAt }: Press, run: (open: DraftDetail) => unknown): void => {
  const pressedAt = keyPressedAt();
  if (detail === undefined || (pressedAt !== null && pressedAt < shownAt)) {
    setQueue({ tooEarly: { draftId, command } });
    return;
  }
  setQueue({ tooEarly: null });
  void run(detail);
};
