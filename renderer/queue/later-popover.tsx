import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DraftDetail } from '../../shared/contract';
import { useCall } from '../api/use-call';
import { clockText, placeOf, slotText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Button } from '../ui/button';
import { ChoiceList } from '../ui/choice-list';
import { Field, TextInput } from '../ui/field';
import { Popover } from '../ui/popover';
import { approve } from './decide';
import { closePopover } from './writing-state';

const words = t.writing.later;

/** What a date-and-time field holds, read on this computer's clock; null while it is not whole. */
export const momentOf = (value: string): number | null => {
  const at = new Date(value).getTime();
  return value === '' || Number.isNaN(at) ? null : at;
};

/** An approval that leaves later: a moment in the lead's day by one digit, or one of one's own. */
export const LaterPopover = ({
  detail,
  ids,
  open,
  onOpenChange,
  anchor,
}: {
  detail: DraftDetail;
  ids: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
}) => {
  const { id } = detail.draft;
  const [typed, setTyped] = useState('');
  const own = momentOf(typed);
  const asked = useCall('drafts.laterTimes', open ? { id, at: null } : null).value;
  const judged = useCall('drafts.laterTimes', open && own !== null ? { id, at: own } : null).value;
  const zone = asked?.zone ?? 'UTC';
  const times = asked?.times ?? [];
  const send = (at: number): void => {
    closePopover();
    void approve(detail, ids, at);
  };
  const choose = (index: number) => (): void => {
    const time = times[index];
    if (time) send(time.at);
  };
  const passed = own !== null && own <= currentTime();
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={words.button}
      width={400}
      commands={
        typed === ''
          ? { choose1: choose(0), choose2: choose(1), choose3: choose(2), choose4: choose(3), choose5: choose(4) }
          : {}
      }
    >
      <div className="px-4 pt-3.5 pb-2">
        <h3 className="text-ui font-semibold">{words.title(detail.lead.name)}</h3>
        {asked ? (
          <p className="text-meta text-ink-3">
            {asked.zoneKnown ? words.zone(placeOf(zone)) : words.zoneUnknown(placeOf(zone))}
          </p>
        ) : null}
      </div>
      {asked && times.length === 0 ? <p className="px-4 pb-2 text-ui text-ink-2">{words.none}</p> : null}
      <ChoiceList
        choices={times.map((time, index) => ({
          key: time.kind,
          word: words.kinds[time.kind],
          detail: (
            <span className="tabular-nums">
              {slotText(time.at, zone)} ({clockText(time.at)})
            </span>
          ),
          onChoose: choose(index),
        }))}
      />
      {/* Only once the choices are there: the field would take the focus, and with it the digits. */}
      {asked ? (
        <form
          className="border-t border-line px-4 py-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (own !== null && !passed) send(own);
          }}
        >
          <Field
            label={words.own}
            help={own !== null && !passed ? words.theirs(slotText(own, zone), placeOf(zone)) : undefined}
            error={passed ? words.passed : undefined}
          >
            {(field) => (
              <span className="flex gap-2">
                <TextInput
                  {...field}
                  type="datetime-local"
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                <Button type="submit" disabled={own === null || passed}>
                  {words.ownConfirm}
                </Button>
              </span>
            )}
          </Field>
          {judged?.inHours === false && !passed ? <p className="pt-1 text-meta text-warn">{words.outside}</p> : null}
        </form>
      ) : null}
      <p className="border-t border-line px-4 py-2.5 text-meta text-ink-3">{words.note}</p>
    </Popover>
  );
};
