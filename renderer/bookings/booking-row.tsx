import type { Booking } from '../../shared/schemas/booking';
import { useNow } from '../format/use-now';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { confirmBooking, declineBooking, undoBooking } from './booking-actions';
import { bookingActions, bookingLine } from './booking-line';
import { PickTime } from './pick-time';

/** One proposal: what was accepted, in whose words, and the few things to do about it. `linked`: its name opens the conversation. */
export const BookingRow = ({ booking, linked }: { booking: Booking; linked?: boolean }) => {
  const now = useNow();
  const { icon, tone, title, text } = bookingLine(booking, now);
  const may = bookingActions(booking);
  const words = t.bookings;
  const again = booking.state !== 'proposed';
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-line py-2 not-first:border-t">
      <span className="pt-0.5">
        <Icon of={icon} tone={tone} />
      </span>
      <div className={classNames('flex-1', linked ? 'min-w-0 basis-[calc(100%-28px)] wide:basis-0' : 'min-w-[180px]')}>
        {linked ? (
          <button
            type="button"
            title={words.openLead}
            onClick={() => go({ screen: 'inbox', leadId: booking.leadId })}
            className="block max-w-full rounded-key text-left text-ui font-semibold hover:underline"
          >
            {title}
          </button>
        ) : (
          <p className="text-ui font-semibold">{title}</p>
        )}
        {text === '' ? null : (
          <p className="readable line-clamp-2 text-meta text-ink-2 [overflow-wrap:anywhere]">{text}</p>
        )}
      </div>
      <div className={classNames('flex shrink-0 items-center gap-1.5', linked && 'pl-7 wide:pl-0')}>
        {may.book ? (
          <Button small onClick={() => void confirmBooking(booking, null)}>
            {again ? words.bookAgain : words.book}
          </Button>
        ) : null}
        {may.pick ? (
          <PickTime
            booking={booking}
            trigger={
              <Button small kind={may.book ? 'ghost' : 'plain'}>
                {may.book ? words.other : words.pick}
              </Button>
            }
          />
        ) : null}
        {may.decline ? (
          <Button small kind="ghost" onClick={() => void declineBooking(booking)}>
            {again ? words.giveUp : words.decline}
          </Button>
        ) : null}
        {may.undo ? (
          <Button small kind="ghost" onClick={() => void undoBooking(booking)}>
            {words.undo}
          </Button>
        ) : null}
      </div>
    </li>
  );
};
