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

const sections: { title: string; states: readonly OutboxState[] }[] = [
  { title: t.shell.outbox.uncertain, states: ['needs_person', 'uncertain'] },
  { title: t.shell.outbox.failed, states: ['failed'] },
  { title: t.shell.outbox.held, states: ['held'] },
  { title: t.shell.outbox.leaving, states: ['queued', 'claimed', 'handed_off', 'retry_wait'] },
];

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

const when = (send: SendStatus, now: number): string => {
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
  if (!sends) return <div className="h-24" />;
  if (sends.length === 0) return <p className="px-6 pt-2 pb-6 text-ui text-ink-2">{t.shell.outbox.empty}</p>;
  return (
    <div className="overflow-y-auto px-6 pb-6">
      {sections.map(({ title, states }) => {
        const here = sends.filter((send) => states.includes(send.state));
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
                    <p className="text-meta text-ink-3">{when(send, now)}</p>
                  </div>
                  <Actions send={send} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};

/** What is on its way, held, uncertain or failed, each with what can be done about it. */
export const OutboxDialog = ({ open }: { open: boolean }) => (
  <Dialog open={open} onClose={closeDialog} title={t.shell.outbox.title} width={560}>
    <Body />
  </Dialog>
);
