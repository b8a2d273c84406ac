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

/**
 * Says that a key came before its draft, until the key is pressed again or another draft is open: at the foot of the list, or over the draft where
 * no list is shown. It covers neither the text nor the buttons that it asks to look at.
 */
export const TooEarlyNotice = ({ openId, floating }: { openId: string | null; floating?: boolean }) => {
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
    <div role="status" className={floating ? 'pointer-events-none fixed top-14 right-6 z-50 shadow-float' : ''}>
      {shown ? (
        <p data-tint className="flex items-start gap-3 border-t border-line bg-accent-bg px-4 py-2.5 text-ui wide:px-5">
          <span className="pt-0.5">
            <Icon of={Hourglass} tone="accent" />
          </span>
          {t.queue.tooEarly(chord === undefined ? null : capsOf(chord).join(' '))}
        </p>
      ) : null}
    </div>
  );
};
