import { ArrowDownToLine, Copy, Eye, EyeOff, FolderOpen, ListFilter, Search, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LogQuery, Run } from '../../shared/schemas/run';
import { call } from '../api/call';
import { countText } from '../format/number';
import { useCommands } from '../keys/use-commands';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CommandKeys } from '../ui/kbd';
import { Segments } from '../ui/segments';
import { copyLog } from './copy-log';
import { nextOf } from './log-filter';
import { LogFilters } from './log-filters';
import { lineAt } from './log-pages';
import { LogView } from './log-view';
import { useLogPages } from './use-log-pages';
import { useLogPlaces } from './use-log-places';

const phases: readonly { value: LogQuery['phase']; word: string }[] = [
  { value: 'all', word: t.backfill.log.all },
  { value: 'drafts', word: t.backfill.log.phase1 },
  { value: 'auto_send', word: t.backfill.log.phase2 },
];

const narrowed = (query: LogQuery): boolean => query.level !== 'all' || query.campaign !== null || query.lead !== null;

const attempt = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** The log with its filters, its errors, its search and its file. `lead` opens it at one lead's lines. */
export const RunLog = ({ run, lead }: { run: Run; lead: string | null }) => {
  const [query, setQuery] = useState<LogQuery>({ phase: 'all', level: 'all', campaign: null, lead });
  const { pages, show } = useLogPages(run.id, query);
  const [filtering, setFiltering] = useState(lead !== null);
  const [follow, setFollow] = useState(lead === null);
  const [find, setFind] = useState('');
  const [current, setCurrent] = useState<number | null>(null);
  const [hideNames, setHideNames] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Going through a long log takes the engine a while: what the window opens at comes first.
  const opened = useRef(false);
  opened.current ||= lineAt(pages, follow ? pages.matching - 1 : 0) !== undefined;
  const { parts, found } = useLogPlaces({ runId: run.id, query, find, length: opened.current ? pages.matching : 0 });
  const hidden = hideNames && !run.options.redact;
  const { errors } = parts;

  // Searching goes to the first place as soon as it is known.
  const sought = useRef('');
  useEffect(() => {
    if (sought.current === '' || sought.current !== find) return;
    const first = found?.positions[0];
    if (first === undefined) return;
    sought.current = '';
    setCurrent(first);
  }, [found, find]);

  const narrow = (next: LogQuery): void => {
    setQuery(next);
    setCurrent(null);
  };
  const jump = (places: readonly number[], step: 1 | -1): void => {
    const to = nextOf(places, current ?? (step === 1 ? -1 : pages.matching), step);
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

  const places = found?.positions ?? [];
  const at = current === null ? -1 : places.indexOf(current);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-panel">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-line px-4 py-1">
        <Segments
          label={t.backfill.log.phases}
          value={query.phase}
          options={phases}
          onChange={(phase) => narrow({ ...query, phase })}
        />
        <Button
          small
          icon={<Icon of={TriangleAlert} size={14} tone={errors.length > 0 ? 'danger' : 'quiet'} />}
          command="nextError"
          disabled={errors.length === 0}
          onClick={() => jump(errors, 1)}
        >
          {t.backfill.log.errors(parts.errorCount)}
        </Button>
        <Button
          small
          icon={<Icon of={ListFilter} size={14} tone={narrowed(query) ? 'accent' : 'quiet'} />}
          aria-pressed={filtering}
          onClick={() => setFiltering(!filtering)}
        >
          {t.backfill.log.filter}
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
              sought.current = event.currentTarget.value;
              setFind(event.currentTarget.value);
              setCurrent(null);
              setFollow(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') jump(places, event.shiftKey ? -1 : 1);
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
              {found === null
                ? t.backfill.log.searching
                : found.count === 0
                  ? t.backfill.log.notFound
                  : t.backfill.log.found(countText(Math.max(1, at + 1)), countText(found.count))}
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
      {filtering ? <LogFilters query={query} campaigns={parts.campaigns} onChange={narrow} /> : null}
      <LogView
        key={JSON.stringify(query)}
        pages={pages}
        onShow={show}
        errors={errors}
        find={find.trim()}
        current={current}
        follow={follow}
        hidden={hidden}
        onScrollAway={() => setFollow(false)}
      />
      <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-4 text-meta text-ink-3">
        <span className="readable min-w-0 truncate font-mono text-axis">{run.logFile?.split(/[\\/]/).at(-1)}</span>
        <span className="shrink-0">{t.backfill.log.lines(countText(pages.total))}</span>
        <span className="flex-1" />
        <button
          type="button"
          aria-pressed={hidden || run.options.redact}
          disabled={run.options.redact}
          className="flex shrink-0 items-center gap-1.5 rounded-key hover:text-ink"
          onClick={() => setHideNames(!hideNames)}
        >
          <Icon of={hidden || run.options.redact ? EyeOff : Eye} size={13} />
          {hidden || run.options.redact ? t.backfill.log.namesHidden : t.backfill.log.namesShown}
        </button>
        <button
          type="button"
          className="flex shrink-0 items-center gap-1.5 rounded-key hover:text-ink"
          onClick={() => void attempt(copyLog(run.id, query, hidden))}
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
    </div>
  );
};
