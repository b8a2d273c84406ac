import { defineConfig } from 'drizzle-kit';

/** For `npm run db:generate`: writes the next numbered migration from the schema. */
export default defineConfig({ dialect: 'sqlite', schema: './electron/engine/store/schema.ts', out: './migrations' });
