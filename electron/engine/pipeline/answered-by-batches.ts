import type { Accounts } from './accounts';
import type { HeldDraft } from './pipeline';

/** The accounts with a model whose answers come from batches. */
export const answeredByBatches = (accounts: Accounts, held: HeldDraft): Accounts => ({
  ...accounts,
  model: async () => {
    const access = await accounts.model();
    return access && held.model(access);
  },
});
