import { ArrowRight, Trash2 } from 'lucide-react';
import type { Lesson } from '../../shared/schemas/learning';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go } from '../state/route';
import { t } from '../strings';
import { channelWord } from '../strings/words';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Switch } from '../ui/switch';
import { lessonText } from './lesson-words';

const words = t.learning;

/** The edits a lesson rests on: whose draft, who changed it, the sentence before and after. */
const Edits = ({ lesson }: { lesson: Lesson }) => (
  <details className="pt-1">
    <summary className="w-fit rounded-key text-meta text-ink-2">{words.edits(lesson.edits.length)}</summary>
    <ul className="pt-1">
      {lesson.edits.map((edit) => (
        <li key={edit.reviewId} className="border-t border-line py-2 first:border-t-0">
          <p className="flex flex-wrap items-baseline gap-x-2 text-meta text-ink-3">
            <button
              type="button"
              className="rounded-key text-accent-text hover:underline"
              onClick={() => go({ screen: 'inbox', leadId: edit.leadId })}
            >
              {edit.leadName}
            </button>
            {words.editBy(edit.by, momentText(edit.at, currentTime()))}
          </p>
          {edit.was === '' && edit.became === '' ? null : (
            <div className="readable flex items-start gap-2 pt-0.5 text-ui text-ink-2 max-reading:flex-col">
              <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{edit.was || words.nothing}</p>
              <span className="pt-0.5">
                <Icon of={ArrowRight} size={14} tone="quiet" />
              </span>
              <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{edit.became || words.nothing}</p>
            </div>
          )}
        </li>
      ))}
    </ul>
  </details>
);

/** One thing learned: what it is, what it rests on, whether drafts are told of it, and why not where they are not. */
export const LessonCard = ({
  lesson,
  admin,
  onTell,
  onRemove,
}: {
  lesson: Lesson;
  admin: boolean;
  onTell: (on: boolean) => void;
  onRemove: () => void;
}) => {
  const text = lessonText(lesson);
  const where = [
    words.firms(lesson.confirmations),
    words.against(lesson.against),
    lesson.channel === null ? '' : channelWord[lesson.channel],
    lesson.campaignId === null ? words.everywhere : words.here,
    words.last(momentText(lesson.lastAt, currentTime())),
  ];
  const state =
    lesson.state === 'off' && lesson.choiceBy !== null && lesson.choiceAt !== null
      ? `${words.states.off} ${words.choiceBy(lesson.choiceBy, momentText(lesson.choiceAt, currentTime()))}`
      : words.states[lesson.state];
  return (
    <li data-lesson={lesson.id} className="border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="readable text-ui font-medium [overflow-wrap:anywhere]">{text}</p>
          <p className="text-meta text-ink-3">{where.filter(Boolean).join(' · ')}</p>
          {state === '' ? null : (
            <p className={lesson.state === 'off' ? 'text-meta text-ink-2' : 'text-meta text-warn'}>{state}</p>
          )}
          <Edits lesson={lesson} />
        </div>
        <div className="-mt-1 w-36 shrink-0">
          <Switch label={words.tell} checked={lesson.choice === 'on'} onChange={onTell} disabled={!admin} />
        </div>
        {admin ? <IconButton icon={Trash2} label={`${words.remove}: ${text}`} onClick={onRemove} /> : null}
      </div>
    </li>
  );
};
