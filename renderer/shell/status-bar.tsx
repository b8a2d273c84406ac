import { CircleX, History, RefreshCw, Send, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EngineStatus } from '../../shared/contract';
import { useEnginePresence } from '../api/engine-presence';
import { ageText, clockText } from '../format/time';
import { useNow } from '../format/use-now';
import type { CommandId } from '../keys/bindings';
import { bindingOf } from '../keys/bindings';
import { useKeyHints, useKeyOptions } from '../keys/command-registry';
import { chordsOf, type OwnKeys } from '../keys/own-keys';
import { openDialog } from '../state/dialogs';
import { go } from '../state/route';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { capsOf } from '../ui/kbd';
import { ConnectionDots, needsWords } from './connection-dots';
import { waitsForPerson } from './offline';

/** Synced how long ago: true also when nothing answers any more. */
const SyncPart = ({ status }: { status: EngineStatus | undefined }) => {
  const now = useNow();
  const down = useEnginePresence((presence) => presence.downSinceAt !== null);
  if (down)
    return (
      <span className="flex items-center gap-1.5 text-warn">
        <Icon of={RefreshCw} size={13} />
        {t.shell.status.restarting}
      </span>
    );
  if (!status) return null;
  const offline = !status.online;
  const words =
    status.syncedAt === null
      ? status.syncing
        ? t.shell.status.syncing
        : t.shell.status.neverSynced
      : offline
        ? t.shell.status.notSyncedSince(clockText(status.syncedAt))
        : t.shell.status.synced(ageText(status.syncedAt, now));
  return (
    <span className="flex items-center gap-1.5">
      <span
        aria-hidden="true"
        className={
          offline || status.syncedAt === null
            ? 'h-[7px] w-[7px] rounded-full border-[1.5px] border-ink-2'
            : 'h-[7px] w-[7px] rounded-full bg-accent-text'
        }
      />
      <span className="max-[720px]:sr-only">{words}</span>
    </span>
  );
};

/** leaving, held, sent, delivered, uncertain: five words, never mixed. Zero uncertain is said, since it is the question. */
const outboxWords = (status: EngineStatus): string => {
  const { outbox, sending } = status;
  if (sending.stopped)
    return t.shell.status.stoppedHeld(
      sending.held + sending.heldBookings + sending.heldElsewhere,
      clockText(sending.stopped.at),
    );
  const uncertain = outbox.uncertain + outbox.needsPerson;
  // "leaving" is said of nothing whose account cannot be reached.
  const leaving = Math.max(0, outbox.leaving - outbox.whenOnline);
  return [
    outbox.whenOnline > 0
      ? (waitsForPerson(status) ? t.shell.status.forAccount : t.shell.status.whenOnline)(outbox.whenOnline)
      : '',
    leaving > 0 || (outbox.delayed === 0 && outbox.whenOnline === 0) ? t.shell.status.leaving(leaving) : '',
    outbox.delayed > 0 ? t.shell.status.later(outbox.delayed) : '',
    outbox.held > 0 ? t.shell.status.held(outbox.held) : '',
    t.shell.status.uncertain(uncertain),
    outbox.failed > 0 ? t.shell.status.failed(outbox.failed) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
};

const StatusButton = ({
  label,
  danger,
  onClick,
  children,
}: {
  label?: string;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) => (
  <button
    type="button"
    title={label}
    onClick={onClick}
    className={`flex h-6 items-center gap-1.5 rounded-key px-1 focus-visible:-outline-offset-1 ${danger ? 'text-danger' : 'hover:text-ink'}`}
  >
    {children}
  </button>
);

/** One chord per listed key: "J K" for the pair that moves. */
const pairs: Partial<Record<CommandId, string>> = { next: 'J K', neighbourBefore: '[ ]', tryLower: '← →' };
const hintCaps = (id: CommandId, own: OwnKeys): string =>
  own[id]
    ? capsOf(chordsOf(id, own)[0] ?? '').join(' ')
    : (pairs[id] ?? capsOf(bindingOf(id).chords[0] ?? '').join(' '));

/** 28 px: what is synced, what is on its way, what runs; at the right the keys that work right now. */
export const StatusBar = ({ status }: { status: EngineStatus | undefined }) => {
  const { hints, words } = useKeyHints();
  const own = useKeyOptions((state) => state.own);
  const failing = status?.connectionsFailing ?? 0;
  return (
    <footer className="flex h-7 shrink-0 items-center overflow-hidden whitespace-nowrap gap-3 border-t border-line bg-chrome px-3 text-meta text-ink-3">
      <SyncPart status={status} />
      {status ? <ConnectionDots status={status} /> : null}
      {status ? (
        <StatusButton
          label={t.shell.status.outbox}
          danger={status.sending.stopped !== null}
          onClick={() => openDialog('outbox')}
        >
          <Icon of={status.sending.stopped ? CircleX : Send} size={13} />
          {outboxWords(status)}
        </StatusButton>
      ) : null}
      {status?.run ? (
        <StatusButton onClick={() => go({ screen: 'backfill', runId: status.run?.id ?? null })}>
          <Icon of={History} size={13} />
          {status.run.state === 'paused'
            ? t.shell.status.backfillPaused(status.run.done, status.run.total)
            : t.shell.status.backfill(status.run.done, status.run.total)}
        </StatusButton>
      ) : null}
      {failing > 0 && !status?.connections.some(needsWords) ? (
        <StatusButton danger onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
          <Icon of={TriangleAlert} size={13} />
          <span className="max-[720px]:sr-only">{t.shell.status.connections(failing)}</span>
        </StatusButton>
      ) : null}
      <span className="flex-1" />
      <div className="hidden items-center gap-3.5 reading:flex" aria-hidden="true">
        {[...hints, 'keySheet' as const].map((id) => (
          <span key={id} className="flex items-center gap-1.5">
            <span className="text-axis font-medium text-ink-2">{hintCaps(id, own)}</span>
            {words[id] ?? t.keys.hints[id] ?? t.keys.names[id]}
          </span>
        ))}
      </div>
    </footer>
  );
};
