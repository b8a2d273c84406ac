import type { JournalEntry, RunItem } from '../../shared/schemas/run';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';

const words = t.backfill.items;
const bad = new Set(['failed', 'uncertain', 'cancelled', 'timeout', 'server', 'network', 'rate_limited']);

/** To the second, as the log's own times: steps lie close together. */
const timeText = (at: number): string => new Date(at).toLocaleTimeString('en-GB');
const tookText = (ms: number | null): string =>
  ms === null ? '' : ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;

const nameOf = (entry: JournalEntry): string =>
  entry.kind === 'send' || entry.kind === 'slack' ? entry.name : entry.name.replaceAll('_', ' ');

/** All that a run did about one message, step by step, and what can be done about it now. */
export const ItemJournal = ({ item, mayRetry, onLog }: { item: RunItem; mayRetry: boolean; onLog: () => void }) => {
  const journal = useCall('backfill.item', { id: item.id }).value?.journal;
  return (
    <div className="bg-canvas px-4 py-3">
      <table aria-label={words.journal} className="w-full table-fixed text-meta">
        <tbody>
          {(journal ?? []).map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a journal only grows at its end
            <tr key={index} className="h-6 align-baseline">
              <td className="w-20 text-ink-3">{timeText(entry.at)}</td>
              <td className="w-16 text-ink-3">{words.kinds[entry.kind]}</td>
              <td className="readable w-40 truncate pr-3">{nameOf(entry)}</td>
              <td className={classNames('w-24 truncate pr-3', bad.has(entry.outcome) ? 'text-danger' : 'text-ink-2')}>
                {entry.outcome.replaceAll('_', ' ')}
              </td>
              <td className="readable truncate text-ink-3" title={entry.detail ?? ''}>
                {entry.detail}
              </td>
              <td className="w-16 text-right text-ink-3">{tookText(entry.ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex gap-2 pt-2">
        <Button small onClick={() => go({ screen: 'inbox', leadId: item.leadId })}>
          {words.openLead}
        </Button>
        {item.state === 'gated' ? null : (
          <Button small onClick={onLog}>
            {words.showInLog}
          </Button>
        )}
        {item.state === 'failed' && mayRetry ? (
          <Button small onClick={() => void call('backfill.retryItem', { id: item.id }).catch(showFailure)}>
            {words.retry}
          </Button>
        ) : null}
      </div>
    </div>
  );
};
