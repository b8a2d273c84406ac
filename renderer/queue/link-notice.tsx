import { Link2, X } from 'lucide-react';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { setDraftLink, useDraftLink } from '../state/draft-link';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';

/** What became of the draft that a link opened, while it is the one that is open. */
export const LinkNotice = ({ openId }: { openId: string | null }) => {
  const settled = useDraftLink((state) => state.settled);
  const words = t.shell.draftLink;
  const located = settled !== null && settled.draftId === openId ? settled.located : null;
  const newerId = located?.newerId ?? null;
  return (
    <div role="status">
      {located === null || located.state === null || located.state === 'pending' ? null : (
        <div data-tint className="flex items-start gap-3 border-t border-line bg-accent-bg px-4 py-2.5 wide:px-5">
          <span className="pt-0.5">
            <Icon of={Link2} tone="accent" />
          </span>
          <div className="min-w-0 flex-1 text-ui">
            <p className="font-semibold">
              {words.became[located.state](
                located.settledAt === null ? '' : momentText(located.settledAt, currentTime()),
                located.by,
              )}
            </p>
            <p className="text-ink-2">{words.shown}</p>
            {newerId === null ? null : (
              <div className="pt-2">
                <Button small onClick={() => go({ draftId: newerId })}>
                  {words.newer}
                </Button>
              </div>
            )}
          </div>
          <IconButton
            icon={X}
            size={14}
            label={t.queueCut.closePlanted}
            onClick={() => setDraftLink({ settled: null })}
          />
        </div>
      )}
    </div>
  );
};
