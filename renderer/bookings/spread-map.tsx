import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import type { SlotSpread, SpreadSlot } from '../../shared/schemas/booking';
import { slotText } from '../format/time';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { offersOn, roomOn, type SpreadGrid } from './spread-grid';

const labelWidth = 48;

/** A time in words: what a screen reader says of its cell, and what the line below the map says. */
export const slotWords = (slot: SpreadSlot, capacity: number, zone: string): string => {
  const when = slotText(slot.startAt, zone);
  const words = t.bookings.spread;
  if (slot.booked) return words.cellBooked(when);
  if (slot.taken) return words.cellTaken(when, offersOn(slot));
  return words.cell(when, slot.charged, slot.reserved, roomOn(slot, capacity));
};

const mark = 'h-2 w-2 rounded-[2px]';

/** One mark per offer the time should carry: filled in sent replies, half in drafts, an outline where there is room, amber beyond. */
const Marks = ({ slot, capacity }: { slot: SpreadSlot; capacity: number }) => {
  const count = Math.max(capacity, offersOn(slot));
  if (count > 5)
    return (
      <span className={roomOn(slot, capacity) < 0 ? 'text-warn' : 'text-ink-2'}>{`${offersOn(slot)}/${capacity}`}</span>
    );
  return (
    <>
      {Array.from({ length: count }, (_, n) => {
        const place = `${slot.startAt} ${n}`;
        if (n >= capacity) return <span key={place} className={classNames(mark, 'bg-warn')} />;
        if (n < slot.charged) return <span key={place} className={classNames(mark, 'bg-accent-text')} />;
        if (n < offersOn(slot))
          return <span key={place} className={classNames(mark, 'border-[1.5px] border-accent-text bg-accent-bg')} />;
        return <span key={place} className={classNames(mark, 'border border-control-soft')} />;
      })}
    </>
  );
};

const toneOf = (slot: SpreadSlot, capacity: number): string => {
  if (slot.booked) return 'bg-accent text-on-fill';
  if (slot.taken) return 'border border-dashed border-control text-ink-3';
  if (roomOn(slot, capacity) < 0) return 'bg-warn-bg';
  return offersOn(slot) > 0 ? 'bg-selected' : 'bg-canvas';
};

/** Offers per time and day: days across, clock times down. One tab stop; arrow keys move over the times. */
export const SpreadMap = ({
  spread,
  grid,
  zone,
  width,
}: {
  spread: SlotSpread;
  grid: SpreadGrid;
  zone: string;
  width: number;
}) => {
  const { capacity } = spread;
  const [held, setHeld] = useState<{ day: number; clock: number }>({ day: 0, clock: 0 });
  const column = Math.max(34, Math.floor((width - labelWidth) / Math.max(1, grid.days.length)));
  const move = (event: React.KeyboardEvent<HTMLTableElement>): void => {
    const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const day = Math.min(grid.days.length - 1, Math.max(0, held.day + (step[0] ?? 0)));
    const clock = Math.min(grid.clocks.length - 1, Math.max(0, held.clock + (step[1] ?? 0)));
    setHeld({ day, clock });
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${day} ${clock}"]`)?.focus();
  };
  const heldDay = grid.days[held.day];
  const heldClock = grid.clocks[held.clock];
  const heldSlot = heldDay && heldClock ? grid.at(heldDay.key, heldClock) : undefined;
  const gapWords = (key: string, clock: string): string => t.bookings.spread.gap(`${key} ${clock}`);
  return (
    <div>
      <div className="overflow-x-auto pb-1">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus (ARIA APG)
          role="grid"
          aria-label={t.bookings.spread.title}
          onKeyDown={move}
          className="border-separate border-spacing-0"
        >
          <thead>
            <tr>
              <td style={{ width: labelWidth }} />
              {grid.days.map((day) => {
                const [weekday, ...date] = slotText(day.at, zone).split(',')[0]?.split(' ') ?? [];
                return (
                  <th
                    key={day.key}
                    scope="col"
                    style={{ width: column }}
                    className={classNames(
                      'pb-1 text-center text-axis font-normal text-ink-3',
                      day.weekStarts && 'border-l border-control-soft',
                    )}
                  >
                    <span className="block text-ink-2">{weekday}</span>
                    {date.join(' ')}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {grid.clocks.map((clock, row) => (
              <tr key={clock}>
                <th scope="row" className="pr-2 text-right text-axis font-normal text-ink-3">
                  {clock}
                </th>
                {grid.days.map((day, n) => {
                  const slot = grid.at(day.key, clock);
                  const here = held.day === n && held.clock === row;
                  return (
                    <td
                      key={day.key}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid
                      role="gridcell"
                      data-cell={`${n} ${row}`}
                      tabIndex={here ? 0 : -1}
                      aria-label={slot ? slotWords(slot, capacity, zone) : gapWords(day.key, clock)}
                      onFocus={() => setHeld({ day: n, clock: row })}
                      onMouseEnter={() => setHeld({ day: n, clock: row })}
                      className={classNames(
                        'h-[26px] p-px focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent-text',
                        day.weekStarts && 'border-l border-control-soft',
                      )}
                    >
                      {slot ? (
                        <span
                          className={classNames(
                            'flex h-6 items-center justify-center gap-[3px] rounded-key text-axis tabular-nums',
                            toneOf(slot, capacity),
                          )}
                        >
                          {slot.booked ? (
                            <Icon of={CalendarCheck} size={14} />
                          ) : slot.taken ? (
                            `${offersOn(slot)}×`
                          ) : (
                            <Marks slot={slot} capacity={capacity} />
                          )}
                        </span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="pt-2 text-meta text-ink-2">
        {heldSlot ? slotWords(heldSlot, capacity, zone) : t.bookings.spread.keys}
      </p>
    </div>
  );
};

/** What the marks mean. */
export const SpreadLegend = () => {
  const words = t.bookings.spread.legend;
  const item = (className: string, word: string) => (
    <span key={word} className="flex items-center gap-1.5">
      <span aria-hidden="true" className={classNames(mark, className)} />
      {word}
    </span>
  );
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
      {item('bg-accent-text', words.charged)}
      {item('border-[1.5px] border-accent-text bg-accent-bg', words.reserved)}
      {item('border border-control-soft', words.room)}
      {item('bg-warn', words.over)}
      {item('border border-dashed border-control', words.taken)}
    </span>
  );
};
