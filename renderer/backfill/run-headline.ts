import type { Run } from '../../shared/schemas/run';
import { spanText } from '../format/time';
import { t } from '../strings';

const settled = new Set<Run['state']>(['done', 'done_with_errors', 'cancelled', 'failed']);

/** Whether a run has come to its end and no longer changes. */
export const isSettled = (run: Run): boolean => settled.has(run.state);

/** Whether somebody pressed Pause, rather than that the run met what every further message would meet. */
export const pausedByPerson = ({ pauseReason }: Run): boolean =>
  pauseReason === null || /^(?:Paused by |$)/.test(pauseReason);

/** How many messages of a run have not been worked to their end. */
export const leftOf = (run: Run): number => run.campaigns.reduce((sum, campaign) => sum + campaign.left, 0);

const seconds = (from: number, to: number): number => (to - from) / 1000;

type Estimate = NonNullable<Run['estimate']>;
const money = (amount: number): string => `$${amount.toFixed(2)}`;

/** What a preview estimates for the way that was chosen. */
const estimateText = ({ options }: Run, { seconds: took, costUsd, modelCalls, ways }: Estimate): string =>
  options.batch && ways
    ? t.backfill.estimateBatch(ways.batch.rounds, money(costUsd), modelCalls)
    : t.backfill.estimate(spanText(took), money(costUsd), modelCalls);

/** What the other way would cost and take, so that both can be weighed. */
const otherWayText = ({ options, counts }: Run, { ways }: Estimate): string => {
  if (!ways || counts.total === 0 || options.skipDraftGen) return '';
  return options.batch
    ? t.backfill.otherwiseLive(spanText(ways.live.seconds), money(ways.live.costUsd))
    : t.backfill.otherwiseBatch(ways.batch.rounds, money(ways.batch.costUsd));
};

/** How far a run in batches has come; each batch may take a day. */
const roundText = ({ stage }: NonNullable<Run['batch']>): string => {
  const steps: readonly string[] = t.backfill.batchSteps.map(([name]) => name);
  const step = stage === null ? -1 : steps.indexOf(stage);
  if (step < 0) return '';
  // The first is no round of the drafts: it finds out which messages want one.
  return step === 0 ? t.backfill.batchBefore : t.backfill.batchRound(step, steps.length - 1);
};

/** The run in one line, and how it is getting on in a second. Takes UTC milliseconds for now. */
export const runHeadline = (run: Run, now: number): { headline: string; detail: string } => {
  const { counts } = run;
  if (run.state === 'interrupted') return { headline: t.backfill.interruptedHeadline, detail: '' };
  // Who pressed Pause; why a run paused by itself is told below, where there is room for a sentence.
  if (run.state === 'paused')
    return { headline: t.backfill.pausedHeadline, detail: pausedByPerson(run) ? (run.pauseReason ?? '') : '' };
  if (run.state === 'cancelled') return { headline: t.backfill.cancelledHeadline, detail: '' };
  if (run.state === 'failed') return { headline: t.backfill.failedHeadline, detail: run.pauseReason ?? '' };
  if (run.options.mode === 'dry-run' && run.finishedAt !== null) {
    const unsure = counts.bySkip.sentiment_unknown ?? 0;
    const { estimate } = run;
    return {
      headline: t.backfill.previewHeadline(counts.total, unsure),
      detail: [
        unsure > 0 ? t.backfill.previewUnsure(unsure) : '',
        estimate ? estimateText(run, estimate) : '',
        estimate ? otherWayText(run, estimate) : '',
        estimate?.budget ?? '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    };
  }
  if (run.finishedAt !== null)
    return {
      headline: t.backfill.doneIn(spanText(seconds(run.startedAt, run.finishedAt))),
      detail: t.backfill.decided(counts.decided, counts.toDecide),
    };
  const done =
    run.phase === 'auto_send' || run.phase === 'summary'
      ? t.backfill.decided(counts.decided, counts.toDecide)
      : t.backfill.drafted(counts.draftsDone, counts.total);
  const each = run.perItemSeconds === null ? '' : `, ${t.backfill.each(run.perItemSeconds.toFixed(1))}`;
  // How far it is stands below, with its own bar.
  if (run.batch !== null) return { headline: t.backfill.batchHeadline, detail: roundText(run.batch) };
  if (run.phase === 'select') return { headline: t.backfill.starting, detail: spanText(seconds(run.startedAt, now)) };
  return {
    headline: run.etaSeconds === null ? t.backfill.estimating : t.backfill.left(spanText(run.etaSeconds)),
    detail: `${done}${each}`,
  };
};

/** What a run is called; a preview is not counted among the runs. */
export const runTitle = (run: Run): string => (run.number > 0 ? t.backfill.run(run.number) : t.backfill.preview);
