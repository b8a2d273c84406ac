import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SkipReason } from '../../shared/schemas/common';
import type { Run } from '../../shared/schemas/run';
import { countText } from '../format/number';
import { useNow } from '../format/use-now';
import { useStatus } from '../shell/use-status';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/progress';
import { BatchBar } from './batch-bar';
import { CampaignTable } from './campaign-table';
import { DecisionBars } from './decision-bars';
import { PlanReportView } from './plan-report';
import { isSettled, pausedByPerson, runHeadline } from './run-headline';

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-t border-line py-4">
    <h2 className="pb-2 text-ui font-semibold">{title}</h2>
    {children}
  </section>
);

const Phase = ({
  title,
  done,
  total,
  line,
  now,
}: {
  title: string;
  done: number;
  total: number;
  line: string;
  now: boolean;
}) => (
  <div className="min-w-0 flex-1">
    <div className="flex justify-between pb-1.5 text-meta">
      <span className={now ? 'font-medium' : 'text-ink-2'}>{title}</span>
      <span className="text-ink-3">{t.backfill.of(done, total)}</span>
    </div>
    <Progress label={title} done={done} total={total} />
    <p className="truncate pt-1.5 text-meta text-ink-3">{line}</p>
  </div>
);

const Known = ({ icon, title, text, action }: { icon: ReactNode; title: string; text: string; action?: ReactNode }) => (
  <div className="flex items-start gap-3 pb-2.5">
    <span className="pt-0.5">{icon}</span>
    <div className="min-w-0 flex-1">
      <p className="text-ui">{title}</p>
      <p className="text-meta text-ink-3">{text}</p>
    </div>
    {action}
  </div>
);

/** What a manager must know without reading the log; each with the one thing to do about it. */
const thingsToKnow = (run: Run, autoSendOff: boolean, onRetry: (() => void) | undefined): ReactNode[] => {
  const { counts } = run;
  const known: ReactNode[] = [];
  const failed = counts.draftsFailed + (counts.byDecision.error ?? 0);
  if (run.state === 'interrupted')
    known.push(
      <Known
        key="interrupted"
        icon={<Icon of={Info} tone="warn" />}
        title={t.backfill.interruptedHeadline}
        text={t.backfill.interruptedText}
      />,
    );
  // Who pressed Pause stands beside the headline; what made a run pause by itself is told here.
  if (run.state === 'paused' && run.pauseReason !== null && !pausedByPerson(run))
    known.push(
      <Known
        key="paused"
        icon={<Icon of={Info} tone="warn" />}
        title={t.backfill.pausedBecause}
        text={run.pauseReason}
      />,
    );
  if (run.batch !== null && (run.state === 'paused' || run.state === 'interrupted'))
    known.push(
      <Known
        key="batch"
        icon={<Icon of={Info} />}
        title={t.backfill.batchGoesOn}
        text={t.backfill.batchGoesOnText(countText(run.batch.answered), countText(run.batch.requests))}
      />,
    );
  if (autoSendOff && run.options.mode === 'apply' && !run.options.forceAutoSend && !run.options.skipAutoSend)
    known.push(
      <Known
        key="off"
        icon={<Icon of={Info} tone="warn" />}
        title={t.backfill.autoSendOff}
        text={t.backfill.autoSendOffText}
      />,
    );
  if (counts.slackFailed > 0)
    known.push(
      <Known
        key="slack"
        icon={<Icon of={TriangleAlert} tone="danger" />}
        title={t.backfill.slackRefused(counts.slackFailed, counts.slackFailed + counts.slackSent)}
        text={t.backfill.slackRefusedText}
        action={
          <Button small onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
            {t.backfill.slackDoctor}
          </Button>
        }
      />,
    );
  if (failed > 0)
    known.push(
      <Known
        key="failed"
        icon={<Icon of={CircleX} tone="danger" />}
        title={t.backfill.failedMessages(failed)}
        text={t.backfill.failedText}
        action={
          onRetry ? (
            <Button small command="retryFailed" onClick={onRetry}>
              {t.backfill.retry}
            </Button>
          ) : undefined
        }
      />,
    );
  return known;
};

const Skips = ({ run }: { run: Run }) => {
  // What only the model can judge is among those that would be drafted: the headline says so, no gate skipped it.
  const skips = (Object.entries(run.counts.bySkip) as [SkipReason, number][]).filter(
    ([reason]) => reason !== 'sentiment_unknown' || run.options.mode !== 'dry-run',
  );
  if (skips.length === 0) return null;
  return (
    <Section title={t.backfill.skipped}>
      <dl>
        {skips
          .sort((a, b) => b[1] - a[1])
          .map(([reason, count]) => (
            <div
              key={reason}
              className="flex h-[26px] items-center justify-between text-ui"
              title={t.words.skipSentence[reason]}
            >
              <dt className="truncate text-ink-2">{t.words.skipWord[reason]}</dt>
              <dd className="text-right">{countText(count)}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
};

/** What is done, left, skipped and failed, without reading a line of the log. */
export const RunSummary = ({ run, onRetry }: { run: Run; onRetry: (() => void) | undefined }) => {
  const now = useNow();
  const { headline, detail } = runHeadline(run, now);
  const { counts, options } = run;
  // What holds now says nothing about a run that is over.
  const off = useStatus()?.sending.autoSendOff === true && !isSettled(run);
  const known = thingsToKnow(run, off, onRetry);
  const dry = options.mode === 'dry-run';
  const nothing = !dry && isSettled(run) && counts.total === 0;
  return (
    <aside
      aria-label={headline}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and may hold no button is reached by the keyboard
      tabIndex={0}
      className="w-[416px] shrink-0 overflow-y-auto border-r border-line pr-3.5 pl-6 pt-4 focus-visible:-outline-offset-2 [scrollbar-gutter:stable] max-reading:w-full max-reading:overflow-visible max-reading:border-r-0 max-reading:border-b max-reading:pr-6"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-page font-semibold">{headline}</h2>
        {dry ? null : <span className="truncate text-meta text-ink-3">{detail}</span>}
      </div>
      {dry ? (
        <p className="pt-0.5 pb-3.5 text-ui text-ink-2">{detail}</p>
      ) : (
        <div className="flex gap-4 pt-3 pb-3.5">
          <Phase
            title={t.backfill.phase1}
            done={counts.draftsDone}
            total={counts.total}
            now={run.phase === 'drafts'}
            line={
              options.skipDraftGen
                ? t.backfill.skippedPhase
                : t.backfill.draftsLine(counts.draftsNew, counts.draftsKept, counts.draftsFailed)
            }
          />
          <Phase
            title={t.backfill.phase2}
            done={counts.decided}
            total={counts.toDecide}
            now={run.phase === 'auto_send'}
            line={
              options.skipAutoSend || dry
                ? t.backfill.skippedPhase
                : options.paceMs > 0
                  ? t.backfill.paced(options.paceMs)
                  : t.backfill.oneByOne
            }
          />
        </div>
      )}
      {run.batch !== null ? <BatchBar batch={run.batch} ending={run.state === 'cancelled'} now={now} /> : null}
      {nothing ? <p className="border-t border-line py-4 text-ui text-ink-2">{t.backfill.nothingToDo}</p> : null}
      {dry || nothing ? null : (
        <Section title={isSettled(run) ? t.backfill.decisionsDone : t.backfill.decisions}>
          <DecisionBars counts={counts.byDecision} />
        </Section>
      )}
      {known.length > 0 ? <Section title={t.backfill.know(known.length)}>{known}</Section> : null}
      <PlanReportView run={run} />
      {run.campaigns.length > 0 ? (
        <Section title={t.backfill.byCampaign}>
          <CampaignTable campaigns={run.campaigns} dry={dry} />
        </Section>
      ) : null}
      <Skips run={run} />
    </aside>
  );
};
