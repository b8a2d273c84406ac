import { Info, Lock, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Run } from '../../shared/schemas/run';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { useHints } from '../keys/use-commands';
import { useStatus } from '../shell/use-status';
import { go, useRoute } from '../state/route';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { Icon } from '../ui/icon';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { PastRuns } from './past-runs';
import { RunPage } from './run-page';
import { ScheduleForm } from './schedule-form';
import { StartForm } from './start-form';

const Landing = () => {
  const manager = useMay('manager');
  const status = useStatus();
  const { value, error } = useCall('backfill.list', {});
  const slow = useSlow(value === undefined && error === null);
  const active = status?.run ?? null;
  const newest = value?.runs.find(({ options }) => options.mode === 'apply');
  const broken = newest?.state === 'interrupted' && active === null ? newest : null;
  useHints([]);
  return (
    <div className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-[52px] shrink-0 items-center border-b border-line px-6">
        <h1 className="text-verdict font-semibold">{t.backfill.title}</h1>
      </header>
      <div className="flex min-h-0 flex-1 max-reading:flex-col max-reading:overflow-y-auto">
        <section
          aria-label={t.backfill.form.title}
          className="w-[416px] shrink-0 overflow-y-auto border-r border-line pr-3.5 pl-6 pt-4 [scrollbar-gutter:stable] max-reading:w-full max-reading:overflow-visible max-reading:border-r-0 max-reading:border-b max-reading:pr-6"
        >
          {broken ? <Interrupted run={broken} /> : null}
          <h2 className="pb-3 text-page font-semibold">{t.backfill.form.title}</h2>
          {active ? (
            <StatePage
              icon={Play}
              title={t.backfill.run(active.number)}
              actions={<Button onClick={() => go({ runId: active.id })}>{t.backfill.form.watch}</Button>}
            >
              {t.backfill.form.running(active.number)}
            </StatePage>
          ) : manager ? (
            <StartForm />
          ) : (
            <StatePage icon={Lock} title={t.backfill.form.denied}>
              {t.backfill.form.deniedText}
            </StatePage>
          )}
        </section>
        <section
          aria-label={t.backfill.past.title}
          className="min-w-0 flex-1 overflow-y-auto bg-panel max-reading:flex-none max-reading:overflow-visible"
        >
          <h2 className="px-6 pt-5 pb-2 text-ui font-semibold">{t.backfill.past.title}</h2>
          {value ? (
            <PastRuns runs={value.runs} />
          ) : error ? (
            <FailurePage failure={error} onAgain={() => refetch(['run'])} />
          ) : slow ? (
            <SkeletonRows rows={5} height={36} />
          ) : null}
          <ScheduleForm />
        </section>
      </div>
    </div>
  );
};

const OpenRun = ({ id }: { id: string }) => {
  const { value, error } = useCall('backfill.get', { id });
  if (value) return <RunPage run={value.run} />;
  return (
    <div className="flex-1 bg-canvas">
      {error ? <FailurePage failure={error} onAgain={() => go({ runId: null })} /> : null}
    </div>
  );
};

/** What broke off and waits for somebody: with a batch at the provider it may be the next morning before anybody looks. */
const Interrupted = ({ run }: { run: Run }) => (
  <div className="mb-4 flex items-start gap-2.5 rounded-control border border-line bg-panel px-3 py-2.5">
    <span className="pt-0.5">
      <Icon of={Info} tone="warn" />
    </span>
    <div className="min-w-0 flex-1">
      <p className="text-ui">{t.backfill.form.interrupted(run.number)}</p>
      <p className="text-meta text-ink-3">{t.backfill.form.interruptedText}</p>
    </div>
    <Button small onClick={() => go({ runId: run.id })}>
      {t.backfill.form.open}
    </Button>
  </div>
);

/** What is done, left, skipped, failed; a run that is going on opens by itself. */
export const BackfillScreen = () => {
  const runId = useRoute((route) => route.runId);
  const active = useStatus()?.run ?? null;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !active) return;
    opened.current = true;
    if (runId === null) go({ runId: active.id });
  }, [active, runId]);
  return runId === null ? <Landing /> : <OpenRun id={runId} />;
};
