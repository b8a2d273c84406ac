import type { DraftDetail } from '../../shared/contract';
import { t } from '../strings';
import { Button } from '../ui/button';
import { approve, redraft, reject, snooze } from './decide';
import { setQueue, useQueue } from './queue-state';
import { RejectPopover } from './reject-popover';
import { SnoozePopover } from './snooze-popover';
import { WishPopover } from './wish-popover';
import { writeVersions } from './write-actions';

/** Sign, or one of the four other things a person can do with a draft. Buttons keep their places while editing. */
export const DecideBar = ({ detail, ids, hold }: { detail: DraftDetail; ids: readonly string[]; hold: boolean }) => {
  const { draft } = detail;
  const editing = useQueue((state) => state.editing === draft.id);
  const popover = useQueue((state) => state.popover);
  const busy = useQueue((state) => state.redrafting.has(draft.id));
  const settled = draft.state !== 'pending';
  const close = (open: boolean, which: typeof popover): void => setQueue({ popover: open ? which : null });
  return (
    <div className="flex flex-wrap items-center gap-x-0.5 gap-y-1.5 pt-[10px]">
      <Button
        kind="filled"
        command="approve"
        keyDead={editing}
        disabled={settled || busy}
        onClick={() => void approve(detail, ids)}
      >
        {hold ? t.queue.approveHold : t.queue.approve}
      </Button>
      <Button
        kind="ghost"
        command="edit"
        keyDead={editing}
        minWidth={74}
        disabled={settled || busy}
        onClick={() => setQueue({ editing: editing ? null : draft.id })}
      >
        {editing ? t.queue.done : t.queue.edit}
      </Button>
      <WishPopover
        open={popover === 'wish'}
        onOpenChange={(open) => close(open, 'wish')}
        onWish={(wish) => void redraft(detail, wish)}
        onVersions={() => void writeVersions(draft)}
        anchor={
          <Button
            kind="ghost"
            command="redraft"
            keyDead={editing}
            disabled={settled}
            minWidth={74}
            onClick={() => void redraft(detail, null)}
          >
            {busy ? t.queue.stopWriting : t.queue.redraft}
          </Button>
        }
      />
      <RejectPopover
        onReject={(reason, note) => void reject(detail, reason, note, ids)}
        open={popover === 'reject'}
        onOpenChange={(open) => close(open, 'reject')}
        anchor={
          <Button
            kind="ghost"
            command="reject"
            keyDead={editing}
            disabled={settled}
            onClick={() => setQueue({ popover: 'reject' })}
          >
            {t.queue.reject}
          </Button>
        }
      />
      <SnoozePopover
        snoozedUntilAt={detail.lead.snoozedUntilAt}
        onSnooze={(untilAt) => void snooze(detail, untilAt, ids)}
        open={popover === 'snooze'}
        onOpenChange={(open) => close(open, 'snooze')}
        anchor={
          <Button
            kind="ghost"
            command="snooze"
            keyDead={editing}
            disabled={settled}
            onClick={() => setQueue({ popover: 'snooze' })}
          >
            {t.queue.snooze}
          </Button>
        }
      />
    </div>
  );
};
