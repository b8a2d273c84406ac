import { Check, Copy, Phone } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { ageText } from '../format/time';
import { useNow } from '../format/use-now';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { setQueue } from './queue-state';

const shown = 2;

/** A phone number that a click copies; what was copied is said for a moment. */
export const PhoneNumber = ({ number }: { number: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await call('shell.copy', { text: number });
      setCopied(true);
      window.setTimeout(() => setCopied(false), 2_000);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <button
      type="button"
      aria-label={t.queueCut.calls.copy(number)}
      title={t.queueCut.calls.copy(number)}
      onClick={() => void copy()}
      className="inline-flex h-6 shrink-0 items-center gap-1.5 rounded-key px-1 font-medium tabular-nums text-accent-text hover:bg-hover"
    >
      {number}
      <Icon of={copied ? Check : Copy} size={13} tone="accent" />
      <span role="status" className="sr-only">
        {copied ? t.queueCut.calls.copied : ''}
      </span>
    </button>
  );
};

/** Leads who ask to be rung now, above everything else: the longer it waits, the less it is worth. */
export const CallStrip = () => {
  const answer = useCall('queue.list', { view: 'calls', limit: shown }).value;
  const now = useNow(30_000);
  if (!answer || answer.rows.length === 0) return null;
  const more = (answer.total ?? 0) - answer.rows.length;
  return (
    <section
      aria-label={t.queueCut.calls.label}
      data-tint
      className="shrink-0 border-b border-line bg-warn-bg px-4 py-1 text-ui wide:px-5"
    >
      <ul>
        {answer.rows.map((row) => (
          <li key={row.id} className="flex h-8 items-center gap-2">
            <Icon of={Phone} tone="warn" />
            <button
              type="button"
              onClick={() => go({ draftId: row.id })}
              className="min-w-0 truncate rounded-key text-left hover:underline"
            >
              <span className="font-semibold">{row.leadName}</span>{' '}
              <span className="sr-only wide:not-sr-only">{t.queueCut.calls.asks}</span>
            </button>
            {row.phone ? (
              <PhoneNumber number={row.phone} />
            ) : (
              <span className="shrink-0 text-ink-2">{t.queueCut.calls.noNumber}</span>
            )}
            <span className="flex-1" />
            <span className="shrink-0 text-meta text-ink-2">
              {ageText(row.inboundAt, Math.max(now, row.inboundAt))}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <button
          type="button"
          onClick={() => setQueue({ view: 'calls', savedViewId: null })}
          className="mb-1 rounded-key text-meta font-medium text-warn hover:underline"
        >
          {t.queueCut.calls.more(more)}
        </button>
      ) : null}
    </section>
  );
};
