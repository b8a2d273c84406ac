import { Journal } from '../store/journal';
import type { InstantlyEmail, InstantlyWorld } from '../world';

/** All emails of the unified inbox: the world's, and what came or was sent since. Sorted by (createdAt, id), oldest first. */
export class InstantlyEmails {
  private journal: Journal<InstantlyEmail>;
  private sorted: InstantlyEmail[] = [];
  private readonly byId = new Map<string, InstantlyEmail>();

  constructor(
    private readonly file: string,
    world: InstantlyWorld,
  ) {
    this.journal = new Journal<InstantlyEmail>(file);
    this.load(world);
  }

  find(id: string): InstantlyEmail | null {
    return this.byId.get(id) ?? null;
  }

  list(): readonly InstantlyEmail[] {
    return this.sorted;
  }

  /** What came or was sent since the world was made. */
  recent(): readonly InstantlyEmail[] {
    return this.sorted.filter(({ id }) => this.added.has(id));
  }

  /** A thread, oldest first. */
  thread(threadId: string): InstantlyEmail[] {
    return this.sorted.filter((email) => email.threadId === threadId);
  }

  /** Newest thread of a lead, or null. */
  newestOf(leadEmail: string, campaignId: string | null): InstantlyEmail | null {
    const wanted = leadEmail.toLowerCase();
    return (
      this.sorted.findLast(
        (email) =>
          email.leadEmail?.toLowerCase() === wanted && (campaignId === null || email.campaignId === campaignId),
      ) ?? null
    );
  }

  /** Adds one, on disk when the promise resolves. `createdAt` must not be before the newest. */
  async add(email: InstantlyEmail): Promise<void> {
    this.insert(email);
    this.added.add(email.id);
    await this.journal.append(email);
  }

  async reopen(world: InstantlyWorld): Promise<void> {
    this.journal = new Journal<InstantlyEmail>(this.file);
    this.load(world);
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  private readonly added = new Set<string>();

  private load(world: InstantlyWorld): void {
    this.byId.clear();
    this.added.clear();
    this.sorted = [...world.emails, ...this.journal.past].sort(
      (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
    );
    for (const email of this.sorted) this.byId.set(email.id, email);
    for (const email of this.journal.past) this.added.add(email.id);
  }

  private insert(email: InstantlyEmail): void {
    this.byId.set(email.id, email);
    const at = this.sorted.findLastIndex((other) => other.createdAt <= email.createdAt);
    this.sorted.splice(at + 1, 0, email);
  }
}
