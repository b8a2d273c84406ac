import { Journal } from '../store/journal';
import type { BusyTime, CalendarWorld } from '../world';

/** An event made through the API, with the caller's own fields kept as they came. */
export interface StoredEvent {
  readonly calendarId: string;
  readonly id: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly createdAt: number;
  readonly cancelledAt: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Events made since the world was, per calendar. A deleted event stays, cancelled, and keeps its id. */
export class CalendarEvents {
  private journal: Journal<StoredEvent>;
  private readonly events = new Map<string, StoredEvent>();

  constructor(private readonly file: string) {
    this.journal = this.open();
  }

  find(calendarId: string, id: string): StoredEvent | null {
    return this.events.get(`${calendarId} ${id}`) ?? null;
  }

  list(calendarId?: string): StoredEvent[] {
    return [...this.events.values()].filter((event) => calendarId === undefined || event.calendarId === calendarId);
  }

  /** Writes an event, new or changed; on disk when the promise resolves. */
  async put(event: StoredEvent): Promise<void> {
    this.events.set(`${event.calendarId} ${event.id}`, event);
    await this.journal.append(event);
  }

  reopen(): void {
    this.journal = this.open();
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  private open(): Journal<StoredEvent> {
    this.events.clear();
    const journal = new Journal<StoredEvent>(this.file);
    for (const event of journal.past) this.events.set(`${event.calendarId} ${event.id}`, event);
    return journal;
  }
}

/** Busy times of a calendar inside [from, to): clipped, sorted and merged, as freeBusy gives them. */
export function busyTimes(
  calendar: CalendarWorld['calendars'][number],
  events: readonly StoredEvent[],
  from: number,
  to: number,
): Pick<BusyTime, 'startAt' | 'endAt'>[] {
  const opaque = events.filter((event) => event.cancelledAt === null && event.fields.transparency !== 'transparent');
  const times = [...calendar.busy, ...opaque]
    .filter(({ startAt, endAt }) => startAt < to && endAt > from)
    .map(({ startAt, endAt }) => ({ startAt: Math.max(startAt, from), endAt: Math.min(endAt, to) }))
    .sort((a, b) => a.startAt - b.startAt);
  const merged: { startAt: number; endAt: number }[] = [];
  for (const time of times) {
    const last = merged[merged.length - 1];
    if (last && time.startAt <= last.endAt) last.endAt = Math.max(last.endAt, time.endAt);
    else merged.push(time);
  }
  return merged;
}
