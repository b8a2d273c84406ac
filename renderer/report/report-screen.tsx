import { Lock } from 'lucide-react';
import { useState } from 'react';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useCommands, useHints } from '../keys/use-commands';
import { useAdminName } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { Segments } from '../ui/segments';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { FactsCard } from './facts-card';
import { LookChart } from './look-chart';
import { PeopleTable } from './people-table';
import { aboutOf, headlineOf } from './report-text';
import { WeekChart } from './week-chart';

const periods = Object.entries(t.report.periods).map(([value, word]) => ({ value, word }));

const Denied = () => (
  <StatePage icon={Lock} title={t.report.denied}>
    {t.report.deniedText(useAdminName())}
  </StatePage>
);

/** How reviews are made: one sentence, its evidence, and everybody by name. */
export const ReportScreen = () => {
  const [days, setDays] = useState('30');
  const [shown, setShown] = useState('');
  const [note, setNote] = useState('');
  const { value, error } = useCall('reviews.report', { days: Number(days) });
  const slow = useSlow(value === undefined && error === null);
  const names = ['', ...(value?.people.map(({ name }) => name) ?? [])];
  const move = (by: number) => (): void => {
    const at = Math.max(0, names.indexOf(shown));
    setShown(names[Math.min(names.length - 1, Math.max(0, at + by))] ?? '');
  };
  useCommands({ neighbourAfter: move(1), neighbourBefore: move(-1) });
  useHints(['neighbourBefore'], { neighbourBefore: t.keys.hintPerson });
  // Whoever reviewed nothing in another period is not in it; everybody always is.
  const summary = value?.people.find(({ name }) => name === shown) ?? value?.all;
  const save = async (): Promise<void> => {
    setNote('');
    const { savedAs } = await call('shell.saveReviews', { days: Number(days) });
    if (savedAs !== null) setNote(t.report.exported(savedAs));
  };
  return (
    <section aria-label={t.report.title} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-[52px] shrink-0 items-center gap-4 border-b border-line px-6">
        <h1 className="text-verdict font-semibold">{t.report.title}</h1>
        <span className="flex-1" />
        {value ? (
          <>
            <span role="status" className="truncate text-meta text-ink-3">
              {note}
            </span>
            <Segments label={t.report.period} value={days} options={periods} onChange={setDays} />
            <Button small onClick={() => void save().catch(showFailure)}>
              {t.report.export}
            </Button>
          </>
        ) : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 pt-5 pb-6 focus-visible:-outline-offset-2">
        {error && !value ? (
          error.code === 'denied' ? (
            <Denied />
          ) : (
            <FailurePage failure={error} onAgain={() => refetch(['settings'])} />
          )
        ) : null}
        {slow ? <SkeletonRows height={54} rows={6} /> : null}
        {value && summary ? (
          <div className="mx-auto flex max-w-[1480px] flex-col gap-4">
            <div>
              <p className="text-page font-semibold">{headlineOf(summary)}</p>
              <p className="max-w-[110ch] pt-0.5 text-ui text-ink-2">{aboutOf(summary)}</p>
            </div>
            <div className="grid grid-cols-2 gap-4 max-reading:grid-cols-1">
              <LookChart summary={summary} />
              <WeekChart summary={summary} />
            </div>
            <div className="grid grid-cols-[minmax(0,19fr)_minmax(0,11fr)] items-start gap-4 max-[1440px]:grid-cols-1">
              <PeopleTable all={value.all} people={value.people} shown={summary.name} onShow={setShown} />
              <FactsCard summary={summary} />
            </div>
          </div>
        ) : null}
      </div>
    </section>
  );
};
