import type { ReactNode } from 'react';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Button } from '../ui/button';
import { ChoiceList } from '../ui/choice-list';
import { Popover } from '../ui/popover';
import { snoozeChoices, snoozeText, snoozeUntil } from './snooze-until';

type SnoozePopoverProps = {
  /** Until when the lead is away already, UTC milliseconds; null when it is not. */
  snoozedUntilAt: number | null;
  /** Takes UTC milliseconds; null wakes the lead. */
  onSnooze: (untilAt: number | null) => void;
  side?: 'top' | 'bottom';
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
};

/** S, then one digit: away until a moment. A reply of the lead brings it back at once; the engine sees to that. */
export const SnoozePopover = ({
  snoozedUntilAt,
  onSnooze,
  side = 'top',
  open,
  onOpenChange,
  anchor,
}: SnoozePopoverProps) => {
  const choose = (index: number) => (): void => {
    const choice = snoozeChoices[index];
    if (choice) onSnooze(snoozeUntil(choice, currentTime()));
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      side={side}
      label={t.queue.snoozePopover.title}
      width={320}
      commands={{ choose1: choose(0), choose2: choose(1), choose3: choose(2), choose4: choose(3) }}
    >
      <h3 className="px-4 pt-3.5 pb-2 text-ui font-semibold">{t.queue.snoozePopover.title}</h3>
      <ChoiceList
        choices={snoozeChoices.map((choice, index) => ({
          key: choice,
          word: t.queue.snoozePopover.options[choice],
          detail: snoozeText(choice, currentTime()),
          onChoose: choose(index),
        }))}
      />
      {snoozedUntilAt !== null && snoozedUntilAt > currentTime() ? (
        <div className="flex items-center justify-between border-t border-line px-4 py-2 text-meta text-ink-3">
          {momentText(snoozedUntilAt, currentTime())}
          <Button kind="link" small onClick={() => onSnooze(null)}>
            {t.queue.snoozePopover.wake}
          </Button>
        </div>
      ) : null}
    </Popover>
  );
};
