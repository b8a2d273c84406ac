import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import type { Run } from '../../shared/schemas/run';
import type { RunState } from '../../shared/states/run';
import { runTransitions } from '../../shared/states/run';
import { mayMove } from '../../shared/states/transition';
import { put } from '../api/answer-store';
import { call } from '../api/call';
import { clockText, dateText, dayKey } from '../format/time';
import { currentTime } from '../format/use-now';
import { useCommands, useHints } from '../keys/use-commands';
import { go } from '../state/route';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import type { ChipTone } from '../ui/chip';
import { Chip } from '../ui/chip';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { isSettled, leftOf, runTitle } from './run-headline';
import { RunPanes } from './run-panes';
import { RunSummary } from './run-summary';

const tones: Record<RunState, ChipTone> = {
  running: 'accent',
  paused: 'warn',
  interrupted: 'warn',
  done: 'plain',
  done_with_errors: 'danger',
  cancelled: 'plain',
  failed: 'danger',
};

/** A run's state in a word; a preview never reads as if it applied something. */
export const runWord = (run: Run): string => {
  if (run.options.mode === 'dry-run' && run.state === 'running') return t.backfill.previewing;
  if (run.options.mode === 'dry-run' && run.state === 'done') return t.backfill.previewed;
  return t.backfill.states[run.state];
};

const steer = async (
  name: 'backfill.pause' | 'backfill.resume' | 'backfill.cancel' | 'backfill.retryFailed',
  id: string,
): Promise<void> => {
  try {
    const { run } = await call(name, { id });
    put('backfill.get', { id }, { run });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** When a run began: a time today, a date before. */
export const startedText = (at: number): string =>
  dayKey(at) === dayKey(currentTime()) ? clockText(at) : `${dateText(at, currentTime())} ${clockText(at)}`;

/** One run: what is done at the left, the log exactly as the file at the right. */
export const RunPage = ({ run }: { run: Run }) => {
  const manager = useMay('manager');
  const [cancelling, setCancelling] = useState(false);
  const may = (to: RunState): boolean => manager && mayMove(runTransitions, run.state, to);
  const running = run.state === 'running';
  const pausable = running ? may('paused') : false;
  // One that is done with errors goes on as well, but by retrying what failed.
  const resumable =
    run.state === 'paused' || run.state === 'interrupted' || run.state === 'failed' ? may('running') : false;
  // A decision of `error` is a decision: only messages that broke off can be tried again.
  const retry = may('running') && run.counts.failed > 0 ? () => void steer('backfill.retryFailed', run.id) : undefined;
  const back = (): void => go({ runId: null });

  useCommands({
    pause: pausable
      ? () => void steer('backfill.pause', run.id)
      : resumable
        ? () => void steer('backfill.resume', run.id)
        : undefined,
    retryFailed: retry,
    back,
  });
  useHints(isSettled(run) ? ['nextError', 'search'] : ['pause', 'follow', 'nextError', 'search']);

  return (
    <div className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-[52px] shrink-0 items-center gap-2.5 border-b border-line px-6">
        <h1 className="text-verdict font-semibold">{runTitle(run)}</h1>
        <Chip tone={tones[run.state]} dot={running}>
          {runWord(run)}
        </Chip>
        <span className="truncate text-meta text-ink-3">
          {t.backfill.started(startedText(run.startedAt), run.startedBy, run.campaigns.length)}
        </span>
        <span className="flex-1" />
        <Button kind="ghost" onClick={back}>
          {t.backfill.allRuns}
        </Button>
        {may('cancelled') ? (
          <Button kind="danger-ghost" onClick={() => setCancelling(true)}>
            {t.backfill.cancel}
          </Button>
        ) : null}
        {pausable ? (
          <Button
            command="pause"
            icon={<Icon of={Pause} size={14} />}
            onClick={() => void steer('backfill.pause', run.id)}
          >
            {t.backfill.pause}
          </Button>
        ) : null}
        {resumable ? (
          <Button
            command="pause"
            icon={<Icon of={Play} size={14} />}
            onClick={() => void steer('backfill.resume', run.id)}
          >
            {t.backfill.resume}
          </Button>
        ) : null}
      </header>
      <div className="flex min-h-0 flex-1 max-reading:flex-col max-reading:overflow-y-auto">
        <RunSummary run={run} onRetry={retry} />
        <RunPanes key={run.id} run={run} />
      </div>
      <Dialog
        open={cancelling}
        onClose={() => setCancelling(false)}
        title={t.backfill.cancelDialog.title}
        description={[
          t.backfill.cancelDialog.text(leftOf(run)),
          run.batch === null ? '' : t.backfill.cancelDialog.batch,
        ]
          .filter((part) => part !== '')
          .join(' ')}
      >
        <DialogButtons>
          <Button onClick={() => setCancelling(false)}>{t.backfill.cancelDialog.keep}</Button>
          <Button
            kind="danger"
            onClick={() => {
              setCancelling(false);
              void steer('backfill.cancel', run.id);
            }}
          >
            {t.backfill.cancelDialog.confirm}
          </Button>
        </DialogButtons>
      </Dialog>
    </div>
  );
};
