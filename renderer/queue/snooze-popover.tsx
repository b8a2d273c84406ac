import type { ReactNode } from 'react';
import type { DraftDetail } from '../../shared/contract';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Button } from '../ui/button';
import { ChoiceList } from '../ui/choice-list';
import { Popover } from '../ui/popover';
import { snooze } from './decide';
import { snoozeChoices, snoozeUntil } from './snooze-until';

type SnoozePopoverProps = {
  detail: DraftDetail;
  ids: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
};

/** S, then one digit: away until a moment. A reply of the lead brings it back at once; the engine sees to that. */
export const SnoozePopover = ({ detail, ids, open, onOpenChange, anchor }: SnoozePopoverProps) => {
  const choose = (index: number) => (): void => {
    const choice = snoozeChoices[index];
    if (choice) void snooze(detail, snoozeUntil(choice, currentTime()), ids);
  };
  const snoozedUntilAt = detail.lead.snoozedUntilAt;
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={t.queue.snoozePopover.title}
      width={280}
      commands={{ choose1: choose(0), choose2: choose(1), choose3: choose(2), choose4: choose(3) }}
    >
      <h3 className="px-4 pt-3.5 pb-2 text-ui font-semibold">{t.queue.snoozePopover.title}</h3>
      <ChoiceList
        choices={snoozeChoices.map((choice, index) => ({
          key: choice,
          word: t.queue.snoozePopover.options[choice],
          onChoose: choose(index),
        }))}
      />
      {snoozedUntilAt !== null && snoozedUntilAt > currentTime() ? (
        <div className="flex items-center justify-between border-t border-line px-4 py-2 text-meta text-ink-3">
          {momentText(snoozedUntilAt, currentTime())}
          <Button kind="link" small onClick={() => void snooze(detail, null, ids)}>
            {t.queue.snoozePopover.wake}
          </Button>
        </div>
      ) : null}
    </Popover>
  );
};
