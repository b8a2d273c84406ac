import type { EngineContext } from '../engine-context';

/** Thrown inside a transaction to take it back; caught where it was begun and nowhere else. */
const takenBack = Symbol('taken back');

/**
 * The same engine, in which nothing written stays: every transaction runs, is read by what is inside it, and is rolled back.
 * For trying things out with the product's own code: what it would reserve or record is never there for others to see.
 */
export const withoutTrace = (ctx: EngineContext): EngineContext => ({
  ...ctx,
  changed: () => {},
  store: {
    ...ctx.store,
    write: <T>(body: () => T): T => {
      let result: { value: T } | null = null;
      try {
        ctx.store.sqlite
          .transaction(() => {
            result = { value: body() };
            throw takenBack;
          })
          .immediate();
      } catch (thrown) {
        if (thrown !== takenBack) throw thrown;
      }
      if (result === null) throw new Error('a transaction ended without a result');
      return (result as { value: T }).value;
    },
  },
});
