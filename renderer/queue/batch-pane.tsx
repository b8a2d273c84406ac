import type { LucideIcon } from 'lucide-react';
import { Check, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QueueRow } from '../../shared/schemas/draft';
import { scoreText } from '../format/number';
import { go } from '../state/route';
import { t } from '../strings';
import type { IconTone } from '../ui/icon';
import { Icon } from '../ui/icon';
import { CommandKeys } from '../ui/kbd';
import { Meter } from '../ui/meter';
import { sortSelected } from './decide-many';
import { clearSelected, useQueue } from './queue-state';
import { useTyped } from './typed-text';

/** Opens one of the selected drafts by itself; the selection ends. */
export const openAlone = (draftId: string): void => {
  clearSelected();
  go({ draftId });
};

const Line = ({ row, note, unread }: { row: QueueRow; note: string; unread?: boolean }) => (
  <li className="border-t border-line">
    <button
      type="button"
      onClick={() => openAlone(row.id)}
      className="grid h-8 w-full grid-cols-[164px_minmax(0,1fr)_auto_44px_34px] items-center gap-x-3 text-left text-ui hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="truncate font-medium">{row.leadName}</span>
      <span className="truncate text-ink-2" title={note}>
        {note}
      </span>
      <span className="text-meta text-ink-3">{unread ? t.queue.many.unread : ''}</span>
      <Meter score={row.score} threshold={row.threshold} width={38} />
      <span aria-hidden="true" className="text-right tabular-nums">
        {scoreText(row.score)}
      </span>
    </button>
  </li>
);

const Group = ({
  icon,
  tone,
  title,
  text,
  children,
}: {
  icon: LucideIcon;
  tone: IconTone;
  title: string;
  text: string;
  children: ReactNode;
}) => (
  <section className="pb-6">
    <div className="flex items-baseline gap-2 pb-2 text-ui">
      <span className="self-center">
        <Icon of={icon} tone={tone} />
      </span>
      <h2 className="shrink-0 font-semibold">{title}</h2>
      <p className="text-ink-3">{text}</p>
    </div>
    <ul className="border-b border-line">{children}</ul>
  </section>
);

const note = (row: QueueRow): string => row.headline || (row.rule ? t.words.ruleHeadline[row.rule] : '');

/** The selected drafts together: which would go, and which stay because something in them needs a reader. */
export const BatchPane = ({ rows }: { rows: readonly QueueRow[] }) => {
  const { refusals, seenSeq } = useQueue();
  const typed = useTyped();
  const sorted = sortSelected(rows, refusals, seenSeq, typed);
  return (
    <section aria-label={t.queue.many.title(rows.length)} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-6">
        <h1 className="flex-1 truncate text-verdict font-semibold">{t.queue.many.title(rows.length)}</h1>
        <span className="flex items-center gap-1.5 text-meta text-ink-3">
          <CommandKeys id="open" />
          {t.queue.many.oneByOne}
        </span>
      </header>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-6 pt-5 [scrollbar-gutter:stable]"
      >
        {sorted.go.length > 0 ? (
          <Group
            icon={Check}
            tone="accent"
            title={t.queue.many.go(sorted.go.length)}
            text={t.queue.many.goText(sorted.go.length, sorted.unread)}
          >
            {sorted.go.map((row) => (
              <Line key={row.id} row={row} note={note(row)} unread={seenSeq[row.id] === undefined} />
            ))}
          </Group>
        ) : null}
        {sorted.stay.length > 0 ? (
          <Group
            icon={ShieldAlert}
            tone="warn"
            title={t.queue.many.stay(sorted.stay.length)}
            text={t.queue.many.stayText(sorted.stay.length)}
          >
            {sorted.stay.map(({ row, why }) => (
              <Line key={row.id} row={row} note={refusals[row.id] ? why : note(row) || why} />
            ))}
          </Group>
        ) : null}
      </div>
    </section>
  );
};
