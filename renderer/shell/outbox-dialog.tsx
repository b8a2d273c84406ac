import type { EngineStatus } from '../../shared/contract';
import type { SendStatus } from '../../shared/schemas/draft';
import type { OutboxState } from '../../shared/states/outbox';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { clockText } from '../format/time';
import { useNow } from '../format/use-now';
import { closeDialog } from '../state/dialogs';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type Closure, closureOf } from './offline';
import { useStatus } from './use-status';

const shown: OutboxState[] = [
  'queued',
  'claimed',
  'handed_off',
  'retry_wait',
  'held',
  'uncertain',
  'needs_person',
  'failed',
];

const waiting: readonly OutboxState[] = ['queued', 'retry_wait'];

/** `closure`: how its account stands; left out where that makes no difference. */
const sections: { title: string; states: readonly OutboxState[]; closure?: Closure }[] = [
  { title: t.shell.outbox.uncertain, states: ['needs_person', 'uncertain'] },
  { title: t.shell.outbox.failed, states: ['failed'] },
  { title: t.shell.outbox.held, states: ['held'] },
  { title: t.shell.outbox.forAccount, states: waiting, closure: 'refused' },
  { title: t.shell.outbox.whenOnline, states: waiting, closure: 'away' },
  { title: t.shell.outbox.leaving, states: waiting, closure: 'open' },
  { title: t.shell.outbox.handedOff, states: ['claimed', 'handed_off'] },
];

/** Bookings that the stop holds, and what it holds in other workspaces. */
const HeldBesides = ({ status }: { status: EngineStatus }) => {
  const items = useCall('sending.held', {}).value?.items ?? [];
  const bookings = items.filter((item) => item.kind === 'booking' && item.workspaceName === status.workspace.name);
  const elsewhere = status.sending.heldElsewhere;
  return (
    <>
      {bookings.length > 0 ? (
        <section className="pt-4">
          <h3 className="flex gap-2 pb-1 text-ui font-semibold">
            {t.shell.outbox.heldBookings} <span className="font-normal text-ink-3">{bookings.length}</span>
          </h3>
          <ul>
            {bookings.map((item) => (
              <li key={item.id} className="border-t border-line py-1.5 text-ui font-medium">
                {item.leadName}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {elsewhere > 0 ? <p className="pt-4 text-meta text-ink-3">{t.shell.outbox.elsewhere(elsewhere)}</p> : null}
    </>
  );
};

const run = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (thrown) {
    showFailure(thrown);
  }
};

const Actions = ({ send }: { send: SendStatus }) => {
  if (send.state === 'needs_person')
    return (
      <>
        <Button small onClick={() => void run(call('outbox.resolve', { id: send.id, verdict: 'was_sent' }))}>
          {t.queue.leaving.arrived}
        </Button>
        <Button small onClick={() => void run(call('outbox.resolve', { id: send.id, verdict: 'send_again' }))}>
          {t.queue.leaving.again}
        </Button>
      </>
    );
  if (send.state === 'failed')
    return (
      <Button small onClick={() => void run(call('outbox.retry', { id: send.id }))}>
        {t.shell.outbox.retry}
      </Button>
    );
  if (send.undoable)
    return (
      <Button kind="link" small onClick={() => void run(call('drafts.undo', { sendId: send.id }))}>
        {t.shell.outbox.undo}
      </Button>
    );
  return null;
};

const when = (send: SendStatus, now: number, closure: Closure): string => {
  // A countdown would be a promise that nobody can keep.
  if (closure === 'refused') return t.shell.outbox.forAccountText;
  if (closure === 'away') return t.shell.outbox.kept;
  if (send.state === 'claimed' || send.state === 'handed_off') return t.shell.outbox.handedOff;
  if (send.reason !== null && send.reason !== '') return send.reason;
  if (send.leavesAt === null) return '';
  const seconds = Math.ceil((send.leavesAt - now) / 1000);
  return seconds <= 120
    ? t.shell.outbox.leavesIn(t.time.seconds(Math.max(0, seconds)))
    : t.shell.outbox.leavesAt(clockText(send.leavesAt));
};

const Body = () => {
  const now = useNow();
  const sends = useCall('outbox.list', { states: shown }).value?.sends;
  const status = useStatus();
  if (!sends || !status) return <div className="h-24" />;
  const besides = status.sending.heldBookings + status.sending.heldElsewhere;
  if (sends.length === 0 && besides === 0)
    return <p className="px-6 pt-2 pb-6 text-ui text-ink-2">{t.shell.outbox.empty}</p>;
  return (
    <div className="overflow-y-auto px-6 pb-6">
      {sections.map(({ title, states, closure: wanted }) => {
        const here = sends.filter(
          (send) =>
            states.includes(send.state) && (wanted === undefined || closureOf(status, send.connectionId) === wanted),
        );
        if (here.length === 0) return null;
        return (
          <section key={title} className="pt-4">
            <h3 className="flex gap-2 pb-1 text-ui font-semibold">
              {title} <span className="font-normal text-ink-3">{here.length}</span>
            </h3>
            <ul>
              {here.map((send) => (
                <li key={send.id} className="flex min-h-10 items-center gap-2 border-t border-line py-1.5">
                  <div className="min-w-0 flex-1">
                    <p className="truncate text-ui font-medium">{send.leadName}</p>
                    <p className="text-meta text-ink-3">{when(send, now, wanted ?? 'open')}</p>
                  </div>
                  <Actions send={send} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {besides > 0 ? <HeldBesides status={status} /> : null}
    </div>
  );
};

/** What is on its way, held, uncertain or failed, each with what can be done about it. */
export const OutboxDialog = ({ open }: { open: boolean }) => (
  <Dialog open={open} onClose={closeDialog} title={t.shell.outbox.title} width={560}>
    <Body />
  </Dialog>
);
