import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Booking } from '../../shared/schemas/booking';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Menu, type MenuGroup } from '../ui/menu';
import { confirmBooking } from './booking-actions';
import { timeOf } from './booking-line';

/** The times for a meeting: those offered to this lead first, then what else is free. Choosing one confirms it. */
export const PickTime = ({ booking, trigger }: { booking: Booking; trigger: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const { value, error } = useCall('bookings.times', open ? { id: booking.id } : null);
  const words = t.bookings;
  const times = value?.times ?? [];
  const items = (offered: boolean): MenuGroup['items'] =>
    times
      .filter((time) => time.offered === offered)
      .map((time) => ({
        key: String(time.startAt),
        word: timeOf(booking, time.startAt),
        disabled: !time.free,
        ...(time.free ? {} : { detail: words.notFree }),
        onSelect: () => void confirmBooking(booking, time.startAt),
      }));
  const groups = [
    { title: words.offered, items: items(true) },
    { title: words.freeTimes, items: items(false) },
  ].filter((group) => group.items.length > 0);
  const note = error?.message ?? value?.problem ?? (value ? words.noTimes : words.reading);
  return (
    <Menu
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      groups={
        groups.length > 0 ? groups : [{ items: [{ key: 'note', word: note, disabled: true, onSelect: () => {} }] }]
      }
    />
  );
};
