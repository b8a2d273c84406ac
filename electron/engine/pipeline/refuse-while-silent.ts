import { Refusal } from '../../../shared/errors';
import type { Clock } from '../ports';
import type { Accounts } from './accounts';

/** How long somebody who asked for another draft waits to hear that the model, silent when last asked, is silent still. */
export const lookMs = 3_000;

/**
 * Somebody asks for another text in place of one that stands. While the model gave no answer when it was last asked, it is
 * looked for first, in one request that costs nothing: without an answer they hear so at once, rather than after a draft's whole
 * time budget. Throws Refusal('provider_unreachable'); what the model answers otherwise, a refused key too, is left to the drafting.
 */
export const refuseWhileSilent = async (
  accounts: Pick<Accounts, 'model' | 'modelSilent'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> => {
  if (!accounts.modelSilent()) return;
  const access = await accounts.model();
  if (access === null) return;
  const stop = new AbortController();
  const tooLong = clock.sleep(lookMs, stop.signal).then(() => 'silent' as const);
  try {
    const look = access.client.checkKey({
      model: access.model,
      deadlineAt: clock.now() + lookMs,
      signal: AbortSignal.any([signal, stop.signal]),
    });
    const found = await Promise.race([look, tooLong]);
    if (found !== 'silent' && (found.kind === 'ok' || found.code !== 'network')) return;
  } finally {
    stop.abort();
  }
  if (signal.aborted) return;
  throw new Refusal('provider_unreachable', 'The model cannot be reached. The draft you had is as it was.');
};
