import { lt } from 'drizzle-orm';
import type { Store } from './open';
import { slackPresses } from './schema';

/** Slack tells a press again within minutes; a week is far beyond. */
const keptMs = 7 * 86_400_000;

/** Notes a press as taken; durable when it returns. False when it was taken before. */
export const takePress = (store: Store, press: { key: string; workspaceId: string; at: number }): boolean =>
  store.write(() => {
    store.db
      .delete(slackPresses)
      .where(lt(slackPresses.at, press.at - keptMs))
      .run();
    return (
      store.db
        .insert(slackPresses)
        .values({ press: press.key, workspaceId: press.workspaceId, at: press.at })
        .onConflictDoNothing()
        .run().changes === 1
    );
  });
