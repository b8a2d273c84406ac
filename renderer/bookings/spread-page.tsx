import { CalendarX } from 'lucide-react';
import { useMemo } from 'react';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { clockText, knownZone, placeOf, slotText } from '../format/time';
import { PageBody } from '../settings/page-body';
import { go } from '../state/route';
import { t } from '../strings';
import { ChartCard } from '../threshold-lab/chart-card';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { StatePage } from '../ui/state-page';
import { offersOn, roomOn, spreadCounts, spreadGrid } from './spread-grid';
import { SpreadLegend, SpreadMap } from './spread-map';

const days = 21;

/** How the times offered lie over the next weeks, so that a pile-up is seen before it is one. */
export const SpreadPage = () => {
  const { value, error } = useCall('slots.spread', { days });
  const words = t.bookings.spread;
  const zone = knownZone(value?.zone ?? null) ? (value?.zone ?? 'UTC') : 'UTC';
  const grid = useMemo(() => (value ? spreadGrid(value, zone) : null), [value, zone]);
  if (error && !value)
    return (
      <PageBody title={words.page} note={words.note} wide>
        <FailurePage failure={error} onAgain={() => refetch(['booking'])} />
      </PageBody>
    );
  if (!value || !grid) return <PageBody title={words.page}>{null}</PageBody>;
  if (value.zone === null)
    return (
      <PageBody title={words.page} note={words.note} wide>
        <StatePage
          icon={CalendarX}
          title={words.emptyTitle}
          actions={<Button onClick={() => go({ settingsPage: 'connections' })}>{words.connect}</Button>}
        >
          {words.empty}
        </StatePage>
      </PageBody>
    );
  const counts = spreadCounts(value);
  const times = counts.offers === 0 ? counts.free : counts.offeredTimes;
  return (
    <PageBody title={words.page} note={words.note} wide>
      {value.problem === null ? null : (
        <p
          role="status"
          data-tint
          className="mb-3 rounded-sheet border border-warn-line bg-warn-bg px-4 py-2.5 text-ui"
        >
          {words.problem(value.problem)}
        </p>
      )}
      <p className="pb-3 text-ui">
        <span className="font-semibold">{words.sentence(counts.offers, times, days)}.</span>{' '}
        {counts.offers > 0 ? `${words.crowded(counts.crowded, value.capacity)} ` : ''}
        {counts.booked > 0 ? `${words.booked(counts.booked)} ` : ''}
        {counts.gone > 0 ? <span className="text-warn">{words.gone(counts.gone)}</span> : null}
      </p>
      <ChartCard
        title={words.title}
        subtitle={`${words.zone(placeOf(zone))}, ${words.read(clockText(value.readAt))}`}
        few={value.slots.length === 0 ? words.none : null}
        intro={
          <div className="pt-2">
            <SpreadLegend />
          </div>
        }
        columns={words.columns}
        rows={value.slots.map((slot) => ({
          key: String(slot.startAt),
          cells: [
            slotText(slot.startAt, zone),
            String(slot.charged),
            String(slot.reserved),
            String(Math.max(0, roomOn(slot, value.capacity))),
            slot.booked
              ? words.states.booked
              : slot.taken && offersOn(slot) > 0
                ? words.states.taken
                : words.states.free,
          ],
        }))}
        draw={(width) => <SpreadMap spread={value} grid={grid} zone={zone} width={width} />}
      />
    </PageBody>
  );
};
