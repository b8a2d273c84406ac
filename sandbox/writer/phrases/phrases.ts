import type { Topic } from '../topics';

/** The sentences of one language. `{team}` and `{solo}` are prices from the knowledge. */
export interface Phrases {
  readonly hello: (first: string) => string;
  /** Openers for messages the writer does not know, neutral enough for each. */
  readonly openers: readonly string[];
  readonly twoTimes: readonly ((a: string, b: string, zone: string) => string)[];
  readonly oneTime: (a: string, zone: string) => string;
  /** After times were offered. */
  readonly elseLink: readonly ((link: string) => string)[];
  readonly linkOnly: (link: string) => string;
  readonly nothingFree: string;
  readonly comeBack: (day: string) => string;
  readonly noTimes: string;
  readonly ring: (number: string) => string;
  readonly ownCalendar: string;
  readonly later: string;
  readonly mustCheck: string;
  /** When the text would be too short for its channel. */
  readonly more: readonly string[];
  readonly close: readonly string[];
  readonly topics: Readonly<Partial<Record<Topic, string>>>;
  /** `12 May` and time of day, as the language writes an appointment. */
  readonly moment: (parts: { weekday: string; day: number; month: string; time: string }) => string;
  readonly zone: (city: string, both: boolean) => string;
  /** Cities whose names differ from English. */
  readonly cities: Readonly<Record<string, string>>;
}
