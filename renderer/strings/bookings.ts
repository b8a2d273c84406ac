import { plural } from './shell';

export const bookings = {
  label: 'Times accepted',
  first: (name: string) => name.split(' ')[0] ?? name,
  /** The row's one line, by where the proposal stands. */
  accepted: (name: string, when: string) => `${name} accepted ${when}: book it?`,
  unclear: (name: string) => `${name} agreed to a time: which one?`,
  leaves: (name: string, when: string, seconds: number) => `${when} with ${name} is booked in ${seconds} s`,
  booking: (name: string, when: string) => `Booking ${when} with ${name}`,
  waiting: (name: string, when: string) => `${when} with ${name} waits for the calendar`,
  held: (name: string, when: string) => `${when} with ${name} is held: sending is stopped`,
  uncertain: (name: string, when: string) => `${when} with ${name} may be booked`,
  needsPerson: (name: string, when: string) => `${when} with ${name}: booked or not?`,
  failed: (name: string, when: string) => `${when} with ${name} was not booked`,
  taken: (name: string, when: string) => `${when} was taken before ${name} had it`,
  elsewhere: (name: string) => `${name} has a meeting already`,
  booked: (name: string, when: string) => `${when} with ${name} is booked`,
  declined: (name: string) => `Nothing is booked with ${name}`,
  words: (words: string) => `“${words}”`,
  newer: 'Wrote again since: read that first.',
  book: 'Book it',
  bookAgain: 'Book again',
  pick: 'Pick a time',
  other: 'Other time',
  offered: 'Offered',
  freeTimes: 'Free in the calendar',
  notFree: 'taken',
  noTimes: 'No free time is known.',
  reading: 'Reading the calendar',
  decline: 'Decline',
  giveUp: 'Give it up',
  undo: 'Undo',
  openLead: 'Open the conversation',
  more: (count: number) => `${count} more`,
  less: 'Show fewer',
  minutes: (count: number) => plural(count, 'minute', 'minutes'),
  spread: {
    page: 'Times offered',
    note: 'How the offers lie over the free times of the calendar. Replies are given times so that nobody waits long and no time is promised to too many.',
    title: 'Offers per time and day',
    zone: (zone: string) => `Clock of ${zone}`,
    sentence: (offers: number, slots: number, days: number) =>
      offers === 0
        ? `${plural(slots, 'free time', 'free times')} in the next ${days} days, none offered yet`
        : `${plural(offers, 'offer', 'offers')} on ${plural(slots, 'time', 'times')} in the next ${days} days`,
    crowded: (count: number, capacity: number) =>
      count === 0
        ? `No time carries more than ${capacity}.`
        : `${plural(count, 'time carries', 'times carry')} more than ${capacity}.`,
    booked: (count: number) => `${plural(count, 'meeting', 'meetings')} booked.`,
    gone: (count: number) =>
      `${plural(count, 'time offered is', 'times offered are')} no longer free: what offers it went back to review.`,
    empty: 'No calendar is connected, so no times are offered.',
    emptyTitle: 'No times to show',
    none: 'The calendar has no free time in these days, and nothing is offered.',
    connect: 'Connections',
    problem: (problem: string) => `Free times are not known: ${problem} What was offered is shown all the same.`,
    read: (at: string) => `calendar read ${at}`,
    legend: {
      charged: 'in a reply that was sent',
      reserved: 'in a draft',
      room: 'room',
      over: 'too many',
      booked: 'booked',
      taken: 'no longer free',
    },
    columns: ['Time', 'In sent replies', 'In drafts', 'Room', 'State'],
    states: { free: 'free', booked: 'booked', taken: 'no longer free' },
    cell: (when: string, charged: number, reserved: number, room: number) =>
      `${when}: ${charged} sent, ${reserved} in drafts, ${room < 0 ? `${-room} too many` : `room for ${room}`}`,
    cellBooked: (when: string) => `${when}: booked`,
    cellTaken: (when: string, offers: number) => `${when}: no longer free, offered ${offers}×`,
    gap: (when: string) => `${when}: not free`,
    keys: 'Arrow keys move over the times.',
    week: (from: string) => `Week of ${from}`,
  },
};
