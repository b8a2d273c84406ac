import { Hourglass } from 'lucide-react';
import { useEffect } from 'react';
import { useKeyOptions } from '../keys/command-registry';
import { chordsOf } from '../keys/own-keys';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { capsOf } from '../ui/kbd';
import { setQueue, useQueue } from './queue-state';

/** Long enough to be read twice, milliseconds. */
const goesAfterMs = 6_000;

/** Says that a key came before its draft: at the foot of the pane, until the key is pressed again or another draft is open. */
export const TooEarlyNotice = ({ openId }: { openId: string | null }) => {
  const told = useQueue((state) => state.tooEarly);
  const own = useKeyOptions((state) => state.own);
  const shown = told !== null && told.draftId === openId ? told : null;
  useEffect(() => {
    if (told === null) return;
    const timer = window.setTimeout(() => setQueue({ tooEarly: null }), goesAfterMs);
    return () => window.clearTimeout(timer);
  }, [told]);
  const [chord] = shown ? chordsOf(shown.command, own) : [];
  return (
    <div role="status" className="pointer-events-none fixed right-6 bottom-12 z-50">
      {shown ? (
        <p
          data-tint
          className="flex items-center gap-2.5 rounded-sheet border border-line bg-accent-bg px-4 py-2.5 text-ui shadow-float"
        >
          <Icon of={Hourglass} tone="accent" />
          {t.queue.tooEarly(chord === undefined ? null : capsOf(chord).join(' '))}
        </p>
      ) : null}
    </div>
  );
};
