import { Journal } from './journal';

/** Something that reached a lead: what a person in the demo may read, and what a test counts. */
export interface Delivery {
  readonly id: string;
  readonly kind: 'mail' | 'instantly' | 'calendar';
  readonly at: number;
  readonly from: string;
  /** The one recipient this copy reached. */
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  readonly html: string | null;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** mail: the copy on disk, relative to the sandbox's folder. */
  readonly file: string | null;
  /** calendar: when the meeting is, UTC milliseconds. */
  readonly startAt: number | null;
}

/** Deliveries in the order they happened, flushed to disk before the sender hears of it. */
export class Deliveries {
  private journal: Journal<Delivery>;
  private all: Delivery[];

  constructor(private readonly file: string) {
    this.journal = new Journal<Delivery>(file);
    this.all = [...this.journal.past];
  }

  async add(deliveries: readonly Delivery[]): Promise<void> {
    this.all.push(...deliveries);
    await Promise.all(deliveries.map((delivery) => this.journal.append(delivery)));
  }

  list(filter: { kind?: string | null; to?: string | null; since?: number } = {}): Delivery[] {
    return this.all.filter(
      (one) =>
        (!filter.kind || one.kind === filter.kind) &&
        (!filter.to || one.to.toLowerCase() === filter.to.toLowerCase()) &&
        one.at >= (filter.since ?? 0),
    );
  }

  reopen(): void {
    this.journal = new Journal<Delivery>(this.file);
    this.all = [...this.journal.past];
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}
