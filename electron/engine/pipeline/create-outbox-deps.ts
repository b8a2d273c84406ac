import { offersStillNamed } from '../availability';
import type { EngineContext } from '../engine-context';
import type { ConnectionHealthBook } from '../health/connection-health';
import type { OutboxDeps } from '../outbox/outbox-deps';
import { autoSendOffReason } from '../outbox/stop';
import { getDraft } from '../store/drafts';
import { offersOfDraft } from '../store/offers';
import type { Accounts } from './accounts';
import { linkTrouble } from './decide-draft';
import { readOffers } from './free-offers';
import type { SyncAccounts } from './sync-accounts';
import type { BreakerWatch } from './watch-breaker';

/** Gives the outbox what it needs of other rooms, without their knowing each other. */
export const createOutboxDeps = (
  ctx: EngineContext,
  accounts: Accounts,
  sync: SyncAccounts,
  watchBreaker: BreakerWatch,
  health: Pick<ConnectionHealthBook, 'noteSending'>,
): OutboxDeps => ({
  ctx,
  senderFor: (connectionId) => accounts.senderFor(connectionId),
  ensureSynced: (connectionId) => sync.ensureFresh(connectionId),
  offersOf: async (send) => {
    const draft = send.draftId === null ? null : getDraft(ctx.store, ctx.workspaceId, send.draftId);
    const offers = draft === null ? [] : offersStillNamed(offersOfDraft(ctx.store, draft.id), draft);
    if (offers.length === 0) return [];
    const read = await readOffers(await accounts.calendar(), offers);
    // A calendar that cannot be read proves nothing free: the reply goes back to a person rather than out, and says why.
    return read.kind === 'unread'
      ? offers.map(({ startAt }) => ({ startAt, free: false, unread: read.reason }))
      : read.offers.map(({ offer, free }) => ({ startAt: offer.startAt, free }));
  },
  noteSending: (connectionId, trouble) => health.noteSending(connectionId, trouble),
  autoSendOff: () => autoSendOffReason(ctx),
  linkTrouble: (draftId) => linkTrouble(ctx, draftId),
  watchBreaker,
});
