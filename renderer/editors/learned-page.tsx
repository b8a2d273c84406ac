import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import type { Lesson, LessonChoice } from '../../shared/schemas/learning';
import { likeEditsNeeded } from '../../shared/values/learning';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands } from '../keys/use-commands';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { LessonCard } from './lesson-card';
import { lessonText } from './lesson-words';

const words = t.learning;

type Note = { text: string; undo: (() => void) | null };

/** What drafts of a campaign learned from what people changed: each with its edits, to be switched off or removed. */
export const LearnedPage = ({ campaign }: { campaign: Campaign }) => {
  const admin = useMay('admin');
  const { value, error } = useCall('learning.list', { campaignId: campaign.id });
  const slow = useSlow(value === undefined && error === null);
  const [note, setNote] = useState<Note | null>(null);

  const set = async (lesson: Lesson, state: LessonChoice, then: Note | null): Promise<void> => {
    try {
      await call('learning.set', { id: lesson.id, state });
      refetch(['settings', 'audit']);
      setNote(then);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const remove = (lesson: Lesson): void => {
    const text = lessonText(lesson);
    const undo = (): void => void set(lesson, lesson.choice, { text: words.back(text), undo: null });
    void set(lesson, 'removed', { text: words.removed(text), undo });
  };
  useCommands({ undo: note?.undo ?? undefined });

  return (
    <section
      aria-label={words.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
      tabIndex={0}
      className="min-w-0 flex-1 overflow-y-auto px-8 pt-5 pb-8 focus-visible:-outline-offset-2"
    >
      <h2 className="text-page font-semibold">{words.title}</h2>
      <p className="max-w-[72ch] pt-0.5 text-ui text-ink-2">{words.note}</p>
      <p role="status" className="flex min-h-8 max-w-[860px] items-center gap-2 py-1.5 text-meta text-ink-2">
        <span className="min-w-0 truncate">{note?.text}</span>
        {note?.undo ? (
          <Button small kind="link" command="undo" onClick={note.undo}>
            {words.undo}
          </Button>
        ) : null}
      </p>
      {slow ? <SkeletonRows height={64} /> : null}
      {error && !value ? <FailurePage failure={error} onAgain={() => refetch(['settings'])} /> : null}
      {value && value.lessons.length === 0 ? (
        <StatePage icon={Lightbulb} title={words.none}>
          {words.noneText(likeEditsNeeded)}
        </StatePage>
      ) : null}
      <ul className="max-w-[860px] rounded-sheet border border-line bg-sheet empty:hidden">
        {value?.lessons.map((lesson) => (
          <LessonCard
            key={lesson.id}
            lesson={lesson}
            admin={admin}
            onTell={(on) => void set(lesson, on ? 'on' : 'off', null)}
            onRemove={() => remove(lesson)}
          />
        ))}
      </ul>
      {value && value.gathering > 0 ? (
        <p className="pt-3 text-meta text-ink-3">{words.gathering(value.gathering)}</p>
      ) : null}
      {value && value.removed.length > 0 ? (
        <details className="max-w-[860px] pt-4">
          <summary className="w-fit rounded-key text-ui text-ink-2">{`${words.removedList} (${value.removed.length})`}</summary>
          <ul className="pt-1">
            {value.removed.map((lesson) => (
              <li key={lesson.id} className="flex items-center justify-between gap-3 py-1">
                <span className="min-w-0 truncate text-ui text-ink-2">{lessonText(lesson)}</span>
                {admin ? (
                  <Button
                    small
                    kind="link"
                    aria-label={`${words.restore}: ${lessonText(lesson)}`}
                    onClick={() => void set(lesson, 'on', { text: words.back(lessonText(lesson)), undo: null })}
                  >
                    {words.restore}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
};
