import { and, asc, eq, sql } from 'drizzle-orm';
import type { Store } from './open';
import { spellingWords } from './schema';

export const listSpellingWords = (store: Store, workspaceId: string): (typeof spellingWords.$inferSelect)[] =>
  store.db
    .select()
    .from(spellingWords)
    .where(eq(spellingWords.workspaceId, workspaceId))
    .orderBy(asc(sql`${spellingWords.word} COLLATE NOCASE`))
    .all();

export const learnSpellingWord = (store: Store, row: typeof spellingWords.$inferInsert): void => {
  store.db.insert(spellingWords).values(row).onConflictDoNothing().run();
};

export const forgetSpellingWord = (store: Store, workspaceId: string, word: string): void => {
  store.db
    .delete(spellingWords)
    .where(and(eq(spellingWords.workspaceId, workspaceId), eq(spellingWords.word, word)))
    .run();
};
