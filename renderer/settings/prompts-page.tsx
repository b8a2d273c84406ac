import { useState } from 'react';
import type { Prompt, PromptStage } from '../../shared/schemas/prompts';
import { promptStages } from '../../shared/values/prompts';
import { useCall } from '../api/use-call';
import { LeaveDialog } from '../editors/leave-dialog';
import { PromptEditor } from '../editors/prompt-editor';
import { leavePage } from '../state/route';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { SkeletonRows, useSlow } from '../ui/skeleton';

/** What the model is told at each step, and what this workspace makes of it. */
export const PromptsPage = () => {
  const { value, error } = useCall('prompts.list', {});
  const [stage, setStage] = useState<PromptStage>('reply');
  const slow = useSlow(value === undefined && error === null);
  const words = t.prompts;
  const stateOf = (each: PromptStage): Prompt['mode'] =>
    value?.prompts.find((prompt) => prompt.stage === each)?.mode ?? 'shipped';
  const open = value?.prompts.find((prompt) => prompt.stage === stage);
  return (
    <section aria-label={words.title} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="border-b border-line px-8 pt-5 pb-4 max-[860px]:px-5">
        <h2 className="text-page font-semibold">{words.title}</h2>
        <p className="text-ui text-ink-2">{words.note}</p>
      </header>
      <div className="flex min-h-0 flex-1 max-[860px]:flex-col max-[860px]:overflow-y-auto">
        <nav
          aria-label={words.title}
          className="flex w-44 shrink-0 flex-col overflow-y-auto border-r border-line bg-panel max-reading:w-36 max-[860px]:w-full max-[860px]:flex-row max-[860px]:flex-wrap max-[860px]:border-r-0"
        >
          {promptStages.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === stage ? 'page' : undefined}
              onClick={() => leavePage(() => setStage(each))}
              className={classNames(
                'relative flex h-12 shrink-0 flex-col justify-center border-b border-line px-4 text-left focus-visible:-outline-offset-2',
                each === stage
                  ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text'
                  : 'hover:bg-hover',
              )}
            >
              <span className="text-ui font-medium">{words.stages[each]}</span>{' '}
              <span className="text-meta text-ink-3">{words.states[stateOf(each)]}</span>
            </button>
          ))}
        </nav>
        {slow ? <SkeletonRows /> : null}
        {error && !value ? <p className="p-6 text-ui text-danger">{error.message}</p> : null}
        {open ? <PromptEditor key={stage} prompt={open} /> : null}
      </div>
      <LeaveDialog />
    </section>
  );
};
