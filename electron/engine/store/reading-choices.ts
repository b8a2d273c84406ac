import { and, eq } from 'drizzle-orm';
import type { Store } from './open';
import { readingChoices } from './schema';

type Kind = (typeof readingChoices.$inferSelect)['kind'];

/** What a person chose for a sender (address in lower case) or a message (its id); null where nobody chose. */
export const readingChoice = (store: Store, workspaceId: string, kind: Kind, subject: string): boolean | null =>
  store.db
    .select()
    .from(readingChoices)
    .where(
      and(
        eq(readingChoices.workspaceId, workspaceId),
        eq(readingChoices.kind, kind),
        eq(readingChoices.subject, subject),
      ),
    )
    .get()?.chosen ?? null;

export const setReadingChoice = (store: Store, row: typeof readingChoices.$inferInsert): void => {
  store.db
    .insert(readingChoices)
    .values(row)
    .onConflictDoUpdate({
      target: [readingChoices.workspaceId, readingChoices.kind, readingChoices.subject],
      set: { chosen: row.chosen, at: row.at },
    })
    .run();
};
