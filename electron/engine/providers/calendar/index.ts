export * from './book-event';
export * from './calendar-reader';
export type { CalendarAccess, CalendarProblem } from './calendar-request';
