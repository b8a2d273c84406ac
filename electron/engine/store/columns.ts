import { customType, integer, text } from 'drizzle-orm/sqlite-core';

/** Columns every row carries: whose it is, when it was made and changed, and a version for optimistic writes. */
export const rowColumns = {
  id: text('id').primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  version: integer('version').notNull().default(1),
};

/** A column of UTC milliseconds. */
export const atColumn = (name: string) => integer(name);
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** A JSON object whose parts, where a row lacks one, are those of `base`: what reads it never meets an undefined. */
export const jsonOver = <T extends object>(name: string, base: T) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => ({ ...base, ...(JSON.parse(stored) as Partial<T>) }),
  })(name);
