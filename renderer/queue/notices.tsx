import { CircleHelp, MessageSquarePlus, TriangleAlert } from 'lucide-react';
import type { DraftDetail } from '../../shared/contract';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { clockText, momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { newestInboundAt, showNewest } from './decide';
import { useQueue } from './queue-state';
import type { Refusal } from './refusal';

const resolve = async (id: string, verdict: 'was_sent' | 'send_again'): Promise<void> => {
  try {
    await call('outbox.resolve', { id, verdict });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** The lead wrote while somebody was at the draft: the text stays, and approving asks again. */
export const NewerNotice = ({ detail }: { detail: DraftDetail }) => {
  const editing = useQueue((state) => state.editing === detail.draft.id);
  const newest = newestInboundAt(detail);
  return (
    <div
      role="status"
      data-tint
      className="mb-3 flex shrink-0 items-start gap-3 rounded-sheet border border-warn-line bg-warn-bg px-4 py-2.5"
    >
      <span className="pt-0.5">
        <Icon of={MessageSquarePlus} size={18} tone="warn" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-ui font-semibold">
          {t.queue.newer.title(detail.lead.name.split(' ')[0] ?? detail.lead.name, momentText(newest, currentTime()))}
        </p>
        <p className="text-ui text-ink-2">{editing ? t.queue.newer.text : t.queue.newer.plainText}</p>
      </div>
      <Button small command="showNew" onClick={() => showNewest(detail)}>
        {t.queue.newer.show}
      </Button>
    </div>
  );
};

/** Text of any length in a little room, which keys can scroll as well. */
const ScrollText = ({ label, children }: { label: string; children: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1)
  <section aria-label={label} tabIndex={0} className="max-h-32 overflow-y-auto whitespace-pre-wrap text-ink-2">
    {children}
  </section>
);

/** What was handed over beside what the account has shown since: the two things to compare. */
const Evidence = ({ id }: { id: string }) => {
  const evidence = useCall('outbox.evidence', { id }).value;
  if (!evidence) return null;
  const { handedOver, account, seen } = evidence;
  return (
    <div className="grid grid-cols-2 gap-x-4 pt-2 text-meta">
      <section className="min-w-0">
        <h4 className="font-semibold">
          {t.queue.leaving.handedOver(handedOver.at === null ? '' : clockText(handedOver.at))}
        </h4>
        <p className="truncate text-ink-2">{handedOver.to.join(', ')}</p>
        <ScrollText label={t.queue.leaving.whatLeft}>{handedOver.body}</ScrollText>
      </section>
      <section className="min-w-0">
        <h4 className="font-semibold">
          {t.queue.leaving.sinceThen(account.syncedAt === null ? '' : clockText(account.syncedAt))}
        </h4>
        <p className="truncate text-ink-2">{account.label}</p>
        {seen.length === 0 ? <p className="text-ink-2">{t.queue.leaving.nothingSince}</p> : null}
        <ul className="max-h-36 overflow-y-auto">
          {seen.map((one) => (
            <li key={`${one.at} ${one.direction}`} className="pb-1">
              <p className="text-ink-3">
                {clockText(one.at)}{' '}
                {one.likeness === null ? t.queue.leaving.byLead : t.queue.leaving.byUs(one.likeness)}
              </p>
              <p className="line-clamp-4 whitespace-pre-wrap text-ink-2">{one.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

/** A send whose outcome nobody knows: a person decides, two buttons, no default. */
export const UncertainNotice = ({ detail }: { detail: DraftDetail }) => {
  const send = detail.send;
  if (!send) return null;
  return (
    <div
      role="status"
      data-tint
      className="mb-3 flex shrink-0 items-start gap-3 rounded-sheet border border-warn-line bg-warn-bg px-4 py-3"
    >
      <span className="pt-0.5">
        <Icon of={CircleHelp} size={18} tone="warn" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-ui font-semibold">{t.queue.leaving.uncertainTitle}</p>
        <p className="text-ui text-ink-2">{send.reason ?? t.queue.leaving.uncertainFallback}</p>
        <Evidence id={send.id} />
        <div className="flex gap-2 pt-2">
          <Button small onClick={() => void resolve(send.id, 'was_sent')}>
            {t.queue.leaving.arrived}
          </Button>
          <Button small onClick={() => void resolve(send.id, 'send_again')}>
            {t.queue.leaving.again}
          </Button>
        </div>
      </div>
    </div>
  );
};

/** Why the last decision on this draft did not happen; what met a model that is away can be asked for again. */
export const RefusalNotice = ({ refusal: { message, again }, onAgain }: { refusal: Refusal; onAgain: () => void }) => (
  <div
    role="alert"
    data-tint
    className="mb-3 flex shrink-0 items-start gap-3 rounded-sheet border border-danger-line bg-danger-bg px-4 py-2.5"
  >
    <span className="pt-0.5">
      <Icon of={TriangleAlert} size={16} tone="danger" />
    </span>
    <p className="min-w-0 flex-1 text-ui">{message}</p>
    {again === null ? null : (
      <Button small onClick={onAgain}>
        {t.queue.tryAgain}
      </Button>
    )}
  </div>
);
