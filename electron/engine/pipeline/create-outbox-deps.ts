import type { EngineContext } from '../engine-context';
import type { OutboxDeps } from '../outbox/outbox-deps';
import { autoSendOffReason } from '../outbox/stop';
import { offersOfDraft } from '../store/offers';
import type { Accounts } from './accounts';
import type { SyncAccounts } from './sync-accounts';

/** Gives the outbox what it needs of other rooms, without their knowing each other. */
export const createOutboxDeps = (ctx: EngineContext, accounts: Accounts, sync: SyncAccounts): OutboxDeps => ({
  ctx,
  senderFor: (connectionId) => accounts.senderFor(connectionId),
  ensureSynced: (connectionId) => sync.ensureFresh(connectionId),
  offersOf: async (send) => {
    const offers = send.draftId === null ? [] : offersOfDraft(ctx.store, send.draftId);
    if (offers.length === 0) return [];
    const calendar = await accounts.calendar();
    const answer = calendar ? await calendar.availability.read({ fresherThanMs: 60_000 }) : null;
    // A calendar that cannot be read proves nothing free: the reply goes back to a person rather than out.
    const free = answer?.kind === 'fresh' ? new Set(answer.slots.map((slot) => slot.startAt)) : new Set<number>();
    return offers.map((offer) => ({ startAt: offer.startAt, free: free.has(offer.startAt) }));
  },
  autoSendOff: () => autoSendOffReason(ctx),
});
