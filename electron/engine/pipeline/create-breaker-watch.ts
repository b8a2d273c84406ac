import type { EngineContext } from '../engine-context';
import type { Accounts } from './accounts';
import { tellBreaker } from './tell-breaker';
import { type BreakerWatch, watchBreaker } from './watch-breaker';

/** Joins the breaker to those who hear of it; the DMs go beside the work, which waits for nobody's Slack. */
export const createBreakerWatch =
  (accounts: Accounts): BreakerWatch =>
  (ctx, campaignId) => {
    // The workspace of this moment, also when a person switches to another while the DMs go out.
    const here: EngineContext = { ...ctx };
    const opened = watchBreaker(here, campaignId);
    if (opened) void tellBreaker(here, accounts, opened);
  };
