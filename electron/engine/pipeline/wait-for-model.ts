import type { EngineContext } from '../engine-context';
import { getMessage, setMessageStage } from '../store/messages';
import type { DraftOutcome } from './pipeline';

/** What a message says while nobody can be asked to draft it; how it begins is how the inbox knows it. */
const sentence = 'Not drafted yet. The model provider cannot be reached; it is asked again every half minute.';

/**
 * A message that came while the model cannot be reached stays new and says so: no Neutral for want of an answer, and no
 * template in the place of a draft. `fatal` ends the round, since the messages behind it would meet the same.
 */
export const waitForModel = (ctx: EngineContext, messageId: string): DraftOutcome => {
  const message = getMessage(ctx.store, ctx.workspaceId, messageId);
  if (message.stage === 'new' && message.evidence !== sentence) {
    ctx.store.write(() => setMessageStage(ctx.store, messageId, { evidence: sentence }, ctx.ports.clock.now()));
    ctx.changed('lead');
  }
  return { kind: 'failed', code: 'network', message: 'The model provider cannot be reached.', fatal: true };
};
