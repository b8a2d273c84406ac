import { History } from 'lucide-react';
import type { Run } from '../../shared/schemas/run';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go } from '../state/route';
import { t } from '../strings';
import { StatePage } from '../ui/state-page';
import { LogArtifact } from './log-artifact';
import { runWord } from './run-page';

/** A preview decides nothing. */
const decided = (run: Run, count: number): string => (run.options.mode === 'apply' ? countText(count) : '–');

/** Every run of the workspace, the newest first; a row opens it. */
export const PastRuns = ({ runs }: { runs: readonly Run[] }) => {
  const words = t.backfill.past;
  if (runs.length === 0)
    return (
      <StatePage icon={History} title={words.empty}>
        {words.emptyText}
      </StatePage>
    );
  return (
    <table className="w-full text-ui">
      <thead>
        <tr className="h-9 border-b border-line text-meta text-ink-3">
          <th className="w-16 pl-6 text-left font-normal">{words.columns.run}</th>
          <th className="text-left font-normal">{words.columns.when}</th>
          <th className="text-left font-normal max-[860px]:hidden">{words.columns.mode}</th>
          <th className="text-left font-normal">{words.columns.state}</th>
          <th className="w-16 text-right font-normal">{words.columns.drafts}</th>
          <th className="w-16 text-right font-normal">{words.columns.sent}</th>
          <th className="w-16 text-right font-normal max-[860px]:hidden">{words.columns.people}</th>
          <th className="w-16 text-right font-normal max-[860px]:hidden">{words.columns.errors}</th>
          <th className="w-36 pr-6 text-right font-normal">{words.columns.log}</th>
        </tr>
      </thead>
      <tbody>
        {[...runs]
          .sort((a, b) => b.number - a.number)
          .map((run) => (
            <tr key={run.id} className="h-9 border-b border-line hover:bg-hover" onClick={() => go({ runId: run.id })}>
              <td className="pl-6">
                <button type="button" className="rounded-key font-medium text-accent-text hover:underline">
                  {run.number}
                </button>
              </td>
              <td>{momentText(run.startedAt, currentTime())}</td>
              <td className="max-[860px]:hidden">{run.options.mode === 'apply' ? words.apply : words.dry}</td>
              <td className={run.state === 'done_with_errors' || run.state === 'failed' ? 'text-danger' : 'text-ink-2'}>
                {runWord(run)}
              </td>
              <td className="text-right">
                {countText(run.options.mode === 'apply' ? run.counts.draftsNew : run.counts.total)}
              </td>
              <td className="text-right">
                {decided(run, (run.counts.byDecision.send_immediate ?? 0) + (run.counts.byDecision.send_delayed ?? 0))}
              </td>
              <td className="text-right max-[860px]:hidden">{decided(run, run.counts.byDecision.needs_review ?? 0)}</td>
              <td className="text-right max-[860px]:hidden">{countText(run.errors)}</td>
              <td className="pr-6 text-right">
                <LogArtifact run={run} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};
