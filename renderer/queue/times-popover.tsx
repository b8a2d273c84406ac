import type { ReactNode } from 'react';
import type { Draft } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { clockText } from '../format/time';
import { t } from '../strings';
import { Kbd } from '../ui/kbd';
import { Popover } from '../ui/popover';
import { insertTime } from './write-actions';

const words = t.writing.insert;
const digits = 6;

/** Free times for this lead, in the words they would stand in the reply. Choosing one reserves it. */
export const TimesPopover = ({
  draft,
  open,
  onOpenChange,
  anchor,
}: {
  draft: Draft;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
}) => {
  const asked = useCall('drafts.times', open ? { id: draft.id } : null).value;
  const times = asked?.times ?? [];
  const choose = (index: number) => (): void => {
    const time = times[index];
    if (time) void insertTime(draft, time.startAt);
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={words.timesTitle}
      width={400}
      commands={{
        choose1: choose(0),
        choose2: choose(1),
        choose3: choose(2),
        choose4: choose(3),
        choose5: choose(4),
        choose6: choose(5),
      }}
    >
      <h3 className="px-4 pt-3.5 pb-2 text-ui font-semibold">{words.timesTitle}</h3>
      {asked && times.length === 0 ? (
        <p className="px-4 pb-2 text-ui text-ink-2">{asked.problem ?? words.noTimes}</p>
      ) : null}
      <ul className="max-h-64 overflow-y-auto px-2 pb-2">
        {times.map((time, index) => (
          <li key={time.startAt}>
            <button
              type="button"
              onClick={choose(index)}
              className="flex h-8 w-full items-center gap-3 rounded-control px-2 text-left text-ui hover:bg-selected focus-visible:bg-selected focus-visible:-outline-offset-2"
            >
              <span className="w-5 shrink-0">{index < digits ? <Kbd cap={String(index + 1)} /> : null}</span>
              <span className="min-w-0 flex-1 truncate">{time.label}</span>
              <span className="shrink-0 text-meta tabular-nums text-ink-3">{words.yours(clockText(time.startAt))}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-4 py-2.5 text-meta text-ink-3">{words.timesNote}</p>
    </Popover>
  );
};
