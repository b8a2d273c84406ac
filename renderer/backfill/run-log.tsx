import { ArrowDownToLine, Copy, Eye, EyeOff, FolderOpen, Search, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Run } from '../../shared/schemas/run';
import { call } from '../api/call';
import { countText } from '../format/number';
import { useCommands } from '../keys/use-commands';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CommandKeys } from '../ui/kbd';
import { Segments } from '../ui/segments';
import type { LogPhase } from './log-filter';
import { errorLines, findLines, linesOfPhase, nextOf } from './log-filter';
import { LogView } from './log-view';
import { useRunLog } from './use-run-log';

const phases: readonly { value: LogPhase; word: string }[] = [
  { value: 'all', word: t.backfill.log.all },
  { value: 'drafts', word: t.backfill.log.phase1 },
  { value: 'auto_send', word: t.backfill.log.phase2 },
];

const attempt = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** The log with its filter, its errors, its search and its file. */
export const RunLog = ({ run }: { run: Run }) => {
  const all = useRunLog(run.id);
  const [phase, setPhase] = useState<LogPhase>('all');
  const [follow, setFollow] = useState(true);
  const [find, setFind] = useState('');
  const [current, setCurrent] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const lines = useMemo(() => linesOfPhase(all, phase), [all, phase]);
  const errors = useMemo(() => errorLines(lines), [lines]);
  const found = useMemo(() => findLines(lines, find), [lines, find]);

  const jump = (indices: readonly number[], step: 1 | -1): void => {
    const to = nextOf(indices, current ?? (step === 1 ? -1 : lines.length), step);
    if (to === null) return;
    setFollow(false);
    setCurrent(to);
  };
  useCommands({
    follow: () => setFollow(!follow),
    nextError: () => jump(errors, 1),
    previousError: () => jump(errors, -1),
    search: () => field.current?.focus(),
  });

  const at = current === null ? -1 : found.indexOf(current);
  return (
    <section className="flex min-w-0 flex-1 flex-col bg-panel">
      <div className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-4">
        <Segments
          label={t.backfill.log.phases}
          value={phase}
          options={phases}
          onChange={(next) => {
            setPhase(next);
            setCurrent(null);
          }}
        />
        <Button
          small
          icon={<Icon of={TriangleAlert} size={14} tone={errors.length > 0 ? 'danger' : 'quiet'} />}
          command="nextError"
          disabled={errors.length === 0}
          onClick={() => jump(errors, 1)}
        >
          {t.backfill.log.errors(errors.length)}
        </Button>
        <span className="flex-1" />
        <div className="flex h-7 w-[168px] items-center gap-2 rounded-control border border-control-soft bg-sheet px-2.5 text-meta has-focus-visible:outline-2 has-focus-visible:outline-accent-text">
          <Icon of={Search} size={14} tone="quiet" />
          <input
            ref={field}
            type="search"
            aria-label={t.backfill.log.find}
            placeholder={t.backfill.log.find}
            value={find}
            onChange={(event) => {
              setFind(event.currentTarget.value);
              setCurrent(findLines(lines, event.currentTarget.value)[0] ?? null);
              setFollow(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') jump(found, event.shiftKey ? -1 : 1);
              else if (event.key === 'Escape') event.currentTarget.blur();
            }}
            className="h-full min-w-0 flex-1 bg-transparent focus-visible:outline-none"
          />
          {find === '' ? (
            <span aria-hidden="true" className="text-axis font-medium text-ink-2">
              /
            </span>
          ) : (
            <span role="status" className="shrink-0 text-ink-3">
              {found.length === 0 ? t.backfill.log.notFound : t.backfill.log.found(Math.max(1, at + 1), found.length)}
            </span>
          )}
        </div>
        <button
          type="button"
          aria-pressed={follow}
          aria-keyshortcuts="T"
          onClick={() => setFollow(!follow)}
          className={`flex h-7 items-center gap-2 rounded-control px-2.5 text-meta font-medium ${follow ? 'bg-selected text-accent-text' : 'border border-control-soft bg-sheet text-ink-2'}`}
        >
          <Icon of={ArrowDownToLine} size={14} />
          {follow ? t.backfill.log.following : t.backfill.log.follow}
          <CommandKeys id="follow" />
        </button>
      </div>
      <LogView
        lines={lines}
        errors={errors}
        find={find.trim()}
        current={current}
        follow={follow}
        onScrollAway={() => setFollow(false)}
      />
      <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-4 text-meta text-ink-3">
        <span className="readable truncate font-mono text-axis">{run.logFile?.split(/[\\/]/).at(-1)}</span>
        <span className="shrink-0">{t.backfill.log.lines(countText(all.length))}</span>
        <span className="flex-1" />
        <span className="flex shrink-0 items-center gap-1.5">
          <Icon of={run.options.redact ? EyeOff : Eye} size={13} />
          {run.options.redact ? t.backfill.log.namesHidden : t.backfill.log.namesShown}
        </span>
        <button
          type="button"
          className="flex shrink-0 items-center gap-1.5 rounded-key hover:text-ink"
          onClick={() => void attempt(call('shell.copy', { text: lines.map((line) => line.text).join('\n') }))}
        >
          <Icon of={Copy} size={13} />
          {t.backfill.log.copy}
        </button>
        <button
          type="button"
          disabled={run.logFile === null}
          className="flex shrink-0 items-center gap-1.5 rounded-key hover:text-ink"
          onClick={() => void attempt(call('shell.revealLog', { runId: run.id }))}
        >
          <Icon of={FolderOpen} size={13} />
          {t.backfill.log.show}
        </button>
      </footer>
    </section>
  );
};
