import { useState } from 'react';
import type { Run } from '../../shared/schemas/run';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go } from '../state/route';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';

const words = t.backfill.plan;

/** Ten of the messages that a preview found, and what can be done with all of them: keep the plan, or start it. */
export const PlanSample = ({ run }: { run: Run }) => {
  const manager = useMay('manager');
  const sample = useCall('backfill.sample', { runId: run.id }).value?.sample ?? null;
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    try {
      const { plan } = await call('backfill.savePlan', { runId: run.id, name });
      setSaved(plan.name);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const start = async (): Promise<void> => {
    try {
      const started = await call('backfill.start', { options: { mode: 'apply', plan: run.id } });
      go({ runId: started.run.id });
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <section aria-label={words.label} className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-panel">
      {manager && run.counts.total > 0 ? (
        <form
          className="flex items-center gap-2.5 border-b border-line px-4 py-3"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div className="w-56">
            <TextInput
              aria-label={words.name}
              placeholder={words.name}
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <Button type="submit" disabled={name.trim() === ''}>
            {words.save}
          </Button>
          <span role="status" className="min-w-0 flex-1 truncate text-meta text-ink-3">
            {saved === null ? '' : words.saved(saved)}
          </span>
          <Button kind="filled" onClick={() => void start()}>
            {words.start(run.counts.total)}
          </Button>
        </form>
      ) : null}
      {sample === null ? null : (
        <h2 className="px-4 pt-4 pb-1 text-ui font-semibold">{words.sample(sample.length, run.counts.total)}</h2>
      )}
      <ul>
        {(sample ?? []).map((message) => (
          <li key={message.messageId} className="border-b border-line px-4 py-2.5">
            <div className="flex items-baseline gap-2 text-ui">
              <button
                type="button"
                className="readable truncate rounded-key font-semibold hover:underline"
                onClick={() => go({ screen: 'inbox', leadId: message.leadId })}
              >
                {message.leadName}
              </button>
              <span className="truncate text-meta text-ink-3">{message.campaignName}</span>
              <span className="flex-1" />
              <span className="shrink-0 text-meta text-ink-3">{momentText(message.at, currentTime())}</span>
            </div>
            <p className="readable line-clamp-2 text-ui text-ink-2">{message.excerpt || message.subject}</p>
            {message.unsure || message.hasDraft ? (
              <p className="text-meta text-ink-3">
                {[message.unsure ? words.unsure : '', message.hasDraft ? words.hasDraft : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
