import type { Run } from '../../shared/schemas/run';
import { call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { usePages } from './use-pages';

const words = t.backfill.dms;

/** Every Slack DM of a run, one by one, with Slack's own word where it was refused. */
export const RunDms = ({ run }: { run: Run }) => {
  const { items, more } = usePages(run.id, async (cursor) => {
    const { dms, nextCursor } = await call('backfill.dms', { runId: run.id, cursor, limit: 200 });
    return { page: dms, nextCursor };
  });
  return (
    <section aria-label={words.label} className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-panel">
      {items?.length === 0 ? <p className="p-6 text-ui text-ink-3">{words.none}</p> : null}
      <table className="w-full table-fixed text-ui">
        <tbody>
          {(items ?? []).map((dm) => (
            <tr key={`${dm.draftId} ${dm.recipient}`} className="h-8 border-b border-line">
              <td className="readable w-[30%] truncate pl-4">{dm.leadName}</td>
              <td className="readable w-[32%] truncate pl-3 text-ink-2">{dm.recipient}</td>
              <td className={classNames('w-24 pl-3', dm.state === 'sent' ? 'text-ink-2' : 'text-danger')}>
                {words.states[dm.state]}
              </td>
              <td className="truncate pr-4 pl-3 text-ink-3" title={dm.detail ?? ''}>
                {dm.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more ? (
        <div className="p-4">
          <Button small onClick={more}>
            {t.backfill.items.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
};
