import type { LucideIcon } from 'lucide-react';
import { CalendarCheck, CalendarClock, CalendarX, CircleHelp, CircleX, Hand } from 'lucide-react';
import type { Booking } from '../../shared/schemas/booking';
import { knownZone, slotText } from '../format/time';
import { t } from '../strings';
import type { IconTone } from '../ui/icon';

/** How a proposal reads: one line, what stands behind it, and its sign. */
export type BookingLine = { icon: LucideIcon; tone: IconTone; title: string; text: string };

/** A time as the lead reads it; UTC where this computer does not know the lead's zone. */
export const timeOf = (booking: Pick<Booking, 'zone'>, startAt: number): string =>
  slotText(startAt, knownZone(booking.zone) ? booking.zone : 'UTC');

/** The words of a proposal as it stands `now` (UTC milliseconds). */
export const bookingLine = (booking: Booking, now: number): BookingLine => {
  const words = t.bookings;
  const name = words.first(booking.leadName);
  const when = booking.startAt === null ? '' : timeOf(booking, booking.startAt);
  const said = booking.words === '' ? '' : words.words(booking.words);
  const reason = booking.reason ?? '';
  const line = (icon: LucideIcon, tone: IconTone, title: string, text: string): BookingLine => ({
    icon,
    tone,
    title,
    text,
  });
  switch (booking.state) {
    case 'proposed': {
      const behind = [reason === '' ? booking.unclear : reason, said, booking.newerInboundAt ? words.newer : '']
        .filter((part) => part !== '' && part !== null)
        .join(' ');
      return booking.startAt === null
        ? line(CalendarClock, 'accent', words.unclear(name), behind)
        : line(CalendarClock, 'accent', words.accepted(name, when), behind);
    }
    case 'confirmed': {
      const seconds = Math.ceil(((booking.leavesAt ?? now) - now) / 1000);
      return reason !== ''
        ? line(CalendarClock, 'warn', words.waiting(name, when), reason)
        : seconds > 0
          ? line(CalendarClock, 'accent', words.leaves(name, when, seconds), said)
          : line(CalendarClock, 'accent', words.booking(name, when), said);
    }
    case 'held':
      return line(Hand, 'warn', words.held(name, when), reason);
    case 'handed_off':
      return line(CalendarClock, 'accent', words.booking(name, when), said);
    case 'uncertain':
      return line(CircleHelp, 'warn', words.uncertain(name, when), reason);
    case 'needs_person':
      return line(CircleHelp, 'warn', words.needsPerson(name, when), reason);
    case 'failed':
      return line(CircleX, 'danger', words.failed(name, when), reason);
    case 'taken':
      return line(CalendarX, 'warn', words.taken(name, when), reason);
    case 'elsewhere':
      return line(CalendarCheck, 'quiet', words.elsewhere(name), reason);
    case 'booked':
      return line(CalendarCheck, 'quiet', words.booked(name, when), said);
    case 'declined':
    case 'superseded':
    case 'expired':
      return line(CalendarX, 'quiet', words.declined(name), reason);
  }
};

/** What a person may do about it now. */
export const bookingActions = (booking: Booking): { book: boolean; pick: boolean; decline: boolean; undo: boolean } => {
  const open = booking.state === 'proposed' || booking.state === 'failed' || booking.state === 'needs_person';
  return {
    book: open && booking.startAt !== null,
    pick: booking.state === 'proposed' || booking.state === 'failed',
    decline: open,
    undo: booking.undoable,
  };
};
