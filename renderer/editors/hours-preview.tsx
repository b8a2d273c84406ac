import { useRef } from 'react';
import type { Campaign, SendingHours } from '../../shared/schemas/campaign';
import { useCall } from '../api/use-call';
import { placeOf } from '../format/time';
import { t } from '../strings';
import { AsideCard } from './editor-frame';
import { weekOf } from './hours-form';
import { useSettled } from './use-settled';

const words = t.editors.hours;

/** A moment in a zone: "Mon 11 May 09:00". */
const momentIn = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
    .format(at)
    .replaceAll(',', '');

type Send = { readyAt: number; leavesAt: number | null };

/** Rows that say something new: each moment of leaving once, and one that leaves at once. */
const tellingOf = (sends: readonly Send[]): Send[] => {
  const keyOf = (send: Send): string => (send.leavesAt === send.readyAt ? 'at once' : String(send.leavesAt));
  return sends.filter((send, index) => sends.findIndex((other) => keyOf(other) === keyOf(send)) === index).slice(0, 4);
};

/** The week as seven lines of 24 hours: open stretches are drawn. */
export const WeekPicture = ({ hours }: { hours: SendingHours }) => {
  const stretches = weekOf(hours);
  return (
    <div aria-hidden="true">
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <div key={day} className="flex h-5 items-center gap-2">
          <span className="w-6 text-axis text-ink-3">{words.dayLetters[day]}</span>
          <svg aria-hidden="true" viewBox="0 0 1440 8" preserveAspectRatio="none" className="h-2 min-w-0 flex-1">
            <rect width="1440" height="8" className="fill-track opacity-60" />
            {stretches
              .filter((each) => each.day === day)
              .map((each) => (
                <rect
                  key={each.from}
                  x={each.from}
                  width={each.to - each.from}
                  height="8"
                  className="fill-accent-mid"
                />
              ))}
          </svg>
        </div>
      ))}
      <div className="flex justify-between pl-8 text-axis text-ink-3">
        {['0', '6', '12', '18', '24'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
};

/** When replies that are ready at various hours would leave, zone by zone: the engine's own answer. */
export const HoursPreview = ({ campaign, hours }: { campaign: Campaign; hours: SendingHours | null }) => {
  const settled = useSettled(hours);
  // While something is wrong the last right hours stay on show, and the card says so.
  const last = useRef(settled ?? campaign.sendingHours);
  if (settled !== null) last.current = settled;
  const zones = useCall('hours.preview', { campaignId: campaign.id, sendingHours: last.current }).value?.zones ?? [];
  return (
    <>
      <AsideCard title={words.preview}>
        {hours === null ? <p className="pb-2 text-meta text-warn">{words.previewInvalid}</p> : null}
        {zones.map(({ zone, leads, openNow, opens, sends }) => {
          const first = opens[0];
          return (
            <section key={zone} aria-label={zone} className="border-t border-line py-2 first-of-type:border-t-0">
              <div className="flex items-baseline justify-between gap-3">
                <h4 className="text-ui font-medium">{placeOf(zone)}</h4>
                <span className="text-meta text-ink-3">{words.leads(leads)}</span>
              </div>
              <p className="text-meta text-ink-2">
                {openNow ? words.openNow : first ? words.closedUntil(momentIn(first.fromAt, zone)) : words.closedLong}
              </p>
              <table className="mt-1 w-full table-fixed text-meta tabular-nums">
                <thead>
                  <tr className="text-ink-3">
                    <th className="text-left font-normal">{words.ready}</th>
                    <th className="text-left font-normal">{words.leaves}</th>
                  </tr>
                </thead>
                <tbody>
                  {tellingOf(sends).map((send) => (
                    <tr key={send.readyAt}>
                      <td className="py-px text-ink-2">{momentIn(send.readyAt, zone)}</td>
                      <td className="py-px">
                        {send.leavesAt === null
                          ? words.never
                          : send.leavesAt === send.readyAt
                            ? words.atOnce
                            : momentIn(send.leavesAt, zone)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
      </AsideCard>
      <AsideCard title={words.week}>
        <WeekPicture hours={last.current} />
      </AsideCard>
    </>
  );
};
