export * from './book-event';
export * from './calendar-booker';
export * from './calendar-reader';
export type { CalendarAccess, CalendarProblem } from './calendar-request';
export { eventIdOf } from './event-id';
export type { EventLookup } from './look-up-event';
