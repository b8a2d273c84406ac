import type { Draft } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { costText } from '../format/number';
import { useCommands } from '../keys/use-commands';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { paragraphsOf } from '../ui/paragraphs';
import { swapIn, writeVersions } from './write-actions';
import { useWritingState } from './writing-state';

const words = t.writing.versions;
/** As many as digits swap in without looking. */
const shown = 3;

/** What a version says where it begins to differ: the greeting is every version's. */
const beginning = (body: string): string => paragraphsOf(body).slice(1).join(' ') || body;

/** Other versions of the open draft, below its sheet: 1, 2 and 3 swap one in, and the text that was there takes its place. */
export const Versions = ({ draft, active }: { draft: Draft; active: boolean }) => {
  const alternatives = useCall('drafts.alternatives', { id: draft.id }).value?.alternatives ?? [];
  const busy = useWritingState((state) => state.versions.has(draft.id));
  const fewer = useWritingState((state) => state.fewer[draft.id]);
  const ready = active && draft.state === 'pending' && !busy;
  const use = (index: number): (() => void) | undefined => {
    const one = alternatives[index];
    return ready && one ? () => void swapIn(draft, one.id) : undefined;
  };
  useCommands({ choose1: use(0), choose2: use(1), choose3: use(2) });
  if (draft.state !== 'pending' || (alternatives.length === 0 && !busy && fewer === undefined)) return null;
  const cost = alternatives.reduce((sum, each) => sum + each.costUsd, 0);
  return (
    <section aria-label={words.title} className="mb-4 shrink-0">
      <header className="flex h-6 items-center gap-2 pb-1 text-meta text-ink-3">
        <h3>{words.title}</h3>
        {cost > 0 ? <span className="tabular-nums">{words.cost(costText(cost))}</span> : null}
        <span role="status" className="min-w-0 flex-1 truncate">
          {busy ? words.busy : fewer ? words.fewer(fewer) : ''}
        </span>
        {busy ? (
          <Button kind="link" small onClick={() => void writeVersions(draft)}>
            {words.stop}
          </Button>
        ) : alternatives.length > 0 && active ? (
          <span aria-hidden="true" className="flex items-center gap-1">
            {alternatives.slice(0, shown).map((each, index) => (
              <Kbd key={each.id} cap={String(index + 1)} />
            ))}
            {words.swap}
          </span>
        ) : null}
      </header>
      <ul className="flex max-h-32 flex-col gap-1.5 overflow-y-auto wide:max-h-56 wide:flex-row wide:gap-3">
        {alternatives.slice(0, shown).map((each, index) => (
          <li key={each.id} className="min-w-0 flex-1">
            <button
              type="button"
              // Its name is what it shows; what a press does stands beside it.
              title={words.use(each.label)}
              disabled={!ready}
              onClick={() => void swapIn(draft, each.id)}
              className="flex h-8 w-full items-center gap-2 rounded-control border border-line bg-canvas px-2.5 text-left hover:border-control disabled:text-ink-3 wide:h-auto wide:flex-col wide:items-start wide:gap-1 wide:rounded-sheet wide:px-3.5 wide:py-3"
            >
              <span className="flex shrink-0 items-center gap-2 text-ui font-medium">
                <Kbd cap={String(index + 1)} />
                {each.label}
              </span>
              <span className="min-w-0 truncate text-ui text-ink-2 wide:line-clamp-3 wide:whitespace-normal">
                {beginning(each.body)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
