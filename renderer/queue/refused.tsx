import { useEffect } from 'react';
import type { DraftDetail } from '../../shared/contract';
import { modelIsAway } from '../shell/offline';
import { useStatus } from '../shell/use-status';
import { redraft } from './decide';
import { RefusalNotice } from './notices';
import { askOver, setRefusal, useQueue } from './queue-state';
import { afterwards, groundOf } from './refusal';
import { bodyOf, useTyped } from './typed-text';
import { writeVersions } from './write-actions';

/** The refusal that stands beside a draft. It goes when its cause is gone, also where that happened elsewhere. */
export const Refused = ({ detail }: { detail: DraftDetail }) => {
  const { draft } = detail;
  const refusal = useQueue((state) => state.refusals[draft.id]);
  const seenSeq = useQueue((state) => state.seenSeq[draft.id]);
  const typed = useTyped((all) => all[draft.id]);
  const status = useStatus();
  const away = status !== undefined && modelIsAway(status);
  const after = refusal && afterwards(refusal, groundOf(detail, bodyOf(draft, typed), seenSeq), away);
  useEffect(() => {
    if (refusal === undefined || after === refusal || after === undefined) return;
    setRefusal(draft.id, after);
    // Another has it in hand now, or nobody: who that concerns is asked anew.
    if (after === null && refusal.code === 'claimed') askOver(draft.id, false);
  });
  if (!refusal || after === null) return null;
  return (
    <RefusalNotice
      refusal={refusal}
      onAgain={() => void (refusal.again === 'versions' ? writeVersions(draft) : redraft(detail, refusal.wish))}
    />
  );
};
