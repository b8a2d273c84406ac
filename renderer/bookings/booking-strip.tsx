import { useState } from 'react';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { BookingRow } from './booking-row';

const shown = 2;

/** Accepted times above the queue: each is one decision, and a meeting lost if it waits. */
export const BookingStrip = () => {
  const [all, setAll] = useState(false);
  const bookings = useCall('bookings.list', {}).value?.bookings ?? [];
  if (bookings.length === 0) return null;
  const rows = all ? bookings : bookings.slice(0, shown);
  const hidden = bookings.length - shown;
  return (
    <section
      aria-label={t.bookings.label}
      data-tint
      className="max-h-[40vh] shrink-0 overflow-y-auto border-b border-line bg-accent-bg px-4 wide:px-5"
    >
      <ul>
        {rows.map((booking) => (
          <BookingRow key={booking.id} booking={booking} linked />
        ))}
      </ul>
      {hidden > 0 ? (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="mb-2 rounded-key text-meta font-medium text-accent-text hover:underline"
        >
          {all ? t.bookings.less : t.bookings.more(hidden)}
        </button>
      ) : null}
    </section>
  );
};

/** The proposals of the lead whose conversation is open. */
export const LeadBookings = ({ leadId }: { leadId: string }) => {
  const bookings = useCall('bookings.list', { leadId }).value?.bookings ?? [];
  if (bookings.length === 0) return null;
  return (
    <section aria-label={t.bookings.label} data-tint className="shrink-0 border-b border-line bg-accent-bg px-6">
      <ul>
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
      </ul>
    </section>
  );
};
