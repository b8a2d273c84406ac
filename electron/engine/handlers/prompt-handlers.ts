import { Refusal } from '../../../shared/errors';
import { listPrompts, promptHistory, savePrompt } from '../editors/edit-prompts';
import { previewPrompts } from '../editors/preview-prompts';
import { pastMessages } from '../store/past-drafts';
import type { HandlerSet, Services } from './handler-context';

type Names = 'prompts.list' | 'prompts.history' | 'prompts.save' | 'prompts.pastMessages' | 'prompts.preview';

/** The prompts of the workspace: anyone reads them, an admin changes and tries them. */
export const promptHandlers = ({ ctx, accounts }: Services): HandlerSet<Names> => ({
  'prompts.list': () => ({ prompts: listPrompts(ctx) }),
  'prompts.history': (input) => ({ versions: promptHistory(ctx, input.stage) }),
  'prompts.save': (input, caller) => {
    savePrompt(ctx, input, caller);
    ctx.changed('settings');
    ctx.changed('audit');
    const prompt = listPrompts(ctx).find(({ stage }) => stage === input.stage);
    if (!prompt) throw new Refusal('not_found', 'There is no such prompt.');
    return { prompt };
  },
  'prompts.pastMessages': (input) => ({ messages: pastMessages(ctx.store, ctx.workspaceId, input) }),
  'prompts.preview': (input) => previewPrompts({ ctx, accounts }, input),
});
