import { Hand } from 'lucide-react';
import type { QueueRow } from '../../shared/schemas/draft';
import { countText } from '../format/number';
import { t } from '../strings';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Kbd } from '../ui/kbd';
import { Menu } from '../ui/menu';
import { claimDrafts, useGiveItems } from './claim-menu';
import { approveMany, rejectMany, snoozeMany, sortSelected } from './decide-many';
import { clearSelected, setQueue, useQueue } from './queue-state';
import { RejectPopover } from './reject-popover';
import { SnoozePopover } from './snooze-popover';
import { useTyped } from './typed-text';

/** What can be done with the selected drafts, in the place of the tabs while there are any. */
export const BatchHeader = ({ rows, total }: { rows: readonly QueueRow[]; total: string }) => {
  const { popover, refusals, seenSeq, manyTold } = useQueue();
  const typed = useTyped();
  const ids = rows.map((row) => row.id);
  const give = useGiveItems(ids);
  const { go } = sortSelected(rows, refusals, seenSeq, typed);
  return (
    <header className="flex h-20 shrink-0 flex-col justify-center gap-1.5 border-b border-line px-4 wide:px-5">
      <div className="flex items-baseline gap-2">
        <h2 className="text-ui font-semibold">{t.queue.many.selected(countText(rows.length))}</h2>
        <span className="text-ui text-ink-3">{t.queue.many.of(total)}</span>
        <p role="status" className="min-w-0 flex-1 truncate text-meta text-warn" title={manyTold}>
          {manyTold}
        </p>
        <button
          type="button"
          onClick={clearSelected}
          className="flex shrink-0 items-center gap-1.5 rounded-key text-meta text-ink-3 hover:text-ink"
        >
          <Kbd cap="Esc" />
          {t.queue.many.clear}
        </button>
      </div>
      <div className="flex gap-2">
        <Button small command="approve" disabled={go.length === 0} onClick={() => void approveMany(rows)}>
          {t.queue.many.approve(go.length)}
        </Button>
        <RejectPopover
          title={t.queue.many.why(rows.length)}
          after={t.queue.many.rejectNote(rows.length)}
          side="bottom"
          onReject={(reason, note) => void rejectMany(rows, reason, note)}
          open={popover === 'reject'}
          onOpenChange={(open) => setQueue({ popover: open ? 'reject' : null })}
          anchor={
            <Button small command="reject" onClick={() => setQueue({ popover: 'reject' })}>
              {t.queue.many.reject(rows.length)}
            </Button>
          }
        />
        <SnoozePopover
          snoozedUntilAt={null}
          side="bottom"
          onSnooze={(untilAt) => void (untilAt === null ? undefined : snoozeMany(rows, untilAt))}
          open={popover === 'snooze'}
          onOpenChange={(open) => setQueue({ popover: open ? 'snooze' : null })}
          anchor={
            <Button small command="snooze" onClick={() => setQueue({ popover: 'snooze' })}>
              {t.queue.many.snooze}
            </Button>
          }
        />
        <Menu
          trigger={<IconButton icon={Hand} label={t.queueCut.claim.giveMany} />}
          groups={[
            {
              items: [{ key: 'me', word: t.queueCut.claim.take, onSelect: () => void claimDrafts(ids, null) }, ...give],
            },
          ]}
        />
      </div>
    </header>
  );
};
