import { CircleX } from 'lucide-react';
import type { EngineStatus } from '../../shared/contract';
import { put } from '../api/answer-store';
import { call } from '../api/call';
import { openDialog } from '../state/dialogs';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { shortcutsOf } from '../ui/kbd';
import { pausedBy } from './paused-by';

/** Stops every send at once: no dialog, anyone may (PRODUCT section 8). */
export const stopSending = async (status: EngineStatus | undefined): Promise<void> => {
  try {
    const sending = await call('sending.stop', {});
    // The banner must not wait for the event: this is the one switch people press in a fright.
    if (status) put('engine.status', {}, { ...status, sending });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** On, off by setting, waiting, or stopped: always in words, always at the same place. */
export const StopSwitch = ({ status }: { status: EngineStatus | undefined }) => {
  if (status?.sending.stopped)
    return (
      <button
        type="button"
        onClick={() => openDialog('outbox')}
        className="no-drag inline-flex h-[26px] items-center gap-2 whitespace-nowrap rounded-control bg-danger-solid px-3 text-meta font-medium text-on-fill"
      >
        <Icon of={CircleX} size={14} />
        {t.shell.sendingStopped}
      </button>
    );
  const paused = status ? pausedBy(status.data) : null;
  const off = status?.sending.autoSendOff === true;
  return (
    <div className="no-drag inline-flex h-[26px] items-stretch overflow-hidden whitespace-nowrap rounded-control border border-control-soft bg-sheet text-meta font-medium">
      <span
        className="flex items-center gap-2 px-2.5"
        title={off ? (status.sending.autoSendOffReason ?? undefined) : undefined}
      >
        <span
          aria-hidden="true"
          className={
            paused !== null
              ? 'h-[7px] w-[7px] rounded-full bg-danger-solid'
              : off || !status
                ? 'h-[7px] w-[7px] rounded-full border-[1.5px] border-ink-3'
                : 'h-[7px] w-[7px] rounded-full bg-accent-text'
          }
        />
        {/* Until the engine has answered nobody knows, and it may be stopped. */}
        {paused ?? (!status ? t.shell.sendingUnknown : off ? t.shell.autoSendOff : t.shell.sendingOn)}
      </span>
      <button
        type="button"
        aria-label={t.shell.stopLong}
        aria-keyshortcuts={shortcutsOf('stop')}
        title={`${t.shell.stopLong} (Ctrl .)`}
        onClick={() => void stopSending(status)}
        className="border-l border-control-soft px-2.5 text-danger hover:bg-danger-bg focus-visible:-outline-offset-2"
      >
        {t.shell.stop}
      </button>
    </div>
  );
};
