import { listLessons, setLesson } from '../learning/edit-lessons';
import type { HandlerSet, Services } from './handler-context';

/** What drafts have learned from reviews: anyone reads it, an admin switches it off or removes it. */
export const learningHandlers = ({ ctx }: Services): HandlerSet<'learning.list' | 'learning.set'> => ({
  'learning.list': (input) => listLessons(ctx, input.campaignId),
  'learning.set': (input, caller) => {
    setLesson(ctx, input, caller);
    ctx.changed('settings');
    ctx.changed('audit');
    return {};
  },
});
