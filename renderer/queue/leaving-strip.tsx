import type { LucideIcon } from 'lucide-react';
import { CircleSlash, Clock, CloudOff, Hand, KeyRound, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SendStatus } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { useNow } from '../format/use-now';
import { type Closure, closureOf } from '../shell/offline';
import { useStatus } from '../shell/use-status';
import { openDialog } from '../state/dialogs';
import { t } from '../strings';
import { CountdownRing } from '../ui/countdown-ring';
import { Icon } from '../ui/icon';
import { CommandKeys, shortcutsOf } from '../ui/kbd';
import { undo } from './decide';
import type { Undoable } from './queue-state';
import { undoElsewhere } from './undo-elsewhere';
import type { OfferElsewhere } from './undos-elsewhere';
import { countdownMaxSeconds, useLeaving } from './use-leaving';

const Line = ({ icon, children, action }: { icon: ReactNode; children: ReactNode; action: ReactNode }) => (
  <div className="flex h-9 items-center tabular-nums gap-2.5 border-line not-first:border-t">
    {icon}
    <p className="min-w-0 flex-1 truncate text-ui">{children}</p>
    {action}
  </div>
);

const UndoButton = ({
  undoable,
  latest,
  elsewhere,
}: {
  undoable: Undoable;
  latest: boolean;
  /** It was done in another workspace, and is taken back there. */
  elsewhere?: OfferElsewhere;
}) => (
  <button
    type="button"
    onClick={() => void (elsewhere ? undoElsewhere(elsewhere) : undo(undoable))}
    {...(latest ? { 'aria-keyshortcuts': shortcutsOf('undo') } : {})}
    className="flex shrink-0 items-center gap-2 rounded-key text-ui font-medium text-accent-text"
  >
    {elsewhere ? t.queue.leaving.undoThere : t.queue.leaving.undo}
    {latest ? <CommandKeys id="undo" /> : null}
  </button>
);

const sentence = (
  send: SendStatus,
  now: number,
  grace: number,
  closure: Closure,
): { icon: ReactNode; words: string } => {
  if (send.state === 'held') return { icon: <Icon of={Hand} tone="warn" />, words: t.queue.leaving.held };
  // A countdown would be a promise that nobody can keep.
  if (closure !== 'open' && (send.state === 'queued' || send.state === 'retry_wait'))
    return closure === 'refused'
      ? { icon: <Icon of={KeyRound} tone="warn" />, words: t.shell.outbox.forAccountReply }
      : { icon: <Icon of={CloudOff} tone="quiet" />, words: t.shell.outbox.keptReply };
  if (send.state === 'retry_wait' && send.leavesAt !== null)
    return {
      icon: <Icon of={Clock} tone="quiet" />,
      words: t.queue.leaving.triesAgain(momentText(send.leavesAt, now)),
    };
  if (send.state !== 'queued' || send.leavesAt === null)
    return { icon: <Icon of={Send} tone="accent" />, words: t.queue.leaving.going };
  const seconds = Math.max(0, Math.ceil((send.leavesAt - now) / 1000));
  if (seconds > countdownMaxSeconds)
    return { icon: <Icon of={Send} tone="accent" />, words: t.queue.leaving.leavesAt(momentText(send.leavesAt, now)) };
  return {
    icon: <CountdownRing secondsLeft={seconds} of={Math.max(1, grace)} />,
    words: t.queue.leaving.leaves(seconds),
  };
};

/** A hand is held, and nothing else. */
const iconOf = (decided: Undoable): LucideIcon => {
  const what = decided.kind === 'batch' ? decided.what : decided.kind;
  return what === 'snooze' ? Clock : what === 'reject' ? CircleSlash : Send;
};

/** What was decided, in words; a reply on its way has a line of its own. */
const decidedWords = (decided: Exclude<Undoable, { kind: 'send' }>, now: number): string =>
  decided.kind === 'batch'
    ? t.queue.many.done[decided.what](decided.items.length)
    : decided.kind === 'snooze'
      ? t.queue.snoozed(decided.leadName, momentText(decided.untilAt, now))
      : t.queue.rejected(decided.leadName);

/** The same of another workspace, which has to fit beside its name. */
const elsewhereWords = ({ undoable, place }: OfferElsewhere): string =>
  undoable.kind === 'batch'
    ? t.queue.leaving.manyThere(t.queue.many.done[undoable.what](undoable.items.length), place.name)
    : t.queue.leaving.oneThere(undoable.leadName, undoable.kind, place.name);

/**
 * What a person just let go, at the foot of the list: one line for the last reply with the undo that belongs to that
 * reply and no other, and how many more wait behind it.
 */
export const LeavingStrip = ({ keptOffline }: { keptOffline: number }) => {
  const now = useNow();
  const status = useStatus();
  const { shown, undoable, more, elsewhere } = useLeaving();
  const grace = useCall('settings.get', {}).value?.settings.undoGraceSeconds ?? 10;
  const decided = undoable && undoable.kind !== 'send' ? undoable : null;
  if (!shown && !decided && !elsewhere && keptOffline === 0) return null;
  const closure = shown !== null && status !== undefined ? closureOf(status, shown.connectionId) : 'open';
  const told = shown ? sentence(shown, now, grace, closure) : null;
  return (
    <section aria-label={t.queue.leaving.label} className="shrink-0 border-t border-line bg-panel px-4 wide:px-5">
      {elsewhere ? (
        <Line
          icon={<Icon of={iconOf(elsewhere.undoable)} tone="quiet" />}
          action={<UndoButton undoable={elsewhere.undoable} elsewhere={elsewhere} latest />}
        >
          {elsewhereWords(elsewhere)}
        </Line>
      ) : null}
      {decided ? (
        <Line
          icon={<Icon of={iconOf(decided)} tone="quiet" />}
          action={<UndoButton undoable={decided} latest={elsewhere === null} />}
        >
          {decidedWords(decided, now)}
        </Line>
      ) : null}
      {shown && told ? (
        <Line
          icon={told.icon}
          action={
            <>
              {more > 0 ? (
                <button
                  type="button"
                  onClick={() => openDialog('outbox')}
                  className="rounded-key text-meta text-ink-3 hover:text-ink"
                >
                  {t.queue.leaving.more(more)}
                </button>
              ) : null}
              <UndoButton
                undoable={{ kind: 'send', sendId: shown.id, draftId: shown.draftId ?? '', leadName: shown.leadName }}
                latest={decided === null && elsewhere === null}
              />
            </>
          }
        >
          {t.queue.leaving.reply} <span className="font-medium">{shown.leadName}</span> {told.words}
        </Line>
      ) : null}
      {keptOffline > 0 ? (
        <Line
          icon={<Icon of={CloudOff} tone="quiet" />}
          action={
            <button
              type="button"
              onClick={() => openDialog('outbox')}
              className="rounded-key text-ui font-medium text-accent-text"
            >
              {t.queue.leaving.show}
            </button>
          }
        >
          <span className="text-ink-2">{t.queue.leaving.kept(keptOffline)}</span>
        </Line>
      ) : null}
    </section>
  );
};
